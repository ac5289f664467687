import type { NameKind } from './name';

/** Characters that end titles and small words before a name; both scripts. */
const before = new Set(
  '统統理长長相席記记官將将員员者王婦妇人師师士手家的和與与及跟同對对向由在被給给讓让是說说稱称像據据從从於于等以並并而但若使令叫問问見见訪访選选挺兒儿女孫孙氏國国州省城年月日時时社報报黨党派了',
);
/** Characters that begin what is often said of a name; both scripts. */
const behind = new Set(
  '的和與与及跟同對对向由在被給给讓让是說说稱称表曾將将已也則则又就仍因為为還还不未會会要能可拒擁拥訪访宣承認认指強强呼警今昨當当這这此前後后等總总首先博教時时夫家集公司國国州市省議议任於于至從从再發发沒没只都',
);

/** Family names of Chinese people that stand before two characters; folded. 张林德 does not name Ann Linde. */
const surnames = new Set(
  '王李张刘陈杨黄赵吴周徐孙朱胡郭何高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛',
);

/**
 * Whether a short name, `start` to `end` of `text`, is likely to be a word of its own. Two common characters of
 * transliterations (里根, 罗斯) come about where other words meet (这里根本) and in longer names that nobody listed; such
 * a name has no Chinese character before or behind it, or one that often stands there (總統里根, 里根说). `isSound` tells
 * of characters that transliterations go on with.
 */
export function hasEdge(text: string, start: number, end: number, isSound?: (character: string) => boolean): boolean {
  const left = text.charAt(start - 1);
  const right = text.charAt(end);
  const isLeftEdge = !isHan(left) || before.has(left);
  const isRightEdge = !isHan(right) || behind.has(right);
  if (!isLeftEdge && !isRightEdge) return false;
  if (!isSound) return true;
  if (!isRightEdge && isSound(right)) return false;
  return isLeftEdge || (!isSound(left) && !surnames.has(left));
}

/** Whether the character at `start` may begin a word, and the one before it ends one. */
export function beginsWord(text: string, start: number): boolean {
  const left = text.charAt(start - 1);
  return !before.has(text.charAt(start)) && (!isHan(left) || before.has(left));
}

/** A common Chinese character of the Basic Multilingual Plane. */
export function isHan(character: string): boolean {
  return character >= '\u3400' && character <= '\u9fff';
}

/** What makes a longer name of the name before it; folded. */
const longerPerson =
  /^(?:(?:和平|文学|物理学?|化学|生理学?|医学|经济学?|科学|数学|新闻|国际)*[奖杯](?![励章])|大学|学院|基金会|研究所|公司|集团|银行|机场|医院|法案|纪念|主义|定律|效应|大道|广场|体育场|县|号|氏?[症病])/;
/** 瑞典克朗, 哈萨克族. */
const noPlace = /^(?:族|克朗|法郎|卢布|里拉|比索|第纳尔|先令|盾)/;

/** 世界报道, 国家报告: the paper's name ends where another word goes on. */
const notPaper = /^[道导告社业名复]/;

/** Whether what follows at `end` of a folded text makes another word of it: 诺贝尔奖 is no person, 瑞典克朗 no place. */
export function isPartOfLongerName(folded: string, end: number, kind: NameKind): boolean {
  const following = folded.slice(end, end + 10);
  if (kind === 'person') return longerPerson.test(following);
  if (kind === 'organisation') return folded.charAt(end - 1) === '报' && notPaper.test(following);
  return kind === 'place' && noPlace.test(following);
}
