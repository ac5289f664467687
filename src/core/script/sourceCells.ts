import type { Article } from '../article/article';
import type { Field } from '../clipping/clipping';
import { decodeEntities } from '../clipping/entities';
import { isBlank } from '../text/characters';
import type { Range } from '../text/range';
import type { Notation } from './convertSource';

/** A piece of text that stands in one piece of the file: a character, or all that an entity or an escape stands for. */
export interface Cell extends Range {
  readonly text: string;
  readonly source: Range;
}

/** The cells that hold a stretch of an article's text. Line feeds between blocks stand nowhere and have none. */
export function articleCells(source: string, { text, sourceMap }: Article, range: Range): readonly Cell[] {
  const cells: Cell[] = [];
  let at = range.start;
  while (at < range.end) {
    const whole = cellAt(text, (one) => sourceMap.toSource(one), at);
    at = whole.end;
    const isTag = source.charCodeAt(whole.source.start) === 0x3c; // a picture that stands for an emoji
    if (whole.source.end > whole.source.start && !isTag) cells.push(whole);
  }
  return cells;
}

function cellAt(text: string, toSource: (range: Range) => Range, at: number): Cell {
  let start = at;
  let end = at + 1;
  let source = toSource({ start, end });
  const isSame = (other: Range): boolean =>
    source.end > source.start && other.start === source.start && other.end === source.end;
  while (start > 0 && isSame(toSource({ start: start - 1, end: start }))) start -= 1;
  while (end < text.length && isSame(toSource({ start: end, end: end + 1 }))) end += 1;
  if (end - start === 1 && (text.codePointAt(start) ?? 0) > 0xffff) {
    end += 1;
    source = toSource({ start, end });
  }
  return { start, end, text: text.slice(start, end), source };
}

/** An entity, perhaps one that was encoded twice; an escape of the notation; blanks; any other character. */
const patterns: Readonly<Record<Exclude<Notation, 'html'>, RegExp>> = {
  link: /&(?:amp;)*(?:#\d+|#x[\da-f]+|[a-z]\w*);?|\s+|./giu,
  plain: /&(?:amp;)*(?:#\d+|#x[\da-f]+|[a-z]\w*);?|\s+|./giu,
  'double-quoted': /\\["\\/nt]|&(?:amp;)*(?:#\d+|#x[\da-f]+|[a-z]\w*);?|\s+|./giu,
  'single-quoted': /''|&(?:amp;)*(?:#\d+|#x[\da-f]+|[a-z]\w*);?|\s+|./giu,
};

/**
 * The cells of a value in front matter or link line. One cell for all of it when the value is written in a way that
 * cannot be taken apart.
 */
export function fieldCells(source: string, { value, source: range }: Field, notation: Notation): readonly Cell[] {
  if (notation !== 'html') {
    const cells: Cell[] = [];
    let at = 0;
    for (const { 0: written, index } of source.slice(range.start, range.end).matchAll(patterns[notation])) {
      const text = decoded(written, notation);
      const start = range.start + index;
      if (text === '' || (isBlank(text.charCodeAt(0)) && (at === 0 || at === value.length))) continue;
      cells.push({ start: at, end: at + text.length, text, source: { start, end: start + written.length } });
      at += text.length;
    }
    if (cells.map(({ text }) => text).join('') === value) return cells;
  }
  return [{ start: 0, end: value.length, text: value, source: range }];
}

function decoded(written: string, notation: Notation): string {
  if (written.startsWith('&')) return decodeEntities(written);
  if (isBlank(written.charCodeAt(0))) return ' ';
  if (notation === 'double-quoted' && written.length > 1 && written.startsWith('\\')) return written.slice(1);
  return notation === 'single-quoted' && written === "''" ? "'" : written;
}
