import type { Range } from '../text/range';
import { roleAlternation } from './roles';

/** A paragraph to be searched; `start` is where it stands in the article. */
export interface GlossedText {
  readonly start: number;
  readonly text: string;
}

/** A name with its other form in brackets behind it; the range covers both. */
export interface NameGloss extends Range {
  /** The name as printed. */
  readonly term: string;
  /** What stands in the brackets. */
  readonly gloss: string;
}

/** Another form of a name in brackets: Latin letters, or Chinese after 又譯, 簡稱 and the like, or Chinese after Latin. */
const bracket = /[（(]([^（）()\n]{2,80})[）)]/g;
const latinForm = /^[\p{Script=Latin}][\p{Script=Latin}\p{Mark}\d .,'’&/‧·-]*(?:，(?:又譯|又译|簡稱|简称).*)?$/u;
const chineseForm = /^(?:又譯|又译|又稱|又称|簡稱|简称|以下簡稱|以下简称|原名|本名|前稱|前称)/;
const hanWord = /^[\p{Script=Han}·‧．]{2,12}$/u;
const latinTerm = /(?:[A-Za-z][\p{Script=Latin}\d.&'’-]*)(?: [A-Za-z][\p{Script=Latin}\d.&'’-]*){0,5}$/u;
/** Latin in brackets that is no name: pictures, tickers, units, addresses. */
const noName =
  /^(?:via|by|photo|reuters|afp|ap|getty|km|kg|cm|mm|pm|am|etc|[A-Z]{2,6}[.:]\w+)\b|\.(?:com|org|net|tw|cn)\b|©|\.\./i;

const longestTerm = 24;
/** What stands before a name and does not belong to it. Only the last of these in the stretch matters. */
const edge = new RegExp(
  `(?:${roleAlternation})(?![會会])(?:的)?|在(?![線线])|網站|网站|[的和與与及或對对向由被將将讓让給给從从到至了並并則则據据以等]|為首|为首|會見|会见|接見|接见|稱為|称为|成為|成为|避免遭|簽署|签署|宣布|表示|報導|报道|加拿大智库|根據|根据|交由|應用程序|应用程序|來自|来自|位於|位于|包括|例如|作為|作为|就是|拜訪|拜访|訪問|访问|隨後|随后|其中|以及|出任|擔任|担任|任命|稱|称|說|说`,
  'gu',
);
const countries =
  /^(?:美國|美国|中國|中国|俄羅斯|俄罗斯|英國|英国|法國|法国|德國|德国|日本|南韓|韩国|韓國|北韓|朝鲜|朝鮮|印度|烏克蘭|乌克兰|加拿大|澳洲|澳大利亚|澳大利亞|以色列|伊朗|土耳其|波蘭|波兰|黎巴嫩|台灣|台湾|香港|義大利|意大利|西班牙|奧地利|奥地利|瑞典)(?=「|《)/;

/** Names with their other form in brackets behind them. */
export function findNameGlosses(passages: readonly GlossedText[]): NameGloss[] {
  return passages.flatMap((passage) =>
    [...passage.text.matchAll(bracket)].flatMap((match) => {
      const inner = match[1] ?? '';
      const start = termStart(passage.text, match.index, inner.trim());
      if (start === undefined) return [];
      const end = match.index + match[0].length;
      const term = passage.text.slice(start, match.index).trimEnd();
      return [{ start: passage.start + start, end: passage.start + end, term, gloss: inner }];
    }),
  );
}

/** Where the name before a bracket begins, or undefined when the bracket holds no other form of a name. */
function termStart(text: string, bracketAt: number, inner: string): number | undefined {
  const before = text.slice(Math.max(0, bracketAt - 60), bracketAt).trimEnd();
  const end = Math.max(0, bracketAt - 60) + before.length;
  if (hanWord.test(inner) && !chineseForm.test(inner)) {
    const term = latinTerm.exec(before)?.[0];
    return term === undefined || term.length < 2 ? undefined : end - term.length;
  }
  if (noName.test(inner) || !(latinForm.test(inner) || chineseForm.test(inner))) return undefined;
  const length = termLength(before, inner);
  return length === undefined ? undefined : end - length;
}

function termLength(before: string, inner: string): number | undefined {
  const marked = /(?:「[^「」]{1,24}」|《[^《》]{1,24}》|“[^“”]{1,24}”)$/.exec(before)?.[0];
  if (marked !== undefined) return marked.length;
  const stretch = /[\p{Script=Han}\p{Script=Latin}·‧．・－-]+$/u.exec(before)?.[0] ?? '';
  if (!/\p{Script=Han}/u.test(stretch)) {
    return chineseForm.test(inner) && stretch.length > 1 ? stretch.length : undefined;
  }
  const term = cutHead(stretch, inner);
  return term.length < 2 || term.length > longestTerm ? undefined : term.length;
}

/** Drops offices, countries and grammar before the name. An institution keeps what names it. */
function cutHead(stretch: string, inner: string): string {
  const person =
    /[a-z]/.test(inner) &&
    !/\b(?:of|for|Office|Center|Centre|University|Institute|Academy|Council|Press)\b/.test(inner);
  let term = stretch;
  for (const match of stretch.matchAll(edge)) {
    const rest = stretch.slice(match.index + match[0].length);
    if (rest.length < 2) break;
    const cuts = person || !/^[和與与及到至等以]$/.test(match[0]) || rest.length > 3;
    if (cuts) term = rest;
  }
  return term.replace(countries, '');
}
