import { foldScript } from '../../text/scriptFold';
import { everyNameDot } from '../nameDots';
import { isShortFor } from '../shortForms';

const han = /\p{Script=Han}/u;

/**
 * Renderings of one name that a single clipping should not have side by side: 魯卡申柯 and 盧卡申科. A full form and its
 * short one (弗拉基米爾·普京 and 普京, 世界衛生組織 and 世衛), the two scripts of one form and Latin spellings are one way.
 * Empty, or two and more of the texts that are given, in their order.
 */
export function writtenWays(renderings: readonly string[]): readonly string[] {
  const ways: { readonly text: string; readonly form: string }[] = [];
  for (const text of renderings) {
    const form = foldScript(text).replace(everyNameDot, '·');
    if (han.test(form) && !ways.some((way) => isShortFor(way.form, form))) ways.push({ text, form });
  }
  return ways.length > 1 ? ways.map(({ text }) => text) : [];
}
