import type { RoleRule } from './page';
import { isLinkOnly, linksOf } from './page';

const line =
  /^(?:分享|分享到|分享至|共享此文章|分享本文|分享這篇文章|分享此文|转发|轉發|Share|Share this(?: (?:article|post|story))?|Tweet|Follow us|点击以在 ?.{2,20}上共享.{0,12})\s*[:：]?$/i;

/** Addresses that post a page to a network. */
const poster =
  /facebook\.com\/(?:sharer|share)|(?:twitter|x)\.com\/(?:intent|share)|linkedin\.com\/(?:share|cws)|service\.weibo\.com\/share|lineit\.line\.me|social-plugins\.line\.me|t\.me\/share|reddit\.com\/submit|pinterest\.com\/pin/i;

/** Words and links of a share bar. */
export const share: RoleRule = {
  name: 'share',
  apply(draft, _index, page) {
    if (draft.text === '' || draft.text.length > 60) return undefined;
    if (line.test(draft.text)) return { role: 'share', reason: 'share-line' };
    const posts = isLinkOnly(draft) && linksOf(draft, page).some((link) => poster.test(link));
    return posts ? { role: 'share', reason: 'share-line' } : undefined;
  },
};
