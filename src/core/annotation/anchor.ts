import type { Range } from '../text/range';
import { countAround, targetOf, type Annotation, type Target, type TextQuoteSelector } from './annotation';
import { chooseCertain } from './certainty';
import { knownText, type KnownText } from './knownText';
import { likeliest, SoughtWords, type FoundPlace } from './placeFinder';

/**
 * Where an annotation stands in the text now, in UTF-16 units. `exact`: where it was made. `moved`: elsewhere, or in
 * another form of the words, beyond doubt. `unsure`: the range is the likeliest place and must not be drawn as certain.
 * `orphan`: nowhere.
 */
export type Anchor = (Range & { readonly state: 'exact' | 'moved' | 'unsure' }) | { readonly state: 'orphan' };

/** A place beyond doubt. */
export type CertainAnchor = Range & { readonly state: 'exact' | 'moved' };

export function isCertain(anchor: Anchor): anchor is CertainAnchor {
  return anchor.state === 'exact' || anchor.state === 'moved';
}

/** A place where the words of an annotation may stand, in UTF-16 units; `likeness` is from 0 to 1. */
export interface Candidate extends Range {
  readonly likeness: number;
}

const orphan: Anchor = { state: 'orphan' };

/** Less of the words than this is something else. */
const leastWords = 0.5;
/** Less of changed words and their surroundings than this is something else. */
const leastLikeness = 0.4;
/** Less than this is not worth offering. */
const leastOffered = 0.1;

/** Finds annotations in one text. */
export class Anchorer {
  readonly #known: KnownText;

  constructor(readonly text: string) {
    this.#known = knownText(text);
  }

  /** Looks at the position first, then for the quoted words with their neighbours. */
  anchor(annotation: Annotation): Anchor {
    const target = targetOf(annotation);
    const { quote, expected } = this.#selectors(target);
    const unchanged = target?.digest !== undefined && target.digest === this.#known.digest;
    if (!quote) return expected ? { ...expected, state: unchanged ? 'exact' : 'unsure' } : orphan;
    if (expected && unchanged && this.text.slice(expected.start, expected.end) === quote.exact) {
      return { ...expected, state: 'exact' };
    }
    if (expected && countAround(target?.lookalikes) === 0 && this.#stands(quote, expected))
      return { ...expected, state: 'exact' };
    const sought = soughtWords(quote);
    return sought.words === '' ? this.#searchGap(quote, expected) : this.#search(sought, quote, target, expected);
  }

  /** True when the words stand unchanged at `range` (UTF-16 units), and were made there. */
  stands(annotation: Annotation, range: Range): boolean {
    const { quote, expected } = this.#selectors(targetOf(annotation));
    return expected?.start === range.start && quote?.exact === this.text.slice(range.start, range.end);
  }

  /** The likeliest places of an annotation's words, the best one first. */
  candidates(annotation: Annotation, most: number): readonly Candidate[] {
    const { quote } = this.#selectors(targetOf(annotation));
    const sought = quote && soughtWords(quote);
    if (!sought || sought.words === '') return [];
    const { folded, finder } = this.#known;
    return finder
      .places(sought, finder.repeats(sought))
      .filter(({ likeness }) => likeness >= leastOffered)
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, most)
      .map((place) => ({ ...folded.toText(place), likeness: place.likeness }));
  }

  #selectors(target: Target | undefined): { quote: TextQuoteSelector | undefined; expected: Range | undefined } {
    const quote = target?.selector.find((selector) => selector.type === 'TextQuoteSelector');
    const position = target?.selector.find((selector) => selector.type === 'TextPositionSelector');
    const { codePoints } = this.#known;
    const expected = position && { start: codePoints.toUnit(position.start), end: codePoints.toUnit(position.end) };
    return { quote, expected };
  }

  /** True when the quotation and all of its context stand where they stood. */
  #stands(quote: TextQuoteSelector, { start, end }: Range): boolean {
    return (
      this.text.slice(start, end) === quote.exact &&
      this.text.endsWith(quote.prefix ?? '', start) &&
      this.text.startsWith(quote.suffix ?? '', end)
    );
  }

  #search(
    sought: SoughtWords,
    quote: TextQuoteSelector,
    target: Target | undefined,
    expected: Range | undefined,
  ): Anchor {
    const { folded, finder } = this.#known;
    const repeats = finder.repeats(sought);
    const isAlone = countAround(target?.lookalikes) === 0;
    const surely = isAlone ? chooseCertain(sought, { repeats, places: repeats }, target) : undefined;
    const places = surely ? repeats : finder.places(sought, repeats);
    const certain = surely ?? chooseCertain(sought, { repeats, places }, target);
    const place = certain ?? likeliest(places.filter(mayBeShown));
    if (!place) return orphan;
    const range = place.verbatim ? this.#whole(folded.toText(place), quote.exact) : folded.toText(place);
    if (!certain) return { ...range, state: 'unsure' };
    const stays = range.start === expected?.start && this.text.slice(range.start, range.end) === quote.exact;
    return { ...range, state: stays ? 'exact' : 'moved' };
  }

  /** With the units at the ends of the words that are not compared (a variation selector), where they stand as well. */
  #whole({ start, end }: Range, exact: string): Range {
    const words = this.text.slice(start, end);
    const before = exact.indexOf(words);
    if (before < 0) return { start, end };
    const after = exact.length - before - words.length;
    const reaches = this.text.slice(start - before, end + after) === exact && start >= before;
    return reaches ? { start: start - before, end: end + after } : { start, end };
  }

  /** A quotation without words, of a picture, stands between its prefix and its suffix. */
  #searchGap({ prefix = '', suffix = '' }: TextQuoteSelector, expected: Range | undefined): Anchor {
    const both = `${prefix}${suffix}`;
    if (both === '') return orphan;
    const at = this.text.indexOf(both);
    if (at < 0) return this.#searchBeside(prefix, suffix);
    const start = at + prefix.length;
    const alone = !this.text.includes(both, at + 1);
    if (!alone) return { start, end: start, state: 'unsure' };
    return { start, end: start, state: start === expected?.start ? 'exact' : 'moved' };
  }

  #searchBeside(prefix: string, suffix: string): Anchor {
    const before = prefix === '' ? -1 : this.text.indexOf(prefix);
    if (before >= 0) return { start: before + prefix.length, end: before + prefix.length, state: 'unsure' };
    const after = suffix === '' ? -1 : this.text.indexOf(suffix);
    return after < 0 ? orphan : { start: after, end: after, state: 'unsure' };
  }
}

function soughtWords({ prefix = '', exact, suffix = '' }: TextQuoteSelector): SoughtWords {
  return new SoughtWords(prefix, exact, suffix);
}

/** True for a place that may be shown as a guess. */
function mayBeShown({ verbatim, words, likeness }: FoundPlace): boolean {
  return verbatim || (words >= leastWords && likeness >= leastLikeness);
}

/** Where one annotation stands in a text. For several, make one {@link Anchorer}. */
export function anchor(text: string, annotation: Annotation): Anchor {
  return new Anchorer(text).anchor(annotation);
}
