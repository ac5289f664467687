/** The marks between the parts of a transliterated name, folded or not: 弗拉基米尔·普京, 彼得‧漢德克, 道格拉斯．史都華. */
const marks = '·‧・•．.';

/** Matches one of them. */
export const nameDot = new RegExp(`[${marks}]`);

const all = new Set(marks);

export function isNameDot(character: string): boolean {
  return character !== '' && all.has(character);
}
