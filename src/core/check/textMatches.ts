import type { PageText } from '../article/html/pageScan';
import type { Range } from '../text/range';
import type { CheckContext } from './rule';

/** A match of a pattern in what people read. Offsets are those of the file. */
export interface TextMatch extends Range {
  /** What was matched. */
  readonly found: string;
  readonly groups: readonly (string | undefined)[];
  /** The text that holds it. */
  readonly text: PageText;
}

/**
 * The matches of a global pattern that lie in one of the file's texts, in their order. The pattern runs over the file
 * once, so that a page of many small texts costs no more than one of few.
 */
export function matchesInTexts({ source, texts }: CheckContext, pattern: RegExp): readonly TextMatch[] {
  const matches: TextMatch[] = [];
  for (const match of source.matchAll(pattern)) {
    const [found, ...groups] = match;
    const end = match.index + found.length;
    const text = texts[lastStartingAt(match.index, texts)];
    if (text && end <= text.end) matches.push({ start: match.index, end, found, groups, text });
  }
  return matches;
}

const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Tells of a text whether it holds letters that run from right to left, so that marks of direction mean something. */
export function rightToLeftTexts({ source }: CheckContext): (text: PageText) => boolean {
  const known = new Map<PageText, boolean>();
  return (text) => {
    const answer = known.get(text) ?? rightToLeft.test(source.slice(text.start, text.end));
    known.set(text, answer);
    return answer;
  };
}

/** The last of the sorted texts that starts at or before an offset, or -1. */
function lastStartingAt(offset: number, texts: readonly PageText[]): number {
  let low = 0;
  let high = texts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((texts[middle]?.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
