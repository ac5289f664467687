import type { RoleRule } from './page';

const longest = 320;
const opening = /^(?:©|\(c\)\s|Copyright\b|版权声明|版權聲明|版权所有|版權所有|著作權聲明|著作权声明|本网站内容|本網站內容)/i;
const phrase =
  /版权所有|版權所有|未经(?:授权|许可|书面)|未經(?:授權|許可|書面)|(?:不得|请勿|請勿|禁止).{0,6}(?:转载|轉載|複製|复制)|受到?著作权法保护|受著作權法|All rights reserved/i;

/** A notice of rights. Its words also occur in reports about rights, so it must be short and stand below the text. */
export const copyright: RoleRule = {
  name: 'copyright',
  apply(draft, index, page) {
    const { text } = draft;
    if (text === '' || text.length > longest) return undefined;
    const late = index >= page.lastText && index > 0;
    if (opening.test(text) && (late || index > page.drafts.length / 2)) return { role: 'copyright', reason: 'copyright-notice' };
    return late && phrase.test(text) ? { role: 'copyright', reason: 'copyright-notice' } : undefined;
  },
};
