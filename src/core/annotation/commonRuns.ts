const none = -1;

/**
 * Which units of `words` stand in `text[from, to)` in the same order, in runs of at least `size` units: for each unit of
 * the words the offset in the text, or -1. Single units that happen to agree do not count, so that texts of a small
 * alphabet do not look alike. Takes the longest chain of runs (Hunt–Szymanski: the longest increasing subsequence of
 * the places of all runs).
 */
export function commonRuns(words: string, text: string, from: number, to: number, size: number): Int32Array {
  const matched = new Int32Array(words.length).fill(none);
  const places = placesOfRuns(text, Math.max(0, from), Math.min(to, text.length), size);
  const chain = new Chain();
  for (let offset = 0; offset + size <= words.length; offset += 1) {
    // From the last place to the first, so that one run of the words is taken once at most.
    for (const place of places.get(runAt(words, offset, size)) ?? []) chain.add(offset, place);
  }
  for (const [offset, place] of chain.longest()) {
    for (let index = 0; index < size; index += 1) {
      if (matched[offset + index] === none) matched[offset + index] = place + index;
    }
  }
  return matched;
}

/** How many units of `matched[start, end)` stand in the text. */
export function countMatched(matched: Int32Array, start = 0, end = matched.length): number {
  let count = 0;
  for (let index = start; index < end; index += 1) if (matched[index] !== none) count += 1;
  return count;
}

/** Runs that stand in more places than that say nothing about one of them. */
const mostPlaces = 64;

/** The places of each run, the last one first. */
function placesOfRuns(text: string, from: number, to: number, size: number): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  for (let place = to - size; place >= from; place -= 1) {
    const run = runAt(text, place, size);
    const known = places.get(run);
    if (!known) places.set(run, [place]);
    else if (known.length < mostPlaces) known.push(place);
  }
  return places;
}

/** A number for a run of up to four units; two runs of four with one number are next to impossible. */
function runAt(text: string, offset: number, size: number): number {
  let run = text.charCodeAt(offset);
  for (let index = 1; index < size; index += 1) run = (run * 0x10000 + text.charCodeAt(offset + index)) % largestPrime;
  return run;
}

/** The largest prime number below 2 ** 36, so that the product with a unit stays exact. */
const largestPrime = 68_719_476_731;

/** The longest sequence of pairs that rise on both sides; pairs come by rising offset, equal ones by falling place. */
class Chain {
  readonly #offsets: number[] = [];
  readonly #places: number[] = [];
  readonly #before: number[] = [];
  /** By length of a chain, the pair that ends the one with the smallest place. */
  readonly #ends: number[] = [];

  add(offset: number, place: number): void {
    let low = 0;
    let high = this.#ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#places[this.#ends[middle] ?? 0] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    const pair = this.#offsets.push(offset) - 1;
    this.#places.push(place);
    this.#before.push(low > 0 ? (this.#ends[low - 1] ?? none) : none);
    this.#ends[low] = pair;
  }

  longest(): readonly (readonly [offset: number, place: number])[] {
    const chain: (readonly [number, number])[] = [];
    for (let pair = this.#ends.at(-1) ?? none; pair !== none; pair = this.#before[pair] ?? none) {
      chain.push([this.#offsets[pair] ?? 0, this.#places[pair] ?? 0]);
    }
    return chain.reverse();
  }
}
