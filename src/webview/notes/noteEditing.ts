import type { NoteChange } from '../../core/annotation/note';
import type { NoteIntent, NotePlace, ReaderNote } from '../../protocol/notes';
import type { ReaderSnapshot } from '../../protocol/reader';
import { contentOfNote, landedNote, newNoteId, sameContent } from './drafts';
import type { Draft, DraftBook, DraftContent, SentDraft } from './drafts';
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

/** Fields stay at most so long after the host has saved what is in them, in milliseconds. */
const patience = 500;

/** Turns what somebody does with notes into intents; each finished edit is one. */
export class NoteEditing {
  /** By the number of the intent. Their fields stay open until the page shows the note, so that nothing flickers. */
  private readonly sent = new Map<number, SentDraft>();
  /** A note that took the place of its fields just now. */
  private landed: { readonly note: string; readonly place: NotePlace | undefined } | undefined;

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

  /** Opens the comment of a new note on the whole clipping. */
  writeOnClipping(): void {
    this.draftNew({ kind: 'clipping' }, 'comment');
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
    if (this.isSent(draft)) {
      return;
    }
    const intent = draft && this.intentOf(draft);
    if (draft === undefined || intent === 'placeless') {
      this.context.askForWords();
      return;
    }
    if (intent === undefined) {
      this.close(draft);
      return;
    }
    const sent = this.context.intend(intent);
    if (sent !== undefined) {
      this.sent.set(sent, { draft, notes: this.context.snapshot()?.annotations.notes ?? [] });
      this.context.drafts.send(draft);
    }
  }

  /** To be called before a snapshot is drawn: closes the fields of what was sent and is in it. */
  receive({ annotations }: ReaderSnapshot): void {
    for (const [intent, sent] of this.sent) {
      const note = landedNote(sent, annotations.notes);
      if (note !== undefined) {
        this.sent.delete(intent);
        this.land(sent.draft, note.id);
      }
    }
  }

  /** To be called when a snapshot is in the page: a note that took the place of its fields has the keyboard. */
  focusLanded(): void {
    const { landed } = this;
    this.landed = undefined;
    if (landed !== undefined && document.activeElement === document.body) {
      this.context.focusAfter(landed.note, landed.place);
    }
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
    if (isUntouched || this.isSent(draft)) {
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
    const sent = this.sent.get(intent);
    if (sent === undefined) {
      return;
    }
    if (ok) {
      window.setTimeout(() => this.giveUp(intent), patience);
      return;
    }
    this.sent.delete(intent);
    this.context.drafts.put({ ...(this.context.drafts.of(sent.draft.note) ?? sent.draft), open: true });
    this.context.redraw(sent.draft.note, sent.draft.note === newNoteId);
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

  /** The host has saved it, and yet no snapshot shows it. */
  private giveUp(intent: number): void {
    const sent = this.sent.get(intent);
    this.sent.delete(intent);
    if (sent !== undefined && this.context.drafts.of(sent.draft.note) === sent.draft) {
      this.close(sent.draft);
    }
  }

  /** What was typed since goes on in the fields of the note; what was begun elsewhere is left alone. */
  private land(draft: Draft, note: string): void {
    const { drafts } = this.context;
    const now = drafts.of(draft.note);
    if (now === undefined || now.place !== draft.place) {
      return;
    }
    drafts.drop(draft.note);
    if (now !== draft && now.open) {
      const { label, comment, gloss, tags } = now;
      drafts.put({ note, open: true, label, comment, gloss, tags });
    }
    this.landed = { note, place: draft.place };
  }

  private isSent(draft: Draft | undefined): boolean {
    return [...this.sent.values()].some((sent) => sent.draft === draft);
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
