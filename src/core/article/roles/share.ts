import type { RoleRule } from './page';

const line =
  /^(?:分享|分享到|分享至|共享此文章|分享本文|分享這篇文章|分享此文|转发|轉發|Share|Share this(?: (?:article|post|story))?|Tweet|Follow us|点击以在 ?.{2,20}上共享.{0,12})\s*[:：]?$/i;

/** Words of a share bar. */
export const share: RoleRule = {
  name: 'share',
  apply(draft) {
    return draft.text.length <= 40 && line.test(draft.text) ? { role: 'share', reason: 'share-line' } : undefined;
  },
};
