import type { BlockKind, Role } from '../core/article/contract';
import type { ScriptVariant } from '../core/script/variant';
import type { Range } from '../core/text/range';
import type { CitationIntent, CitationMessage, ReaderCitations, ReaderReference } from './citations';
import type { NameIntent, NameMessage, NamesView, ReaderNames } from './names';
import type { NoteIntent, NoteMessage, ReaderNotes } from './notes';

export type { ReaderStrings } from './strings';

/**
 * The contract between the extension host and the reader's webview. State travels to the webview as whole snapshots
 * with a version, never as deltas; the webview sends intents that name the version they were made on. The host drops
 * intents of older versions where positions would be wrong, and answers each with ok or an error.
 */

/** One block, ready to be drawn: what the core knows of it plus what the host decided and translated. */
export interface ReaderBlock extends Range {
  readonly kind: BlockKind;
  readonly role: Role;
  /** False for furniture, which the reader folds. */
  readonly shown: boolean;
  /** Why the block has its role, in the reader's language. */
  readonly reason: string;
  /** Set when the reader (the person) restored or hid this block. */
  readonly decided?: 'restored' | 'hidden';
  /**
   * Set when the block goes on with the paragraph of the block before it: `line` on a new line of that paragraph,
   * `inline` with nothing between them (a dateline and the sentence after it; an editors' line after the last sentence).
   */
  readonly joins?: 'line' | 'inline';
  readonly level?: number;
  readonly group?: number;
  readonly list?: number;
  readonly item?: number;
  readonly ordered?: boolean;
  readonly depth?: number;
  readonly table?: number;
  readonly row?: number;
  readonly column?: number;
  readonly header?: boolean;
  readonly columnSpan?: number;
  readonly rowSpan?: number;
  readonly image?: ReaderImage;
  readonly embed?: ReaderEmbed;
}

export interface ReaderImage {
  /** Present only when this picture may be loaded; the webview never holds the address of a blocked picture. */
  readonly url?: string;
  /** The host that would be contacted, for the question. */
  readonly host: string;
  readonly alt: string;
  readonly width?: number;
  readonly height?: number;
}

export interface ReaderEmbed {
  readonly media: 'video' | 'audio' | 'frame';
  readonly label: string;
  readonly host?: string;
  /** Index into the host's link list, when there is something to open. */
  readonly link?: number;
}

/**
 * An inline range. A link is a number: the host holds the address, the webview shows only its host name. `replaced` are
 * words that a view in another script put in the place of others; `doubt` is a character with several readings.
 */
export interface ReaderMark extends Range {
  readonly kind:
    | 'strong'
    | 'emphasis'
    | 'underline'
    | 'strikethrough'
    | 'superscript'
    | 'subscript'
    | 'code'
    | 'ruby'
    | 'link'
    | 'replaced'
    | 'doubt';
  readonly link?: number;
  readonly host?: string;
  /** Of `replaced` and `doubt`: what is to be known of it, translated. */
  readonly hint?: string;
  /** Index into the host's list of doubts. */
  readonly doubt?: number;
  /** Set when somebody chose the reading of a doubt. */
  readonly chosen?: boolean;
  /** Set on `replaced` where a name was rendered otherwise. */
  readonly isName?: boolean;
}

/** What an article is shown in: as printed, or in one of the written forms. */
export type ViewName = 'original' | ScriptVariant;

/** What can be switched on and off in a view of another script. */
export type ViewOption = 'vocabulary' | 'punctuation' | 'doubts';

/** How the article is shown. */
export interface ReaderView extends Readonly<Record<ViewOption, boolean>> {
  readonly name: ViewName;
  /** Whether the text differs from the original. */
  readonly converted: boolean;
  /** Doubts of the shown blocks that nobody has decided; 0 while doubts are switched off. */
  readonly doubtCount: number;
  readonly names: NamesView;
  /** What copying takes from a converted text. */
  readonly copy: 'shown' | 'original';
}

/** One item of the line of facts under the title, translated. */
export interface ReaderFact {
  readonly kind: 'day' | 'dateline' | 'byline';
  readonly text: string;
}

export interface Typography {
  /** Empty for the built-in stack that fits the language. */
  readonly fontFamily: string;
  /** CSS pixels. */
  readonly fontSize: number;
  readonly lineHeight: number;
  /** Width of the text column in em. */
  readonly measure: number;
  readonly justify: boolean;
}

export interface ReaderProblem {
  readonly code: string;
  readonly message: string;
}

export interface ReaderSnapshot {
  /** Grows with every snapshot of one panel. */
  readonly version: number;
  /** BCP 47 with region where known (zh-Hant-TW), so that the right glyphs are chosen. */
  readonly language: string;
  readonly text: string;
  readonly blocks: readonly ReaderBlock[];
  readonly marks: readonly ReaderMark[];
  readonly kicker: string;
  readonly title: string;
  readonly facts: readonly ReaderFact[];
  /** Link number of the original article, when it has an address, and the host it leads to. */
  readonly original?: { readonly link: number; readonly host: string };
  readonly problems: readonly ReaderProblem[];
  readonly typography: Typography;
  /** How many pictures are blocked; 0 when all may be loaded or there are none. */
  readonly blockedImages: number;
  /** What the host remembers; a page that kept its own state over a reload says so with `hiddenShown`. */
  readonly showHidden: boolean;
  readonly view: ReaderView;
  readonly annotations: ReaderNotes;
  readonly citations: ReaderCitations;
  readonly names: ReaderNames;
  /** The panel of the clipping's own reference, while it is open. */
  readonly reference?: ReaderReference;
}

export type HostToReader =
  | NoteMessage
  | CitationMessage
  | NameMessage
  | { readonly type: 'show'; readonly snapshot: ReaderSnapshot }
  /** Bring a block into view; `focus` also moves the keyboard there. */
  | { readonly type: 'reveal'; readonly block: number; readonly focus: boolean }
  | { readonly type: 'toggleHidden' }
  /** Moves the keyboard to the next open doubt (1) or the one before (-1). */
  | { readonly type: 'stepDoubt'; readonly direction: 1 | -1 }
  /** Asks for the reading of the doubt that the person is at, else of the first one in view. */
  | { readonly type: 'askReading' }
  /** Something to tell that is no error; it goes away by itself. */
  | { readonly type: 'tell'; readonly message: string }
  /** The file cannot be read any more (deleted, no permission). */
  | { readonly type: 'fail'; readonly message: string }
  | { readonly type: 'reply'; readonly id: number; readonly ok: true }
  | { readonly type: 'reply'; readonly id: number; readonly ok: false; readonly error: string };

export type ImageScope = 'clipping' | 'host' | 'always';

/** What the person wants done. Each intent is answered by one `reply` with the same id. */
export type ReaderIntent =
  | NoteIntent
  | CitationIntent
  | NameIntent
  | { readonly type: 'openLink'; readonly link: number }
  | { readonly type: 'openSource'; readonly block: number }
  | { readonly type: 'hideBlock'; readonly block: number }
  | { readonly type: 'restoreBlock'; readonly block: number }
  | { readonly type: 'loadImages'; readonly scope: ImageScope; readonly host: string }
  | { readonly type: 'setView'; readonly view: ViewName }
  | { readonly type: 'toggleViewOption'; readonly option: ViewOption }
  | { readonly type: 'chooseReading'; readonly doubt: number }
  /** Puts the original words of a stretch of the shown text on the clipboard. */
  | { readonly type: 'copySelection'; readonly start: number; readonly end: number };

export type ReaderToHost =
  /** The script runs and wants the newest snapshot. Sent once for each page the host sets. */
  | { readonly type: 'ready' }
  | { readonly type: 'intent'; readonly id: number; readonly version: number; readonly intent: ReaderIntent }
  /** The first block in view, whenever it changes. */
  | { readonly type: 'viewport'; readonly version: number; readonly block: number }
  | { readonly type: 'hiddenShown'; readonly shown: boolean }
  /** What is selected in the shown text, whenever it changes; an empty range when nothing is. */
  | { readonly type: 'selection'; readonly version: number; readonly start: number; readonly end: number }
  /** Time from navigation start to the first drawn article, in milliseconds; the host logs it. */
  | { readonly type: 'drawn'; readonly version: number; readonly milliseconds: number };
