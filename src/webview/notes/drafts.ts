import type { NotePlace, ReaderNote } from '../../protocol/notes';
import type { Guard } from '../../protocol/guard';
import { arrayOf, isBoolean, isString, shape } from '../../protocol/guard';
import { isNotePlace } from '../../protocol/validateNotes';
import type { StateKeeper } from '../state';

/** The identifier under which the note is drafted that is still to be made. */
export const newNoteId = 'new';

/** What somebody is typing, or typed and did not save. */
export interface Draft {
  /** Identifier of the note, or `newNoteId`. */
  readonly note: string;
  /** Whether its fields are open. */
  readonly open: boolean;
  /** Identifier of a label; empty for none. */
  readonly label: string;
  readonly comment: string;
  readonly gloss: string;
  readonly tags: readonly string[];
  /** Of a new note: what it is to be about, and its words. */
  readonly place?: NotePlace;
  readonly quote?: string;
}

export type DraftContent = Pick<Draft, 'label' | 'comment' | 'gloss' | 'tags'>;

/** A draft that the host is saving. */
export interface SentDraft {
  readonly draft: Draft;
  /** The notes when it was sent. */
  readonly notes: readonly ReaderNote[];
}

export const isDrafts: Guard<readonly Draft[]> = arrayOf(
  shape<Draft>(
    { note: isString, open: isBoolean, label: isString, comment: isString, gloss: isString, tags: arrayOf(isString) },
    { place: isNotePlace, quote: isString },
  ),
);

export function contentOfNote({ label = '', comment, gloss, tags }: ReaderNote): DraftContent {
  return { label, comment, gloss, tags };
}

export function sameContent(a: DraftContent, b: DraftContent): boolean {
  return (
    a.label === b.label && a.comment === b.comment && a.gloss === b.gloss && a.tags.join('\n') === b.tags.join('\n')
  );
}

/** The note that a draft has become: a new one was not there before, any other has changed since. */
export function landedNote({ draft, notes }: SentDraft, now: readonly ReaderNote[]): ReaderNote | undefined {
  if (draft.note === newNoteId) {
    const known = new Set(notes.map(({ id }) => id));
    return now.find(({ id, quote }) => !known.has(id) && (draft.place?.kind !== 'words' || quote === draft.quote));
  }
  const [before, after] = [notes, now].map((list) => list.find(({ id }) => id === draft.note));
  return JSON.stringify(before) === JSON.stringify(after) ? undefined : after;
}

/**
 * Drafts by note, kept with the page's state so that a page that is lost does not lose them. One that was sent to the host
 * is kept by the page alone: a page made anew does not offer it again.
 */
export class DraftBook {
  private readonly sent = new Map<string, Draft>();

  constructor(private readonly state: StateKeeper) {}

  get all(): readonly Draft[] {
    return this.state.current.drafts ?? [];
  }

  of(note: string): Draft | undefined {
    return this.all.find((draft) => draft.note === note) ?? this.sent.get(note);
  }

  /** Stays to be seen until it is dropped. */
  send(draft: Draft): void {
    this.drop(draft.note);
    this.sent.set(draft.note, draft);
  }

  put(draft: Draft): void {
    this.write([...this.all.filter(({ note }) => note !== draft.note), draft]);
  }

  drop(note: string): void {
    this.sent.delete(note);
    if (this.of(note) !== undefined) {
      this.write(this.all.filter((draft) => draft.note !== note));
    }
  }

  private write(drafts: readonly Draft[]): void {
    this.state.update({ drafts });
  }
}
