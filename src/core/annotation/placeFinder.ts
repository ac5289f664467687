import { overlaps, subtractRanges, type Range } from '../text/range';
import { commonRuns, countMatched } from './commonRuns';
import { foldWords, type FoldedText } from './foldedText';
import { GramIndex } from './gramIndex';
import { withoutStrays, wordsRange } from './wordsRange';

/** A quotation as it is looked for: folded words with their folded surroundings. */
export class SoughtWords {
  readonly prefix: string;
  readonly words: string;
  readonly suffix: string;
  /** All three in a row. */
  readonly whole: string;
  /** Units of the shortest run that counts: two of Chinese, four of a text of few letters. */
  readonly runSize: 2 | 4;

  constructor(prefix: string, words: string, suffix: string) {
    this.prefix = foldWords(prefix);
    this.words = foldWords(words);
    this.suffix = foldWords(suffix);
    this.whole = this.prefix + this.words + this.suffix;
    this.runSize = countHan(this.whole) * 4 >= this.whole.length ? 2 : 4;
  }
}

/** Where the words may stand, in units of the folded text, and how much of what was sought is found there, from 0 to 1. */
export interface FoundPlace extends Range {
  /** The words stand there as they are sought. */
  readonly verbatim: boolean;
  readonly words: number;
  readonly prefix: number;
  readonly suffix: number;
  /** Prefix and suffix, without one that is empty. */
  readonly sides: readonly number[];
  /** Of the words and their surroundings together. */
  readonly likeness: number;
}

/**
 * True for a place that could be taken for the one that is sought: it has much of the words, and of their surroundings on
 * one side. When the text between two such places is deleted, the one that is left gets the other's surroundings on the
 * other side.
 */
export function isAlike({ words, sides }: FoundPlace): boolean {
  return words >= alikeWords && (sides.length === 0 || Math.max(...sides) >= alikeSide);
}

/** The place with most of what is sought; of several, the first. */
export function likeliest(places: readonly FoundPlace[]): FoundPlace | undefined {
  return places.reduce<FoundPlace | undefined>(
    (best, place) => (best && best.likeness >= place.likeness ? best : place),
    undefined,
  );
}

const alikeWords = 0.65;
const alikeSide = 0.65;

/** More places of the same words than this are not looked at one by one; nor are they needed to be in doubt. */
const mostRepeats = 256;
/** Of places of the same words, so many are compared in full; the others have less around them that is the same. */
const mostCompared = 24;
/** So many places where something like the words may stand are looked at. */
const mostGuesses = 12;
/** Where less of the runs stand, nothing stands that could be meant. */
const leastVotes = 0.1;
/** What was put between the words and their surroundings may be so long. */
const slack = 24;
/** A run that stands in more places than this does not tell where to look. */
const tellingCount = 96;
/** Long quotations are sought by so many of their runs. */
const mostVoters = 512;
/** Places are guessed by stretches of the text of this length. */
const stretch = 32;

/** A place with so much of the words is one of its own, whatever stands around it. */
const strongWords = 0.5;

/** Finds words in one text, also where they or their surroundings have changed. */
export class PlaceFinder {
  readonly #indexes = new Map<number, GramIndex>();

  constructor(private readonly text: FoldedText) {}

  /** The places where exactly these words stand, in the order of the text. */
  repeats(sought: SoughtWords): readonly FoundPlace[] {
    const places = this.#index(sought.runSize).placesOf(sought.words, mostRepeats);
    if (places.length <= mostCompared)
      return places.map((start) => this.#withSurroundings(sought, repeatAt(start, sought), 1));
    const touching = new Map(places.map((start) => [start, this.#touching(sought, start)]));
    const least = [...touching.values()].sort((a, b) => b - a)[mostCompared] ?? 0;
    return places.map((start) => {
      const isCompared = (touching.get(start) ?? 0) > least;
      return isCompared
        ? this.#withSurroundings(sought, repeatAt(start, sought), 1)
        : describePlace(sought, { ...repeatAt(start, sought), verbatim: true, words: 1, prefix: 0, suffix: 0 });
    });
  }

  /**
   * The places where the words or something like them stand, `repeats` among them; in the order of the text, and none
   * overlaps another.
   */
  places(sought: SoughtWords, repeats: readonly FoundPlace[]): readonly FoundPlace[] {
    const found = repeats.filter((place, index) => !repeats.slice(0, index).some((other) => overlaps(other, place)));
    const open = this.#guesses(sought).map((guess) => ({ guess, best: this.#bestIn(sought, guess, found) }));
    const weak: FoundPlace[] = [];
    for (let next = bestOf(open); next?.best; next = bestOf(open)) {
      const { best } = next;
      if (best.words < strongWords || found.length >= mostRepeats + mostGuesses) break;
      found.push(best);
      // A twin beside a place that is found is looked for in what is left.
      for (const other of open) {
        if (overlaps(other.guess, best)) other.best = this.#bestIn(sought, other.guess, found);
      }
    }
    for (const { best } of open) if (best) weak.push(best);
    weak.sort((a, b) => b.likeness - a.likeness);
    for (const place of weak) if (!found.some((other) => overlaps(other, place))) found.push(place);
    return found.sort((a, b) => a.start - b.start);
  }

  /** How many units stand unchanged around words, counted outwards. */
  #touching({ prefix, words, suffix }: SoughtWords, start: number): number {
    const { folded } = this.text;
    const end = start + words.length;
    let before = 0;
    while (
      before < prefix.length &&
      folded.charCodeAt(start - 1 - before) === prefix.charCodeAt(prefix.length - 1 - before)
    )
      before += 1;
    let after = 0;
    while (after < suffix.length && folded.charCodeAt(end + after) === suffix.charCodeAt(after)) after += 1;
    return before + after;
  }

  #index(size: 2 | 4): GramIndex {
    const known = this.#indexes.get(size) ?? new GramIndex(this.text.folded, size);
    this.#indexes.set(size, known);
    return known;
  }

  /** Where the whole may stand: each run of it that stands in the text votes for a stretch. The likeliest first. */
  #guesses({ words, whole, runSize }: SoughtWords): readonly Range[] {
    const index = this.#index(runSize);
    const votes = new Map<number, number>();
    const step = Math.max(1, Math.floor(whole.length / mostVoters));
    for (let offset = 0; offset + runSize <= whole.length; offset += step) {
      if (index.count(whole, offset) > tellingCount) continue;
      for (const place of index.each(whole, offset)) {
        const bucket = Math.floor((place - offset) / stretch);
        votes.set(bucket, (votes.get(bucket) ?? 0) + 1);
      }
    }
    const both = (bucket: number): number => (votes.get(bucket) ?? 0) + (votes.get(bucket + 1) ?? 0);
    const least = leastVotes * Math.ceil((whole.length - runSize + 1) / step);
    const reach = slack + Math.floor(words.length / 2);
    const chosen: number[] = [];
    for (const bucket of [...votes.keys()]
      .filter((each) => both(each) >= least)
      .sort((x, y) => both(y) - both(x) || x - y)) {
      // The stretch of a neighbour is all but the same.
      if (!chosen.some((other) => Math.abs(other - bucket) <= 1)) chosen.push(bucket);
      if (chosen.length >= mostGuesses) break;
    }
    return chosen.map((bucket) => ({
      start: Math.max(0, bucket * stretch - reach),
      end: Math.min(this.text.folded.length, (bucket + 2) * stretch + whole.length + reach),
    }));
  }

  /** The likeliest place in what is left of a stretch without the places that are found. */
  #bestIn(sought: SoughtWords, guess: Range, found: readonly FoundPlace[]): FoundPlace | undefined {
    const { words, prefix, whole } = sought;
    const holes = found.filter((place) => overlaps(place, guess)).toSorted((a, b) => a.start - b.start);
    let best: FoundPlace | undefined;
    for (const rest of subtractRanges([guess], holes)) {
      // The surroundings lead to words that have changed; they mislead where a twin stands among them.
      for (const [pattern, wordsStart] of [
        [whole, prefix.length],
        [words, 0],
      ] as const) {
        const place = this.#placeIn(sought, rest, pattern, wordsStart);
        if (place && (!best || place.likeness > best.likeness)) best = place;
      }
    }
    return best;
  }

  /** Where the words stand in a stretch when `pattern`, in which they begin at `wordsStart`, is laid on it. */
  #placeIn(sought: SoughtWords, { start, end }: Range, pattern: string, wordsStart: number): FoundPlace | undefined {
    const { folded } = this.text;
    const { words, runSize } = sought;
    const matched = commonRuns(pattern, folded, start, end, runSize);
    const wordsEnd = wordsStart + words.length;
    withoutStrays(matched, wordsStart, wordsEnd);
    const range = wordsRange(matched, wordsStart, wordsEnd, { start, end });
    if (!range) return undefined;
    const found = folded.slice(range.start, range.end);
    const inside = matched.subarray(wordsStart, wordsEnd).filter((at) => at >= range.start && at < range.end).length;
    // Units that stand far apart are not the words: what stands between them counts as well.
    const inRuns = (2 * inside) / (words.length + found.length);
    return this.#withSurroundings(sought, range, Math.max(inRuns, shareOfShort(words, found)));
  }

  #withSurroundings(sought: SoughtWords, range: Range, inWords: number): FoundPlace {
    const { folded } = this.text;
    const { words, runSize } = sought;
    const verbatim = folded.slice(range.start, range.end) === words;
    return describePlace(sought, {
      ...range,
      verbatim,
      words: verbatim ? 1 : inWords,
      prefix: shareBefore(sought.prefix, folded, range.start, runSize),
      suffix: shareAfter(sought.suffix, folded, range.end, runSize),
    });
  }
}

const repeatAt = (start: number, { words }: SoughtWords): Range => ({ start, end: start + words.length });

function describePlace(sought: SoughtWords, place: Omit<FoundPlace, 'sides' | 'likeness'>): FoundPlace {
  const { prefix, words, suffix, whole } = sought;
  const found = place.words * words.length + place.prefix * prefix.length + place.suffix * suffix.length;
  const sides = [...(prefix === '' ? [] : [place.prefix]), ...(suffix === '' ? [] : [place.suffix])];
  return { ...place, sides, likeness: found / Math.max(1, whole.length) };
}

function bestOf<Guess extends { readonly best: FoundPlace | undefined }>(open: readonly Guess[]): Guess | undefined {
  return open.reduce<Guess | undefined>(
    (known, guess) => ((guess.best?.likeness ?? -1) > (known?.best?.likeness ?? -1) ? guess : known),
    undefined,
  );
}

/** Words so short are also compared unit by unit: where one of three has changed, no run is left. */
const shortWords = 12;

/** The share of units of short words that stand in what was found in their place, in the same order. */
function shareOfShort(words: string, found: string): number {
  if (words.length > shortWords || found.length > 2 * shortWords) return 0;
  return countMatched(commonRuns(words, found, 0, found.length, 1)) / words.length;
}

/** How much of the words before a place stands there, from 0 to 1. */
function shareBefore(words: string, text: string, end: number, runSize: number): number {
  return text.endsWith(words, end) ? 1 : share(words, text, end - words.length - slack, end, runSize);
}

/** How much of the words after a place stands there, from 0 to 1. */
function shareAfter(words: string, text: string, start: number, runSize: number): number {
  return text.startsWith(words, start) ? 1 : share(words, text, start, start + words.length + slack, runSize);
}

/** Words too short to be compared by runs stand somewhere in the stretch, or not. */
function share(words: string, text: string, from: number, to: number, runSize: number): number {
  if (words.length < runSize) return text.slice(Math.max(0, from), to).includes(words) ? 1 : 0;
  return countMatched(commonRuns(words, text, from, to, runSize)) / words.length;
}

function countHan(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit >= 0x3400 && unit < 0xa000) count += 1;
  }
  return count;
}
