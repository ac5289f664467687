import { finding, message } from '../finding';
import type { CheckRule } from '../rule';

/**
 * Brackets in the title of the link line. Some outlets open every headline with a section in brackets; a link whose
 * brackets pair is one to every Markdown program, one whose brackets do not pair is none.
 */
export const linkLineBrackets: CheckRule = {
  codes: ['link-line-brackets', 'link-line-brackets-unbalanced'],
  check({ source, clipping: { linkLine } }) {
    if (!linkLine) return [];
    const { start, end } = linkLine.title.source;
    // A bracket behind a backslash counts for none.
    const title = source.slice(start, end).replace(/\\./g, '  ');
    const first = title.search(/[[\]]/);
    if (first < 0) return [];
    const stray = strayBracket(title);
    if (stray < 0) {
      return [finding('link-line-brackets', { start: start + first, end }, message('link-line-brackets'))];
    }
    const range = { start: start + stray, end: start + stray + 1 };
    return [finding('link-line-brackets-unbalanced', range, message('link-line-brackets-unbalanced'))];
  },
};

/** The first bracket without a partner, or -1. */
function strayBracket(title: string): number {
  const open: number[] = [];
  for (let at = 0; at < title.length; at += 1) {
    if (title[at] === '[') open.push(at);
    else if (title[at] === ']' && open.pop() === undefined) return at;
  }
  return open[0] ?? -1;
}
