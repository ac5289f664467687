import { stripRange, type Range } from '../../text/range';
import {
  adverbsAtEnd,
  circumstance,
  circumstanceInside,
  nobody,
  noSubject,
  opener,
  pronounAtStart,
  thing,
  wholeCue,
} from './lexicon';
import { bracketUnit, titleUnit } from './maskedText';

const according = /^(?:根据|依据|据)/;
const longestSubject = 48;
/** 受國際媒體, 被網友, 遭陸委會: who acts in a passive clause. */
const agent = /(?:[被遭]|(?<![接承享感难])受(?![访害邀]))(\p{Script=Han}{2,12}(?<![时后中上下]))$/u;
/** What somebody speaks in: 王毅在北京的記者會, and no one who speaks. */
const occasion =
  /(?:声明|记者会|发布会|讲话|演讲|演说|采访|访问|专访|会议|会谈|文章|贴文|推文|节目|电话|活动|信|信函|一事|之事|问题|事件|情况|协议|提问|询问|做法|说法|言论|决定|消息|传闻|指控|批评|质疑|政策|关系|局势|行动|行为|措施|计划|要求|建议|呼吁|订单|回应)$/;
/** 將A形容為B: what something is done to. */
const disposal = /^(?:将(?![军领于在任出会来])|把(?!关))/;
const byOthers = /引述|援引|引用|转引/;
/** 導致不少網友指責: what others say as an effect of something. */
const causing =
  /^(?:导致|引来|招致|引起|引发)(?=不少|许多|大量|部分|很多|一些|众多|多名|\p{Script=Han}{0,4}(?:网友|网民|媒体|舆论|外界|民众))/u;
/** 相關報導指出: words that describe a report and not who wrote it. */
const describing = /(?<=\p{Script=Han}{2})(?:相关|有关|最新)$/u;

/** Tells whether a stretch of the masked text names an outlet or unnamed media. */
export type IsMedia = (range: Range) => boolean;

export interface Subject extends Range {
  /** 被X批評: the subject stands in a passive clause. */
  readonly passive?: true;
  /** 導致X批評: the subject stands in an effect of what the sentence tells; nothing is reported, but words may be quoted. */
  readonly caused?: true;
}

/**
 * What is read: a `phrase` before a reporting word; a `clause` with a verb of its own, whose subject is its head; a
 * `whole` phrase that may hold circumstances of its own, as the subjects of 顯示 do.
 */
export type Reach = 'phrase' | 'clause' | 'whole';

/** The noun phrase that a clause or what stands before a reporting word begins with; undefined when there is none. */
export function subjectIn(masked: string, clause: Range, reach: Reach = 'phrase'): Subject | undefined {
  let { start, end } = clause;
  start += opener.exec(masked.slice(start, end))?.[0].length ?? 0;
  start += according.exec(masked.slice(start, end))?.[0].length ?? 0;
  end -= adverbsAtEnd.exec(masked.slice(start, end))?.[0].length ?? 0;
  const said = masked.slice(start, end);
  const word = pronounAtStart.exec(said)?.[0];
  if (word !== undefined) return { start, end: start + word.length };
  const doer = agent.exec(said)?.[1];
  if (doer !== undefined) {
    const subject = trimmed(masked, { start: end - doer.length, end });
    return subject && { ...subject, passive: true };
  }
  const cause = causing.exec(said)?.[0];
  if (cause !== undefined) {
    const subject = trimmed(masked, { start: start + cause.length, end });
    return subject && { ...subject, caused: true };
  }
  if (reach !== 'whole') {
    const after = reach === 'clause' && circumstance.exec(said)?.index !== 0 ? 0 : modifierEnd(said);
    if (after === 0 && circumstance.exec(said)?.index === 0) return undefined;
    const from = Math.max(after, 1);
    const cut = firstCircumstance(said, from);
    if (cut !== undefined && !byOthers.test(said)) end = start + cut;
  }
  return trimmed(masked, { start, end });
}

const circumstances = new RegExp(circumstanceInside, 'g');

/** Where the first circumstance at or after an offset begins; what stands before the offset is looked at too. */
function firstCircumstance(said: string, from: number): number | undefined {
  circumstances.lastIndex = from;
  return circumstances.exec(said)?.index;
}

/** Where the noun begins behind what describes it: 將於1月20日上任的│拜登. 0 when nothing describes it. */
function modifierEnd(said: string): number {
  const at = said.lastIndexOf('的') + 1;
  const cut = circumstanceInside.exec(said.slice(at + 1));
  const noun = said.slice(at, cut ? at + 1 + cut.index : undefined);
  if (at < 2 || noun.length < 2 || noSubject.test(noun) || thing.test(noun) || nobody.test(noun)) return 0;
  const inside = circumstanceInside.exec(said.slice(2, at))?.[0];
  return inside !== undefined && (occasion.test(noun) || /^[将把由就]/.test(inside)) ? 0 : at;
}

function trimmed(masked: string, range: Range): Range | undefined {
  const { start, end: last } = stripRange(masked, range, { leading: /[\s、,]/, trailing: /[\s、,]/ });
  const behind = last - (adverbsAtEnd.exec(masked.slice(start, last))?.[0].length ?? 0);
  const end = behind - (describing.exec(masked.slice(start, behind))?.[0].length ?? 0);
  const said = masked.slice(start, end);
  const noun = said.slice(modifierEnd(said));
  if (said.length === 0 || said.length > longestSubject + countHidden(said)) return undefined;
  if (thing.test(noun) || noSubject.test(noun) || nobody.test(said) || disposal.test(said)) return undefined;
  if (equation.test(noun) || (wholeCue.test(said) && !nounOfSource.test(said))) return undefined;
  return /[\p{Letter}\p{Number}]/u.test(said) || said.includes(titleUnit) ? { start, end } : undefined;
}

/** 問題是專家: a whole clause, and no noun phrase. */
const equation = /^[^的,、]{2,}(?<![于若凡可但只就都也还总算特尤正])是(?!否|非|次)/;
/** Reporting words that are also who reports: 分析指出. */
const nounOfSource = /^(?:分析|评论|报导|报道|声明|通报|通知|通告|批评|研判|观察|预测|评估|发现)$/;

const countHidden = (text: string): number =>
  [...text].filter((unit) => unit === bracketUnit || unit === titleUnit).length;

const carriedWords = /^(.+?)(?:引述|援引|引用|转引)(.+?)(?:的)?(?:消息|说法|话|爆料|报告|分析|看法|评论|声明)?$/;

/** X引述Y: the outlet that carries it, and who is cited. A person who 引用 the words of another speaks. */
export function splitCarrier(
  masked: string,
  subject: Range,
  isMedia: IsMedia,
): { readonly carrier?: Range; readonly speaker: Range } {
  const match = carriedWords.exec(masked.slice(subject.start, subject.end));
  const [, carrier, cited] = match ?? [];
  if (carrier === undefined || cited === undefined) return { speaker: subject };
  const start = subject.start + (match?.[0].indexOf(cited, carrier.length) ?? 0);
  const who = { start: subject.start, end: subject.start + carrier.length };
  if (masked.startsWith('引用', who.end) && !isMedia(who)) return { speaker: who };
  return {
    carrier: who,
    speaker: { start, end: start + cited.length },
  };
}
