import { stripRange, type Range } from '../../../text/range';
import type { Passage } from '../passage';
import { quotedUnit } from '../maskedText';

const han = /\p{Script=Han}/u;
const words = /[A-Za-z]{2,}/g;
/** Shorter lines are credits and names. */
const fewestWords = 4;

/** True for a paragraph in Latin letters; those in Chinese may hold Latin names. */
export function isEnglish({ text }: Passage): boolean {
  if (han.test(text.replace(/\([^()]*\)/g, ''))) return false;
  return (text.match(words)?.length ?? 0) >= fewestWords;
}

/** Words with a full stop that end no sentence. */
const abbreviation =
  /(?:\b(?:mr|mrs|ms|dr|prof|sen|rep|gov|gen|col|lt|sgt|st|jr|sr|inc|ltd|co|corp|no|vs|etc|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|u\.s|u\.k|u\.n|e\.u|a\.m|p\.m|i\.e|e\.g)|\b[a-z])\.$/;

/**
 * The paragraph in small letters with the words inside quotation marks and brackets hidden, unit for unit. Unlike in
 * Chinese, full stops and commas stand inside the marks, so the last unit of a quotation stays.
 */
export function maskEnglish({ paired: text, quotes }: Passage): string {
  const units = text.toLowerCase().split('');
  if (units.length !== text.length) units.splice(0, units.length, ...text.split(''));
  for (const match of text.matchAll(/\([^()\n]{0,200}\)/g)) {
    for (let at = match.index; at < match.index + match[0].length; at += 1) units[at] = ' ';
  }
  for (const { start, end, close } of quotes.outer) {
    const last = close === 'missing' ? end : end - 2;
    for (let at = start + 1; at < last; at += 1) units[at] = quotedUnit;
  }
  return units.join('');
}

/** Sentences longer than this are no prose; they are passed over. */
const longestSentence = 1500;

/** The sentences of a masked paragraph, without the blanks around them. */
export function englishSentences(masked: string): Range[] {
  const sentences: Range[] = [];
  let start = 0;
  for (const match of masked.matchAll(/[.!?][”"’)]?(?=\s|$)|\n/g)) {
    const end = match.index + match[0].length;
    if (abbreviation.test(masked.slice(Math.max(0, match.index - 5), match.index + 1)) && end < masked.length) continue;
    if (isContinued(masked, match.index, end)) continue;
    sentences.push({ start, end });
    start = end;
  }
  if (start < masked.length) sentences.push({ start, end: masked.length });
  return sentences
    .map((sentence) => stripRange(masked, sentence, { leading: /\s/ }))
    .filter(({ start: from, end }) => end > from && end - from <= longestSentence);
}

/** “Why?” he asked: a question inside marks goes on behind them. */
const isContinued = (masked: string, at: number, end: number): boolean =>
  /[”"’]/.test(masked.charAt(at + 1)) &&
  /^\s+(?:he|she|they|said|asked|the|[a-z]+ (?:said|asked|told))\b/.test(masked.slice(end, end + 30)) &&
  /[?!]/.test(masked.charAt(at));
