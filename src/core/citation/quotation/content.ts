import { stripRange, type Range } from '../../text/range';
import type { Cue } from './cues';
import type { Frame } from './frames';
import { concessionAtStart, cueAlternation, predicate } from './lexicon';
import { closedUnit, quotedUnit } from './maskedText';

const anotherWord = new RegExp(`[」』”’"](?:并且?|且)(?=(?:${cueAlternation}))`);
const shortest = 4;
/** Nouns that are reported all by themselves are no clause; longer ones hold a verb that no list knows. */
const longestNoun = 14;
/** Clauses in which the writer tells what happened next, and remarks on what was said. */
const narratorAgain = /,(?=(?:之后|随后|此后|其后|后来|自此|从此|引发)(?!是|如何|将))|——(?=[这此那])/;
/** Cues of acts that are done with one clause. */
const act = /^(?:宣布|宣告|下令|命令|誉为)$/;
/** What makes the next clause another event and no part of what was announced. */
const anotherEvent =
  /(?:之?后)?,(?=(?:然而|不料|\d{1,2}月|\d{4}年|同[年月日]|当[天日]|两岸|次日|翌日|[^,。]{2,12}(?:随即|则|也|亦|旋即)))/;

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
    concession ? rest.search(/,(?:但|却|然而|不过|[^,]{0,12}?(?:仍|还是|依然|依旧|却))/) : -1,
    cue.word.startsWith('自') ? rest.search(/,/) : -1,
    cue.content === 'bare' ? rest.search(narratorAgain) : -1,
    quotedThenOther(rest),
    act.test(cue.word) ? rest.search(anotherEvent) : -1,
    cue.content === 'bare' ? rest.search(/,(?=[^,]{2,12}则(?!是))/) : -1,
  ].filter((index) => index > 0);
  if (ends.length > 0) end = start + Math.min(...ends);
  return withoutMarks(masked, { start, end });
}

/** 指責報告「顛倒黑白」並抨擊了X: where another reporting word follows a quotation without a mark; -1 when none does. */
function quotedThenOther(rest: string): number {
  const at = rest.search(anotherWord);
  return at < 0 ? at : at + 1;
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
  /^[^,]*?(?:的(?:大?背景|情况|前提|形势|压力|同时|呼声|声音|言论|消息|态度|立场|说法|传闻|要求|警告|决定|商界|国家)(?:之?下|中|里|后)?|的活动(?:之?后|期间)|的人(?=[就都将会须也则])|之际|之时|的同时|的时候)(?:,|$)/;

/** What finds or proves something; a person who 發現 something has not said it. */
const finding =
  /(?:研究|调查|报告|信息|资讯|团队|结果|资料|数据|文件|证据|论文|民调|检测|实验|统计|人员|学者|专家|科学家|考古|检查|审计|分析|报道|报导)$/;

/** True for a subject that can show, find or prove what a document says. */
export function isFinder(masked: string, cue: Cue, subject: Range | undefined): boolean {
  if (!/^(?:发现|证明|展示)$/.test(cue.word)) return true;
  return subject !== undefined && finding.test(masked.slice(subject.start, subject.end));
}

const naming = /^(?:称|形容|描述|誉为|指|批评|抨击|斥|讥讽|嘲讽|痛批)$/;
const named = /^(?:为|作|[^,]{1,20}为[^,]{0,12}[「『“"]|[^,是]{1,16}:\s?[「『“"])/;
/** 將出國工作形容稱「出國」. */
const namedBefore = /(?<![即必也])(?:将(?![军领于在会来要继])|把)[^,]{2,30}$/;

/** 稱韓國為「主要敵人」: a word for something, and no clause. */
export function isNaming(masked: string, { cue, content, start }: Pick<Frame, 'cue' | 'content' | 'start'>): boolean {
  if (!naming.test(cue.word)) return false;
  return named.test(masked.slice(content.start, content.end)) || namedBefore.test(masked.slice(start, cue.start));
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

/** 被問及自己的看法時: what tells the occasion. */
const asked = /^[^,]*[时后](?:,|$)/;
/** 否認拘留營的存在, 強調這件事的重要性: a noun, and nothing that could stand after a colon. */
const notion =
  /^[^,是有会将应能可不没]*的(?:存在|重要性|必要性|可能性?|正当性|合法性|严重性|有效性|决心|立场|说法|指控|责任|传闻|意愿|关切|位置|严重程度|重大意义|角色)$/;
/** 意識到這點: no clause. */
const pointing = /^(?:这一?点|此[点事]|这件事|这些?|这个问题)(?:,|$)/;
/** 希望獲得解封: what somebody wants to do, and no report. */
const desire = /^(?:希望|期望|盼望?|期待)$/;
const ownAct =
  /^(?:获得|得到|知道|看到|通过|透过|借此|借由|将(?!军|领)|把|利用|建立|成为|找到|了解|尽快|继续|加强|丰富|推动|促进|实现|达成|参与|加入|争取|保持|维持|扩大|提高|避免|从[^,]{1,8}中)/;
/** 批評政府的學者: who criticizes, described by it. */
const criticism = /^(?:批评|质疑|指责|抨击|嘲讽|谴责)$/;
const critics = /^[^,]{1,10}的[^,]{0,6}(?:学者|人士|民众|网民|记者|律师|作家|异见者)(?:[,和与及]|$)/;
/** What a book or a film is about. */
const telling = /^(?:描述|描写|讲述|叙述|阐述|诉说|介绍|刻画)$/;
const story = /^[^,]*的[^,的]{1,6}(?:,|$)/;

/** Reported words are a clause or a quotation: 表示歡迎 and 宣布辭職 report nothing. */
export function isClause(masked: string, content: Range, cue: Cue): boolean {
  const text = masked.slice(content.start, content.end);
  if (cue.word.endsWith('控') && charge.test(text)) return false;
  if (cue.class === 'passive' && asked.test(text)) return false;
  if (cue.word === '被视为' && !predicate.test(text.replace(/,.*$/s, ''))) return false;
  if (cue.content === 'bare' && (notion.test(text) || pointing.test(text))) return false;
  if (cue.content === 'bare' && desire.test(cue.word) && ownAct.test(text)) return false;
  if (cue.content === 'bare' && criticism.test(cue.word) && critics.test(text)) return false;
  if (telling.test(cue.word) && cue.content === 'bare' && story.test(text)) return false;
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
