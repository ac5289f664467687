import type { NoteChange } from '../../core/annotation/note';
import type { NoteIntent, NotePlace, ReaderNote } from '../../protocol/notes';
import type { ReaderSnapshot } from '../../protocol/reader';
import { contentOfNote, newNoteId, sameContent } from './drafts';
import type { Draft, DraftBook, DraftContent } from './drafts';
import { draftPlace, sameRange } from './newNote';
import type { FormField } from './noteForm';
import type { SelectedWords } from './selectedWords';

/** What editing needs of the page around it. */
export interface EditingContext {
  readonly words: SelectedWords;
  readonly drafts: DraftBook;
  snapshot(): ReaderSnapshot | undefined;
  /** The block that somebody is at, when no words are selected. */
  blockAtHand(): number;
  /** The note that somebody is at. */
  noteAtHand(): string | undefined;
  /** Sends an intent; answers with the number by which the host replies. */
  intend(intent: NoteIntent): number | undefined;
  /** Draws a note's card anew; `isNew` when it has none yet or is to have none any more. */
  redraw(note: string, isNew: boolean): void;
  focusField(note: string, field: FormField): void;
  /** Puts the keyboard where a form was that is closed now. */
  focusAfter(note: string, place: NotePlace | undefined): void;
  askForWords(): void;
}

/** Turns what somebody does with notes into intents; each finished edit is one. */
export class NoteEditing {
  /** Drafts whose saving the host has not answered yet. */
  private readonly sent = new Map<number, Draft>();

  constructor(private readonly context: EditingContext) {}

  /** Marks the selected words with a label (empty for none); without any, gives it to the note at hand. */
  mark(label: string): void {
    const { words } = this.context;
    const { range } = words;
    const change = label === '' ? {} : { label };
    const note = range === undefined ? this.context.noteAtHand() : this.noteOn(range)?.id;
    if (note !== undefined) {
      this.context.intend({ type: 'changeNote', note, change });
    } else if (range !== undefined) {
      this.context.intend({ type: 'annotate', place: { kind: 'words', ...range }, change });
    } else {
      this.context.askForWords();
      return;
    }
    words.clear();
  }

  /** Opens the fields of the note at hand, or of a new one on the selected words, else on the block at hand. */
  write(field: FormField): void {
    const { words } = this.context;
    const { range } = words;
    const note = range === undefined ? this.context.noteAtHand() : this.noteOn(range)?.id;
    if (note !== undefined && note !== newNoteId) {
      this.edit(note, field);
    } else if (range !== undefined) {
      this.draftNew({ kind: 'words', ...range }, field);
    } else {
      this.draftNew({ kind: 'block', block: this.context.blockAtHand() }, field);
    }
  }

  edit(id: string, field: FormField): void {
    const note = this.note(id);
    if (note !== undefined) {
      const draft = this.context.drafts.of(id) ?? { note: id, ...contentOfNote(note) };
      this.context.drafts.put({ ...draft, open: true });
      this.context.redraw(id, false);
      this.context.focusField(id, field);
    }
  }

  typed(id: string, content: DraftContent): void {
    const draft = this.context.drafts.of(id);
    if (draft !== undefined) {
      this.context.drafts.put({ ...draft, ...content });
    }
  }

  save(id: string): void {
    const draft = this.context.drafts.of(id);
    const intent = draft && this.intentOf(draft);
    if (draft === undefined || intent === 'placeless') {
      this.context.askForWords();
      return;
    }
    if (intent !== undefined) {
      const sent = this.context.intend(intent);
      if (sent === undefined) {
        return;
      }
      this.sent.set(sent, draft);
    }
    this.close(draft);
  }

  /** Closes the fields; what was typed stays as a draft. */
  leave(id: string): void {
    const { drafts } = this.context;
    const draft = drafts.of(id);
    const note = this.note(id);
    if (draft === undefined) {
      return;
    }
    const isUntouched = note === undefined ? sameContent(draft, emptyContent) : sameContent(draft, contentOfNote(note));
    if (isUntouched) {
      this.close(draft);
    } else {
      drafts.put({ ...draft, open: false });
      this.closed(draft);
    }
  }

  discard(id: string): void {
    const draft = this.context.drafts.of(id);
    if (draft !== undefined) {
      this.close(draft);
    }
  }

  remove(id: string): void {
    const note = this.note(id);
    if (note !== undefined) {
      this.context.drafts.drop(id);
      this.context.intend({ type: 'deleteNotes', notes: [id] });
      this.context.focusAfter(id, note.block === undefined ? undefined : { kind: 'block', block: note.block });
    }
  }

  /** What could not be saved is a draft again. */
  answered(intent: number, ok: boolean): void {
    const draft = this.sent.get(intent);
    this.sent.delete(intent);
    if (draft !== undefined && !ok) {
      this.context.drafts.put({ ...draft, open: true });
      this.context.redraw(draft.note, draft.note === newNoteId);
    }
  }

  private draftNew(place: NotePlace, field: FormField): void {
    const { drafts } = this.context;
    const snapshot = this.context.snapshot();
    const before = drafts.of(newNoteId);
    if (snapshot === undefined) {
      return;
    }
    const quote = place.kind === 'words' ? snapshot.text.slice(place.start, place.end) : '';
    const isSame =
      before !== undefined && JSON.stringify([before.place, before.quote]) === JSON.stringify([place, quote]);
    if (before?.open === true && !isSame && !sameContent(before, emptyContent)) {
      this.save(newNoteId);
    }
    const content = isSame ? before : emptyContent;
    const { label, comment, gloss, tags } = content;
    drafts.put({ note: newNoteId, open: true, label, comment, gloss, tags, place, quote });
    this.context.redraw(newNoteId, true);
    this.context.focusField(newNoteId, field);
  }

  /** Undefined when there is nothing to save; `placeless` when the words of a new note are gone. */
  private intentOf(draft: Draft): NoteIntent | 'placeless' | undefined {
    const { label, comment, gloss, tags } = draft;
    if (draft.note === newNoteId) {
      const snapshot = this.context.snapshot();
      const { range } = this.context.words;
      const place =
        (snapshot && draftPlace(draft, snapshot)) ??
        (range === undefined ? undefined : { kind: 'words' as const, ...range });
      if (sameContent(draft, emptyContent)) {
        return undefined;
      }
      const change = {
        ...(label !== '' && { label }),
        ...(comment !== '' && { comment }),
        ...(gloss !== '' && { gloss }),
      };
      return place === undefined
        ? 'placeless'
        : { type: 'annotate', place, change: { ...change, ...(tags.length > 0 && { tags }) } };
    }
    const note = this.note(draft.note);
    const change = note && changeBetween(contentOfNote(note), draft);
    return change === undefined || Object.keys(change).length === 0
      ? undefined
      : { type: 'changeNote', note: draft.note, change };
  }

  private close(draft: Draft): void {
    this.context.drafts.drop(draft.note);
    this.closed(draft);
  }

  private closed(draft: Draft): void {
    this.context.redraw(draft.note, draft.note === newNoteId);
    this.context.focusAfter(draft.note, draft.place);
  }

  private note(id: string): ReaderNote | undefined {
    return this.context.snapshot()?.annotations.notes.find((note) => note.id === id);
  }

  private noteOn(range: { readonly start: number; readonly end: number }): ReaderNote | undefined {
    const notes = this.context.snapshot()?.annotations.notes ?? [];
    return notes.find((note) => note.id !== newNoteId && sameRange(note.range, range));
  }
}

const emptyContent: DraftContent = { label: '', comment: '', gloss: '', tags: [] };

function changeBetween(before: DraftContent, after: DraftContent): NoteChange {
  return {
    ...(after.label !== before.label && { label: after.label === '' ? null : after.label }),
    ...(after.comment !== before.comment && { comment: after.comment }),
    ...(after.gloss !== before.gloss && { gloss: after.gloss }),
    ...(after.tags.join('\n') !== before.tags.join('\n') && { tags: after.tags }),
  };
}
