import type { NoteChange, NoteContent } from '../core/annotation/note';
import type { CommentNode } from '../core/comment/commentNode';
import type { Range } from '../core/text/range';

/** Colours a label can have; the page draws each in the theme's tones, and each with a line of its own. */
export const labelColors = ['yellow', 'red', 'blue', 'green', 'purple', 'orange'] as const;
export type LabelColor = (typeof labelColors)[number];

/** A label of the settings. */
export interface ReaderLabel {
  /** What annotation files hold. */
  readonly id: string;
  readonly name: string;
  readonly color: LabelColor;
  /** What it is for; may be empty. */
  readonly meaning: string;
  /** The page's key that marks the selected words with it, a small letter or a digit; empty for none. */
  readonly key: string;
}

export { commentParents } from '../core/comment/commentNode';
export type { CommentNode, CommentParent } from '../core/comment/commentNode';

/** A note as the page draws it. `comment` is the Markdown, for editing. */
export interface ReaderNote extends Omit<NoteContent, 'label'> {
  readonly label?: string;
  readonly id: string;
  readonly about: 'text' | 'element' | 'clipping';
  /** Only `exact` and `moved` notes are drawn on the text. */
  readonly state: 'exact' | 'moved' | 'unsure' | 'orphan';
  /** Where it stands in the shown text; set for `exact` and `moved` notes on words. */
  readonly range?: Range;
  /** The block beside which it is shown; missing for orphans and for notes on the whole clipping. */
  readonly block?: number;
  /** The words it is about: in the shown script where they stand, else as they were printed. */
  readonly quote: string;
  readonly commentNodes: readonly CommentNode[];
  /** Who and when, for people: "Lin · today 10:42". */
  readonly made: string;
}

/** What the notes of a clipping need on the page. */
export interface ReaderNotes {
  /** Those on the whole clipping, then in reading order, orphans last. */
  readonly notes: readonly ReaderNote[];
  /** In the order of the settings. */
  readonly labels: readonly ReaderLabel[];
  /** Tags of the workspace, the most frequent first. */
  readonly tags: readonly string[];
  /** Why notes cannot be saved here (read-only folder), for people; notes are kept in memory then. */
  readonly unsaved?: string;
  /** The note that waits to be placed by hand: the next selection may become its place. */
  readonly placing?: string;
}

/** What a note is to be about; the range is one of the shown text. */
export type NotePlace =
  | ({ readonly kind: 'words' } & Range)
  | { readonly kind: 'block'; readonly block: number }
  | { readonly kind: 'clipping' };

/** What the person wants done with notes. */
export type NoteIntent =
  | { readonly type: 'annotate'; readonly place: NotePlace; readonly change: NoteChange }
  | { readonly type: 'changeNote'; readonly note: string; readonly change: NoteChange }
  /** Gives a note other words: extends it, or puts one that lost its place where it belongs. */
  | { readonly type: 'placeNote'; readonly note: string; readonly place: NotePlace }
  /** Says that an unsure note stands where it is thought to stand. */
  | { readonly type: 'confirmNote'; readonly note: string }
  /** Asks among the likeliest places of an unsure or orphaned note. */
  | { readonly type: 'findPlace'; readonly note: string }
  | { readonly type: 'stopPlacing' }
  | { readonly type: 'deleteNotes'; readonly notes: readonly string[] }
  /** Puts words, their speaker and their reference on the clipboard. */
  | ({ readonly type: 'copyQuotation' } & Range)
  /** Opens the settings where the labels are. */
  | { readonly type: 'configureLabels' };

/** Host to page, about notes. */
export type NoteMessage =
  /** Brings a note into view, its words and its card; `edit` opens the comment for typing. */
  | { readonly type: 'revealNote'; readonly note: string; readonly edit: boolean }
  /** Does at the page what a command asks for: with the selected words, else with the block at hand. */
  | { readonly type: 'annotateSelection'; readonly how: AnnotateHow }
  /** To the next note (1) or the one before (-1). */
  | { readonly type: 'stepNote'; readonly direction: 1 | -1 }
  /** Shows or hides the notes and their marks. */
  | { readonly type: 'toggleNotes' };

/** `label:` and an identifier marks with a label; `clipping` opens a comment on the whole clipping. */
export type AnnotateHow = 'comment' | 'clipping' | 'tag' | 'gloss' | 'quotation' | 'highlight' | `label:${string}`;

/** Texts of the page about notes; `{0}` stands for a value. The comments give the English text. */
export interface NoteStrings {
  /** Toolbar button, its number drawn apart: "Notes {0}". */
  readonly notes: string;
  /** Tooltips of that button: "Hide notes (M)", "Show notes (M)". */
  readonly hideNotes: string;
  readonly showNotes: string;
  /** Announced: "Notes shown", "Notes hidden". */
  readonly notesShown: string;
  readonly notesHidden: string;
  /** Accessible name of the bar at selected words: "Selected words". */
  readonly bar: string;
  /** Buttons of the bar: "Note", "Tags", "Gloss", "Quotation", "Place here". */
  readonly note: string;
  readonly tags: string;
  readonly gloss: string;
  readonly quotation: string;
  readonly placeHere: string;
  /** Tooltip of a button with its key: "{0} ({1})". */
  readonly withKey: string;
  /** While a note waits for its place: "Select the words that this note belongs to: {0}" and its button "Not Now". */
  readonly placing: string;
  readonly stopPlacing: string;
  /** Buttons of a card: "Edit", "Delete", "Save", "Cancel", "Change Words". */
  readonly edit: string;
  readonly deleteNote: string;
  readonly save: string;
  readonly cancel: string;
  readonly changeWords: string;
  /** Names of fields: "Label", "Comment (Markdown)", "Gloss: what it means"; the field of tags takes `tags`. */
  readonly label: string;
  readonly comment: string;
  readonly glossField: string;
  /** Choice of no label: "None". */
  readonly noLabel: string;
  /** Button that opens the settings of the labels: "Labels…". */
  readonly configureLabels: string;
  /** Button of a tag in the field: "Remove {0}". */
  readonly removeTag: string;
  /** Accessible names of cards: "Note on {0}", "Note on the whole clipping", "Note on a picture". */
  readonly noteOn: string;
  readonly noteOnClipping: string;
  readonly noteOnPicture: string;
  /** In place of a quotation: "Whole clipping". */
  readonly wholeClipping: string;
  /** Tooltip of a card's quotation: "Go to the words". */
  readonly goToWords: string;
  /** On a card with typing that was not saved: "Draft". */
  readonly draft: string;
  /** What a highlight is called that has no label: "Highlight". */
  readonly highlight: string;
  /** Description of highlighted words, the label and that there is more: "{0}, with a note". */
  readonly withNote: string;
  /** Heading of the list at the end: "Notes without a certain place: {0}". */
  readonly lost: string;
  /** What the list says of each: "The words have changed; is it still here?", "The words are gone". */
  readonly unsure: string;
  readonly orphan: string;
  /** Buttons of the list: "Confirm", "Place Again". */
  readonly confirm: string;
  readonly placeAgain: string;
  /** Announced: "Note added", "Note changed", "Note deleted". */
  readonly noteAdded: string;
  readonly noteChanged: string;
  readonly noteDeleted: string;
  /** Told when a key needs a selection: "Select words first". */
  readonly selectFirst: string;
  /** Announced: "No notes here". */
  readonly noNotes: string;
  /** Told: "Caret on: arrows move, Shift extends, W word, S sentence, B block, Escape leaves" and "Caret off". */
  readonly caretOn: string;
  readonly caretOff: string;
}
