import type { Range } from '../text/range';
import { foldScript } from '../text/scriptFold';
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
/** All patterns but that of the brackets are for folded text. */
const latinForm =
  /^[\p{Script=Latin}][\p{Script=Latin}\p{Mark}\d .,'’&/‧·-]*(?:,\s?(?:又译|也译作?|亦译|简称|音译?|暂译|译音|[^,]{2,24}).*)?$/u;
/** A Japanese name or word as it is written there: with syllabic signs. */
const japaneseForm =
  /^(?=.*[\p{Script=Hiragana}\p{Script=Katakana}])[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー・\s]+$/u;
const chineseForm = /^(?:又译|又称|也称|亦称|简称|以下简称|下称|全称|全名|原名|本名|前称|旧称|俗称)/;
/** 英文名 Karim Khan. */
const language = /^(?:[英法德俄]文名?|英[语译]名?|西班牙[语文]|外文名|拉丁[语文]|原名)\s*[:为作]?\s*(?=[a-z])/u;
const hanWord = /^[\p{Script=Han}·‧.]{2,12}$/u;
const latinTerm = /(?:[a-z][\p{Script=Latin}\d.&'’-]*)(?: [a-z][\p{Script=Latin}\d.&'’-]*){0,5}$/u;
/** Latin in brackets that is no name: pictures, tickers, units, addresses. */
const noName =
  /^(?:via|by|photo|reuters|afp|ap|getty|km|kg|cm|mm|pm|am|etc|[a-z]{2,6}[.:]\w+)\b|\.(?:com|org|net|tw|cn)\b|©|\.\./;
const acronym = /^[A-Z]{2,8}$/;
const institution = /\b(?:of|for|office|center|centre|university|institute|academy|council|press)\b/;

const longestTerm = 24;
/** Marks without a width that editors leave in names. */
const invisible = /[\u200b-\u200d\ufeff]/g;
/** How far before its bracket a name may begin. */
const farthest = 60;
/** What stands before a name and does not belong to it. Only the last of these in the stretch matters. */
const edge = new RegExp(
  `(?:${roleAlternation})(?!会)的?|(?:咨询|顾问|科技|网络|石油|制药|汽车|航空|保险|投资|物流|建筑|软件|芯片|半导体|电信|通讯|能源|食品|服装|社交媒体|电商)(?:公司|企业|巨头|集团)(?!公司|有限|股份|总裁|董事)|在(?!线|台协会|野)|网站|[的和与及或对向由被将让给从到至了并则以等]|(?<![数证依收占])据|为首|会见|接见|称为|成为|避免遭|签署|宣布|表示|报导|报道|智库|根据|交由|应用程序|来自|位于|加入|毕业于|就读于|任职于|任教于|创办|退出|前往|抵达|逮捕|非政府组织|非[营牟]利组织|慈善机构|人权组织|环保[组团][织体]|包括|例如|作为|就是|拜访|访问|家乡|故乡|老家|首都|首府|编辑|男性|女性|男子|女子|居民|今年|去年|明年|今天|昨天|明天|日前|近日|随后|其中|以及|出任|担任|任命|称|说`,
  'gu',
);
const countries =
  /^(?:美国|中国|俄罗斯|英国|法国|德国|日本|南韩|韩国|北韩|朝鲜|印度|乌克兰|加拿大|澳洲|澳大利亚|以色列|伊朗|土耳其|波兰|黎巴嫩|台湾|香港|义大利|意大利|西班牙|奥地利|瑞典)(?=「|《)/;

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
function termStart(text: string, bracketAt: number, printed: string): number | undefined {
  const inner = foldScript(printed.replace(invisible, '')).replace(language, '');
  const near = Math.max(0, bracketAt - farthest);
  const before = foldScript(text.slice(near, bracketAt)).trimEnd();
  const end = near + before.length;
  if (hanWord.test(inner) && !chineseForm.test(inner)) {
    const term = latinTerm.exec(before)?.[0];
    return term === undefined || term.length < 2 ? undefined : end - term.length;
  }
  if (acronym.test(printed)) {
    const length = spelledOut(text.slice(near, end), printed);
    if (length !== undefined) return end - length;
  }
  if (noName.test(inner) || !(latinForm.test(inner) || chineseForm.test(inner) || japaneseForm.test(inner)))
    return undefined;
  const length = termLength(before, inner, /[a-z]/.test(printed) && !institution.test(inner));
  return length === undefined ? undefined : end - length;
}

/** North Atlantic Treaty Organization (NATO): the words whose first letters the bracket holds. */
function spelledOut(before: string, letters: string): number | undefined {
  const name =
    /(?:[A-Z][\p{Script=Latin}'’-]+|of|the|and|for|on|in|de|&)(?: (?:[A-Z][\p{Script=Latin}'’-]+|of|the|and|for|on|in|de|&))+$/u.exec(
      before,
    )?.[0];
  const words = name?.split(' ') ?? [];
  while (words.length > 1 && words[0]?.charAt(0) !== letters.charAt(0)) words.shift();
  const initials = words.filter((word) => /^[A-Z]/.test(word)).map((word) => word.charAt(0));
  return initials.join('').startsWith(letters.slice(0, 2)) && initials.length > 1 ? words.join(' ').length : undefined;
}

function termLength(before: string, inner: string, isPerson: boolean): number | undefined {
  const marked = /(?:「[^「」]{1,24}」|《[^《》]{1,24}》|“[^“”]{1,24}”|"[^"]{1,24}")$/.exec(before)?.[0];
  if (marked !== undefined) return marked.length;
  const stretch = /[\p{Script=Han}\p{Script=Latin}·‧.・-]+$/u.exec(before)?.[0] ?? '';
  if (!/\p{Script=Han}/u.test(stretch)) {
    return chineseForm.test(inner) && stretch.length > 1 ? stretch.length : undefined;
  }
  const head = /\d$/.test(before.slice(0, -stretch.length)) ? stretch.replace(/^[年月日]/, '') : stretch;
  const term = cutHead(head, isPerson, /\band\b|&/.test(inner));
  return term.length < 2 || term.length > longestTerm ? undefined : term.length;
}

/** Drops offices, countries and grammar before the name. An institution keeps what names it, 及 where its form has "and". */
function cutHead(stretch: string, isPerson: boolean, isJoined: boolean): string {
  let term = stretch;
  for (const match of stretch.matchAll(edge)) {
    const rest = stretch.slice(match.index + match[0].length);
    if (rest.length < 2) break;
    if (isJoined && !isPerson && /^[和与及]$/.test(match[0])) continue;
    const cuts = isPerson || !/^[和与及到至等以]$/.test(match[0]) || rest.length > 3;
    if (cuts) term = rest;
  }
  return term.replace(countries, '');
}
