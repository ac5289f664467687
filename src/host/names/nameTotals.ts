import type { NamesInClipping } from '../../core/names/mentions/messages';
import type { Name } from '../../core/names/name';

/** A rendering with how often each outlet has it. */
export interface RenderingTotal {
  readonly text: string;
  readonly count: number;
  /** By the outlet's name; empty for clippings without one. */
  readonly outlets: ReadonlyMap<string, number>;
}

/** A name with all that was counted of it. */
export interface NameTotal {
  readonly name: Name;
  readonly count: number;
  /** The most frequent first. */
  readonly renderings: readonly RenderingTotal[];
  /** Clippings that write it in two ways or more. */
  readonly twoWays: number;
}

interface Sum {
  count: number;
  twoWays: number;
  readonly renderings: Map<number, RenderingSum>;
}

interface RenderingSum {
  count: number;
  readonly outlets: Map<number, number>;
}

/** What is kept of a file: an outlet, and for each name and rendering three numbers: name, rendering, how often. */
interface Counted {
  readonly outlet: number;
  readonly cells: Uint32Array;
}

/** Numbers for words that come again and again. */
class Words {
  readonly #numbers = new Map<string, number>();
  readonly #words: string[] = [];

  number(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) {
      return known;
    }
    this.#numbers.set(word, this.#words.length);
    return this.#words.push(word) - 1;
  }

  find(word: string): number | undefined {
    return this.#numbers.get(word);
  }

  word(number: number): string {
    return this.#words[number] ?? '';
  }
}

/** The names of many clippings, summed up while clippings come, change and go. */
export class NameTotals {
  readonly #files = new Map<string, Counted>();
  readonly #names = new Map<number, Name>();
  readonly #sums = new Map<number, Sum>();
  readonly #keys = new Words();
  readonly #texts = new Words();
  readonly #outlets = new Words();

  /** `writtenWays` of the names: which of some renderings are different ways to write one name. */
  constructor(private readonly writtenWays: (renderings: readonly string[]) => readonly string[]) {}

  know(names: readonly Name[]): void {
    for (const name of names) {
      const number = this.#keys.number(name.key);
      const known = this.#names.get(number);
      if (!known || known.source === 'gloss') {
        this.#names.set(number, name);
      }
    }
  }

  set({ file, outlet = '', names }: NamesInClipping): void {
    this.delete(file);
    const cells = new Uint32Array(names.length * 3);
    names.forEach(({ name, text, count }, index) => {
      cells.set([this.#keys.number(name), this.#texts.number(text), count], index * 3);
    });
    const counted = { outlet: this.#outlets.number(outlet), cells };
    this.#files.set(file, counted);
    this.#add(counted, 1);
  }

  delete(file: string): void {
    const counted = this.#files.get(file);
    if (counted) {
      this.#files.delete(file);
      this.#add(counted, -1);
    }
  }

  count(key: string): number {
    const number = this.#keys.find(key);
    return number === undefined ? 0 : (this.#sums.get(number)?.count ?? 0);
  }

  filesWith(key: string, text: string): readonly string[] {
    const [name, rendering] = [this.#keys.find(key), this.#texts.find(text)];
    const has = ({ cells }: Counted): boolean => {
      for (let at = 0; at < cells.length; at += 3) {
        if (cells[at] === name && cells[at + 1] === rendering) {
          return true;
        }
      }
      return false;
    };
    return [...this.#files].flatMap(([file, counted]) => (has(counted) ? [file] : []));
  }

  all(): readonly NameTotal[] {
    return [...this.#sums].flatMap(([number, { count, twoWays, renderings }]) => {
      const name = this.#names.get(number);
      if (!name || count === 0) {
        return [];
      }
      const texts = [...renderings].map(([text, { count: often, outlets }]) => ({
        text: this.#texts.word(text),
        count: often,
        outlets: new Map([...outlets].map(([outlet, times]) => [this.#outlets.word(outlet), times])),
      }));
      return [{ name, count, twoWays, renderings: texts.sort((a, b) => b.count - a.count) }];
    });
  }

  #add({ outlet, cells }: Counted, sign: 1 | -1): void {
    const texts = new Map<number, string[]>();
    for (let at = 0; at < cells.length; at += 3) {
      const [name = 0, text = 0, count = 0] = cells.subarray(at, at + 3);
      const sum: Sum = this.#sums.get(name) ?? { count: 0, twoWays: 0, renderings: new Map() };
      this.#sums.set(name, sum);
      sum.count += sign * count;
      const rendering: RenderingSum = sum.renderings.get(text) ?? { count: 0, outlets: new Map() };
      rendering.count += sign * count;
      rendering.outlets.set(outlet, (rendering.outlets.get(outlet) ?? 0) + sign * count);
      sum.renderings.set(text, rendering);
      if (rendering.outlets.get(outlet) === 0) {
        rendering.outlets.delete(outlet);
      }
      if (rendering.count === 0) {
        sum.renderings.delete(text);
      }
      texts.set(name, [...(texts.get(name) ?? []), this.#texts.word(text)]);
    }
    for (const [name, own] of texts) {
      const sum = this.#sums.get(name);
      if (sum && own.length > 1 && this.writtenWays(own).length > 0) {
        sum.twoWays += sign;
      }
    }
  }
}
