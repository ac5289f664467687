import { opensAsRights, speaksOfRights } from './notice';
import type { RoleRule } from './page';

/** A notice of rights. Its words also occur in reports about rights, so it must be short and stand below the text. */
export const copyright: RoleRule = {
  name: 'copyright',
  apply({ text }, index, page) {
    if (text === '') return undefined;
    const late = index >= page.lastText && index > 0;
    const found = opensAsRights(text) ? late || index > page.drafts.length / 2 : late && speaksOfRights(text);
    return found ? { role: 'copyright', reason: 'copyright-notice' } : undefined;
  },
};
