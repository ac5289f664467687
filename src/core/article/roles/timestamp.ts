import { readDay } from '../facts/day';
import type { RoleRule } from './page';
import { isBeforeText } from './page';

const longest = 60;
/** What may stand round a date in a line that says nothing else. */
const frame =
  /发布时间|發布時間|更新时间|更新時間|发表于|發表於|发布|發布|更新|日期|时间|時間|提交|Published|Updated|Posted|Last|on|at|在|星期[一二三四五六日天]|周[一二三四五六日]|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*|GMT|UTC|[AP]M|上午|下午|[年月日号號时時分秒]|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*|(?<=\d)(?:st|nd|rd|th)|[TZ]/gi;
const relative =
  /^\d{1,2}\s*(?:分钟|分鐘|小时|小時|天|日|周|週|个月|個月)\s*前$|^\d{1,2} (?:minutes?|hours?|days?) ago$/i;
/** Machine time: nobody writes an article's sentence like this. */
const machine = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d|^[A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d/;

/** A line that is only a point in time, above the text or in machine format. */
export const timestamp: RoleRule = {
  name: 'timestamp',
  apply(draft, index, page) {
    const { text } = draft;
    if (text === '' || text.length > longest) return undefined;
    if (!machine.test(text) && !isBeforeText(index, page)) return undefined;
    return isTimestamp(text) ? { role: 'timestamp', reason: 'timestamp' } : undefined;
  },
};

/** True when the text says a date or a time and nothing else. */
export function isTimestamp(text: string): boolean {
  if (!/\d/.test(text)) return false;
  if (relative.test(text)) return true;
  if (readDay(text) === undefined) return false;
  return text.replace(frame, '').replace(/[\d\s\-–/:：.,，、()（）+|·]/g, '') === '';
}
