import { isArticleRole } from '../article/role';
import type { Range } from '../text/range';
import type { SourceReading } from './reading';
import type { SourceSymbol, SymbolGroup } from './sourceSymbol';

/**
 * A symbol at its place in the file. `range` holds `selection` and the ranges of all children; siblings are sorted by
 * start. `facts` (those of the head) and `hidden` (neighbouring blocks) are groups without a symbol of their own.
 */
export interface PlacedSymbol {
  readonly what: SourceSymbol | 'facts' | 'hidden';
  readonly range: Range;
  readonly selection: Range;
  readonly children: readonly PlacedSymbol[];
}

interface Placing {
  readonly what: PlacedSymbol['what'];
  readonly range: Range;
  readonly selection: Range;
  readonly children: Placing[];
}

/** Groups that are placed otherwise than one by one, or not at all. */
const apart: ReadonlySet<SymbolGroup['group']> = new Set(['facts', 'reference', 'headings', 'hidden']);

/** Of two symbols in one place, the earlier kind holds the later. */
const order: readonly SourceSymbol['kind'][] = [
  'heading',
  'hidden',
  'table',
  'figure',
  'lead',
  'quotation',
  'name',
  'link',
  'fact',
];

/**
 * The symbols of a clipping as a tree by place, for an editor that asks what surrounds a line: a heading reaches to the
 * next one of its level, a paragraph holds its quotations. Symbols that stand nowhere in the file are left out, and so is
 * the reference: it is told by facts, which have their places already.
 */
export function symbolTree(reading: SourceReading, groups: readonly SymbolGroup[]): readonly PlacedSymbol[] {
  const { head, rest } = splitFacts(reading, symbolsOf(groups, 'facts'));
  const sections = placeSections(reading, symbolsOf(groups, 'headings'));
  const single = groups.filter(({ group }) => !apart.has(group)).flatMap(({ symbols }) => symbols);
  const placed = [
    ...sections,
    ...placeRuns(symbolsOf(groups, 'hidden')),
    ...[...single, ...rest].flatMap((symbol) => place(symbol)),
  ];
  return [...placeHead(reading, head), ...nest(placed)];
}

function symbolsOf(groups: readonly SymbolGroup[], name: SymbolGroup['group']): readonly SourceSymbol[] {
  return groups.find(({ group }) => group === name)?.symbols ?? [];
}

function place(what: SourceSymbol): Placing[] {
  const { source } = what;
  return source ? [{ what, range: source, selection: source, children: [] }] : [];
}

/** Facts that stand above the body, and the others. */
function splitFacts(
  { clipping }: SourceReading,
  facts: readonly SourceSymbol[],
): { readonly head: readonly SourceSymbol[]; readonly rest: readonly SourceSymbol[] } {
  const isInHead = ({ source }: SourceSymbol): boolean => source !== undefined && source.end <= clipping.body.start;
  return { head: facts.filter(isInHead), rest: facts.filter((fact) => !isInHead(fact)) };
}

function placeHead({ clipping }: SourceReading, facts: readonly SourceSymbol[]): Placing[] {
  const children = facts.flatMap(place).sort(byPlace);
  const [first] = children;
  if (!first) return [];
  const { frontMatter, linkLine } = clipping;
  const parts = [frontMatter?.source, linkLine?.source, ...children.map(({ range }) => range)];
  return [{ what: 'facts', range: hull(parts), selection: first.selection, children }];
}

/** Of headings in HTML. */
const lowestLevel = 6;

/** A heading with what follows it in the article, up to the next heading that is not below it. */
function placeSections({ article }: SourceReading, headings: readonly SourceSymbol[]): Placing[] {
  const shown = article.blocks.filter(({ role }) => isArticleRole(role));
  const articleEnd = shown.reduce((last, { sourceEnd }) => Math.max(last, sourceEnd), 0);
  /** For each level, where the next heading of that level or above starts. */
  const nextStarts: number[] = [];
  const sections = flatten(headings).flatMap(place).reverse();
  for (const [index, section] of sections.entries()) {
    const { start, end } = section.range;
    const level = levelOf(section);
    sections[index] = { ...section, range: { start, end: Math.max(end, nextStarts[level] ?? articleEnd) } };
    for (let lower = level; lower <= lowestLevel; lower++) nextStarts[lower] = start;
  }
  return sections.reverse();
}

function levelOf({ what }: Placing): number {
  return typeof what === 'object' ? (what.level ?? 0) : 0;
}

function flatten(symbols: readonly SourceSymbol[]): readonly SourceSymbol[] {
  return symbols.flatMap((symbol) => [symbol, ...flatten(symbol.children ?? [])]);
}

/** Hidden blocks; neighbours are one group. */
function placeRuns(hidden: readonly SourceSymbol[]): Placing[] {
  const runs: SourceSymbol[][] = [];
  for (const symbol of hidden) {
    const run = runs.at(-1);
    const before = run?.at(-1)?.block;
    if (run && before !== undefined && symbol.block === before + 1) run.push(symbol);
    else runs.push([symbol]);
  }
  return runs.flatMap((run) => {
    const children = run.flatMap(place).sort(byPlace);
    const [first] = children;
    if (!first || children.length === 1) return children;
    const range = hull(children.map((child) => child.range));
    return [{ what: 'hidden' as const, range, selection: first.selection, children }];
  });
}

/** Puts every symbol into the smallest one that holds it. Facts hold nothing: one line often tells several. */
function nest(placed: readonly Placing[]): readonly Placing[] {
  const top: Placing[] = [];
  const open: Placing[] = [];
  for (const symbol of [...placed].sort(byPlace)) {
    while (open.length > 0 && !holds(open.at(-1), symbol)) open.pop();
    (open.at(-1)?.children ?? top).push(symbol);
    open.push(symbol);
  }
  return top;
}

function holds(outer: Placing | undefined, inner: Placing): boolean {
  if (outer === undefined || (typeof outer.what === 'object' && outer.what.kind === 'fact')) return false;
  return outer.range.start <= inner.range.start && inner.range.end <= outer.range.end;
}

function byPlace(a: Placing, b: Placing): number {
  return a.range.start - b.range.start || b.range.end - a.range.end || rank(a) - rank(b);
}

function rank({ what }: Placing): number {
  return order.indexOf(typeof what === 'object' ? what.kind : 'hidden');
}

function hull(ranges: readonly (Range | undefined)[]): Range {
  const known = ranges.filter((range) => range !== undefined);
  return {
    start: Math.min(...known.map(({ start }) => start)),
    end: Math.max(...known.map(({ end }) => end)),
  };
}
