import type { Range } from '../../text/range';
import { outletNamesIn, type OutletName } from './outletNames';
import type { Passage } from './passage';
import type { CitationRule, SourceMention } from './unit';

const gloss = '(?:\\s?\\([^()]{1,40}\\))?';
const country =
  '(?:美国|英国|俄罗斯|法国|德国|日本|韩国|南韩|北韩|朝鲜|中国|大陆|香港|台湾|澳门|黎巴嫩|土耳其|伊朗|以色列|印度|加拿大|澳洲|澳大利亚|新加坡|马来西亚|泰国|乌克兰|意大利|西班牙|波兰|瑞士)?';
const media = '(?:官媒|媒体|网络媒体|党媒|官方媒体|国家媒体|传媒|左派|右派|权威|主流)?';
const time =
  '\\d{1,2}日|\\d{1,2}月\\d{1,2}日|(?:本|上|这)?(?:周|星期|礼拜)[一二三四五六日天]|今[天日晨晚早]|昨[天日晚晨]|当[天日晚]|日前|近日|最近|稍早|此前|早前|先前|早些时候|当时|随后|上午|下午|凌晨|晚间|连日|稍后|独家|率先|首先';
const between = `(?:的|${time}|\\([^()]{1,20}\\)|中文网|网站|新闻|也|还|则|曾|又|都|就|相关|一篇|最新|(?:援引|引述|引用)[^,。]{1,24}|专访|资深|驻\\p{Script=Han}{2,8}|驻外|社评|社论|一名|多名|[两三]名|阿拉伯台|节目|频道|电视){0,4}`;
const reports =
  '报导|报道|引述|援引|引用|转引|称|说|指出|表示|指|披露|获悉|得知|获得|认为|评论|分析|消息|记者|特派员|采访|访问|专访|透露|讯|电(?!视|台|影|子)|刊登|刊文|写道|撰文|发文|指称|强调|直言|曝光|直击|调查|统计|画面|播出|公布|发布|描述|形容|质疑|批评|爆料|整理|梳理|查证|证实|转述|转载|供图|供稿|制图|绘图|资料照|拍摄|提供|图片';
const reportAfter = new RegExp(`^[》」”]?${gloss}${between}(?:${reports})`, 'u');
const accordingTo = new RegExp(
  `(?:据|根据|援引|引述|引用|转引|转自|取自|来源[::]?|来自)${media}${country}${media}[《「]?\\s?$`,
);
const spokenTo = new RegExp(`(?:对|向|告诉|接受|回应|答复|致电|投书|在)\\s?${country}[《「]?\\s?$`);
const asked =
  /^[》」]?(?:\s?\([^()]{1,40}\))?(?:的)?(?:节目[中上里]|新闻|网站|中文网|书面|节目|电视)?(?:独家)?(?:记者)?(?:的)?(?:采访|专访|访问|访谈|提问|询问|查询|透露|表示|说|称|证实|披露|指出|上?撰文|投书|刊文|发表(?:文章|社论|评论))/;
/** 路透社記者被驅逐 is about the reporter; 路透社記者問 is not. */
const itsReporter = /^[》」]?(?:[一两三]名)?记者(?:们|的|被|遭|获|因|[^,。]{0,12}(?:被捕|被杀|被拘|被驱逐|遇害|遭到))/;
const listMark = new RegExp(`^[》」]?${gloss}(?:、|,|/|和|与|及|以及|\\s)(?:[「《])?$`);

/** Names of outlets where the text uses them as provenance, not where it reports about them. */
export function findOutlets(passage: Passage): SourceMention[] {
  const names = outletNamesIn(passage.text, passage.folded);
  const accepted = new Map<OutletName, CitationRule>();
  for (const [index, name] of [...names.entries()].reverse()) {
    const rule =
      provenance(passage, name) ?? (isListed(passage, name, names[index + 1], accepted) ? 'source-list' : undefined);
    if (rule !== undefined) accepted.set(name, rule);
  }
  names.forEach((name, index) => {
    const before = names[index - 1];
    if (accepted.has(name) || !before || !accepted.has(before)) return;
    if (listMark.test(passage.folded.slice(before.end, name.start))) accepted.set(name, 'source-list');
  });
  return names.flatMap((name) => {
    const rule = accepted.get(name);
    return rule === undefined ? [] : [mention(passage, name, rule)];
  });
}

function mention(passage: Passage, { start, end, outlet }: OutletName, rule: CitationRule): SourceMention {
  return {
    kind: 'source',
    sub: 'outlet',
    start: passage.start + start,
    end: passage.start + end,
    ...(outlet !== undefined && { outlet }),
    rule,
    confidence: 'high',
  };
}

function isListed(
  { folded }: Passage,
  name: OutletName,
  next: OutletName | undefined,
  accepted: ReadonlyMap<OutletName, CitationRule>,
): boolean {
  return next !== undefined && accepted.has(next) && listMark.test(folded.slice(name.end, next.start));
}

function provenance(passage: Passage, name: OutletName): CitationRule | undefined {
  const { start, end } = name;
  const before = passage.folded.slice(Math.max(0, start - 16), start);
  const after = passage.folded.slice(end, end + 60);
  if (isDateline(passage, start, end)) return 'source-dateline';
  if (isCredit(passage, start, end)) return 'source-credit';
  if (spokenTo.test(before)) return asked.test(after) || /^[》」]?[,:]/.test(after) ? 'source-told' : undefined;
  if (accordingTo.test(before)) return 'source-according';
  return reportAfter.test(after) && !itsReporter.test(after) ? 'source-reports' : undefined;
}

/** The first name in the bracket, or the agency, at the very head of a paragraph. */
function isDateline(passage: Passage, start: number, end: number): boolean {
  const head = passage.folded.slice(0, start);
  if (!/^\s*[([【]?\s*(?:【[^】]{1,40}】\s*\(?)?$/.test(head)) return false;
  if (passage.role === 'dateline') return true;
  const line = passage.folded.slice(end, end + 50);
  return (
    /^[^。,;:]{0,40}?(?:电|讯|报导|报道|中文网|供稿)[)】]/.test(line) ||
    /^[^。,]{0,20}\d{1,2}月\d{1,2}日\s?(?:[-–—]|电)/.test(line) ||
    /^[)】]\s?\S/.test(line)
  );
}

/** Brackets with credits are short. */
const longestBracket = 120;
/** What may stand beside the names in a bracket that holds nothing but names. */
const onlyNames = /^(?:[、,/\s]|等|和|与|综合报导|综合报道|综合)*$/;

/** Tail lists （美联社、法新社）, picture credits ©Reuters and （Sputnik／Pool via 路透社）. */
function isCredit(passage: Passage, start: number, end: number): boolean {
  const before = passage.folded.slice(Math.max(0, start - longestBracket), start);
  if (/©\s?\d{0,4}\s?$/.test(before)) return true;
  const after = passage.folded.slice(end, end + longestBracket);
  if (/\bvia\s?$/.test(before)) return true;
  if (
    passage.role === 'caption' &&
    /(?:图|图片|照片|影片|来源|提供|摄影?|翻摄自?|取自|供图)(?:来源|提供)?[::/]?\s?$/.test(before)
  )
    return true;
  const open = before.lastIndexOf('(');
  const close = after.search(/\)/);
  if (open < 0 || close < 0 || before.slice(open + 1).includes(')')) return false;
  const inside = before.slice(open + 1) + passage.folded.slice(start, end) + after.slice(0, close);
  if (isNameList(passage, { start: start - (before.length - open - 1), end: end + close })) {
    const isLast = passage.folded.slice(end + close + 1, end + close + longestBracket).trim() === '';
    return isLast || passage.role === 'caption' || inside.includes('、');
  }
  if (before.length === open + 1) return /^[/\s]/.test(after) && /\/(?:\w[\w ]+\/)?pool\b|\bvia\b/.test(inside);
  return passage.role === 'caption' && /(?:为|取自|[:/])\s?$/.test(before);
}

function isNameList({ text, folded }: Passage, inside: Range): boolean {
  let rest = '';
  let at = inside.start;
  for (const { start, end } of outletNamesIn(
    text.slice(inside.start, inside.end),
    folded.slice(inside.start, inside.end),
  )) {
    rest += folded.slice(at, inside.start + start);
    at = inside.start + end;
  }
  return onlyNames.test(rest + folded.slice(at, inside.end));
}
