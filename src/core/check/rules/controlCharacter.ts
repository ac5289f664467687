import { isUnspaced } from '../../text/characters';
import { codeOf } from '../characters';
import { finding, message, type Finding, type Fix } from '../finding';
import type { CheckContext, CheckRule } from '../rule';
import { matchesInTexts } from '../textMatches';

const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029]/g;
const privateUse = /[\ue000-\uf8ff]|[\u{f0000}-\u{ffffd}\u{100000}-\u{10fffd}]/gu;

/** Control characters and the separators U+2028 and U+2029, which editors show as something strange or not at all. */
export const controlCharacter: CheckRule = {
  codes: ['control-character'],
  check(context) {
    return matchesInTexts(context, control).map(({ start }) => findingAt(start, context));
  },
};

/** Characters without a meaning that all fonts share; old Chinese encodings leave them behind. */
export const privateUseCharacter: CheckRule = {
  codes: ['private-use-character'],
  check(context) {
    return matchesInTexts(context, privateUse).map((match) =>
      finding('private-use-character', match, message('private-use-character', codeOf(match.found))),
    );
  },
};

function findingAt(at: number, { source }: CheckContext): Finding {
  const range = { start: at, end: at + 1 };
  const code = codeOf(source.charAt(at));
  const separates = source.charCodeAt(at) >= 0x2028 && !isJoined(source, at);
  const title = message(separates ? 'fix.blank' : 'fix.remove');
  const fix: Fix = { title, edits: [{ range, newText: separates ? ' ' : '' }], safe: true };
  return finding('control-character', range, message('control-character', code), { fixes: [fix] });
}

/** Between characters that are written without blanks, and beside a blank or a tag, a separator separates nothing. */
function isJoined(source: string, at: number): boolean {
  const [before, after] = [source.charCodeAt(at - 1), source.charCodeAt(at + 1)];
  return (isUnspaced(before) && isUnspaced(after)) || /[\s<>]/.test(source.charAt(at - 1) + source.charAt(at + 1));
}
