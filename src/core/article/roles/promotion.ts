import type { RolePage, RoleRule } from './page';
import { isAfterText, isBeforeText } from './page';

const longest = 160;
/** What outlets ask their readers to do, apart from reading. */
const appeal =
  /订阅|訂閱|電子報|电子报|newsletter|subscribe|podcasts?\b|敬请(?:收看|收听|关注)|敬請(?:收看|收聽|關注)|播放列表|完整版[：:]|(?:关注|關注|搜索|扫描|掃描|长按|長按|加入).{0,12}(?:公众号|公眾號|微信|二维码|二維碼|频道|頻道|Telegram|LINE|臉書|脸书|粉絲)|微信搜索|下载.{0,8}(?:App|客户端)|下載.{0,8}App|捐款|赞助|打赏|支持我们|Listen on\b|Enjoy more|好书推荐|好書推薦/i;

/** An invitation to subscribe, follow or listen, in a line of its own beside the text. */
export const promotion: RoleRule = {
  name: 'promotion',
  apply(draft, index, page) {
    const { text } = draft;
    if (text === '' || text.length > longest) return undefined;
    if (!standsAside(text, index, page)) return undefined;
    if (!appeal.test(text) || appeal.test(page.title)) return undefined;
    return saysMore(page) ? { role: 'promo', reason: 'promotion' } : undefined;
  },
};

/** Words that speak to the reader; a whole sentence without them is of the report. */
const address = /欢迎|歡迎|[请請]|立即|立刻|马上|馬上|点击|點擊|点选|點選|[扫掃]|长按|長按|please|click|your?\b/i;

/** Above or below the text, or in brackets; among the last paragraphs, too, unless it is a sentence of the report. */
function standsAside(text: string, index: number, page: RolePage): boolean {
  if (isAfterText(index, page) || isBeforeText(index, page) || /^[（(【[].*[）)】\]]$/.test(text)) return true;
  return index >= page.lastText - 1 && (!/[。！？.]$/.test(text) || address.test(text));
}

const cache = new WeakMap<RolePage, boolean>();

/** True when the page holds more than appeals. */
function saysMore(page: RolePage): boolean {
  let known = cache.get(page);
  if (known === undefined) {
    known = page.drafts.some(
      ({ text, verdict }) =>
        verdict === undefined && (text.length > longest || (text.length >= 30 && !appeal.test(text))),
    );
    cache.set(page, known);
  }
  return known;
}
