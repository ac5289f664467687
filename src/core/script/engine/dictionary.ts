/**
 * One dictionary as `dist/dictionaries.json` holds it. `entries` is a run of `shared suffix value? |`, sorted by key:
 * one digit says how many units the key shares with the one before it, then comes the rest of the key. A key without a
 * value converts character by character as the dictionary `base` says (or stays, without a base); ` 1後` changes the
 * unit at offset 1 of that default; `=…` is a value of its own.
 */
export interface PackedDictionary {
  readonly base?: string;
  readonly entries: string;
}

const digitZero = 48;
const space = 32;
const equals = 61;
const bar = 124;

/** One dictionary, unpacked as far as looking up keys needs it; values are made when they are asked for. */
export class Dictionary {
  /** How many keys there are. */
  readonly size: number;
  /** The keys one after the other, in UTF-16 units. */
  readonly units: Uint16Array;
  /** Where each key starts in `units`; one more than there are keys. */
  readonly starts: Uint32Array;
  readonly #valueStarts: Uint32Array;
  #single: ReadonlyMap<string, string> | undefined;

  constructor(
    readonly name: string,
    private readonly packed: PackedDictionary,
    private readonly base: Dictionary | undefined,
  ) {
    const { entries } = packed;
    let size = 0;
    for (let at = entries.indexOf('|'); at >= 0; at = entries.indexOf('|', at + 1)) size += 1;
    this.size = size;
    this.starts = new Uint32Array(size + 1);
    this.#valueStarts = new Uint32Array(size);
    this.units = this.#unpackKeys(entries);
  }

  /** Makes a dictionary of entries that need not be sorted; of two with the same key the first one counts. */
  static of(name: string, entries: Iterable<readonly [key: string, value: string]>): Dictionary {
    const values = new Map<string, string>();
    for (const [key, value] of entries) if (key !== '' && !values.has(key)) values.set(key, value);
    const packed = [...values].map(([key, value]) => `0${key}=${value}|`).join('');
    return new Dictionary(name, { entries: packed }, undefined);
  }

  /** The same dictionary without some keys. */
  without(keys: ReadonlySet<string>): Dictionary {
    const kept = [...Array(this.size).keys()].filter((index) => !keys.has(this.key(index)));
    return Dictionary.of(
      this.name,
      kept.map((index) => [this.key(index), this.value(index)] as const),
    );
  }

  key(index: number): string {
    return String.fromCharCode(...this.units.subarray(this.starts[index], this.starts[index + 1]));
  }

  value(index: number): string {
    const { entries } = this.packed;
    const start = this.#valueStarts[index] ?? 0;
    if (entries.charCodeAt(start) === equals) return entries.slice(start + 1, entries.indexOf('|', start));
    const value = this.base ? this.base.convertCharacters(this.key(index)) : this.key(index);
    if (entries.charCodeAt(start) === bar) return value;
    const units = [...Array(value.length).keys()].map((at) => value.charAt(at));
    for (let at = start + 1; entries.charCodeAt(at) !== bar; at += 2) {
      units[entries.charCodeAt(at) - digitZero] = entries.charAt(at + 1);
    }
    return units.join('');
  }

  /** The text with each character replaced by its value, where it has one. */
  convertCharacters(text: string): string {
    this.#single ??= new Map(Array.from({ length: this.size }, (_, index) => [this.key(index), this.value(index)]));
    let converted = '';
    for (const character of text) converted += this.#single.get(character) ?? character;
    return converted;
  }

  #unpackKeys(entries: string): Uint16Array {
    const { starts } = this;
    const valueStarts = this.#valueStarts;
    const units = new Uint16Array(entries.length + this.size * 8);
    let length = 0;
    let at = 0;
    for (let index = 0; index < this.size; index += 1) {
      const before = starts[index - 1] ?? 0;
      const shared = entries.charCodeAt(at) - digitZero;
      for (let unit = 0; unit < shared; unit += 1) units[length + unit] = units[before + unit] ?? 0;
      length += shared;
      at += 1;
      for (let unit = entries.charCodeAt(at); unit > bar || !isSeparator(unit); unit = entries.charCodeAt(at)) {
        units[length++] = unit;
        at += 1;
      }
      valueStarts[index] = at;
      starts[index + 1] = length;
      at = entries.indexOf('|', at) + 1;
    }
    return units.slice(0, length);
  }
}

const isSeparator = (unit: number): boolean => unit === bar || unit === space || unit === equals;
