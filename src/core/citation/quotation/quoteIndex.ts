import { pairQuotationMarks, type QuotedStretch } from '../../text/quotationMarks';
import type { Range } from '../../text/range';

/** The quotations of one paragraph, ready to be asked by place. Offsets count from the paragraph. */
export class QuoteIndex {
  /** All of them, by start. */
  readonly all: readonly QuotedStretch[];
  /** Those that stand in no other, by start; they do not overlap. */
  readonly outer: readonly QuotedStretch[];
  readonly #byEnd: ReadonlyMap<number, QuotedStretch>;

  constructor(paragraph: string) {
    this.all = pairQuotationMarks(paragraph);
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
