import { stripRange, type Range } from '../../text/range';
import type { Cue } from './cues';
import { concessionAtStart, predicate } from './lexicon';
import { closedUnit, quotedUnit } from './maskedText';

const shortest = 4;
/** Nouns that are reported all by themselves are no clause; longer ones hold a verb that no list knows. */
const longestNoun = 14;
/** Clauses in which the writer tells what happened next. */
const narratorAgain = /,(?=(?:之后|随后|此后|其后|后来|自此|从此|引发)(?!是|如何|将))/;
/** Cues of acts that are done with one clause. */
const act = /^(?:宣布|宣告|下令|命令|誉为)$/;
/** What makes the next clause another event and no part of what was announced. */
const anotherEvent =
  /(?:之?后)?,(?=(?:\d{1,2}月|\d{4}年|同[年月日]|当[天日]|两岸|次日|翌日|[^,。]{2,12}(?:随即|则|也|亦|旋即)))/;

/** Where the reported words behind a cue stand, or undefined when there are none. */
export function contentAfter(masked: string, cue: Cue, sentence: Range, concession: boolean): Range | undefined {
  const room = { start: cue.end, end: sentence.end };
  let { start, end } = stripRange(masked, room, { leading: /[,:\s道到]/ });
  if (/^(?:告诉|告知|转告|通知|提醒|警告)$/.test(cue.word)) {
    const addressed = behindAddressee(masked, cue, end);
    if (addressed === undefined && cue.word === '告诉') return undefined;
    start = addressed ?? start;
  }
  const rest = masked.slice(start, end);
  const ends = [
    concession ? rest.search(/,(?:但|却|然而|不过|仍)/) : -1,
    cue.word.startsWith('自') ? rest.search(/,/) : -1,
    cue.content === 'bare' ? rest.search(narratorAgain) : -1,
    act.test(cue.word) ? rest.search(anotherEvent) : -1,
    cue.content === 'bare' ? rest.search(/,(?=[^,]{2,12}则(?!是))/) : -1,
  ].filter((index) => index > 0);
  if (ends.length > 0) end = start + Math.min(...ends);
  return withoutMarks(masked, { start, end });
}

/** 告訴記者，…: what is told begins behind the one it is told to. */
function behindAddressee(masked: string, cue: Cue, end: number): number | undefined {
  const pattern =
    cue.word === '告诉' ? /^[^,:「“"]{1,24}[,:]\s*|^[^,:「“"]{1,8}(?=[「“"])/ : /^[^,:「“"]{1,10}(?:,|:)\s*(?=[^,]{4})/;
  const mark = pattern.exec(masked.slice(cue.end, end));
  return mark ? cue.end + mark[0].length : undefined;
}

/** Reported words without the marks behind them; undefined when nothing is left. */
export function withoutMarks(masked: string, range: Range): Range | undefined {
  const { start, end } = stripRange(masked, range, { trailing: /[。;!?,:、\s]/ });
  return start < end ? { start, end } : undefined;
}

/** 敦促中共不要支持的背景下，…; 說支持協議的態度: the cue belongs to a phrase that describes something else. */
const describing =
  /^[^,]*?(?:的(?:大?背景|情况|前提|形势|压力|同时|呼声|声音|言论|消息|态度|立场|说法|传闻|要求|警告|决定|商界|国家)(?:之?下|中|里|后)?|之际|之时|的同时|的时候)(?:,|$)/;

/** What finds or proves something; a person who 發現 something has not said it. */
const finding =
  /(?:研究|调查|报告|信息|资讯|团队|结果|资料|数据|文件|证据|论文|民调|检测|实验|统计|人员|学者|专家|科学家|考古|检查|审计|分析|报道|报导)$/;

/** True for a subject that can show, find or prove what a document says. */
export function isFinder(masked: string, cue: Cue, subject: Range | undefined): boolean {
  if (!/^(?:发现|证明|展示)$/.test(cue.word)) return true;
  return subject !== undefined && finding.test(masked.slice(subject.start, subject.end));
}

const naming = /^(?:称|形容|描述|誉为|指|批评|抨击|斥|讥讽|嘲讽|痛批)$/;
const named = /^(?:为|作|[^,]{1,20}为[^,]{0,12}[「『“"])/;

/** 稱韓國為「主要敵人」: a word for something, and no clause. */
export function isNaming(masked: string, { cue, content }: { readonly cue: Cue; readonly content: Range }): boolean {
  return naming.test(cue.word) && named.test(masked.slice(content.start, content.end));
}

/** 被控違反…: what a court deals with, and nobody's words. */
const charge = /^(?:违反|涉嫌|触犯|犯|以)/;

/** 自1991年宣布…後，: the cue tells when something else happened. */
const since = /^[^,]*(?:后|之后|以来|之际|之时),/;

/** True when the cue stands in a clause that only tells when: 自…宣布…後，…. `lead` is what stands before the cue. */
export function tellsWhen(masked: string, lead: string, cue: Cue, content: Range): boolean {
  return (
    cue.content === 'bare' &&
    /(?:自|当|在)(?!民党|由)/.test(lead) &&
    since.test(masked.slice(content.start, content.end))
  );
}

/** Reported words are a clause or a quotation: 表示歡迎 and 宣布辭職 report nothing. */
export function isClause(masked: string, content: Range, cue: Cue): boolean {
  const text = masked.slice(content.start, content.end);
  if (cue.word.endsWith('控') && charge.test(text)) return false;
  if (cue.content === 'bare' && content.start === cue.end && describing.test(text)) return false;
  if (text.includes(quotedUnit) || text.includes(closedUnit)) return true;
  if (text.length < shortest) return (cue.class === 'passive' || cue.word === '自称') && text.length > 1;
  if (cue.class === 'directive' || /^(?:敦促|呼吁|促请|号召)$/.test(cue.word)) return true;
  if (act.test(cue.word) && text.length > shortest + 1)
    return !/^(?:辞职|退出|退选|参选|破产|停业|离职|退休|制裁)/.test(text);
  return predicate.test(text) || text.length > (cue.content === 'marked' ? shortest : longestNoun);
}

/** 雖然X聲稱Y，但Z: the reported words end before the main clause. */
export function isConcession(masked: string, sentence: Range, start: number): boolean {
  return [sentence.start, start].some((at) => concessionAtStart.test(masked.slice(at, at + 6)));
}
