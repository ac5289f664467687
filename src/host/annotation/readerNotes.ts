import { isCertain } from '../../core/annotation/anchor';
import type { PlacedNote } from '../../core/annotation/notePlacer';
import type { CommentNode, ReaderLabel, ReaderNote, ReaderNotes } from '../../protocol/notes';
import type { LinkList } from '../editor/links';
import type { ShownArticle } from '../script/panelView';
import { madeText } from './madeText';
import { versionText } from './versionText';

/** What the notes of a snapshot are made of. */
export interface NotesInput {
  readonly notes: readonly PlacedNote[];
  readonly labels: readonly ReaderLabel[];
  /** Tags of the workspace, the most frequent first. */
  readonly tags: readonly string[];
  /** Reads the Markdown of a comment. */
  readonly readComment: (markdown: string, links: LinkList) => readonly CommentNode[];
  readonly unsaved: string | undefined;
  readonly placing: string | undefined;
}

/** The notes as the page draws them, over the shown text. */
export function readerNotes(input: NotesInput, shown: ShownArticle, links: LinkList): ReaderNotes {
  const { labels, tags, unsaved, placing } = input;
  return {
    notes: input.notes.map((note) => readerNote(note, shown, input.readComment(note.comment, links))),
    labels,
    tags,
    ...(unsaved !== undefined && { unsaved }),
    ...(placing !== undefined && { placing }),
  };
}

function readerNote(note: PlacedNote, shown: ShownArticle, commentNodes: readonly CommentNode[]): ReaderNote {
  const { id, about, anchor, block, label, comment, gloss, tags } = note;
  const range = about === 'text' && isCertain(anchor) ? shownRange(anchor, shown) : undefined;
  return {
    id,
    about,
    state: anchor.state,
    ...(range && { range }),
    ...(block !== undefined && { block }),
    quote: range ? shown.article.text.slice(range.start, range.end) : note.quote,
    ...(label !== undefined && { label }),
    comment,
    gloss,
    tags,
    commentNodes,
    made: [versionText(note), madeText(note)].filter((part) => part !== '').join(' · '),
  };
}

function shownRange({ start, end }: { start: number; end: number }, { script }: ShownArticle): ReaderNote['range'] {
  return script ? script.map.toConverted({ start, end }) : { start, end };
}
