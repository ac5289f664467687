import nouns from '../data/nouns.json';
import { alternation } from './lexicon';
import { outletNamesIn, type OutletName } from './outletNames';
import type { Passage } from './passage';
import type { Range } from '../../text/range';
import type { SourceMention } from './unit';

const reportAfter =
  /^[》」”]?(?:\s?[（(][^（）()]{1,40}[）)])?(?:的|\d{1,2}日|\d{1,2}月\d{1,2}日|[周週星期禮拜礼拜]{1,2}[一二三四五六日天]|(?:[（(][^（）()]{1,20}[）)])|今天|昨天|今日|昨日|日前|稍早|此前|早前|早些時候|早些时候|當時|当时|中文網|中文网|也|還|还|則|则|曾|獨家|独家|援引[^，。]{1,20}|引述[^，。]{1,20}|引用[^，。]{1,20}|專訪|专访){0,3}(?:報導|报导|報道|报道|引述|援引|引用|轉引|转引|稱|称|說|说|指出|表示|指|披露|獲悉|获悉|認為|认为|評論|评论|分析|消息|記者|记者|採訪|采访|訪問|访问|專訪|专访|透露|訊|讯|電|电|刊登|寫道|写道)/;
const country =
  '(?:美國|美国|英國|英国|俄羅斯|俄罗斯|法國|法国|德國|德国|日本|香港|中國|中国|黎巴嫩|土耳其|伊朗|印度)?';
const accordingTo = new RegExp(
  `(?:據|据|根據|根据|援引|引述|引用|轉引|转引)(?:官媒|媒體|媒体)?${country}(?:官媒|媒體|媒体)?\\s?$`,
);
const spokenTo = new RegExp(`(?:對|对|向|告訴|告诉|接受)\\s?${country}$`);
const asked =
  /^[》」]?(?:\s?[（(][^（）()]{1,40}[）)])?(?:的)?(?:採訪|采访|專訪|专访|訪問|访问|提問|提问|透露|表示|說|说|稱|称|證實|证实|披露|指出)/;
/** 路透社記者被驅逐 is about the reporter; 路透社記者問 is not. */
const itsReporter = /^[》」]?(?:記者|记者)(?!表示|说|說|问|問|称|稱)/;
const listMark = /^[》」]?(?:\s?[（(][^（）()]{1,40}[）)])?(?:、|，|,|\/|／|和|與|与|及|\s)(?:[「《])?$/;

/** Names of outlets where the text uses them as provenance, not where it reports about them. */
export function findOutlets(passage: Passage): SourceMention[] {
  const names = outletNamesIn(passage.text);
  const accepted = new Map<OutletName, string>();
  for (const [index, name] of [...names.entries()].reverse()) {
    const rule =
      provenance(passage, name) ?? (listed(passage, name, names[index + 1], accepted) ? 'source-list' : undefined);
    if (rule !== undefined) accepted.set(name, rule);
  }
  names.forEach((name, index) => {
    const before = names[index - 1];
    if (
      !accepted.has(name) &&
      before &&
      accepted.has(before) &&
      listMark.test(passage.text.slice(before.end, name.start))
    ) {
      accepted.set(name, 'source-list');
    }
  });
  return names.flatMap((name) => {
    const rule = accepted.get(name);
    return rule === undefined ? [] : [mention(passage, name, 'outlet', rule)];
  });
}

const mention = (passage: Passage, range: Range, sub: SourceMention['sub'], rule: string): SourceMention => ({
  kind: 'source',
  sub,
  start: passage.start + range.start,
  end: passage.start + range.end,
  rule,
  confidence: 'high',
});

function listed(
  passage: Passage,
  name: OutletName,
  next: OutletName | undefined,
  accepted: ReadonlyMap<OutletName, string>,
): boolean {
  return next !== undefined && accepted.has(next) && listMark.test(passage.text.slice(name.end, next.start));
}

function provenance(passage: Passage, { start, end }: OutletName): string | undefined {
  const before = passage.text.slice(Math.max(0, start - 12), start).replace(/[「《]$/, '');
  const after = passage.text.slice(end, end + 60);
  if (isDateline(passage, start, end)) return 'source-dateline';
  if (isCredit(passage, start, end)) return 'source-credit';
  if (spokenTo.test(before)) return asked.test(after) || /^[》」]?[，：]/.test(after) ? 'source-told' : undefined;
  if (accordingTo.test(before)) return 'source-according';
  return reportAfter.test(after) && !itsReporter.test(after) ? 'source-reports' : undefined;
}

/** The first name in the bracket, or the agency, at the very head of a paragraph. */
function isDateline(passage: Passage, start: number, end: number): boolean {
  const head = passage.text.slice(0, start);
  if (!/^\s*[（(【[]?\s*(?:【[^】]{1,40}】\s*[（(])?$/.test(head)) return false;
  if (passage.role === 'dateline') return true;
  const line = passage.text.slice(end, end + 50);
  return (
    /^[^。，；：]{0,40}?(?:电|電|讯|訊|报导|報導|报道|報道|中文网|中文網|供稿)[）)】]/.test(line) ||
    /^[^。，]{0,16}\d{1,2}月\d{1,2}日\s?[-–—]/.test(line)
  );
}

/** Brackets with credits are short. */
const longestBracket = 120;
/** What may stand beside the names in a bracket that holds nothing but names. */
const onlyNames = /^(?:[、，,/／\s]|等|和|與|与|综合报道|綜合報導)*$/;

/** Tail lists （美联社、法新社）, picture credits ©Reuters and （Sputnik／Pool via 路透社）. */
function isCredit(passage: Passage, start: number, end: number): boolean {
  const before = passage.text.slice(Math.max(0, start - longestBracket), start);
  if (/©\s?\d{0,4}\s?$/.test(before)) return true;
  const open = Math.max(before.lastIndexOf('（'), before.lastIndexOf('('));
  const after = passage.text.slice(end, end + longestBracket);
  const close = after.search(/[）)]/);
  if (open < 0 || close < 0 || /[）)]/.test(before.slice(open + 1))) return false;
  const inside = before.slice(open + 1) + passage.text.slice(start, end) + after.slice(0, close);
  if (isNameList(inside)) {
    const isLast = passage.text.slice(end + close + 1, end + close + longestBracket).trim() === '';
    return isLast || passage.role === 'caption' || outletNamesIn(inside).length > 1;
  }
  if (/\bvia\s?$/.test(before)) return true;
  if (before.length === open + 1) return /^[/\s]/.test(after) && /\/(?:[A-Z][\w ]+\/)?Pool\b|\bvia\b/.test(inside);
  return passage.role === 'caption' && /(?:為|为|取自|[:：／/])\s?$/.test(before);
}

function isNameList(inside: string): boolean {
  const rest = outletNamesIn(inside).reduceRight(
    (text, { start, end }) => text.slice(0, start) + text.slice(end),
    inside,
  );
  return onlyNames.test(rest);
}

const anonymous = new RegExp(`(?:${alternation(nouns.anonymous.split(' '))})(?:們|们)?$`, 'u');
const counted =
  /^(?:(?:另|有|又)?(?:一名|一位|一些|兩名|兩位|两名|两位|三名|三位|四名|四位|多名|多位|數名|数名|部分|部份|不少|許多|许多|多家|當地|当地|有|某)|(?:卫生|衛生|美国|美國|西方|政府|外交|軍方|军方|情報|情报|安全|知情|匿名|业内|業內|法律|國際|国际|歐美|欧美))?/;
const named = /[·‧．「《]|[A-Za-z]{3}/;

/** True for the noun phrase of a source that nobody names: 一名不願具名的官員, 知情人士, 專家. */
export function isAnonymous(speaker: string): boolean {
  if (!anonymous.test(speaker) || named.test(speaker) || speaker.length > 24) return false;
  return (
    counted.exec(speaker)?.[0] !== '' || /^(?:\p{Script=Han}{2,10}(?:的|國|国))?\p{Script=Han}{0,6}$/u.test(speaker)
  );
}

/** The unnamed source as a unit, from the speaker of an attribution. */
export function anonymousSource(passage: Passage, speaker: Range): SourceMention {
  return mention(passage, speaker, 'anon', 'source-anonymous');
}

const unnamedCited =
  /(?:據|据|引述|援引|引用)((?:[一兩两三四五多數数幾几]{1,2}[名位個个])?(?:[^，。；：、據据引]{0,12}的)?(?:[\p{Script=Han}]{0,4})(?:消息人士|知情人士|消息來源|消息来源|官員|官员|專家|专家|分析人士|媒體|媒体|外媒|港媒|官媒|陸媒|陆媒))(?=[，報报說说稱称的透指消])/gu;

/** 據消息人士, 引述知情人士: unnamed sources that carry or give what is reported. */
export function findCitedAnonymous(passage: Passage): SourceMention[] {
  return [...passage.text.matchAll(unnamedCited)].map((match) => {
    const start = match.index + match[0].length - (match[1]?.length ?? 0);
    return mention(passage, { start, end: start + (match[1]?.length ?? 0) }, 'anon', 'source-anonymous-cited');
  });
}
