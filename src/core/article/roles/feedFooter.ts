import type { RoleRule } from './page';

/** What feed services and publishing systems add below every item of a feed. */
const opening =
  /^(?:获取更多RSS|獲取更多RSS|The post .{0,200} (?:first )?appeared (?:first )?on |Feed enhanced by |This (?:post|entry|article) (?:was )?(?:first|originally) |本文由.{0,30}RSS)/i;
const address = /^(?:https?:\/\/)?(?:www\.)?feedx\.\w+\/?$/i;

export const feedFooter: RoleRule = {
  name: 'feed-footer',
  apply(draft) {
    if (draft.text.length > 400) return undefined;
    return opening.test(draft.text) || address.test(draft.text)
      ? { role: 'feed-footer', reason: 'feed-footer' }
      : undefined;
  },
};
