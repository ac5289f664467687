import { stripRange, type Range } from '../../../text/range';
import { quotedUnit } from '../maskedText';
import {
  addressee,
  adverbsAtEnd,
  englishClass,
  leadAtStart,
  needsThat,
  pronoun,
  verbs,
  type EnglishClass,
} from './englishLexicon';

/** Who reports what in an English sentence. Offsets count from the paragraph. */
export interface EnglishFrame {
  readonly cue: Range;
  readonly class: EnglishClass;
  readonly speaker: Range | undefined;
  /** Whom it was told to: an outlet there carries the words. */
  readonly told: Range | undefined;
  /** The reported words, the speaker's clause between them left out: one stretch or two. */
  readonly content: readonly Range[];
}

const longestSubject = 140;
/** Time, place and occasion behind a subject or a verb. */
const circumstance =
  /\s+(?:in (?:a|an|the|his|her|its|their|remarks|comments|response)\b|on (?:mon|tues|wednes|thurs|fri|satur|sun)day\b|on (?:twitter|x|facebook|weibo|state|social)\b|at (?:a|an|the|his|her)\b|during\b|via\b|through\b|when asked\b|who\b|adding\b|speaking\b|last (?:week|month|year)\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|earlier\b|yesterday\b|this (?:week|month|year)\b)/;
const closing = /[”"’]/;
/** declined to say, would not tell: nobody has said it. */
const unsaid = /\b(?:to|not|never|would|could|can|may|might|should|must)\s+$|n[’']t\s+$/;
/** “…,” he said on Tuesday: time and place, and nothing that was said. */
const onlyWhen = /^(?:on|in|at|during|late|early|last|this|earlier|after|before|via|by)\b[^,]{0,40}$/;

/** The reporting clauses of one sentence of a masked paragraph. */
export function englishFrames(masked: string, sentence: Range, isOutlet: (range: Range) => boolean): EnglishFrame[] {
  const source = accordingTo(masked, sentence);
  const [said] = source?.content ?? [];
  if (source?.speaker && said && isOutlet(source.speaker)) {
    const inner = reportingClauses(masked, said);
    if (inner.length > 0) return inner.map((frame) => ({ ...frame, told: source.speaker }));
  }
  if (source) return [source];
  return reportingClauses(masked, sentence).flatMap((frame) => carriedFrames(masked, frame, isOutlet));
}

/** The BBC reported that X said …: the outlet carries what X said. */
function carriedFrames(masked: string, frame: EnglishFrame, isOutlet: (range: Range) => boolean): EnglishFrame[] {
  const [content] = frame.content;
  if (!frame.speaker || !content || !isOutlet(frame.speaker)) return [frame];
  const inner = reportingClauses(masked, content).filter(({ speaker }) => speaker?.start === content.start);
  return inner.length > 0 ? inner.map((one) => ({ ...one, told: frame.speaker })) : [frame];
}

function reportingClauses(masked: string, sentence: Range): EnglishFrame[] {
  const frames: EnglishFrame[] = [];
  for (const match of masked.slice(sentence.start, sentence.end).matchAll(verbs)) {
    const start = sentence.start + match.index;
    const cue = { start, end: start + match[0].length };
    if (frames.some(({ content }) => content.some((range) => range.start <= start && start < range.end))) continue;
    if (unsaid.test(masked.slice(Math.max(sentence.start, start - 12), start))) continue;
    const frame = frameAfter(masked, sentence, cue, match[0]) ?? frameBefore(masked, sentence, cue, match[0]);
    if (frame) frames.push(frame);
  }
  return frames;
}

/** According to X, …; …, according to X. */
function accordingTo(masked: string, sentence: Range): EnglishFrame | undefined {
  const text = masked.slice(sentence.start, sentence.end);
  const match = /\baccording to\s+/.exec(text);
  if (!match) return undefined;
  const cue = { start: sentence.start + match.index, end: sentence.start + match.index + 'according to'.length };
  const from = sentence.start + match.index + match[0].length;
  const isFirst = text.slice(0, match.index).replace(leadAtStart, '').trim() === '';
  const end = /[,;]|(?<!\b(?:mr|mrs|ms|dr|st|gen|sen|gov))\./.exec(masked.slice(from, sentence.end));
  const speaker = { start: from, end: end ? from + end.index : sentence.end };
  const content = isFirst
    ? withoutMarks(masked, { start: speaker.end, end: sentence.end })
    : withoutMarks(masked, { start: sentence.start, end: cue.start });
  return content && { cue, class: 'speech', speaker, told: undefined, content: [content] };
}

/** X said that …, X told Reuters …, and X said: “…”. */
function frameAfter(masked: string, sentence: Range, cue: Range, word: string): EnglishFrame | undefined {
  const speaker = subjectBefore(masked, sentence, cue.start);
  if (!speaker) return undefined;
  const isTelling = /^tell?s?$|^told$|^urge[sd]?$|^asked$/.test(word);
  const told = isTelling ? addressee.exec(masked.slice(cue.end, sentence.end)) : null;
  if (word === 'told' && !told) return undefined;
  let start = cue.end + (told?.[0].length ?? 0);
  const lead =
    /^(?:\s+(?:on|in|at|during|late|last|this|by)\b(?:[^,:"“]|,(?=\s\d)){0,60}?(?=\s+that\b|[,:]|\s+["“]))?[\s,:]*(?:that\b)?[\s,:]*/.exec(
      masked.slice(start, sentence.end),
    )?.[0] ?? '';
  const hasThat = /\bthat\b/.test(lead);
  start += lead.length;
  const isQuoted = /["“‘]/.test(masked.charAt(start));
  if (needsThat.has(word) && !hasThat && !isQuoted && !lead.includes(':')) return undefined;
  const content = withoutMarks(masked, { start, end: sentence.end });
  if (!content || content.end - content.start < 8) return undefined;
  if (!hasThat && onlyWhen.test(masked.slice(content.start, content.end))) return undefined;
  const before = closing.test(masked.charAt(speaker.start - 2))
    ? quoteBefore(masked, sentence, speaker.start)
    : undefined;
  return {
    cue,
    class: englishClass(word),
    speaker,
    told: told ? { start: cue.end, end: cue.end + told[0].length } : undefined,
    content: before ? [before, content] : [content],
  };
}

/** “…,” X said. and …, said X. */
function frameBefore(masked: string, sentence: Range, cue: Range, word: string): EnglishFrame | undefined {
  const before = masked.slice(sentence.start, cue.start);
  const inverted = /[,”"’]\s*$/.test(before);
  const speaker = inverted ? subjectAfter(masked, sentence, cue.end) : subjectBefore(masked, sentence, cue.start);
  if (!speaker || (speaker.start === sentence.start && !inverted)) return undefined;
  const end = inverted ? cue.start : speaker.start;
  const content = withoutMarks(masked, { start: sentence.start, end });
  const isMarked = /[,?!][”"’]?\s*$|[”"’]\s*$/.test(masked.slice(sentence.start, end));
  if (!content || !isMarked || content.end - content.start < 4) return undefined;
  return { cue, class: englishClass(word), speaker, told: undefined, content: [content] };
}

function quoteBefore(masked: string, sentence: Range, end: number): Range | undefined {
  const range = withoutMarks(masked, { start: sentence.start, end });
  return range && masked.slice(range.start, range.end).includes(quotedUnit) ? range : undefined;
}

/** The noun phrase right before a verb: from the last mark or conjunction on. */
function subjectBefore(masked: string, sentence: Range, end: number): Range | undefined {
  const from = Math.max(sentence.start, end - longestSubject);
  const text = masked.slice(from, end);
  const plain = text.replace(adverbsAtEnd, '').trimEnd();
  const apposition = /(?:^|[,;:”"“—–])\s*([^,;:”"“]{3,60}),\s[^,;:”"“]{3,80},$/.exec(plain);
  const inner = apposition?.[1];
  const start =
    inner === undefined ? (/.*(?:[,;:”"“’]|—|–)\s*/s.exec(plain)?.[0].length ?? 0) : plain.lastIndexOf(inner);
  return nounPhrase(masked, from + start, from + plain.length);
}

/** The noun phrase right behind a verb: said Foreign Minister Wang Yi. */
function subjectAfter(masked: string, sentence: Range, start: number): Range | undefined {
  const text = masked.slice(start, sentence.end);
  const end = /[,.;:”"“]/.exec(text)?.index ?? text.length;
  return nounPhrase(masked, start, start + end);
}

function nounPhrase(masked: string, from: number, to: number): Range | undefined {
  let { start, end } = stripRange(masked, { start: from, end: to }, { leading: /\s/ });
  start += leadAtStart.exec(masked.slice(start, end))?.[0].length ?? 0;
  const cut = circumstance.exec(masked.slice(start, end));
  if (cut && cut.index > 0) end = start + cut.index;
  end = stripRange(masked, { start, end }, { trailing: /[\s,]/ }).end;
  const phrase = masked.slice(start, end);
  if (
    phrase === '' ||
    phrase.split(/\s+/).length > 14 ||
    /^(?:to|not|be|by|of|for|with|that|what|which|this|there|i|we|you)\b/.test(phrase)
  )
    return undefined;
  return pronoun.test(phrase) || /[a-z]{2}/.test(phrase) ? { start, end } : undefined;
}

function withoutMarks(masked: string, range: Range): Range | undefined {
  const { start, end } = stripRange(masked, range, { leading: /[\s,;:]/, trailing: /[\s,;:.!?]/ });
  return end > start ? { start, end } : undefined;
}
