import { pairQuotationMarks } from '../text/quotationMarks';
import { joinRanges, type Range } from '../text/range';

/**
 * An address as it stands in running text. Han characters belong to it only straight after a separator, because Chinese
 * text goes on after an address without a blank.
 */
const address = /(?:https?:\/\/|www\.)(?:[\w.~:/?#@!$&*+;=%-]|(?<=[/=_-])\p{Script=Han}+)+/gu;
const bookTitle = /《[^《》\n]*》|〈[^〈〉\n]*〉/g;

/** Addresses in a text. A conversion leaves them as they are. */
export function addressRanges(text: string): Range[] {
  return [...text.matchAll(address)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** Quotations and titles of works, joined where they overlap. A conversion may change their script, never their words. */
export function wordingRanges(text: string): Range[] {
  const ranges: Range[] = [...text.matchAll(bookTitle)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  let paragraphStart = 0;
  for (const paragraph of text.split('\n')) {
    for (const quoted of pairQuotationMarks(paragraph)) {
      ranges.push({ start: paragraphStart + quoted.start, end: paragraphStart + quoted.end });
    }
    paragraphStart += paragraph.length + 1;
  }
  return joinRanges(ranges);
}
