import type { Range } from '../../text/range';
import type { Cue } from './cues';
import { cueAtEnd, wholePronoun } from './lexicon';
import { bracketUnit, closedUnit, closingMark } from './maskedText';
import { subjectIn, type IsMedia, type Subject } from './subject';

/** A reporting word with the clause it stands in, before it is known whether anything is reported. */
export interface Candidate {
  readonly cue: Cue;
  readonly start: number;
  /** Where what stands before the cue ends; of 回應稱 before the first word. */
  readonly end: number;
  readonly subject: Subject | undefined;
}

const clauseMark = /[,;:]/;

/** The clause around a reporting word, and who may be its subject; `sentence` and the result count from the passage. */
export function candidateFor(masked: string, sentence: Range, cue: Cue): Candidate {
  let start = cue.start;
  while (start > sentence.start && !isBoundary(masked, start - 1)) start -= 1;
  const reach = cue.class === 'document' ? 'whole' : 'phrase';
  const first = firstWord(masked.slice(start, cue.start));
  const end = cue.start - first;
  const subject = subjectIn(masked, { start, end }, reach);
  const whole = subject || first === 0 ? undefined : subjectIn(masked, { start, end: cue.start }, reach);
  return whole ? { cue, start, end: cue.start, subject: whole } : { cue, start, end, subject };
}

/** 他們的重要發現顯示. */
const findings = /^(?:发现|报导|报道|分析|评论|声明|预测|评估|判断|观察|研判)$/;

/** Length of a reporting word just before another one: 回應稱. In 該報的報導指出 it is a noun. */
function firstWord(lead: string): number {
  const word = cueAtEnd.exec(lead)?.[0] ?? '';
  const before = lead.slice(0, lead.length - word.length);
  return before.endsWith('的') || (findings.test(word) && /的[^,]{1,4}$/.test(before)) ? 0 : word.length;
}

/** A quotation ends a clause when its words are a clause themselves; a quoted name does not. */
export function isBoundary(masked: string, at: number): boolean {
  const character = masked.charAt(at);
  return clauseMark.test(character) || (closingMark.test(character) && masked.charAt(at - 1) === closedUnit);
}

const brackets = new RegExp(`${bracketUnit}+`, 'g');
const citedReport = /引述|援引|引用|转引/;
const reporter = /(?:记者|通讯员|特派员|报章|报纸|网站|[网社报]|[电视]台|电视|频道|新闻)(?:「[^」]*」|“[^”]*”)?$/;

/** 媒體的疫情報導減少: the word is a noun unless an outlet, a reporter or 據 stands before it. */
export function isReport(masked: string, { cue, subject }: Candidate, isMedia: IsMedia): boolean {
  if (!subject || !/^报[导道]$/.test(cue.word) || isMedia(subject)) return true;
  const phrase = masked.slice(subject.start, subject.end).replace(brackets, '').trimEnd();
  const isGiven = masked.charAt(subject.start - 1) === '据';
  return isGiven || reporter.test(phrase) || citedReport.test(phrase) || wholePronoun.test(phrase);
}
