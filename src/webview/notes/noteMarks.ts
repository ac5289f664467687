import type { Range } from '../../core/text/range';
import type { NoteStrings, ReaderLabel, ReaderNote, ReaderNotes } from '../../protocol/notes';
import { element } from '../element';
import type { Decoration } from '../inline';
import { format } from '../strings';

/** A note that is drawn on the text. */
export interface DrawnNote extends Range {
  readonly note: ReaderNote;
  readonly label: ReaderLabel | undefined;
  /** Which of the lines under the words is its own where notes overlap, from 0. */
  readonly lane: number;
}

/** Lines under one another that can still be told apart. */
const maximumLanes = 4;

/** The notes that stand on words, sorted by start. */
export function drawnNotes({ notes, labels }: ReaderNotes): readonly DrawnNote[] {
  const byId = new Map(labels.map((label) => [label.id, label]));
  const drawn = notes.flatMap((note) =>
    note.range === undefined || !isCertain(note)
      ? []
      : [{ ...note.range, note, label: note.label === undefined ? undefined : byId.get(note.label), lane: 0 }],
  );
  return withLanes(drawn.sort((a, b) => a.start - b.start || b.end - a.end));
}

export function isCertain({ state }: ReaderNote): boolean {
  return state === 'exact' || state === 'moved';
}

/** True when a note says more than its label. */
export function hasWords({ comment, gloss, tags }: ReaderNote): boolean {
  return comment !== '' || gloss !== '' || tags.length > 0;
}

/** Words of a long quotation for a name that is read out. */
export function shortQuote(quote: string): string {
  const characters = [...quote];
  return characters.length > 40 ? `${characters.slice(0, 40).join('')}…` : quote;
}

function withLanes(notes: readonly DrawnNote[]): readonly DrawnNote[] {
  const ends: number[] = [];
  return notes.map((note) => {
    const free = ends.findIndex((end) => end <= note.start);
    const lane = free === -1 ? Math.min(ends.length, maximumLanes - 1) : free;
    ends[lane] = Math.max(ends[lane] ?? 0, note.end);
    return { ...note, lane };
  });
}

/** How a note is drawn in the block that begins at `origin`; only where it begins it is described to screen readers. */
export function noteDecoration(drawn: DrawnNote, origin: number, strings: NoteStrings): Decoration {
  const { note, label, lane, start, end } = drawn;
  let isFirst = start >= origin;
  const create = (): HTMLElement => {
    const made = element('mark', {
      class: 'highlight',
      tabindex: -1,
      'data-note': note.id,
      'data-color': label?.color ?? (note.label === undefined ? 'none' : 'yellow'),
      'data-lane': lane,
      'data-gloss': note.gloss !== '',
      'data-hint': hintOf(drawn, strings),
      'data-vscode-context': noteContext(note.id),
      'aria-description': isFirst ? describe(drawn, strings) : undefined,
    });
    isFirst = false;
    return made;
  };
  return { start, end, key: `note ${note.id}`, create };
}

/** All that the drawing of a note shows, for a block that begins at `origin`. */
export function noteSignature(drawn: DrawnNote, origin: number): readonly unknown[] {
  const { note, label, lane, start, end } = drawn;
  return [note.id, start - origin, end - origin, label, note.label, lane, note.gloss, hasWords(note)];
}

/** What the menu of VS Code is told when it opens over a note; a condition and an argument of the commands in it. */
export function noteContext(id: string, section: 'note' | 'selection' = 'note'): string {
  return JSON.stringify({ webviewSection: section, note: id });
}

/** The same over a card, where there is nothing to copy or paste. */
export function cardContext(id: string): string {
  return JSON.stringify({ webviewSection: 'note', note: id, preventDefaultContextMenuItems: true });
}

function hintOf({ note, label }: DrawnNote, strings: NoteStrings): string {
  return note.gloss || (label?.name ?? note.label ?? strings.highlight);
}

function describe(drawn: DrawnNote, strings: NoteStrings): string {
  const name = drawn.label?.name ?? drawn.note.label ?? strings.highlight;
  return hasWords(drawn.note) ? format(strings.withNote, name) : name;
}
