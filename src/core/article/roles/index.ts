import type { Draft, Verdict } from '../draft';
import { byline } from './byline';
import { caption } from './caption';
import { boxesOf, container } from './container';
import { copyright } from './copyright';
import { feedFooter } from './feedFooter';
import { outsideArticle } from './outsideArticle';
import { rolePage, type RolePage, type RoleRule } from './page';
import { pageControl } from './pageControl';
import { pictureSeries } from './pictureSeries';
import { promotion } from './promotion';
import { related } from './related';
import { repeatedTitle } from './repeatedTitle';
import { share } from './share';
import { sitePicture } from './sitePicture';
import { tags } from './tags';
import { timestamp } from './timestamp';

/**
 * The cleaning rules in the order in which they are asked; the first that answers decides. The order carries meaning:
 * where a block stands comes before what it says; what the page repeats comes before what it says of the report; a
 * credit comes before a caption, because a photographer's line would pass for one; links come last of the text rules,
 * because tags, shares and footers are links too.
 */
export const rules: readonly RoleRule[] = [
  container,
  repeatedTitle,
  outsideArticle,
  pictureSeries,
  sitePicture,
  timestamp,
  feedFooter,
  pageControl,
  share,
  byline,
  caption,
  copyright,
  tags,
  related,
  promotion,
];

const text: Verdict = { role: 'body', reason: 'text' };
const picture: Verdict = { role: 'body', reason: 'picture' };

/** A role and a reason for every block. */
export function assignRoles(facts: Omit<RolePage, 'boxes' | 'firstText' | 'lastText'>): readonly Verdict[] {
  const page = rolePage(facts, boxesOf(facts));
  const verdicts: Verdict[] = [];
  page.drafts.forEach((draft, index) => verdicts.push(draft.verdict ?? judge(draft, index, page, verdicts)));
  return verdicts;
}

function judge(draft: Draft, index: number, page: RolePage, verdicts: readonly Verdict[]): Verdict {
  for (const rule of rules) {
    const verdict = rule.apply(draft, index, page, verdicts);
    if (verdict) return verdict;
  }
  return draft.media ? picture : text;
}
