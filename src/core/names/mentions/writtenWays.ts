import { foldScript } from '../../text/scriptFold';

const han = /\p{Script=Han}/u;
const point = /[·‧・•]/g;

/**
 * Renderings of one name that a single clipping should not have side by side: 魯卡申柯 and 盧卡申科. A full form and its
 * short one (弗拉基米爾·普京 and 普京, 世界衛生組織 and 世衛), the two scripts of one form and Latin spellings are one way.
 * Empty, or two and more of the texts that are given, in their order.
 */
export function writtenWays(renderings: readonly string[]): readonly string[] {
  const ways: { readonly text: string; readonly form: string }[] = [];
  for (const text of renderings) {
    const form = foldScript(text).replace(point, '·');
    if (han.test(form) && !ways.some((way) => isSameWay(way.form, form))) ways.push({ text, form });
  }
  return ways.length > 1 ? ways.map(({ text }) => text) : [];
}

function isSameWay(a: string, b: string): boolean {
  return a.length < b.length ? standsIn(a, b) : standsIn(b, a);
}

/** Whether the characters of `short` stand in `long` in this order. */
function standsIn(short: string, long: string): boolean {
  let at = 0;
  for (const character of short) {
    at = long.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
