import type { Article } from '../article/article';
import { LinePositions } from '../text/linePositions';
import type { Range } from '../text/range';
import { isTrusted, type Confidence } from './quotation/unit';
import type { Reference } from './reference/reference';
import type { JudgedUnit } from './verdict';

/** A clipping and those of its units that are to be listed. */
export interface CitedClipping {
  /** Path or name for people. */
  readonly file: string;
  /** The text of the file, into which the article's `sourceMap` leads. */
  readonly source: string;
  readonly article: Article;
  readonly units: readonly JudgedUnit[];
  readonly reference: Reference;
}

/** Where words stand, for people: both count from 1. `paragraph` is absent where they are not in the running text. */
export interface CitedPlace {
  readonly line: number;
  readonly paragraph?: number;
}

/** The units that a list holds: those trusted as far as `least` says, without the rejected ones. */
export function listedUnits(units: readonly JudgedUnit[], least: Confidence = 'medium'): readonly JudgedUnit[] {
  return units.filter((unit) => unit.verdict !== 'rejected' && isTrusted(unit, least));
}

/** Tells on which line of the file and in which paragraph of the report stretches of an article's text stand. */
export function placesIn({ article, source }: Pick<CitedClipping, 'article' | 'source'>): (range: Range) => CitedPlace {
  const lines = new LinePositions(source);
  const paragraphs = article.blocks.filter(
    ({ role, joins, start, end }, index, { [index - 1]: before }) =>
      role === 'body' && start < end && (joins === undefined || before?.role !== 'body'),
  );
  return (range) => {
    const { line } = lines.at(article.sourceMap.toSource(range).start);
    const block = article.blocks[countBefore(article.blocks, range.start) - 1];
    if (block?.role !== 'body' || range.start >= block.end) return { line };
    return { line, paragraph: Math.max(1, countBefore(paragraphs, range.start)) };
  };
}

/** How many of the ranges, sorted by start, begin at or before an offset. */
function countBefore(ranges: readonly Range[], offset: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
