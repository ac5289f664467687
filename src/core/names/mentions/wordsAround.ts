import type { Range } from '../../text/range';

export interface WordsAround {
  readonly before: string;
  readonly after: string;
}

/** UTF-16 units before the words, about: few, so that a narrow list shows the words. */
const reachBefore = 12;
/** The same behind them. */
const reach = 20;
/** What may still come so that a sentence ends as it is written. */
const grace = 4;
const sentenceEnd = /[。！？；!?;\n]|\.(?=\s|$)/;
const sentenceEnds = new RegExp(sentenceEnd, 'g');
const cut = '…';

/**
 * The words around a stretch of a text, on one line: to the sentence's edges where they are near, else cut off with `…`.
 * `within` is the block; nothing outside it is given.
 */
export function wordsAround(text: string, { start, end }: Range, within: Range): WordsAround {
  return { before: wordsBefore(text, start, within.start), after: wordsAfter(text, end, within.end) };
}

function wordsBefore(text: string, start: number, first: number): string {
  const from = Math.max(first, start - reachBefore);
  const near = text.slice(from, start);
  const edge = lastEnd(near);
  if (edge > 0) return oneLine(near.slice(edge)).trimStart();
  return from === first ? oneLine(near).trimStart() : cut + oneLine(wholeWords(near, 'start')).trimStart();
}

function wordsAfter(text: string, end: number, last: number): string {
  const near = text.slice(end, Math.min(last, end + reach + grace));
  const edge = sentenceEnd.exec(near);
  if (edge) return oneLine(near.slice(0, edge.index + edge[0].length)).trimEnd();
  if (end + reach >= last) return oneLine(text.slice(end, last)).trimEnd();
  return oneLine(wholeWords(near.slice(0, reach), 'end')).trimEnd() + cut;
}

/** Where the sentence begins in which `near` ends. */
function lastEnd(near: string): number {
  let edge = 0;
  for (const match of near.matchAll(sentenceEnds)) edge = match.index + match[0].length;
  return edge;
}

const latinWord = /[\p{Script=Latin}\d]/u;

/** Without half a character or half a Latin word at the side where it was cut. */
function wholeWords(near: string, side: 'start' | 'end'): string {
  if (side === 'start') {
    const whole = /^[\udc00-\udfff]/.test(near) ? near.slice(1) : near;
    const blank = whole.indexOf(' ');
    return latinWord.test(whole.charAt(0)) && blank > 0 && blank < reachBefore / 2 ? whole.slice(blank + 1) : whole;
  }
  const whole = /[\ud800-\udbff]$/.test(near) ? near.slice(0, -1) : near;
  const blank = whole.lastIndexOf(' ');
  return latinWord.test(whole.charAt(whole.length - 1)) && blank > reach / 4 ? whole.slice(0, blank) : whole;
}

const oneLine = (words: string): string => words.replace(/\s+/g, ' ');
