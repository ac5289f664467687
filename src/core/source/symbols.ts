import type { Article, Block } from '../article/article';
import { isArticleRole } from '../article/role';
import type { CitationUnit } from '../citation/quotation/unit';
import type { ReferenceField } from '../citation/reference/fields';
import { factSymbols } from './factSymbols';
import type { SourceReading } from './reading';
import { referenceSymbols } from './referenceSymbols';
import { excerpt, hostName, shorten, type SourceSymbol, type SymbolGroup } from './sourceSymbol';

/** Longer than this a group helps nobody. */
const mostSymbols = 1_000;

/**
 * What a clipping consists of, in groups of which none is empty: facts with where each was found, the fields of its
 * reference, the lead, headings, figures, tables, quotations and glossed names (fields and units are those of the citation
 * core), links, hidden blocks.
 */
export function sourceSymbols(
  reading: SourceReading,
  units: readonly CitationUnit[] = [],
  fields: readonly ReferenceField[] = [],
): readonly SymbolGroup[] {
  const { article } = reading;
  const groups: readonly [SymbolGroup['group'], readonly SourceSymbol[]][] = [
    ['facts', factSymbols(reading)],
    ['reference', referenceSymbols(fields)],
    ['lead', leadSymbols(article)],
    ['headings', headingSymbols(article)],
    ['figures', figureSymbols(article)],
    ['tables', tableSymbols(article)],
    ['quotations', quotationSymbols(article, units)],
    ['names', nameSymbols(article, units)],
    ['links', linkSymbols(article)],
    ['hidden', hiddenSymbols(article)],
  ];
  return groups.flatMap(([group, symbols]) =>
    symbols.length > 0 ? [{ group, symbols: symbols.slice(0, mostSymbols) }] : [],
  );
}

function blockSymbol(article: Article, block: Block, index: number, more: Partial<SourceSymbol> = {}): SourceSymbol {
  return {
    kind: 'lead',
    label: excerpt(article.text, block),
    source: { start: block.sourceStart, end: block.sourceEnd },
    text: { start: block.start, end: block.end },
    block: index,
    ...more,
  };
}

function leadSymbols(article: Article): readonly SourceSymbol[] {
  const index = article.blocks.findIndex(
    ({ role, kind, start, end }) => role === 'body' && kind !== 'heading' && end > start,
  );
  const lead = article.blocks[index];
  return lead ? [blockSymbol(article, lead, index)] : [];
}

/** A heading holds those of lower levels that follow it. */
function headingSymbols(article: Article): readonly SourceSymbol[] {
  const top: SourceSymbol[] = [];
  const open: { readonly level: number; readonly children: SourceSymbol[] }[] = [];
  article.blocks.forEach((block, index) => {
    if (block.kind !== 'heading' || block.role === 'title' || !isArticleRole(block.role)) return;
    const children: SourceSymbol[] = [];
    const symbol = blockSymbol(article, block, index, { kind: 'heading', level: block.level, children });
    while ((open.at(-1)?.level ?? 0) >= block.level) open.pop();
    (open.at(-1)?.children ?? top).push(symbol);
    open.push({ level: block.level, children });
  });
  return top;
}

function figureSymbols(article: Article): readonly SourceSymbol[] {
  return article.blocks.flatMap((block, index) => {
    if (block.kind !== 'figure' || !isArticleRole(block.role)) return [];
    const next = article.blocks[index + 1];
    const label = next?.role === 'caption' ? excerpt(article.text, next) : shorten(block.image.alt);
    return [blockSymbol(article, block, index, { kind: 'figure', label, detail: hostName(block.image.url) })];
  });
}

function tableSymbols(article: Article): readonly SourceSymbol[] {
  const tables = new Map<number, { first: number; last: number; rows: number; columns: number }>();
  article.blocks.forEach((block, index) => {
    if (block.kind !== 'table-cell' || !isArticleRole(block.role)) return;
    const known = tables.get(block.table) ?? { first: index, last: index, rows: 0, columns: 0 };
    known.last = index;
    known.rows = Math.max(known.rows, block.row + 1);
    known.columns = Math.max(known.columns, block.column + block.columnSpan);
    tables.set(block.table, known);
  });
  return [...tables.values()].flatMap(({ first, last, rows, columns }) => {
    const [from, to] = [article.blocks[first], article.blocks[last]];
    if (!from || !to) return [];
    const source = { start: from.sourceStart, end: to.sourceEnd };
    return [blockSymbol(article, from, first, { kind: 'table', source, detail: `${rows} × ${columns}` })];
  });
}

/** Quotations within another one are part of it. */
function quotationSymbols(article: Article, units: readonly CitationUnit[]): readonly SourceSymbol[] {
  let end = -1;
  return units.flatMap((unit) => {
    if (unit.kind !== 'direct' || unit.start < end) return [];
    end = unit.end;
    const speaker = unit.name ?? unit.speaker;
    return [unitSymbol(article, unit, 'quotation', excerpt(article.text, unit), speaker)];
  });
}

function nameSymbols(article: Article, units: readonly CitationUnit[]): readonly SourceSymbol[] {
  const seen = new Set<string>();
  return units.flatMap((unit) => {
    if (unit.kind !== 'gloss' || seen.has(unit.term)) return [];
    seen.add(unit.term);
    return [unitSymbol(article, unit, 'name', unit.term, unit.gloss)];
  });
}

function unitSymbol(
  article: Article,
  { start, end }: CitationUnit,
  kind: SourceSymbol['kind'],
  label: string,
  detail: string | undefined,
): SourceSymbol {
  const source = article.sourceMap.toSource({ start, end });
  return { kind, label, source, text: { start, end }, ...(detail !== undefined && { detail }) };
}

function linkSymbols(article: Article): readonly SourceSymbol[] {
  const symbols: SourceSymbol[] = [];
  let at = 0;
  for (const mark of article.marks) {
    while ((article.blocks[at]?.end ?? Infinity) <= mark.start) at += 1;
    const block = article.blocks[at];
    if (mark.kind !== 'link' || !block || !isArticleRole(block.role)) continue;
    const text = { start: mark.start, end: mark.end };
    const source = article.sourceMap.toSource(mark);
    symbols.push({
      kind: 'link',
      label: excerpt(article.text, mark),
      detail: hostName(mark.href),
      source,
      text,
      block: at,
    });
  }
  return symbols;
}

function hiddenSymbols(article: Article): readonly SourceSymbol[] {
  return article.blocks.flatMap((block, index) => {
    if (isArticleRole(block.role)) return [];
    const label = block.kind === 'figure' ? shorten(block.image.alt) : excerpt(article.text, block);
    return [blockSymbol(article, block, index, { kind: 'hidden', label, role: block.role, reason: block.reason })];
  });
}
