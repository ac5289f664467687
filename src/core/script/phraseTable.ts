/** One dictionary, ready to be asked: values by key, and which key lengths begin with which two units. */
export class Lexicon {
  readonly values = new Map<string, string>();
  /** First two units of the longer keys (as one number) → bit `length - 1` for each length, in UTF-16 units. */
  readonly lengths = new Map<number, number>();

  /** Keys of more than {@link Lexicon.longestKey} units are left out. */
  constructor(entries: Iterable<readonly [key: string, value: string]>) {
    for (const [key, value] of entries) {
      if (key === '' || value === '' || key.length > Lexicon.longestKey) continue;
      this.values.set(key, value);
      if (key.length === 1) continue;
      const pair = unitPair(key, 0);
      this.lengths.set(pair, (this.lengths.get(pair) ?? 0) | (1 << (key.length - 1)));
    }
  }

  static readonly longestKey = 31;

  /** Reads `key value|key value|…`. */
  static parse(text: string): Lexicon {
    return new Lexicon(
      text.split('|').map((entry) => {
        const blank = entry.indexOf(' ');
        return [entry.slice(0, Math.max(blank, 0)), entry.slice(blank + 1)] as const;
      }),
    );
  }
}

const unitPair = (text: string, start: number): number => text.charCodeAt(start) * 0x10000 + text.charCodeAt(start + 1);

export interface Match {
  /** In UTF-16 units. */
  readonly length: number;
  readonly value: string;
}

/** Several dictionaries as one: the longest key wins; of equally long ones, that of the dictionary named first. */
export class PhraseTable {
  readonly #lexicons: readonly Lexicon[];
  readonly #lengths: ReadonlyMap<number, number>;
  /** 1 for every unit that begins a key. */
  readonly #begins = new Uint8Array(0x10000);

  constructor(lexicons: readonly Lexicon[]) {
    this.#lexicons = lexicons;
    const lengths = new Map<number, number>();
    for (const lexicon of lexicons) {
      for (const [pair, mask] of lexicon.lengths) lengths.set(pair, (lengths.get(pair) ?? 0) | mask);
      for (const key of lexicon.values.keys()) this.#begins[key.charCodeAt(0)] = 1;
    }
    this.#lengths = lengths;
  }

  /** The longest key that stands at `start` and ends at or before `limit`. */
  match(text: string, start: number, limit: number): Match | undefined {
    if (this.#begins[text.charCodeAt(start)] !== 1) return undefined;
    let mask = start + 1 < limit ? (this.#lengths.get(unitPair(text, start)) ?? 0) : 0;
    while (mask !== 0) {
      const length = 32 - Math.clz32(mask);
      mask &= ~(1 << (length - 1));
      if (start + length > limit) continue;
      const value = this.#lookUp(text.slice(start, start + length));
      if (value !== undefined) return { length, value };
    }
    const value = this.#lookUp(text.charAt(start));
    return value === undefined ? undefined : { length: 1, value };
  }

  #lookUp(key: string): string | undefined {
    for (const lexicon of this.#lexicons) {
      const value = lexicon.values.get(key);
      if (value !== undefined) return value;
    }
    return undefined;
  }
}
