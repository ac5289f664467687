import {
  appendLines,
  applyChanges,
  oneCell,
  removeLine,
  smallestChange,
  splitLines,
  usualLineEnd,
  withCell as withCellAt,
  type TextChange,
} from '../text/cellLines';
import type { Term } from './term';
import { formatTerm, formatViews, longestFrom, parseTerms, termColumns, type TermColumn, type TermLine } from './terms';

/** One change of a dictionary's text. */
export type TermEdit = TextChange;

/** Why a term cannot be written as a line. */
export type TermFault = 'empty' | 'too-long' | 'comment' | 'blank-in-to';

/** Undefined when the term can be written and reads back as it is. */
export function termFault(term: Pick<Term, 'from' | 'to'>): TermFault | undefined {
  const from = oneCell(term.from);
  const to = oneCell(term.to);
  if (from === '') return 'empty';
  if (from.length > longestFrom) return 'too-long';
  if (from.startsWith('#')) return 'comment';
  return to !== from && to.includes(' ') ? 'blank-in-to' : undefined;
}

/**
 * Adds a term so that it counts: in place of a line for the same words and views, else before a line that would win
 * over it, else at the end.
 */
export function addTermEdit(text: string, term: Term): TermEdit {
  const from = oneCell(term.from);
  const views = formatViews(term.targets);
  const same = parseTerms(text).lines.filter((line) => line.term.from === from);
  const equal = same.find((line) => formatViews(line.term.targets) === views);
  const [first] = same;
  if (equal && equal === first) return joinEdits(text, equal.line, term);
  return first ? insertion(text, first.line, term) : appendix(text, term);
}

/** Takes a line out, with its end. Nothing changes when there is no such line. */
export function removeTermEdit(text: string, line: number): TermEdit {
  return removeLine(text, line);
}

/** Writes a term over a line; columns beyond the four stay. */
export function replaceTermEdit(text: string, line: number, term: Term): TermEdit {
  return joinEdits(text, line, term);
}

/** Writes one cell of a line; undefined when there is no such line or the cell holds the value already. */
export function cellEdit(text: string, line: number, column: TermColumn, value: string): TermEdit | undefined {
  const written = splitLines(text)[line];
  const found = parseTerms(text).lines.find((each) => each.line === line);
  if (!written || !found) return undefined;
  const changed = withCellOfTerm(written.content, found, column, oneCell(value));
  if (changed === written.content) return undefined;
  return smallestChange(written.start, written.content, changed);
}

/** The text with the edit done; everything outside it stays byte for byte. */
export function applyTermEdit(text: string, edit: TermEdit): string {
  return applyChanges(text, [edit]);
}

export function withTerm(text: string, term: Term): string {
  return applyTermEdit(text, addTermEdit(text, term));
}

/** `line` is zero-based. */
export function withoutTerm(text: string, line: number): string {
  return applyTermEdit(text, removeTermEdit(text, line));
}

/** `line` is zero-based. */
export function replaceTerm(text: string, line: number, term: Term): string {
  return applyTermEdit(text, replaceTermEdit(text, line, term));
}

function joinEdits(text: string, line: number, term: Term): TermEdit {
  const written = splitLines(text)[line];
  if (!written) return appendix(text, term);
  const values = { from: term.from, to: term.to, views: formatViews(term.targets), note: term.note };
  let content = written.content;
  for (const column of termColumns) {
    const [found] = parseTerms(content).lines;
    if (!found) return smallestChange(written.start, written.content, formatTerm(term));
    if (!alreadyMeans(found, column, term)) content = withCell(content, found, column, oneCell(values[column]));
  }
  return smallestChange(written.start, written.content, content);
}

/** True when a cell says the same in other words: `hant-hk, hant-tw` for `hant`, nothing or candidates for `to`. */
function alreadyMeans({ term: written, cells }: TermLine, column: TermColumn, term: Term): boolean {
  if (column === 'to') return written.to === oneCell(term.to);
  if (column !== 'views') return false;
  return formatViews(written.targets) === formatViews(term.targets) && !hasUnknownView(cells[2]?.text);
}

function hasUnknownView(views: string | undefined): boolean {
  return parseTerms(`x\t\t${views ?? ''}`).problems.length > 0;
}

/** A term that is protected by saying its words twice stays protected when they change. */
function withCellOfTerm(content: string, found: TermLine, column: TermColumn, value: string): string {
  const changed = withCell(content, found, column, value);
  const [line] = parseTerms(changed).lines;
  const saysTwice = column === 'from' && found.cells[1]?.text === found.term.from;
  return saysTwice && line ? withCell(changed, line, 'to', value) : changed;
}

function withCell(content: string, { cells }: TermLine, column: TermColumn, value: string): string {
  return withCellAt(content, cells, termColumns.indexOf(column), value);
}

function insertion(text: string, line: number, term: Term): TermEdit {
  const { start, lineEnd } = splitLines(text)[line] ?? { start: text.length, lineEnd: '' };
  return { start, end: start, text: formatTerm(term) + (lineEnd || usualLineEnd(text)) };
}

function appendix(text: string, term: Term): TermEdit {
  return appendLines(text, [formatTerm(term)]);
}
