const buckets = 1 << 16;
/** Units compared at most in looking for one quotation, so that words that stand everywhere take linear time. */
const mostCompared = 8_000_000;

/** Where every short run of units stands in one text, so that words are found without going through it. */
export class GramIndex {
  /** By bucket: one more than the first place; 0 for none. */
  readonly #first = new Uint32Array(buckets);
  /** By place: one more than the next place of the same bucket; 0 for none. */
  readonly #next: Uint32Array;
  readonly #counts = new Uint32Array(buckets);

  /** @param size units of one run */
  constructor(
    readonly text: string,
    readonly size: number,
  ) {
    const last = text.length - size;
    this.#next = new Uint32Array(Math.max(0, last + 1));
    for (let place = last; place >= 0; place -= 1) {
      const bucket = bucketOf(text, place, size);
      this.#next[place] = this.#first[bucket] ?? 0;
      this.#first[bucket] = place + 1;
      this.#counts[bucket] = (this.#counts[bucket] ?? 0) + 1;
    }
  }

  /** How often the run at an offset of `words` stands in the text, at most. */
  count(words: string, offset: number): number {
    return this.#counts[bucketOf(words, offset, this.size)] ?? 0;
  }

  /** The places of the run at an offset of `words`, in the order of the text. */
  *each(words: string, offset: number): Generator<number> {
    const bucket = bucketOf(words, offset, this.size);
    for (let place = this.#first[bucket] ?? 0; place > 0; place = this.#next[place - 1] ?? 0) {
      if (this.#stands(words, offset, place - 1)) yield place - 1;
    }
  }

  /** The places of whole words, in the order of the text, at most `most`. */
  placesOf(words: string, most: number): readonly number[] {
    if (words.length < this.size) return placesOfShort(this.text, words, most);
    const rarest = this.#rarest(words);
    const places: number[] = [];
    let tries = Math.ceil(mostCompared / words.length);
    for (const found of this.each(words, rarest)) {
      const place = found - rarest;
      if (place >= 0 && this.text.startsWith(words, place)) places.push(place);
      tries -= 1;
      if (places.length >= most || tries <= 0) break;
    }
    return places;
  }

  #rarest(words: string): number {
    const step = Math.max(1, Math.floor(words.length / 16));
    let rarest = 0;
    for (let offset = 0; offset + this.size <= words.length; offset += step) {
      if (this.count(words, offset) < this.count(words, rarest)) rarest = offset;
    }
    return rarest;
  }

  #stands(words: string, offset: number, place: number): boolean {
    for (let index = 0; index < this.size; index += 1) {
      if (words.charCodeAt(offset + index) !== this.text.charCodeAt(place + index)) return false;
    }
    return true;
  }
}

function bucketOf(text: string, offset: number, size: number): number {
  let hash = 0;
  for (let index = 0; index < size; index += 1) hash = Math.imul(hash, 0x01000193) ^ text.charCodeAt(offset + index);
  return (hash ^ (hash >>> 16)) & (buckets - 1);
}

function placesOfShort(text: string, words: string, most: number): readonly number[] {
  const places: number[] = [];
  if (words === '') return places;
  for (let at = text.indexOf(words); at >= 0 && places.length < most; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}
