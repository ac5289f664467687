import { creditNames, isCreditLine } from '../facts/credits';
import type { Draft } from '../draft';
import type { RolePage, RoleRule } from './page';
import { isAfterText, isBeforeText } from './page';
import { isTimestamp } from './timestamp';

const longest = 120;
/** `文山/叶宣/(印度时报等)`, `（法新社、美联社）`, `（综合报道）`: who signed or which wires were used. */
const signature =
  /^(?:[\p{Script=Han}·‧]{2,5}(?:\s?[/／、]\s?[\p{Script=Han}·‧]{2,5})*\s?[/／]?\s?)?[（(][^（）()]{2,40}(?:社|报|報|台|臺|网|網|等|报道|報道|报导|報導|电|電)[）)]$/u;
const biography =
  /(?:[对對][本此]文有?(?:报道|報道|報導)?(?:贡献|貢獻)|contributed (?:reporting|to this)|是《[^》]{2,12}》(?:驻|駐|的|记者|記者|撰稿))/;

/** The people behind the report, in a line of their own above or below the text. */
export const byline: RoleRule = {
  name: 'byline',
  apply(draft, index, page) {
    const { text } = draft;
    if (text === '') return undefined;
    if (text.length < 260 && index >= page.lastText - 2 && biography.test(text))
      return { role: 'byline', reason: 'biography' };
    if (text.length > longest) return undefined;
    if (standsOverTimestamp(draft, index, page)) return { role: 'byline', reason: 'byline-over-time' };
    const beside = isBeforeText(index, page) || isAfterText(index, page) || index <= 2;
    if (beside && isCreditLine(text) && !isBookNote(index, page)) return { role: 'byline', reason: 'credit-line' };
    if (isNameInList(draft, index, page)) return { role: 'byline', reason: 'byline-list' };
    if (isAfterText(index, page) && signature.test(text)) return { role: 'byline', reason: 'signature' };
    return undefined;
  },
};

/** `<i>names<br>time</i>` above the text, as several feeds write. */
function standsOverTimestamp(draft: Draft, index: number, page: RolePage): boolean {
  const next = page.drafts[index + 1];
  if (index > 2 || next?.joins !== 'line' || draft.text.length > 60) return false;
  return isTimestamp(next.text) && creditNames(draft.text, 'reporter').length > 0;
}

/** `<ul><li>name<li>office</ul>` over the text. */
function isNameInList(draft: Draft, index: number, page: RolePage): boolean {
  const { text, setting, linkLength } = draft;
  if (!setting.list || !isBeforeText(index, page) || index > 6 || text.length > 30 || linkLength > 0) return false;
  return /^[\p{L}·‧•．・ ]{2,30}$/u.test(text);
}

/** `作者：…` under the name of a book is about the book. */
function isBookNote(index: number, page: RolePage): boolean {
  const above = page.drafts[index - 1]?.text ?? '';
  const near = page.drafts[index - 2]?.text ?? '';
  return [above, near].some((text) => /^《[^》]{2,40}》$/.test(text));
}
