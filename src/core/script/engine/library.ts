import type { Dictionaries } from '../dictionaries';
import { keyOf, PackedDictionaryReader, type Dictionary } from './dictionary';
import { readAlphabet } from './packing';
import { PhraseTable } from './phraseTable';

/** Unpacked dictionaries and the tables made of them, shared by all chains over the same data and kept as long as it. */
export class DictionaryLibrary {
  readonly #dictionaries = new Map<string, Dictionary>();
  readonly #tables = new Map<string, PhraseTable>();
  readonly #alphabet: Uint16Array;

  static readonly #libraries = new WeakMap<Dictionaries, DictionaryLibrary>();

  static of(data: Dictionaries): DictionaryLibrary {
    const known = DictionaryLibrary.#libraries.get(data) ?? new DictionaryLibrary(data);
    DictionaryLibrary.#libraries.set(data, known);
    return known;
  }

  private constructor(private readonly data: Dictionaries) {
    this.#alphabet = readAlphabet(data.alphabet);
  }

  /** The dictionaries of these names as one table; where two have a key of the same length, the first one wins. */
  table(names: readonly string[]): PhraseTable {
    const id = names.join(' ');
    const table = this.#tables.get(id) ?? new PhraseTable(names.map((name) => this.dictionary(name)));
    this.#tables.set(id, table);
    return table;
  }

  dictionary(name: string): Dictionary {
    const dictionary = this.#dictionaries.get(name) ?? this.#unpack(name);
    this.#dictionaries.set(name, dictionary);
    return dictionary;
  }

  /** Takes in a dictionary that does not come with OpenCC, unless there is one of that name already; gives the name. */
  add(name: string, dictionary: Dictionary): string {
    if (!this.#dictionaries.has(name)) this.#dictionaries.set(name, dictionary);
    return name;
  }

  /** The keys of a dictionary. */
  keys(name: string): readonly string[] {
    const dictionary = this.dictionary(name);
    return Array.from({ length: dictionary.size }, (_, index) => keyOf(dictionary, index));
  }

  #unpack(name: string): Dictionary {
    const packed = this.data.dictionaries[name] ?? { length: 0, shapes: '', keys: '', values: '' };
    const base = packed.base === undefined ? undefined : this.dictionary(packed.base);
    return new PackedDictionaryReader(name, packed, this.#alphabet, base);
  }
}
