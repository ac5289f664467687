import type { RoleRule } from './page';
import { isLinkOnly, linksOf } from './page';

const longest = 300;
const label =
  /^(?:Post tags|Tags?|Tagged|Filed under|Categor(?:y|ies|ized)|标签|標籤|关键词|關鍵詞|关键字|關鍵字|分类|分類)\s*(?:[:：]|$|with\b|in\b)/i;
const hashtags = /^(?:[#＃][^\s#＃、,，]{1,30}[\s、,，]*)+$/;

/** Key words of the report, as links or hashtags. */
export const tags: RoleRule = {
  name: 'tags',
  apply(draft, index, page) {
    const { text } = draft;
    if (text === '' || text.length > longest) return undefined;
    if (label.test(text) && index > page.lastText) return { role: 'tags', reason: 'tags-line' };
    if (!isLinkOnly(draft)) return undefined;
    if (hashtags.test(text)) return { role: 'tags', reason: 'tags-line' };
    const toTags = linksOf(draft, page).every((link) => /\/(?:tags?|topics?|keywords?|categor(?:y|ies))\//i.test(link));
    return toTags && index > page.lastText && text.length < 60 ? { role: 'tags', reason: 'tags-line' } : undefined;
  },
};
