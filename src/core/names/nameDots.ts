import { foldScript } from '../text/scriptFold';

/** The marks between the parts of a transliterated name, folded or not: 弗拉基米尔·普京, 彼得‧漢德克, 道格拉斯．史都華. */
const marks = '·‧・•∙⋅･．.';

/** Matches one of them. */
export const nameDot = new RegExp(`[${marks}]`);

/** Matches each of them. */
export const everyNameDot = new RegExp(nameDot, 'g');

const all = new Set(marks);

export function isNameDot(character: string): boolean {
  return character !== '' && all.has(character);
}

const otherDot = /[‧・•∙⋅･．.](?<=[\u3400-\u9fff].)(?=[\u3400-\u9fff])/g;
const partMark = new RegExp(`(?<=[\\u3400-\\u9fff])[${marks}-](?=[\\u3400-\\u9fff])`, 'g');

/** `foldScript`, with one mark between the parts of Chinese names: 萨迪克‧汗 and 萨迪克・汗 become 萨迪克·汗. The length stays. */
export function foldName(text: string): string {
  return foldScript(text).replace(otherDot, '·');
}

/** A folded name without marks between its parts: 比尔盖茨 for 比尔·盖茨. */
export function withoutNameDots(folded: string): string {
  return folded.replace(partMark, '');
}
