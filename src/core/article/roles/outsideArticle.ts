import { closest, isInside, type HtmlElement } from '../html/element';
import type { RolePage, RoleRule } from './page';

const articleTags: ReadonlySet<string> = new Set(['article', 'main']);
const pageParts: ReadonlySet<string> = new Set(['header', 'aside']);

/**
 * On a whole saved page everything outside the element that holds the report is the site's: headers, menus, side
 * columns. The report's element is the `<article>` or `<main>` with most running text, else the one that holds most
 * paragraphs directly.
 */
export const outsideArticle: RoleRule = {
  name: 'outside-article',
  apply(draft, _index, page) {
    if (!page.isSavedPage || draft.element === undefined) return undefined;
    const report = reportElement(page);
    if (report && !isInside(draft.element, report)) return { role: 'other', reason: 'outside-article' };
    const part = closest(draft.element, pageParts);
    return part && (!report || isInside(part, report)) && part.linkLength * 2 > part.textLength
      ? { role: 'other', reason: 'outside-article' }
      : undefined;
  },
};

const cache = new WeakMap<RolePage, { readonly element: HtmlElement | undefined }>();

function reportElement(page: RolePage): HtmlElement | undefined {
  const known = cache.get(page);
  if (known) return known.element;
  const scores = new Map<HtmlElement, number>();
  for (const draft of page.drafts) {
    const score = draft.text.length - 2 * draft.linkLength;
    if (!draft.element || draft.text.length < 25 || score <= 0) continue;
    const tagged = closest(draft.element, articleTags);
    const holder = draft.element.name === 'p' ? draft.element.parent : draft.element;
    if (tagged) scores.set(tagged, (scores.get(tagged) ?? 0) + score * 1.2);
    if (holder && holder !== tagged) scores.set(holder, (scores.get(holder) ?? 0) + score);
  }
  let best: HtmlElement | undefined;
  for (const [element, score] of scores) if (!best || score > (scores.get(best) ?? 0)) best = element;
  cache.set(page, { element: best });
  return best;
}
