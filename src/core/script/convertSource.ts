import type { Article, Block } from '../article/article';
import type { Clipping, Field } from '../clipping/clipping';
import type { Range } from '../text/range';
import { articleCells, fieldCells, type Cell } from './sourceCells';
import type { ScriptView } from './scriptView';

/** A clipping and the article read from it. */
export interface ConvertedReading {
  readonly clipping: Clipping;
  readonly article: Article;
}

/** What is asked of a view of that article in another script. */
export type ConvertedText = Pick<ScriptView, 'article' | 'map' | 'convertTitle'>;

/** Replaces a stretch of the file. UTF-16 units. */
export interface SourceEdit {
  readonly range: Range;
  readonly newText: string;
}

/**
 * The edits that give a clipping's own file the text of a view: its title where front matter and link line have it, and
 * everything on the page that is text, furniture too. They are sorted, do not overlap, and leave tags, attributes,
 * addresses, comments, line ends and all other values of the front matter as they are. Read anew, the edited file has
 * the view's text. A part of the file beyond the limits of reading has no edits. Linear.
 */
export function convertSource({ clipping, article }: ConvertedReading, view: ConvertedText): readonly SourceEdit[] {
  const titleBlock = titleBlockOf(article);
  const edits: SourceEdit[] = [];
  if (titleBlock) edits.push(...titleEdits(clipping, article, titleBlock, view));
  const linkTitle = clipping.linkLine?.title;
  if (linkTitle && linkTitle.source.start !== article.facts.title?.source?.start) {
    const same = titleBlock !== undefined && linkTitle.value === textOf(article, titleBlock);
    const converted = same ? convertedText(titleBlock, view) : view.convertTitle(linkTitle.value);
    edits.push(...fieldEdits(clipping.source, linkTitle, 'link', converted));
  }
  edits.push(...pageEdits(clipping.source, article, view, titleBlock?.end ?? 0));
  return joinNeighbours(edits);
}

/** The text with the edits made. They are sorted and do not overlap. */
export function applySourceEdits(source: string, edits: readonly SourceEdit[]): string {
  let result = '';
  let done = 0;
  for (const { range, newText } of edits) {
    result += source.slice(done, range.start) + newText;
    done = range.end;
  }
  return result + source.slice(done);
}

/** The block of a title that stands above the page, in front matter or link line. */
function titleBlockOf({ blocks, facts }: Article): Block | undefined {
  const [first] = blocks;
  const at = facts.title?.source?.start;
  return first?.role === 'title' && at !== undefined && first.sourceStart === at ? first : undefined;
}

const textOf = ({ text }: Article, { start, end }: Range): string => text.slice(start, end);

function convertedText(range: Range, { article, map }: ConvertedText): string {
  return textOf(article, map.toConverted(range));
}

function titleEdits(clipping: Clipping, article: Article, block: Block, view: ConvertedText): readonly SourceEdit[] {
  const { title } = article.facts;
  if (title?.source === undefined) return [];
  const field = { value: textOf(article, block), source: title.source };
  return fieldEdits(clipping.source, field, placeOfTitle(clipping, title.source), convertedText(block, view));
}

/** How a value is written in the file: what has to be escaped in it. */
export type Notation = 'html' | 'link' | 'plain' | 'double-quoted' | 'single-quoted';

function placeOfTitle({ source, linkLine }: Clipping, { start, end }: Range): Notation {
  if (linkLine?.title.source.start === start) return 'link';
  const quote = source[start - 1];
  if (quote === '"' && source[end] === quote) return 'double-quoted';
  return quote === "'" && source[end] === quote ? 'single-quoted' : 'plain';
}

function fieldEdits(source: string, field: Field, notation: Notation, converted: string): readonly SourceEdit[] {
  if (converted === field.value) return [];
  const cells = fieldCells(source, field, notation);
  return cellEdits(cells, converted, notation);
}

function pageEdits(source: string, article: Article, view: ConvertedText, from: number): readonly SourceEdit[] {
  const edits: SourceEdit[] = [];
  let done = from;
  for (const [start, end] of view.map.toTuples()) {
    if (end <= done) continue;
    const cells = articleCells(source, article, { start: Math.max(start, done), end });
    const first = cells[0];
    const last = cells.at(-1);
    if (!first || !last) continue;
    // A piece of the file (an entity) may reach beyond the stretch; its text is then taken whole.
    const stretch = { start: first.start, end: last.end };
    edits.push(...cellEdits(cells, convertedText(stretch, view), 'html'));
    done = last.end;
  }
  return edits;
}

/**
 * Gives each cell its share of the converted text: as many characters as it had where the two are equally long, else
 * the characters that both begin or end with stay where they are and the last cell between them takes what is over.
 */
function cellEdits(cells: readonly Cell[], converted: string, notation: Notation): readonly SourceEdit[] {
  const characters = [...converted];
  const counts = cells.map(({ text }) => [...text].length);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const tail = total === characters.length ? 0 : commonTail(cells, characters);
  const edits: SourceEdit[] = [];
  let at = 0;
  cells.forEach((cell, index) => {
    const left = cells.length - 1 - index;
    const isLastBetween = left === tail;
    const end = isLastBetween
      ? characters.length - tail
      : Math.min(at + (counts[index] ?? 0), characters.length - Math.min(tail, left));
    const share = characters.slice(at, Math.max(at, end)).join('');
    at = Math.max(at, end);
    if (share !== cell.text) edits.push({ range: cell.source, newText: escapeFor(share, notation) });
  });
  return edits;
}

/** How many cells of one character at the end are the same in both. At least one cell is left out of them. */
function commonTail(cells: readonly Cell[], characters: readonly string[]): number {
  let count = 0;
  while (
    count < cells.length - 1 &&
    count < characters.length &&
    cells[cells.length - 1 - count]?.text === characters[characters.length - 1 - count]
  ) {
    count += 1;
  }
  return count;
}

function escapeFor(text: string, notation: Notation): string {
  const references = text.replace(/&(?=[#a-z])/gi, '&amp;');
  switch (notation) {
    case 'html':
      return references.replaceAll('<', '&lt;');
    case 'double-quoted':
      return references.replace(/["\\]/g, '\\$&');
    case 'single-quoted':
      return references.replaceAll("'", "''");
    case 'link':
    case 'plain':
      return references;
  }
}

function joinNeighbours(edits: readonly SourceEdit[]): readonly SourceEdit[] {
  const joined: SourceEdit[] = [];
  for (const edit of edits.toSorted((a, b) => a.range.start - b.range.start)) {
    const last = joined.at(-1);
    if (last?.range.end !== edit.range.start) joined.push(edit);
    else {
      const range = { start: last.range.start, end: edit.range.end };
      joined[joined.length - 1] = { range, newText: last.newText + edit.newText };
    }
  }
  return joined;
}
