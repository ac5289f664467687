import { pairQuotationMarks, type QuotedStretch } from '../../text/quotationMarks';
import type { Range } from '../../text/range';

/** “甲，“X表示，”乙。”: both inner marks face the wrong way. */
const turned =
  /(“[^“”]{1,400}[，。！？,…])“([^“”]{1,40}(?:说|說|道|称|稱|表示|指出|强调|強調)[，：,:])”(?=[^，。！？；“”\s][^“”]*”)/gu;

/** 'We are ready,' she said: straight single marks. An apostrophe stands behind a letter. */
const single = /(?<![A-Za-z0-9])'(?=\S)((?:(?!'[.,;:]?\s+')[^\n“”"]){1,600}?[.,?!…。，！？])'(?![A-Za-z0-9])/g;
const singleInside = /(?<![A-Za-z0-9])'(?=\p{L})([^'\n]{2,200})'(?=[.,;:)，。；：）]|\s|$|\p{Script=Han})/gu;

/**
 * The text with quotation marks set right, as long as before: those that face the wrong way around a speaker are
 * turned, and straight single ones become curly.
 */
export function withMarksRight(text: string): string {
  const curly = text.includes("'") ? text.replace(single, '‘$1’').replace(singleInside, '‘$1’') : text;
  return curly.replace(turned, '$1”$2“');
}

/** The quotations of one paragraph, ready to be asked by place. Offsets count from the paragraph. */
export class QuoteIndex {
  /** All of them, by start. */
  readonly all: readonly QuotedStretch[];
  /** Those that stand in no other, by start; they do not overlap. */
  readonly outer: readonly QuotedStretch[];
  readonly #byEnd: ReadonlyMap<number, QuotedStretch>;

  constructor(paragraph: string) {
    this.all = resynchronized(pairQuotationMarks(paragraph), paragraph);
    this.outer = this.all.filter(({ depth }) => depth === 0);
    this.#byEnd = new Map(this.outer.map((quote) => [quote.end, quote]));
  }

  /** The outer quotation in whose words an offset stands. */
  around(offset: number): QuotedStretch | undefined {
    const quote = this.outer[this.#firstFrom(offset) - 1];
    return quote && offset < quote.end ? quote : undefined;
  }

  /** The outer quotations that lie in a stretch. */
  within(range: Range): QuotedStretch[] {
    const found: QuotedStretch[] = [];
    for (let index = this.#firstFrom(range.start); index < this.outer.length; index += 1) {
      const quote = this.outer[index];
      if (!quote || quote.end > range.end) break;
      found.push(quote);
    }
    return found;
  }

  /** The outer quotation that ends just there. */
  endingAt(offset: number): QuotedStretch | undefined {
    return this.#byEnd.get(offset);
  }

  /** Index of the first outer quotation that starts at or after an offset. */
  #firstFrom(offset: number): number {
    let low = 0;
    let high = this.outer.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.outer[middle]?.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/**
 * A quotation that nothing closes ends with its sentence when another one begins in the same marks behind it: the lines
 * of a report without blank lines between them are one paragraph, and an odd mark shall not cost all of them.
 */
function resynchronized(stretches: readonly QuotedStretch[], paragraph: string): readonly QuotedStretch[] {
  const [open] = stretches.filter(({ depth, close }) => depth === 0 && close === 'missing');
  const next =
    open &&
    stretches.find(({ depth, close, mark, start }) => {
      return depth === 1 && close === 'right' && mark === open.mark && start > open.start;
    });
  if (!open || !next) return stretches;
  const lead = paragraph.slice(open.start, next.start);
  const length = Math.max(...['。', '！', '？', '!', '?'].map((end) => lead.lastIndexOf(end))) + 1;
  const kept = length > 1 ? [{ ...open, end: open.start + length }] : [];
  return stretches.flatMap((stretch) => {
    if (stretch === open) return kept;
    return [stretch.start > open.start ? { ...stretch, depth: Math.max(0, stretch.depth - 1) } : stretch];
  });
}
