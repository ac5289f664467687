import type { Dictionary } from './dictionary';

/** No key stands there. */
export const noMatch = -1;

/**
 * Several dictionaries as one: the longest key wins; of equally long ones, that of the dictionary named first. Keys of
 * one unit are in a table by unit; the longer ones hang, longest first, on their first two units.
 */
export class PhraseTable {
  /** How many keys there are; a key is known by its number. */
  readonly size: number;
  /** Number of the dictionary each key is from. */
  readonly ranks: Uint8Array;
  /** Length of each key in UTF-16 units. */
  readonly lengths: Uint16Array;
  /** 1 for every unit that begins a key of two units or more. */
  readonly begins = new Uint8Array(0x10000);
  /** The units of which `begins` is 1. */
  readonly phraseUnits: number[] = [];
  readonly #singleUnits: number[] = [];
  readonly #bases: readonly number[];
  readonly #units: Uint16Array;
  readonly #starts: Uint32Array;
  /** The key of one unit, plus one; 0 for none. */
  readonly #single = new Uint32Array(0x10000);
  /** Open addressing, two numbers a slot: the first two units of longer keys, and the first such key plus one. */
  readonly #slots: Uint32Array;
  readonly #mask: number;
  /** Where the last key was hung, and that key plus one: the next one often hangs there, behind it. */
  #lastSlot = 0;
  #lastKey = 0;
  /** The next key with the same first two units, plus one. */
  readonly #next: Uint32Array;

  constructor(readonly dictionaries: readonly Dictionary[]) {
    const bases: number[] = [];
    let size = 0;
    let length = 0;
    for (const dictionary of dictionaries) {
      bases.push(size);
      size += dictionary.size;
      length += dictionary.units.length;
    }
    this.#bases = bases;
    this.size = size;
    this.ranks = new Uint8Array(size);
    this.lengths = new Uint16Array(size);
    this.#units = new Uint16Array(length);
    this.#starts = new Uint32Array(size + 1);
    this.#next = new Uint32Array(size);
    const slots = 2 ** Math.ceil(Math.log2(size * 1.1 + 2));
    this.#mask = slots * 2 - 1;
    this.#slots = new Uint32Array(slots * 2);
    dictionaries.forEach((dictionary, rank) => this.#add(dictionary, rank));
  }

  /** Every unit that begins a key. */
  firstUnits(): ReadonlySet<number> {
    return new Set([...this.phraseUnits, ...this.#singleUnits]);
  }

  key(key: number): string {
    return String.fromCharCode(...this.#units.subarray(this.#starts[key], this.#starts[key + 1]));
  }

  value(key: number): string {
    const rank = this.ranks[key] ?? 0;
    return this.dictionaries[rank]?.value(key - (this.#bases[rank] ?? 0)) ?? '';
  }

  /** Name of the dictionary that a key is from. */
  dictionaryOf(key: number): string {
    return this.dictionaries[this.ranks[key] ?? 0]?.name ?? '';
  }

  /**
   * The longest key of two units or more that stands at `start`, ends at or before `limit`, and is from one of the first
   * `dictionaries` dictionaries.
   */
  phrase(text: string, start: number, limit: number, dictionaries = 256): number {
    if (start + 1 >= limit) return noMatch;
    let key = this.#bucket(text.charCodeAt(start), text.charCodeAt(start + 1));
    for (; key > 0; key = this.#next[key - 1] ?? 0) {
      const length = this.lengths[key - 1] ?? 0;
      if (start + length > limit || (this.ranks[key - 1] ?? 0) >= dictionaries) continue;
      const from = this.#starts[key - 1] ?? 0;
      let at = 2;
      while (at < length && this.#units[from + at] === text.charCodeAt(start + at)) at += 1;
      if (at === length) return key - 1;
    }
    return noMatch;
  }

  /** The longest key of two units or more that stands at `start` when every unit of the text is read through `arrivals`. */
  arrivedPhrase(text: string, arrivals: Uint16Array, start: number, limit: number): number {
    if (start + 1 >= limit) return noMatch;
    const first = arrivals[text.charCodeAt(start)] ?? 0;
    if (this.begins[first] !== 1) return noMatch;
    let key = this.#bucket(first, arrivals[text.charCodeAt(start + 1)] ?? 0);
    for (; key > 0; key = this.#next[key - 1] ?? 0) {
      const length = this.lengths[key - 1] ?? 0;
      if (start + length > limit) continue;
      const from = this.#starts[key - 1] ?? 0;
      let at = 2;
      while (at < length && this.#units[from + at] === arrivals[text.charCodeAt(start + at)]) at += 1;
      if (at === length) return key - 1;
    }
    return noMatch;
  }

  /** Calls back with every unit that some key has. */
  eachUnit(report: (unit: number) => void): void {
    for (const unit of this.#units) report(unit);
  }

  /** The key of this one unit. */
  single(unit: number): number {
    return (this.#single[unit] ?? 0) - 1;
  }

  /** Calls back with every key of one unit. */
  eachSingle(report: (unit: number, key: number) => void): void {
    for (const unit of this.#singleUnits) report(unit, (this.#single[unit] ?? 0) - 1);
  }

  /** The longest key of any length that stands at `start` and ends at or before `limit`. */
  match(text: string, start: number, limit: number): number {
    const unit = text.charCodeAt(start);
    const phrase = this.begins[unit] === 1 ? this.phrase(text, start, limit) : noMatch;
    return phrase === noMatch ? this.single(unit) : phrase;
  }

  #add(dictionary: Dictionary, rank: number): void {
    const { lengths, begins } = this;
    const single = this.#single;
    const units = this.#units;
    const starts = this.#starts;
    const base = this.#bases[rank] ?? 0;
    const shift = base === 0 ? 0 : (starts[base] ?? 0);
    const ownStarts = dictionary.starts;
    units.set(dictionary.units, shift);
    this.ranks.fill(rank, base, base + dictionary.size);
    for (let index = 0; index < ownStarts.length - 1; index += 1) {
      const key = base + index;
      const start = starts[key] ?? 0;
      const end = shift + (ownStarts[index + 1] ?? 0);
      starts[key + 1] = end;
      lengths[key] = end - start;
      const unit = units[start] ?? 0;
      if (end - start === 1) {
        if (single[unit] === 0) {
          this.#singleUnits.push(unit);
          single[unit] = key + 1;
        }
        continue;
      }
      if (begins[unit] === 0) this.phraseUnits.push(unit);
      begins[unit] = 1;
      this.#hang(key, unit * 0x10000 + (units[start + 1] ?? 0), end - start);
    }
  }

  /** Hangs a key on its first two units, behind all keys there that are longer or equally long. */
  #hang(key: number, pair: number, length: number): void {
    const slots = this.#slots;
    let slot = this.#lastSlot;
    let before = 0;
    if (slots[slot] === pair && slots[slot + 1] !== 0) {
      if ((this.lengths[this.#lastKey - 1] ?? 0) >= length) before = this.#lastKey;
    } else {
      slot = hash(pair) & this.#mask;
      while (slots[slot + 1] !== 0 && slots[slot] !== pair) slot = (slot + 2) & this.#mask;
      slots[slot] = pair;
      this.#lastSlot = slot;
    }
    this.#lastKey = key + 1;
    let next = before === 0 ? (slots[slot + 1] ?? 0) : (this.#next[before - 1] ?? 0);
    while (next > 0 && (this.lengths[next - 1] ?? 0) >= length) {
      before = next;
      next = this.#next[before - 1] ?? 0;
    }
    this.#next[key] = next;
    if (before === 0) slots[slot + 1] = key + 1;
    else this.#next[before - 1] = key + 1;
  }

  #bucket(first: number, second: number): number {
    const pair = first * 0x10000 + second;
    const slots = this.#slots;
    let slot = hash(pair) & this.#mask;
    for (;;) {
      const key = slots[slot + 1] ?? 0;
      if (key === 0 || slots[slot] === pair) return key;
      slot = (slot + 2) & this.#mask;
    }
  }
}

/** Multiplicative hashing (Knuth, The Art of Computer Programming 6.4), even; the low bits of the product are the weak ones. */
function hash(pair: number): number {
  const product = Math.imul(pair, 0x9e3779b1);
  return (product ^ (product >>> 15)) << 1;
}
