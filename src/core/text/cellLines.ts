import type { Range } from './range';

/** One change of a text; `start` and `end` are UTF-16 offsets of the text before it. */
export interface TextChange extends Range {
  readonly text: string;
}

/** One line of a file with what ends it: nothing at the end of the file. */
export interface WrittenLine {
  /** Offset in the text, after a byte order mark; UTF-16 units. */
  readonly start: number;
  readonly content: string;
  readonly lineEnd: string;
}

/** One cell of a line: its words without the blanks around them, and where they stand in the line (UTF-16 units). */
export interface Cell extends Range {
  readonly text: string;
}

/** All lines as an editor counts them; their contents and ends, with a byte order mark in front, are the text again. */
export function splitLines(text: string): readonly WrittenLine[] {
  const lines: WrittenLine[] = [];
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  for (const end of text.matchAll(/\r\n|\r|\n/g)) {
    lines.push({ start, content: text.slice(start, end.index), lineEnd: end[0] });
    start = end.index + end[0].length;
  }
  return [...lines, { start, content: text.slice(start), lineEnd: '' }];
}

/** The cells of a line, parted by tabs; undefined for blank lines and comments, whose first cell starts with `#`. */
export function readCells(content: string): readonly Cell[] | undefined {
  if (content.trim() === '' || /^[^\S\t]*#/.test(content)) return undefined;
  return partCells(content);
}

/** What tabs part in any line; one empty cell of an empty line. */
export function partCells(content: string): readonly Cell[] {
  const cells: Cell[] = [];
  let at = 0;
  for (const raw of content.split('\t')) {
    cells.push(trimmedCell(raw, at));
    at += raw.length + 1;
  }
  return cells;
}

/** `raw` without the blanks around it; it starts at `at`. */
export function trimmedCell(raw: string, at: number): Cell {
  const text = raw.trim();
  const start = at + (text === '' ? 0 : raw.length - raw.trimStart().length);
  return { text, start, end: start + text.length };
}

/** `value` as it can stand in a cell: on one line, without tabs or blanks around it. */
export function oneCell(value: string): string {
  return value.replace(/[\t\r\n]+/g, ' ').trim();
}

/** A line with another value in one of its cells; cells that the line lacks are made. */
export function withCell(content: string, cells: readonly Cell[], index: number, value: string): string {
  const cell = cells[index];
  if (cell) return content.slice(0, cell.start) + value + content.slice(cell.end);
  return value === '' ? content : content + '\t'.repeat(index + 1 - cells.length) + value;
}

/** Takes a line out, with its end. Nothing changes when there is no such line. */
export function removeLine(text: string, line: number): TextChange {
  const lines = splitLines(text);
  const found = lines[line];
  if (!found) return { start: text.length, end: text.length, text: '' };
  const end = found.start + found.content.length;
  const before = lines[line - 1];
  if (found.lineEnd !== '' || !before) return { start: found.start, end: end + found.lineEnd.length, text: '' };
  return { start: before.start + before.content.length, end, text: '' };
}

/** Writes lines at the end, each with the line end of the text. */
export function appendLines(text: string, contents: readonly string[]): TextChange {
  const lineEnd = usualLineEnd(text);
  const last = splitLines(text).at(-1);
  const needsEnd = last !== undefined && last.content !== '';
  const written = contents.map((content) => content + lineEnd).join('');
  return { start: text.length, end: text.length, text: (needsEnd ? lineEnd : '') + written };
}

export function usualLineEnd(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
}

/** The shortest replacement that turns one line into another, so that undo and cursors see no more than what changed. */
export function smallestChange(at: number, before: string, after: string): TextChange {
  let start = 0;
  while (start < Math.min(before.length, after.length) && before[start] === after[start]) start++;
  let tail = 0;
  const room = Math.min(before.length, after.length) - start;
  while (tail < room && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return { start: at + start, end: at + before.length - tail, text: after.slice(start, after.length - tail) };
}

/** The text with the changes done, which are sorted and do not overlap; what is outside them stays byte for byte. */
export function applyChanges(text: string, changes: readonly TextChange[]): string {
  let changed = '';
  let from = 0;
  for (const change of changes) {
    changed += text.slice(from, change.start) + change.text;
    from = change.end;
  }
  return changed + text.slice(from);
}
