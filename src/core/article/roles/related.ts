import type { Draft, Verdict } from '../draft';
import type { RolePage, RoleRule } from './page';
import { isAfterText, isLinkOnly, leadsHome } from './page';

const longest = 160;
const heading =
  /^(?:延伸(?:閱讀|阅读)|(?:更多|相关|相關|推荐|推薦|关联|關聯|參考|参考|热门|熱門|精选|精選)(?:阅读|閱讀|报道|報道|報導|新闻|新聞|链接|連結|文章|内容|內容|专题|專題|消息)|猜你喜欢|猜你喜歡|(?:您|你)可能(?:感兴趣|感興趣|也?喜欢|也?喜歡)|(?:继续|繼續|点击|點擊)(?:阅读|閱讀)|阅读更多|閱讀更多|看更多|Related\b|Read more\b|Read also\b|See also\b|More (?:from|on)\b|Recommended\b)/i;
const lead = /^延伸\s*[:：]/;

/** Links to other reports: a box with a heading, a list between paragraphs, a line at the end. */
export const related: RoleRule = {
  name: 'related',
  apply(draft, index, page, verdicts) {
    const { text } = draft;
    if (text === '' || text.length > longest) return undefined;
    if (isHeading(draft)) return { role: 'related', reason: 'related-heading' };
    const above = verdicts[index - 1];
    const goesOn = above?.role === 'related' && above.reason !== 'related-box' && isAfterText(index, page);
    if (!isLinkOnly(draft, goesOn ? 0.5 : undefined)) return undefined;
    if (draft.setting.list) return listVerdict(draft, index, page);
    if (above?.role === 'related' && above.reason !== 'related-box') return { role: 'related', reason: 'related-link' };
    return isAfterText(index, page) && page.firstText >= 0 && leadsHome(draft, page)
      ? { role: 'related', reason: 'related-link' }
      : undefined;
  },
};

function isHeading(draft: Draft): boolean {
  if (lead.test(draft.text)) return true;
  if (!heading.test(draft.text)) return false;
  return draft.text.length <= 14 || /^.{2,10}[:：]/.test(draft.text) || isLinkOnly(draft);
}

/**
 * Items that are links to the outlet's own site. A list that the paragraph above announces with a colon belongs to
 * the text, and so does one that is the whole report.
 */
function listVerdict(draft: Draft, index: number, page: RolePage): Verdict | undefined {
  if (page.firstText < 0 || !leadsHome(draft, page)) return undefined;
  const { onlyLinks, announced } = listRun(draft, index, page);
  return onlyLinks && !announced ? { role: 'related', reason: 'related-list' } : undefined;
}

/** Neighbouring items of one list, from `first` to `last`. */
interface ListRun {
  readonly first: number;
  readonly last: number;
  readonly onlyLinks: boolean;
  readonly announced: boolean;
}

const lastRuns = new WeakMap<RolePage, ListRun>();

function listRun(draft: Draft, index: number, page: RolePage): ListRun {
  const known = lastRuns.get(page);
  if (known && known.first <= index && index <= known.last) return known;
  const list = draft.setting.list?.list;
  let first = index;
  while (page.drafts[first - 1]?.setting.list?.list === list) first--;
  let last = index;
  while (page.drafts[last + 1]?.setting.list?.list === list) last++;
  const items = page.drafts.slice(first, last + 1);
  const onlyLinks = items.every((item) => item.text === '' || isLinkOnly(item));
  const announced = /[:：]$/.test(page.drafts[first - 1]?.text ?? '') && !isHeadingAt(page, first - 1);
  const run = { first, last, onlyLinks, announced };
  lastRuns.set(page, run);
  return run;
}

function isHeadingAt(page: RolePage, index: number): boolean {
  const draft = page.drafts[index];
  return draft !== undefined && isHeading(draft);
}
