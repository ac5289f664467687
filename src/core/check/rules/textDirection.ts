import { codeOf } from '../characters';
import { finding, message, type Finding } from '../finding';
import type { CheckRule } from '../rule';
import { matchesInTexts, rightToLeftTexts, type TextMatch } from '../textMatches';

/** A stretch turned round by U+202E, or a single mark of direction. */
const directions = /\u202e([^\u202a-\u202e\u2066-\u2069\r\n]{1,200})\u202c|[\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * Characters that turn the direction of a text in which nothing is written from right to left. Writers use them to slip
 * past filters: what is stored is not what one sees.
 */
export const textDirection: CheckRule = {
  codes: ['text-direction-control'],
  check(context) {
    const isNeeded = rightToLeftTexts(context);
    return matchesInTexts(context, directions)
      .filter(({ text }) => !isNeeded(text))
      .map(told);
  },
};

/** Not safe: how a text was hidden is a part of what it tells. */
function told(match: TextMatch): Finding {
  const { start, end, found, groups } = match;
  const turned = groups[0] === undefined ? '' : [...groups[0]].reverse().join('');
  const isTurned = turned !== '';
  const said = isTurned
    ? message('text-direction-control.turned', turned)
    : message('text-direction-control', codeOf(found));
  const title = isTurned ? message('fix.turn', turned) : message('fix.remove');
  const fixes = [{ title, edits: [{ range: { start, end }, newText: turned }], safe: false }];
  return finding('text-direction-control', match, said, { fixes });
}
