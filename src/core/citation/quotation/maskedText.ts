import type { Range } from '../../text/range';
import { cueAlternation } from './lexicon';
import type { QuoteIndex } from './quoteIndex';

/** Stand-ins of one unit each, so that offsets stay: inside a quotation, a bracket, a title. */
export const quotedUnit = '\ue001';
export const bracketUnit = '\ue002';
export const titleUnit = '\ue003';
/** The last unit inside a quotation whose words end with a mark: it is a whole sentence or clause. */
export const closedUnit = '\ue004';
/** A comma, colon or point inside a number. */
const numberUnit = '\ue005';

/**
 * A folded paragraph with everything hidden that has its own grammar: the words inside quotation marks, brackets with
 * what they hold, titles between their marks, commas inside numbers. As long as the paragraph.
 */
export function maskText(folded: string, quotes: QuoteIndex): string {
  const units = folded.split('');
  const hide = (start: number, end: number, unit: string): void => {
    for (let at = start; at < end; at += 1) units[at] = unit;
  };
  for (const match of folded.matchAll(/(?<=\d)[,:.](?=\d)/g)) units[match.index] = numberUnit;
  for (const match of folded.matchAll(/\([^()\n]{0,200}\)/g)) {
    hide(match.index, match.index + match[0].length, bracketUnit);
  }
  for (const match of folded.matchAll(/《[^《》\n]{1,80}》/g)) {
    hide(match.index + 1, match.index + match[0].length - 1, titleUnit);
  }
  for (const { start, end, close } of quotes.outer) {
    const inner = close === 'missing' ? end : end - 1;
    hide(start + 1, inner, quotedUnit);
    if (inner - start > 2 && /[。!?…,.]/.test(folded.charAt(inner - 1))) units[inner - 1] = closedUnit;
  }
  for (const { start, end, mark, close } of quotes.outer) {
    units[start] = mark;
    if (close !== 'missing') units[end - 1] = folded.charAt(end - 1);
  }
  return units.join('');
}

/** Sentences longer than this are no prose; they are passed over. */
const longestSentence = 1500;
const sentenceEnd = /[。!?\n]/;
/** Marks that close a quotation, straight ones among them. */
export const closingMark = /[」』”’"]/;
/** What goes on with the sentence after a quotation that ends with its own full stop: ，他說 or 王毅表示。 */
const goesOn = new RegExp(`^(?:[,、:]|[^,。;!?\\n「『“"]{0,90}(?:${cueAlternation})(?:[。;]|,?[「『“"]|$)|的)`);

/** The sentences of a masked passage. A full stop inside a quotation ends a sentence when nothing belongs to it behind. */
export function sentencesOf(folded: string, masked: string): Range[] {
  const sentences: Range[] = [];
  let start = 0;
  for (let at = 0; at < masked.length; at += 1) {
    const ends =
      sentenceEnd.test(masked.charAt(at)) || endsInsideQuote(folded, masked, at) || endsUnclosed(folded, masked, at);
    if (!ends) continue;
    sentences.push({ start, end: at + 1 });
    start = at + 1;
  }
  if (start < masked.length) sentences.push({ start, end: masked.length });
  return sentences.filter((sentence) => sentence.end - sentence.start <= longestSentence);
}

/** The last full stop of a quotation that nothing closes. */
const endsUnclosed = (folded: string, masked: string, at: number): boolean =>
  masked.charAt(at) === closedUnit && !anyMark.test(masked.charAt(at + 1)) && /[。!?]/.test(folded.charAt(at));
const anyMark = /[「」『』“”‘’"]/;

function endsInsideQuote(folded: string, masked: string, at: number): boolean {
  if (!closingMark.test(masked.charAt(at)) || masked.charAt(at - 1) !== closedUnit) return false;
  if (!/[。!?….]/.test(folded.charAt(at - 1))) return false;
  return !goesOn.test(masked.slice(at + 1, at + 100));
}
