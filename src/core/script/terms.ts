import { oneCell, readCells, splitLines, trimmedCell, type Cell as TermCell } from '../text/cellLines';
import type { Range } from '../text/range';
import type { Term } from './term';
import { scriptVariants, type ScriptVariant } from './variant';

export { oneCell, splitLines, type TermCell };

/**
 * A project's dictionary as text: one term a line, columns parted by tabs: from, to, views, note. OpenCC's own form (from
 * and to only, several candidates parted by blanks) reads as it is. Lines that start with `#` are comments. Columns
 * beyond the fourth are somebody else's: they are kept and mean nothing here.
 */
export const termColumns = ['from', 'to', 'views', 'note'] as const;
export type TermColumn = (typeof termColumns)[number];

/** Longest `from` that takes part in a conversion, in UTF-16 units. */
export const longestFrom = 31;

export type TermProblemCode = 'term-without-from' | 'term-too-long' | 'term-unknown-view' | 'term-repeated';

/** What is wrong with a line. The lines beside it count all the same. */
export interface TermProblem {
  readonly code: TermProblemCode;
  /** Zero-based. */
  readonly line: number;
  /** UTF-16 units of the line. */
  readonly columns: Range;
  /** The words it is about. */
  readonly words: string;
  /** Zero-based line of the term that counts instead of this one. */
  readonly firstLine?: number;
}

/** A line that is neither blank nor a comment, sound or not. */
export interface TermLine {
  /** Zero-based. */
  readonly line: number;
  /** As many as the line has; the first four are the columns of a term. */
  readonly cells: readonly TermCell[];
  readonly term: Term;
}

export interface TermFile {
  /** The terms that count, each with the views it counts in, in the order of the file. */
  readonly terms: readonly Term[];
  readonly lines: readonly TermLine[];
  readonly problems: readonly TermProblem[];
}

/** Reads a dictionary; never fails. Of several lines for the same words in the same view the first counts, as in OpenCC. */
export function parseTerms(text: string): TermFile {
  const terms: Term[] = [];
  const lines: TermLine[] = [];
  const problems: TermProblem[] = [];
  const taken = new Map<string, Map<ScriptVariant, number>>();
  splitLines(text).forEach(({ content }, line) => {
    const cells = readCells(content);
    if (cells === undefined) return;
    const { views, unknown } = readViews(cells[2]);
    const term = { ...readWords(cells), targets: views, note: cells[3]?.text ?? '' };
    lines.push({ line, cells, term });
    problems.push(...unknown.map((cell) => problemAt('term-unknown-view', line, cell)));
    const fault = fromFault(cells[0]);
    if (fault)
      problems.push({ ...problemAt(fault, line, cells[0]), ...(fault === 'term-without-from' && wholeLine(content)) });
    if (fault !== undefined || (unknown.length > 0 && views.length === 0)) return;
    const firstLines = taken.get(term.from) ?? new Map<ScriptVariant, number>();
    const free = namedViews(views).filter((view) => !firstLines.has(view));
    free.forEach((view) => firstLines.set(view, line));
    taken.set(term.from, firstLines);
    if (free.length > 0) terms.push({ ...term, targets: shortViews(free) });
    else problems.push({ ...problemAt('term-repeated', line, cells[0]), firstLine: firstLineOf(firstLines, views) });
  });
  return { terms, lines, problems };
}

/** True when the term keeps its words as they are. */
export function isProtected({ from, to }: Pick<Term, 'from' | 'to'>): boolean {
  return from === to;
}

/** The views column of a term: empty for all, `hant` for both views in Traditional script. */
export function formatViews(targets: readonly ScriptVariant[]): string {
  const views = shortViews(targets);
  const bothTraditional = views.includes('hant-tw') && views.includes('hant-hk');
  return bothTraditional ? 'hant' : views.join(',');
}

/** A term as a line without its end; empty columns at the end are left out. OpenCC reads it when it has two columns. */
export function formatTerm({ from, to, targets, note }: Term): string {
  return [from, to, formatViews(targets), note].map(oneCell).join('\t').trimEnd();
}

/** No words to change to, or the same words, protect. Of several candidates the first counts. */
function readWords([first, second]: readonly TermCell[]): Pick<Term, 'from' | 'to'> {
  const from = first?.text ?? '';
  const to = second?.text ?? '';
  if (to === '' || to === from) return { from, to: from };
  return { from, to: to.split(' ', 1)[0] ?? to };
}

const viewsByName: ReadonlyMap<string, readonly ScriptVariant[]> = new Map<string, readonly ScriptVariant[]>([
  ...scriptVariants.map((view) => [view, [view]] as const),
  ['hant', ['hant-tw', 'hant-hk']],
]);

function readViews(cell: TermCell | undefined): {
  readonly views: readonly ScriptVariant[];
  readonly unknown: readonly TermCell[];
} {
  const found = new Set<ScriptVariant>();
  const unknown: TermCell[] = [];
  let at = cell?.start ?? 0;
  for (const raw of (cell?.text ?? '').split(/[,，、]/)) {
    const name = trimmedCell(raw, at);
    const views = viewsByName.get(name.text.toLowerCase());
    views?.forEach((view) => found.add(view));
    if (!views && name.text !== '') unknown.push(name);
    at += raw.length + 1;
  }
  return { views: shortViews([...found]), unknown };
}

/** In the usual order; none when all are named. */
function shortViews(views: readonly ScriptVariant[]): readonly ScriptVariant[] {
  const named = scriptVariants.filter((view) => views.includes(view));
  return named.length === scriptVariants.length ? [] : named;
}

function namedViews(views: readonly ScriptVariant[]): readonly ScriptVariant[] {
  return views.length === 0 ? scriptVariants : views;
}

function fromFault(cell: TermCell | undefined): 'term-without-from' | 'term-too-long' | undefined {
  if (!cell?.text) return 'term-without-from';
  return cell.text.length > longestFrom ? 'term-too-long' : undefined;
}

function problemAt(code: TermProblemCode, line: number, cell: TermCell | undefined): TermProblem {
  const { start, end, text } = cell ?? { start: 0, end: 0, text: '' };
  return { code, line, columns: { start, end }, words: text };
}

function wholeLine(content: string): Pick<TermProblem, 'columns'> {
  return { columns: { start: 0, end: content.length } };
}

function firstLineOf(firstLines: ReadonlyMap<ScriptVariant, number>, views: readonly ScriptVariant[]): number {
  return Math.min(...namedViews(views).map((view) => firstLines.get(view) ?? 0));
}
