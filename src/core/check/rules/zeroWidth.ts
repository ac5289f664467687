import { codeOf } from '../characters';
import { finding, message, type Finding } from '../finding';
import type { CheckRule } from '../rule';
import { matchesInTexts, rightToLeftTexts, type TextMatch } from '../textMatches';

const written = '[\\u200b-\\u200e\\u2060-\\u2064\\ufeff]';
const entities =
  '&(?:#(?:8203|8204|8205|8206|8288|65279)|#x(?:200[b-e]|2060|feff)|ZeroWidthSpace|NoBreak|zwnj|zwj|lrm);';
const zeroWidth = new RegExp(`(?:${written}|${entities})+`, 'gi');
const joins = /[\u200c\u200d]|&(?:#(?:8204|8205)|#x200[cd]|zwnj|zwj);/i;
const directs = /\u200e|&(?:#8206|#x200e|lrm);/i;

/** Characters of these scripts and emoji are shaped by joiners; in all others a joiner does nothing. */
const shaped =
  /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\ufe0f\u20e3]|(?![\p{Script=Han}\p{Script=Latin}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Bopomofo}])[\p{L}\p{M}]/u;

/** Characters of no width, which keep a search from finding what it should. Emoji and scripts that need them keep them. */
export const zeroWidthCharacter: CheckRule = {
  codes: ['zero-width-character'],
  check(context) {
    const isRightToLeft = rightToLeftTexts(context);
    return matchesInTexts(context, zeroWidth)
      .filter((match) => !shapes(match, context.source) && !(directs.test(match.found) && isRightToLeft(match.text)))
      .map(told);
  },
};

/** True for a joiner that shapes a character beside it. */
function shapes({ start, end, found }: TextMatch, source: string): boolean {
  return joins.test(found) && (shaped.test(before(source, start)) || shaped.test(after(source, end)));
}

function told(match: TextMatch): Finding {
  const { start, end, found } = match;
  const single = found.length === 1 || /^&[^&;]+;$/.test(found);
  const title = message(single ? 'fix.remove' : 'fix.remove-all');
  const fix = { title, edits: [{ range: { start, end }, newText: '' }], safe: true };
  return finding('zero-width-character', match, message('zero-width-character', nameOf(found)), { fixes: [fix] });
}

/** The character before an offset, whole. */
function before(source: string, offset: number): string {
  return [...source.slice(Math.max(0, offset - 2), offset)].at(-1) ?? '';
}

function after(source: string, offset: number): string {
  return String.fromCodePoint(source.codePointAt(offset) ?? 0x20);
}

function nameOf(run: string): string {
  return run.startsWith('&') ? run : codeOf(run);
}
