import type { RoleRule } from './page';
import { comparable } from './page';

/** Parts that outlets put behind a title: ` - iYouPort`, ` – 法国国际广播电台 - RFI`, ` | 路透`. */
const suffix = /\s+[-–—|｜]\s+[^-–—|｜]{1,30}$/;
const shortestTitle = 4;

/**
 * The title once more: as the page's own heading, or under a player. The title is never the whole article, so it
 * stays where it is the only text (outlets send items that are a headline and nothing else).
 */
export const repeatedTitle: RoleRule = {
  name: 'repeated-title',
  apply(draft, _index, page) {
    if (draft.text === '' || page.title === '' || draft.text.length > page.title.length + 20) return undefined;
    const text = comparable(draft.text);
    if (text.length < shortestTitle || !titles(page.title).some((title) => isSame(text, title))) return undefined;
    const alone = page.drafts.every((other) => other === draft || other.text === '' || other.verdict !== undefined);
    return alone ? undefined : { role: 'repeated-title', reason: 'repeated-title' };
  },
};

const cache = { title: '', variants: [] as readonly string[] };

/** The title as it is, and with the outlet's name taken off once and twice. */
function titles(title: string): readonly string[] {
  if (cache.title === title) return cache.variants;
  const once = title.replace(suffix, '');
  const variants = [...new Set([title, once, once.replace(suffix, '')].map(comparable))];
  cache.title = title;
  cache.variants = variants;
  return variants;
}

/** Equal, or cut short with an ellipsis. */
function isSame(text: string, title: string): boolean {
  if (text === title) return true;
  const cut = /^(.{12,}?)(?:\.{3}|…)$/.exec(text)?.[1] ?? /^(.{12,}?)(?:\.{3}|…)$/.exec(title)?.[1];
  return cut !== undefined && title.startsWith(cut) && text.startsWith(cut);
}
