import { CodePointIndex } from '../text/codePoints';
import type { Range } from '../text/range';
import { targetOf, type Annotation, type TextQuoteSelector } from './annotation';

/**
 * Where an annotation stands in the text now, in UTF-16 units. `exact`: where it was made. `moved`: elsewhere, beyond
 * doubt. `unsure`: the range is the likeliest place and must not be drawn as certain. `orphan`: nowhere.
 */
export type Anchor = (Range & { readonly state: 'exact' | 'moved' | 'unsure' }) | { readonly state: 'orphan' };

const orphan: Anchor = { state: 'orphan' };

/** Units compared at most in looking for one quote; words that stand in more places than that have no certain one. */
const mostCompared = 8_000_000;
/** A quote this long is its own context. */
const tellingQuote = 12;
/** So many units of agreeing context on one side make a place certain when no other place has as many. */
const tellingContext = 8;

/** Finds annotations in one text. */
export class Anchorer {
  readonly #index: CodePointIndex;

  constructor(readonly text: string) {
    this.#index = new CodePointIndex(text);
  }

  /** Looks at the position first, then for the quoted words with their neighbours. */
  anchor(annotation: Annotation): Anchor {
    const selectors = targetOf(annotation)?.selector ?? [];
    const quote = selectors.find((selector) => selector.type === 'TextQuoteSelector');
    const position = selectors.find((selector) => selector.type === 'TextPositionSelector');
    const expected = position && { start: this.#index.toUnit(position.start), end: this.#index.toUnit(position.end) };
    if (!quote) return expected ? { ...expected, state: 'unsure' } : orphan;
    if (expected && this.#stands(quote, expected)) return { ...expected, state: 'exact' };
    return this.#search(quote, expected?.start);
  }

  /** True when the quote and all of its context stand where they stood. */
  #stands(quote: TextQuoteSelector, { start, end }: Range): boolean {
    return (
      this.text.slice(start, end) === quote.exact &&
      this.text.endsWith(quote.prefix ?? '', start) &&
      this.text.startsWith(quote.suffix ?? '', end)
    );
  }

  #search(quote: TextQuoteSelector, expected: number | undefined): Anchor {
    const places = quote.exact === '' ? this.#placesOfContext(quote) : this.#placesOf(quote.exact);
    let best: { readonly at: number; readonly context: number; readonly distance: number } | undefined;
    let rivals = 0;
    for (const at of places) {
      const context = this.#context(quote, at);
      const distance = Math.abs(at - (expected ?? 0));
      const lead = best === undefined ? Infinity : context - best.context;
      if (lead < 0) continue;
      rivals = lead === 0 ? rivals + 1 : 0;
      if (best === undefined || lead > 0 || distance < best.distance) best = { at, context, distance };
    }
    if (!best) return orphan;
    const range = { start: best.at, end: best.at + quote.exact.length };
    const alone = places.length === 1 && quote.exact.length >= tellingQuote;
    const certain = rivals === 0 && (best.context >= wantedContext(quote) || alone);
    if (!certain) return { ...range, state: 'unsure' };
    return { ...range, state: best.at === expected ? 'exact' : 'moved' };
  }

  #placesOf(exact: string): number[] {
    const places: number[] = [];
    const most = Math.ceil(mostCompared / exact.length);
    for (let at = this.text.indexOf(exact); at >= 0 && places.length < most; at = this.text.indexOf(exact, at + 1)) {
      places.push(at);
    }
    return places;
  }

  /** An empty quote stands between its prefix and its suffix. */
  #placesOfContext({ prefix = '', suffix = '' }: TextQuoteSelector): number[] {
    if (prefix !== '') return this.#placesOf(prefix).map((at) => at + prefix.length);
    return suffix === '' ? [] : this.#placesOf(suffix);
  }

  /** Units that agree with the context on both sides of a place, counted outwards. */
  #context({ exact, prefix = '', suffix = '' }: TextQuoteSelector, at: number): number {
    let before = 0;
    while (before < prefix.length && this.text.charAt(at - 1 - before) === prefix.charAt(prefix.length - 1 - before)) {
      before += 1;
    }
    const end = at + exact.length;
    let after = 0;
    while (after < suffix.length && this.text.charAt(end + after) === suffix.charAt(after)) after += 1;
    return before + after;
  }
}

/** All of a short context, and enough of a long one. */
function wantedContext({ prefix = '', suffix = '' }: TextQuoteSelector): number {
  return Math.max(1, Math.min(tellingContext, prefix.length + suffix.length));
}

/** Where one annotation stands in a text. For several, make one {@link Anchorer}. */
export function anchor(text: string, annotation: Annotation): Anchor {
  return new Anchorer(text).anchor(annotation);
}
