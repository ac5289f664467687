import type { Range } from '../../core/text/range';
import type { NotePlace, ReaderNote } from '../../protocol/notes';
import type { ReaderSnapshot } from '../../protocol/reader';
import { newNoteId } from './drafts';
import type { Draft } from './drafts';

export function sameRange(a: Range | undefined, b: Range): boolean {
  return a?.start === b.start && a.end === b.end;
}

/** Where a new note belongs in a snapshot, which may be younger than the draft. Undefined when its words are gone. */
export function draftPlace({ place, quote = '' }: Draft, snapshot: ReaderSnapshot): NotePlace | undefined {
  if (place?.kind === 'block') {
    return snapshot.blocks[place.block] === undefined ? undefined : place;
  }
  if (place?.kind !== 'words') {
    return place;
  }
  const { text } = snapshot;
  if (quote !== '' && text.slice(place.start, place.end) === quote) {
    return place;
  }
  const after = quote === '' ? -1 : text.indexOf(quote);
  // Words that stand there twice could be the wrong ones.
  const isOnly = after !== -1 && !text.slice(after + 1).includes(quote);
  return isOnly ? { kind: 'words', start: after, end: after + quote.length } : undefined;
}

/** The snapshot with the new note that is being written among its notes, so that it is drawn as they are. */
export function withNewNote(snapshot: ReaderSnapshot, draft: Draft | undefined): ReaderSnapshot {
  if (draft?.open !== true) {
    return snapshot;
  }
  const note = newNote(draft, snapshot);
  const { notes } = snapshot.annotations;
  const index = notes.findIndex((other) => note.about !== 'clipping' && comesAfter(other, note));
  const at = note.about === 'clipping' ? 0 : index === -1 ? notes.length : index;
  const withNew = [...notes.slice(0, at), note, ...notes.slice(at)];
  return { ...snapshot, annotations: { ...snapshot.annotations, notes: withNew } };
}

function comesAfter(other: ReaderNote, note: ReaderNote): boolean {
  return (other.range?.start ?? -1) > (note.range?.start ?? Infinity) || (other.block ?? -1) > (note.block ?? Infinity);
}

function newNote(draft: Draft, snapshot: ReaderSnapshot): ReaderNote {
  const place = draftPlace(draft, snapshot);
  const blank = { id: newNoteId, comment: '', gloss: '', tags: [], commentNodes: [], made: '' };
  const base = { ...blank, state: 'exact', quote: draft.quote ?? '' } as const;
  if (place?.kind === 'words') {
    const range = { start: place.start, end: place.end };
    const block = snapshot.blocks.findIndex(({ end }) => end > range.start);
    return { ...base, about: 'text', range, ...(block !== -1 && { block }) };
  }
  const block = place?.kind === 'block' ? snapshot.blocks[place.block] : undefined;
  if (place?.kind === 'block' && block !== undefined) {
    const { start, end } = block;
    const isText = end > start;
    const quote = snapshot.text.slice(start, end);
    return isText
      ? { ...base, quote, about: 'text', range: { start, end }, block: place.block }
      : { ...base, about: 'element', block: place.block };
  }
  return { ...base, about: place === undefined ? 'text' : 'clipping' };
}
