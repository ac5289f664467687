import type { HeadFacts } from './facts/readFacts';
import type { Page } from './html/pageReader';
import { comparable } from './roles/page';

/**
 * A saved page has no title above it: its own heading is the title. The first `<h1>` that says what the page's
 * metadata says, or the first one at all, is given the role.
 */
export function titleOnPage(page: Page, head: HeadFacts): Page {
  if (page.drafts.some((draft) => draft.verdict?.role === 'title')) return page;
  const headings = page.drafts.filter((draft) => draft.setting.headingLevel === 1);
  const title = comparable(head.title?.value ?? '');
  const found = headings.find((draft) => title !== '' && title.includes(comparable(draft.text))) ?? headings[0];
  if (!found) return page;
  const verdict = { role: 'title', reason: 'title-heading' } as const;
  return { ...page, drafts: page.drafts.map((draft) => (draft === found ? { ...draft, verdict } : draft)) };
}
