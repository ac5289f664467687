import { lastLead, longUnits, shortUnits, symbolCount, symbolNumber, UnitReader } from './packing';

/** Keys and what they become. Keys are known by their number; values are made when they are asked for. */
export interface Dictionary {
  readonly name: string;
  /** How many keys there are. */
  readonly size: number;
  /** The keys one after the other, in UTF-16 units. */
  readonly units: Uint16Array;
  /** Where each key starts in `units`; one more than there are keys. */
  readonly starts: Uint32Array;
  value(index: number): string;
}

export function keyOf({ units, starts }: Dictionary, index: number): string {
  return String.fromCharCode(...units.subarray(starts[index], starts[index + 1]));
}

/** A dictionary of entries; of two with the same key the first one counts. */
export function listDictionary(name: string, entries: Iterable<readonly [key: string, value: string]>): Dictionary {
  const values = new Map<string, string>();
  for (const [key, value] of entries) if (key !== '' && !values.has(key)) values.set(key, value);
  const text = [...values.keys()].join('');
  const starts = new Uint32Array(values.size + 1);
  [...values.keys()].forEach((key, index) => (starts[index + 1] = (starts[index] ?? 0) + key.length));
  const list = [...values.values()];
  return {
    name,
    size: values.size,
    units: Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)),
    starts,
    value: (index) => list[index] ?? '',
  };
}

/** The same dictionary without some keys. */
export function withoutKeys(dictionary: Dictionary, keys: ReadonlySet<string>): Dictionary {
  const indexes = [...Array(dictionary.size).keys()].filter((index) => !keys.has(keyOf(dictionary, index)));
  return listDictionary(
    dictionary.name,
    indexes.map((index) => [keyOf(dictionary, index), dictionary.value(index)] as const),
  );
}

/** What each character becomes, by a dictionary of characters. */
export function characterValues(dictionary: Dictionary): ReadonlyMap<string, string> {
  return new Map(
    Array.from({ length: dictionary.size }, (_, index) => [keyOf(dictionary, index), dictionary.value(index)]),
  );
}

/**
 * One dictionary as `dist/dictionaries.json` holds it, keys with the same first two units together, the longest first; see packing.ts for how units are written. `shapes`
 * has two symbols for each key: ten times the kind of its value, plus how many units the key shares with the one before
 * it; and how many units follow. `keys` has these units.
 */
export interface PackedDictionary {
  /** The dictionary of characters that makes usual values of keys; without it a usual value is the key itself. */
  readonly base?: string;
  /** How many units all keys have together. */
  readonly length: number;
  readonly shapes: string;
  readonly keys: string;
  /** For each value that is not usual: a symbol for the offset and the unit there, or one for the length and its units. */
  readonly values: string;
}

/** The kinds of values. */
const usual = 0;
const oneUnitDiffers = 1;

/** A dictionary that is unpacked as far as looking up keys needs it. */
export class PackedDictionaryReader implements Dictionary {
  readonly size: number;
  readonly units: Uint16Array;
  readonly starts: Uint32Array;
  readonly #kinds: Uint8Array;
  /** Where the value of a key that has one starts in the packed values. */
  readonly #valueStarts: Uint32Array;
  #characters: ReadonlyMap<string, string> | undefined;

  constructor(
    readonly name: string,
    private readonly packed: PackedDictionary,
    private readonly alphabet: Uint16Array,
    private readonly base: Dictionary | undefined,
  ) {
    this.size = packed.shapes.length / 2;
    this.starts = new Uint32Array(this.size + 1);
    this.#kinds = new Uint8Array(this.size);
    this.#valueStarts = new Uint32Array(this.size);
    this.units = this.#unpackKeys();
    this.#findValues();
  }

  value(index: number): string {
    const kind = this.#kinds[index];
    if (kind === usual) return this.#usualValue(index);
    const reader = new UnitReader(this.packed.values, this.alphabet);
    reader.at = this.#valueStarts[index] ?? 0;
    const first = reader.symbol();
    if (kind !== oneUnitDiffers && first === 1) return String.fromCharCode(reader.unit());
    if (kind !== oneUnitDiffers) return String.fromCharCode(...Array.from({ length: first }, () => reader.unit()));
    const value = this.#usualValue(index);
    return value.slice(0, first) + String.fromCharCode(reader.unit()) + value.slice(first + 1);
  }

  #usualValue(index: number): string {
    const key = keyOf(this, index);
    if (!this.base) return key;
    this.#characters ??= characterValues(this.base);
    let value = '';
    for (const character of key) value += this.#characters.get(character) ?? character;
    return value;
  }

  /** Written out, not with a `UnitReader`: this is most of the time until a first view is shown. */
  #unpackKeys(): Uint16Array {
    const { starts, size, alphabet } = this;
    const { shapes, keys } = this.packed;
    const kinds = this.#kinds;
    const units = new Uint16Array(this.packed.length);
    let length = 0;
    let at = 0;
    let before = 0;
    for (let index = 0; index < size; index += 1) {
      const shape = symbolNumber(shapes.charCodeAt(index * 2));
      const shared = shape % 10;
      kinds[index] = (shape - shared) / 10;
      const start = length;
      const end = start + shared + symbolNumber(shapes.charCodeAt(index * 2 + 1));
      while (length < start + shared) units[length++] = units[before++] ?? 0;
      while (length < end) {
        let rank = symbolNumber(keys.charCodeAt(at++));
        if (rank >= shortUnits) {
          const second = symbolNumber(keys.charCodeAt(at++));
          rank =
            rank < lastLead
              ? shortUnits + (rank - shortUnits) * symbolCount + second
              : longUnits + second * symbolCount + symbolNumber(keys.charCodeAt(at++));
        }
        units[length++] = alphabet[rank] ?? 0;
      }
      starts[index + 1] = end;
      before = start;
    }
    return units;
  }

  #findValues(): void {
    const { values } = this.packed;
    const kinds = this.#kinds;
    const valueStarts = this.#valueStarts;
    let at = 0;
    for (let index = 0; index < kinds.length; index += 1) {
      const kind = kinds[index];
      if (kind === usual) continue;
      valueStarts[index] = at;
      let rest = kind === oneUnitDiffers ? 1 : symbolNumber(values.charCodeAt(at));
      for (at += 1; rest > 0; rest -= 1) {
        const lead = symbolNumber(values.charCodeAt(at));
        at += lead < shortUnits ? 1 : lead < lastLead ? 2 : 3;
      }
    }
  }
}
