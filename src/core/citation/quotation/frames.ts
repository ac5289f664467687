import type { Range } from '../../text/range';
import { findCues, type Cue } from './cues';
import { closedUnit, quotedUnit } from './maskedText';
import { isPronoun } from './names';
import { splitCarrier, subjectIn, type Subject } from './speaker';

/** A reporting clause: who, the reporting word, and what is reported. Offsets count from the passage. */
export interface Frame {
  readonly cue: Cue;
  /** Start of the clause that holds the cue. */
  readonly start: number;
  readonly speaker: Range | undefined;
  /** The outlet or unnamed media that carried it. */
  readonly via: Range | undefined;
  readonly content: Range;
}

interface Candidate {
  readonly cue: Cue;
  readonly start: number;
  readonly subject: Subject | undefined;
}

/** Tells whether a stretch of the masked text names an outlet or unnamed media. */
export type IsMedia = (range: Range) => boolean;

const clauseMark = /[，,；;：:]/;
const closingMark = /[」』”’"]/;
/** A clause that goes on about the same subject. No word of it is made of two others, so there is one way to match. */
const goesOn = /^(?:並|并|且|而|但是|但|同時|同时|也|又|還|还|亦|更|另外|另|不過|不过|再|卻|却|則|则|\s)*$/;
/** A clause that opens with a new subject of the narrator's. */
const contrast = /^(?:但是|但|而|不過|不过|與此同時|与此同时|另外)|[則则卻却也還还]$/;

/** The reporting clauses of one sentence, from left to right, no two with the same content. */
export function framesIn(masked: string, sentence: Range, isMedia: IsMedia): Frame[] {
  const candidates = findCues(masked, sentence).map((cue) => candidateFor(masked, sentence, cue));
  const frames: Frame[] = [];
  let via: Range | undefined;
  let open: Frame | undefined;
  let subject: Range | undefined;
  candidates.forEach((candidate, index) => {
    if (open && candidate.start < open.content.start) return;
    const inner = open !== undefined && candidate.start >= open.content.start;
    if (inner && !startsAnew(masked, candidate, open)) return;
    const next = candidates[index + 1];
    if (next && carries(masked, candidate, next, isMedia)) {
      via = candidate.subject;
      return;
    }
    const limit = nextClause(masked, candidate, candidates.slice(index + 1)) ?? sentence.end;
    const frame = frameFor(masked, sentence, candidate, { via, open, limit, subject });
    subject = candidate.subject ?? subject;
    if (!frame) return;
    if (open) frames[frames.length - 1] = endedBefore(masked, open, frame.start);
    frames.push(frame);
    open = frame.cue.content === 'before' ? undefined : frame;
  });
  if (candidates.length === 0) frames.push(...framesWithoutVerb(masked, sentence));
  return frames.filter(({ content }) => content.end > content.start);
}

function candidateFor(masked: string, sentence: Range, cue: Cue): Candidate {
  let start = cue.start;
  while (start > sentence.start && !isBoundary(masked, start - 1)) start -= 1;
  return { cue, start, subject: subjectIn(masked, { start, end: cue.start }, cue.class === 'document') };
}

/** A quotation ends a clause when its words are a clause themselves; a quoted name does not. */
function isBoundary(masked: string, at: number): boolean {
  const character = masked.charAt(at);
  return clauseMark.test(character) || (closingMark.test(character) && masked.charAt(at - 1) === closedUnit);
}

/** Inside reported words, only a clause about the same subject or a plain contrast is the narrator's again. */
function startsAnew(masked: string, { cue, start, subject }: Candidate, open: Frame | undefined): boolean {
  if (!open || cue.content === 'before') return false;
  if (start <= open.content.start) return false;
  const lead = masked.slice(start, cue.start);
  if (goesOn.test(lead))
    return cue.class !== 'directive' && cue.class !== 'opinion' ? true : lead.trim() !== '' || cue.class === 'opinion';
  if (subject === undefined || !contrast.test(lead.trim())) return false;
  return cue.content === 'marked' || isPronoun(masked.slice(subject.start, subject.end));
}

/** X報導，Y說Z and X引述Y報導: the outlet carries what the next clause reports. */
function carries(masked: string, { cue, subject }: Candidate, next: Candidate, isMedia: IsMedia): boolean {
  if (!subject || !isMedia(subject) || cue.class === 'hearsay') return false;
  if (cue.word === '引述' || cue.word === '援引') return true;
  const between = masked.slice(cue.end, next.start);
  return next.subject !== undefined && /^[，,：:\s]*[^。；]{0,40}$/.test(between) && next.cue.content !== 'before';
}

interface Surroundings {
  /** Where the reported words end at the latest. */
  readonly limit: number;
  readonly via: Range | undefined;
  readonly open: Frame | undefined;
  /** The subject of a clause before that reported nothing: 外交部表示歡迎，並稱…. */
  readonly subject: Range | undefined;
}

function frameFor(
  masked: string,
  sentence: Range,
  candidate: Candidate,
  { via, open, limit, subject: before }: Surroundings,
): Frame | undefined {
  const { cue, start, subject } = candidate;
  if (cue.content === 'before') return frameBefore(masked, sentence, candidate, via);
  const content = contentAfter(
    masked,
    cue,
    { start: sentence.start, end: limit },
    isConcession(masked, sentence, start),
  );
  if (!content || !isClause(masked, content, cue)) return undefined;
  if (cue.class === 'hearsay' || cue.class === 'passive') {
    return { cue, start, speaker: undefined, via, content };
  }
  if (subject) {
    const { carrier, speaker } = splitCarrier(masked, subject);
    return { cue, start, speaker, via: carrier ?? via, content };
  }
  const lead = masked.slice(start, cue.start);
  if (!goesOn.test(lead) && lead.trim() !== '' && !/[時时後后中]$/.test(lead.trim())) return undefined;
  const inherited = open?.speaker ?? before ?? firstSubject(masked, sentence, start);
  if (!inherited)
    return cue.content === 'marked' && /[\ue001\ue004]/.test(masked.charAt(content.start + 1))
      ? { cue, start, speaker: undefined, via, content }
      : undefined;
  return { cue, start, speaker: inherited, via: open?.via ?? via, content };
}

/** 「…」，王毅說。 and …，官員表示。 */
function frameBefore(
  masked: string,
  sentence: Range,
  { cue, start, subject }: Candidate,
  via: Range | undefined,
): Frame | undefined {
  if (!subject || start <= sentence.start || cue.class === 'directive') return undefined;
  let end = start;
  while (end > sentence.start && /[，,\s]/.test(masked.charAt(end - 1))) end -= 1;
  const content = { start: sentence.start, end };
  const quoted = /[」』”’"]/.test(masked.charAt(end - 1));
  return end - sentence.start > 3 && (quoted || masked.charAt(start - 1) === '，')
    ? { cue, start, speaker: subject, via, content }
    : undefined;
}

/** 雖然X聲稱Y，但Z: the reported words end before the main clause. */
function isConcession(masked: string, sentence: Range, start: number): boolean {
  return (
    /^(?:雖然|虽然|儘管|尽管)/.test(masked.slice(sentence.start, sentence.start + 6)) ||
    /^(?:雖然|虽然|儘管|尽管)/.test(masked.slice(start, start + 4))
  );
}

/** Where the next clause about the same subject begins: 表示A，並稱B. */
function nextClause(masked: string, { cue }: Candidate, later: readonly Candidate[]): number | undefined {
  const next = later.find(({ start, cue: other }) => {
    const lead = masked.slice(start, other.start);
    return start > cue.end && other.content !== 'before' && lead.trim() !== '' && goesOn.test(lead);
  });
  return next?.start;
}

function contentAfter(masked: string, cue: Cue, sentence: Range, concession: boolean): Range | undefined {
  let start = cue.end;
  let end = sentence.end;
  while (start < end && /[，,：:\s道]/.test(masked.charAt(start))) start += 1;
  if (cue.word === '告訴' || cue.word === '告诉') {
    const mark = /^[^，,：:「“"]{1,24}[，,：:]\s*|^[^，,：:「“"]{1,8}(?=[「“"])/.exec(masked.slice(cue.end, end));
    if (!mark) return undefined;
    start = cue.end + mark[0].length;
  }
  const main = concession ? /[，,](?:但|卻|却|然而|不過|不过|仍)/.exec(masked.slice(start, end)) : undefined;
  const clause = /^[自]/.test(cue.word) ? /[，,]/.exec(masked.slice(start, end)) : main;
  if (clause) end = start + clause.index;
  while (end > start && /[。；;！!？?，,\s]/.test(masked.charAt(end - 1))) end -= 1;
  return start < end ? { start, end } : undefined;
}

/** Verbs and particles of which a clause has at least one. */
const predicate =
  /[是有將将會会要能可已在被把對对向無无不沒没為为了過过達达成進进到使讓让給给應应願愿希來来去出上下得受做作用開开行發发生造引面從从至獲获取增減减死傷伤需允許许停退加很更最太較较好]/;
const shortest = 4;

/** Reported words are a clause or a quotation: 表示歡迎 and 宣布辭職 report nothing. */
function isClause(masked: string, content: Range, cue: Cue): boolean {
  const text = masked.slice(content.start, content.end);
  if (text.includes(quotedUnit) || text.includes(closedUnit)) return true;
  if (text.length < shortest)
    return cue.class === 'passive' || cue.word === '自稱' || cue.word === '自称' ? text.length > 1 : false;
  return predicate.test(text) || text.length > 14;
}

/** The subject of the sentence's first clause, for a cue whose own clause has none. */
function firstSubject(masked: string, sentence: Range, before: number): Range | undefined {
  const head = masked.slice(sentence.start, before);
  const glossed = /^[^，,。：:]{1,24}\ue002+/.exec(head)?.[0];
  if (glossed !== undefined) return subjectIn(masked, { start: sentence.start, end: sentence.start + glossed.length });
  const clause = /^[^，,。：:\ue001\ue004]{2,40}(?=[，,])/.exec(head)?.[0];
  if (clause === undefined) return undefined;
  const subject = subjectIn(masked, { start: sentence.start, end: sentence.start + clause.length });
  return subject && subject.end < sentence.start + clause.length ? subject : undefined;
}

/** The frame with its content cut off before the next clause and the conjunction that leads to it. */
function endedBefore(masked: string, frame: Frame, next: number): Frame {
  let end = Math.min(frame.content.end, next);
  while (end > frame.content.start && /[，,；;、\s]/.test(masked.charAt(end - 1))) end -= 1;
  return { ...frame, content: { start: frame.content.start, end } };
}

const accordingTo =
  /^(?:不過|不过|但|而|此外|另外|\s)*(根據|根据|據|据)([^，。]{2,40}?(?:數據|数据|數字|数字|統計|统计|報告|报告|資料|资料|調查|调查|估計|估计|消息))[，,]/;
const inTheEyesOf = /^(?:不過|不过|但|而|此外|另外|\s)*在([^，。]{2,20}?)(看來|看来)[，,]/;

/** 根據官方數據，…, 在專家看來，…: the source stands before what it says, and no verb follows. */
function framesWithoutVerb(masked: string, sentence: Range): Frame[] {
  const text = masked.slice(sentence.start, sentence.end);
  const data = accordingTo.exec(text);
  const eyes = inTheEyesOf.exec(text);
  const match = data ?? eyes;
  const [word, name] = data ? [data[1], data[2]] : [eyes?.[2], eyes?.[1]];
  if (!match || word === undefined || name === undefined) return [];
  const nameAt = sentence.start + match[0].indexOf(name);
  const wordAt = sentence.start + match[0].indexOf(word);
  let end = sentence.end;
  while (/[。；！？!?\s]/.test(masked.charAt(end - 1))) end -= 1;
  return [
    {
      cue: { word, class: 'document', content: 'marked', start: wordAt, end: wordAt + word.length },
      start: sentence.start,
      speaker: { start: nameAt, end: nameAt + name.length },
      via: undefined,
      content: { start: sentence.start + match[0].length, end },
    },
  ];
}
