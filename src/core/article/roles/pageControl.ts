import type { RoleRule } from './page';
import { isLinkOnly } from './page';

const longest = 90;
const control =
  /^(?:继续浏览后续|繼續瀏覽|使用浏览器播视频.*|view video in browser|点击查看本文英文版。?|點擊查看本文英文版。?|点击(?:此处|這裡|这里)?查看.{0,10}|Listen to this (?:story|article)|Your browser does not support.*|您的浏览器不支持.*|.{0,12}无法在您的浏览器中播放|.{0,12}無法在您的瀏覽器中播放|您的瀏覽器不支援.*|看更多|查看更多|顯示更多|显示更多|展开(?:全文)?|展開(?:全文)?|收起|关闭|關閉|返回(?:顶部|首页)|回到頂端|打印|列印|字號|字号|永久(?:连接|链接|連結)|Permalink|Print|Reply|回复|回覆|Leave a Reply|发表评论|發表評論|评论|評論|冒个泡吧！|Advertisement|广告|廣告|null|undefined|\.{3,}\s*more)$/i;
const ruler = /^(?:[-=_*~·•—─－＝＊]\s*){3,}$/;
const notice = /^[*＊※]{1,3}\s*本[网網站].{0,80}[*＊※]{1,3}$/;
const disclaimer =
  /(?:不|并不|並不|未必)(?:代表|反映).{0,14}(?:立场|立場|观点|觀點|意见|意見|看法|美国之音|美國之音|本台|本报|本報|本刊|本网|本網)/;

/** Words of the page, not of the report: controls, notices of the site, rulers drawn with characters. */
export const pageControl: RoleRule = {
  name: 'page-control',
  apply(draft, index, page) {
    const { text } = draft;
    if (text === '' || text.length > longest) return undefined;
    if (control.test(text)) return { role: 'other', reason: 'page-control' };
    if (ruler.test(text)) return { role: 'other', reason: 'ruler' };
    if (notice.test(text)) return { role: 'other', reason: 'site-notice' };
    if (text.length <= 60 && disclaimer.test(text) && (isLinkOnly(draft) || index >= page.lastText)) {
      return { role: 'other', reason: 'disclaimer' };
    }
    return undefined;
  },
};
