import type { RoleRule } from './page';
import { comparable } from './page';

/** Parts that outlets put behind a title: ` - iYouPort`, ` – 法国国际广播电台 - RFI`, ` | 路透`. */
const suffix = /\s+[-–—|｜]\s+[^-–—|｜]{1,30}$/;
const shortestTitle = 4;
const shortestCut = 12;

/**
 * The title once more: as the page's own heading, or under a player. The title is never the whole article, so it
 * stays where it is the only text (outlets send items that are a headline and nothing else).
 */
export const repeatedTitle: RoleRule = {
  name: 'repeated-title',
  apply(draft, _index, page) {
    if (draft.text === '' || page.title === '' || draft.text.length > page.title.length + 20) return undefined;
    if (beginsOtherwise(draft.text, page.title)) return undefined;
    const text = comparable(draft.text);
    if (text.length < shortestTitle || !titles(page.title).some((title) => isSame(text, title))) return undefined;
    const alone = page.drafts.every((other) => other === draft || other.text === '' || other.verdict !== undefined);
    return alone ? undefined : { role: 'repeated-title', reason: 'repeated-title' };
  },
};

/** A quick no: Han characters, letters and digits that differ are never written for each other. */
function beginsOtherwise(text: string, title: string): boolean {
  const one = text.charAt(0).toLowerCase();
  const other = title.charAt(0).toLowerCase();
  return one !== other && plain.test(one) && plain.test(other);
}

const plain = /[a-z\d\u4e00-\u9fff]/;

const cache = { title: '', variants: [] as readonly string[] };

/** The title as it is, and with the outlet's name taken off once and twice. */
function titles(title: string): readonly string[] {
  if (cache.title === title) return cache.variants;
  const once = title.replace(suffix, '');
  const variants = [...new Set([title, once, once.replace(suffix, '')])].map(comparable);
  cache.title = title;
  cache.variants = variants;
  return variants;
}

/** Equal, or cut short with an ellipsis. */
function isSame(text: string, title: string): boolean {
  if (text === title) return true;
  const cut = beforeEllipsis(text) ?? beforeEllipsis(title);
  return cut !== undefined && title.startsWith(cut) && text.startsWith(cut);
}

/** `comparable` makes three full stops of an ellipsis. */
function beforeEllipsis(text: string): string | undefined {
  return text.length >= shortestCut + 3 && text.endsWith('...') ? text.slice(0, -3) : undefined;
}
