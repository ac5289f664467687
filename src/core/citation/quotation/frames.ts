import { stripRange, type Range } from '../../text/range';
import { candidateFor, isBoundary, isReport, type Candidate } from './candidate';
import { contentAfter, isClause, isConcession, isFinder, tellsWhen, withoutMarks } from './content';
import { citedSource, citing, findCues, type Cue } from './cues';
import { contrastAtStart, goesOn, nounLike, opener, wholePronoun } from './lexicon';
import { bracketUnit, closedUnit, closingMark, quotedUnit } from './maskedText';
import { framesWithoutVerb } from './nominalFrames';
import { splitCarrier, subjectIn, type IsMedia } from './subject';

/** A reporting clause: who, the reporting word, and what is reported. Offsets count from the passage. */
export interface Frame {
  readonly cue: Cue;
  /** Start of the clause that holds the cue. */
  readonly start: number;
  readonly speaker: Range | undefined;
  /** The outlet or unnamed media that carried it. */
  readonly via: Range | undefined;
  readonly content: Range;
  /** See {@link Subject.caused}. */
  readonly caused?: true;
}

/** What a sentence reports, and who is said to report anything in it, content or not. */
export interface Reporting {
  readonly frames: readonly Frame[];
  readonly subjects: readonly Range[];
}

/** The reporting clauses of one sentence, from left to right. One inside the words of another has a subject of its own. */
export function framesIn(masked: string, sentence: Range, isMedia: IsMedia): Reporting {
  const all = findCues(masked, sentence).map((cue) => candidateFor(masked, sentence, cue));
  const subjects = all.flatMap(({ subject }) => (subject ? Object.values(splitCarrier(masked, subject, isMedia)) : []));
  const nominal = framesWithoutVerb(masked, sentence);
  const frames = nominal.length > 0 ? nominal : new FrameReader(masked, sentence, isMedia).read(all);
  return { frames, subjects };
}

/** Reads the reporting clauses of one sentence from left to right. */
class FrameReader {
  readonly #frames: Frame[] = [];
  #via: Range | undefined;
  /** The frame in whose words the next clause may stand; an index into the frames. */
  #open: number | undefined;
  #subject: Range | undefined;

  constructor(
    readonly masked: string,
    readonly sentence: Range,
    readonly isMedia: IsMedia,
  ) {}

  read(all: readonly Candidate[]): readonly Frame[] {
    const candidates = all.filter(
      (candidate) => candidate.cue.content !== 'none' && isReport(this.masked, candidate, this.isMedia),
    );
    candidates.forEach((candidate, index) => {
      this.#take(candidate, candidates.slice(index + 1), all);
    });
    return this.#frames.filter(
      ({ cue, content }) => content.end > content.start && isClause(this.masked, content, cue),
    );
  }

  #take(candidate: Candidate, later: readonly Candidate[], all: readonly Candidate[]): void {
    const { masked, sentence } = this;
    const open = this.#open === undefined ? undefined : this.#frames[this.#open];
    if (open && candidate.start < open.content.start) return;
    const isInside = open !== undefined && candidate.start < open.content.end;
    const isNarrated = open === undefined || !isInside || startsAnew(masked, candidate, open);
    if (open && !isNarrated) {
      this.#takeInner(candidate, open);
      return;
    }
    const next = later[0];
    if (next && carries(masked, candidate, next, this.isMedia)) {
      this.#via = candidate.subject;
      return;
    }
    const limit = nextClause(masked, candidate, later) ?? sentence.end;
    const before = this.#subject ?? earlierSubject(all, candidate);
    const frame = frameFor(masked, sentence, candidate, {
      via: this.#via,
      open,
      limit,
      subject: before,
      all,
      isMedia: this.isMedia,
    });
    this.#subject = candidate.subject ?? this.#subject;
    if (!frame) return;
    if (open && this.#open !== undefined) this.#frames[this.#open] = endedBefore(masked, open, frame.start);
    this.#frames.push(frame);
    this.#open = frame.cue.content === 'before' ? undefined : this.#frames.length - 1;
  }

  /** X表示A，因為Y認為B: what Y thinks is part of what X says, and a unit of its own. */
  #takeInner(candidate: Candidate, open: Frame): void {
    const { masked } = this;
    const { cue, subject, start } = candidate;
    if (!subject || start <= open.content.start || cue.content === 'before' || wish.test(cue.word)) return;
    const frame = frameFor(masked, this.sentence, candidate, {
      via: undefined,
      open,
      limit: open.content.end,
      subject: undefined,
      all: [],
      isMedia: this.isMedia,
    });
    if (frame) this.#frames.push(frame);
  }
}

/** The subject of a word before that reported nothing: 外交部表示歡迎，並稱…. */
function earlierSubject(all: readonly Candidate[], { start }: Candidate): Range | undefined {
  return all.findLast(({ cue, subject }) => cue.end <= start && subject !== undefined)?.subject;
}

/** X警告A，Y強調B: without a mark behind the first word, the next subject that says something is the narrator's. */
const tellsOn = (cue: Cue, { cue: first }: Frame): boolean =>
  first.class === 'passive' ||
  cue.word === first.word ||
  (first.content === 'bare' && first.class === 'speech' && cue.class === 'speech');

const isSame = (masked: string, a: Range, b: Range | undefined): boolean =>
  b !== undefined && masked.slice(a.start, a.end) === masked.slice(b.start, b.end);

/** Opinions that a speaker utters; 推測 and 預計 belong to what is said. */
const attitude = /^(?:希望|期望|期盼|盼望|盼|相信|认为|担心|担忧|怀疑|质疑)$/;

/** What a speaker says of others' wishes is no report of theirs. */
const wish = /^(?:希望|期望|期盼|期待|盼望|寄望|盼)$/;

/** Inside reported words, only a clause about the same subject or a plain contrast is the narrator's again. */
function startsAnew(masked: string, { cue, start, end, subject }: Candidate, open: Frame): boolean {
  if (cue.content === 'before' || start <= open.content.start) return false;
  const lead = masked.slice(start, end);
  if (subject !== undefined && (tellsOn(cue, open) || isSame(masked, subject, open.speaker))) return true;
  if (goesOn.test(lead)) {
    if (cue.class === 'document') return false;
    return lead.trim() !== '' || (cue.class === 'opinion' ? attitude.test(cue.word) : cue.class !== 'directive');
  }
  if (subject === undefined || !contrastAtStart.test(lead.trim())) return false;
  return cue.content === 'marked' || wholePronoun.test(masked.slice(subject.start, subject.end));
}

/** How far behind the outlet's word the word of whom it carries may begin. */
const farthestCarried = 40;

/** X報導，Y說Z and X引述Y報導: the outlet carries what the next clause reports. */
function carries(masked: string, { cue, subject }: Candidate, next: Candidate, isMedia: IsMedia): boolean {
  if (!subject || !isMedia(subject) || cue.class === 'hearsay') return false;
  if (citing.test(cue.word)) return !citedSource.test(masked.slice(cue.end));
  if (next.cue.class === 'document' && next.subject === undefined) return false;
  if (next.cue.content === 'before' || next.start - cue.end > farthestCarried) return false;
  const inner = { start: cue.end, end: next.end };
  return next.subject !== undefined || earlierClauseSubject(masked, inner, next.start, []) !== undefined;
}

interface Surroundings {
  /** Where the reported words end at the latest. */
  readonly limit: number;
  readonly via: Range | undefined;
  readonly open: Frame | undefined;
  /** The subject of a clause before. */
  readonly subject: Range | undefined;
  readonly all: readonly Candidate[];
  readonly isMedia: IsMedia;
}

function frameFor(
  masked: string,
  sentence: Range,
  candidate: Candidate,
  { via, open, limit, subject: before, all, isMedia }: Surroundings,
): Frame | undefined {
  const { cue, start, end, subject } = candidate;
  if (cue.content === 'before') return frameBefore(masked, sentence, candidate, via);
  const cited = subject && citing.test(cue.word) ? citedSource.exec(masked.slice(cue.end, limit))?.[1] : undefined;
  if (cited !== undefined) {
    const speaker = { start: cue.end, end: cue.end + cited.length };
    const content = withoutMarks(masked, { start: speaker.end + 1, end: limit });
    return content && { cue, start, speaker, via: subject, content };
  }
  const room = { start: sentence.start, end: limit };
  const content = contentAfter(masked, cue, room, isConcession(masked, sentence, start));
  const finder = subject ?? (cue.class === 'document' ? earlierClauseSubject(masked, sentence, start, all) : undefined);
  if (!content || !isClause(masked, content, cue) || !isFinder(masked, cue, finder)) return undefined;
  if (tellsWhen(masked, masked.slice(start, cue.start), cue, content)) return undefined;
  if (cue.class === 'hearsay' || cue.class === 'passive') return { cue, start, speaker: undefined, via, content };
  if (subject?.passive === true && cue.content === 'marked' && masked.charAt(cue.end) === ',') return undefined;
  if (subject) {
    const { carrier, speaker } = splitCarrier(masked, subject, isMedia);
    const isSomebody = somebody.test(masked.slice(speaker.start, speaker.end));
    const caused = subject.caused && { caused: subject.caused };
    return { cue, start, speaker: isSomebody ? undefined : speaker, via: carrier ?? via, content, ...caused };
  }
  const lead = masked.slice(start, end).trim();
  if (!goesOn.test(lead) && !isOccasion(lead)) return undefined;
  const inherited = open?.speaker ?? earlierClauseSubject(masked, sentence, start, all) ?? before;
  if (inherited) return { cue, start, speaker: inherited, via: open?.via ?? via, content };
  const quoted = cue.content === 'marked' && [quotedUnit, closedUnit].includes(masked.charAt(content.start + 1));
  return quoted ? { cue, start, speaker: undefined, via, content } : undefined;
}

/** 有人說: somebody, who is nobody in particular. */
const somebody = /^(?:有人|有?传闻|有说法)$/;

/** 接受訪問時表示, 對此回應說: time and occasion before the cue, and no subject. */
const isOccasion = (lead: string): boolean =>
  lead === '' ||
  /[时后中上下]$/.test(lead) ||
  opener.exec(lead)?.[0].length === lead.length ||
  /^(?:对|在|向)/.test(lead);

/** 「…」，王毅說。 and …，官員表示。 */
function frameBefore(
  masked: string,
  sentence: Range,
  { cue, start, subject }: Candidate,
  via: Range | undefined,
): Frame | undefined {
  if (!subject || start <= sentence.start || cue.class === 'directive') return undefined;
  const content = stripRange(masked, { start: sentence.start, end: start }, { trailing: /[,\s]/ });
  const quoted = closingMark.test(masked.charAt(content.end - 1));
  return content.end - sentence.start > 3 && (quoted || (masked.charAt(start - 1) === ',' && !nounLike.has(cue.word)))
    ? { cue, start, speaker: subject, via, content }
    : undefined;
}

/** Where the next clause about the same subject begins: 表示A，並稱B. */
function nextClause(masked: string, { cue }: Candidate, later: readonly Candidate[]): number | undefined {
  const next = later.find(({ start, end, cue: other }) => {
    const lead = masked.slice(start, end);
    return start > cue.end && other.content !== 'before' && lead.trim() !== '' && goesOn.test(lead);
  });
  return next?.start;
}

/** The subject of the nearest clause before, for a cue whose own clause has none. */
function earlierClauseSubject(
  masked: string,
  sentence: Range,
  before: number,
  all: readonly Candidate[],
): Range | undefined {
  let end = before;
  while (end > sentence.start) {
    while (end > sentence.start && isBoundary(masked, end - 1)) end -= 1;
    let start = end;
    while (start > sentence.start && !isBoundary(masked, start - 1)) start -= 1;
    const clause = masked.slice(start, end);
    if (clause.includes(quotedUnit) || clause.includes(closedUnit)) return undefined;
    const glossed = clause.indexOf(bracketUnit);
    const reporting = all.find((candidate) => candidate.start === start && candidate.subject);
    if (reporting) return reporting.subject;
    const subject = subjectIn(masked, { start, end }, 'clause');
    if (subject && (subject.end < end || glossed > 0)) return subject;
    end = start;
  }
  return undefined;
}

/** The frame with its content cut off before the next clause and the conjunction that leads to it. */
function endedBefore(masked: string, frame: Frame, next: number): Frame {
  const { start, end } = frame.content;
  return { ...frame, content: stripRange(masked, { start, end: Math.min(end, next) }, { trailing: /[,;、\s]/ }) };
}
