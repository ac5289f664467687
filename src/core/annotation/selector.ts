import { codePointsAfter, codePointsBefore, type CodePointIndex } from '../text/codePoints';
import type { Range } from '../text/range';
import { sha256 } from '../text/sha256';
import { contextLength, type Selector } from './annotation';

/** The selectors for a stretch of the article's text, given in UTF-16 units. An empty stretch has an empty quote. */
export function describeRange(index: CodePointIndex, range: Range): readonly Selector[] {
  const { text } = index;
  return [
    {
      type: 'TextQuoteSelector',
      exact: text.slice(range.start, range.end),
      prefix: codePointsBefore(text, range.start, contextLength),
      suffix: codePointsAfter(text, range.end, contextLength),
    },
    { type: 'TextPositionSelector', start: index.toCodePoint(range.start), end: index.toCodePoint(range.end) },
  ];
}

/** What identifies the text that selectors were made on. */
export function textDigest(text: string): string {
  return `sha-256:${sha256(text)}`;
}
