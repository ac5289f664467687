/** Names longer than this are known and not looked for, in UTF-16 units. */
const longestSearched = 31;

/** The bits of lengths below four. */
const shortLengths = 0b1111;

/**
 * Words that texts are searched for, each with what is known of it. A search costs one look per character of the text,
 * and one per length of the words that begin alike.
 */
export class FormIndex<T> {
  /** By a hash of the first two units: a bit for each length of the words that begin so. */
  readonly #lengths: Uint32Array;
  /** By a hash of the first four units: whether words of four units or more begin so. */
  readonly #beginnings: Uint8Array;
  readonly #mask: number;
  readonly #entries = new Map<string, T>();

  /** `size` is a hint: the space that the search takes for itself, 5 KB or 1.3 MB. */
  constructor(size: 'few' | 'many' = 'few') {
    this.#lengths = new Uint32Array(size === 'few' ? 1 << 10 : 1 << 18);
    this.#beginnings = new Uint8Array(this.#lengths.length);
    this.#mask = this.#lengths.length - 1;
  }

  get size(): number {
    return this.#entries.size;
  }

  get(form: string): T | undefined {
    return this.#entries.get(form);
  }

  /** Words of fewer than two units are passed over. */
  set(form: string, entry: T): void {
    if (form.length < 2) return;
    this.#entries.set(form, entry);
    if (form.length > longestSearched) return;
    const at = this.#hash(form, 0);
    this.#lengths[at] = (this.#lengths[at] ?? 0) | (1 << form.length);
    if (form.length >= 4) this.#beginnings[this.#hashOfFour(form, 0)] = 1;
  }

  /** False where no word begins; mostly true where one does. Takes no memory, so it can be asked for every character. */
  mayBeginAt(text: string, at: number): boolean {
    return this.#lengths[this.#hash(text, at)] !== 0;
  }

  /** The longest word that begins at `at` and that `accepts` takes, with its entry. */
  longestAt(
    text: string,
    at: number,
    accepts: (entry: T, length: number) => boolean = () => true,
  ): { readonly length: number; readonly entry: T } | undefined {
    let lengths = at + 1 < text.length ? (this.#lengths[this.#hash(text, at)] ?? 0) : 0;
    if (lengths > shortLengths && this.#beginnings[this.#hashOfFour(text, at)] === 0) lengths &= shortLengths;
    while (lengths !== 0) {
      const length = 31 - Math.clz32(lengths);
      lengths &= ~(1 << length);
      if (at + length > text.length) continue;
      const entry = this.#entries.get(text.slice(at, at + length));
      if (entry !== undefined && accepts(entry, length)) return { length, entry };
    }
    return undefined;
  }

  #hashOfFour(text: string, at: number): number {
    return (this.#hash(text, at) ^ Math.imul(this.#hash(text, at + 2), 0xc2b3)) & this.#mask;
  }

  #hash(text: string, at: number): number {
    return (Math.imul(text.charCodeAt(at), 0x9e3b1) ^ Math.imul(text.charCodeAt(at + 1), 0x85eb)) & this.#mask;
  }
}
