import type { Range } from '../text/range';
import { overlaps } from '../text/range';
import { foldTable } from '../text/scriptFold';
import { listDictionary } from './engine/dictionary';
import { noMatch, PhraseTable } from './engine/phraseTable';
import type { Term } from './term';
import { longestFrom } from './terms';
import type { ScriptVariant, ViewScript } from './variant';
import type { FixedStretch } from './zones';

/** Where a project keeps its terms, from its folder. */
export const projectDictionary = '.jianbao/terms.tsv';

/**
 * The terms that hold in one view: words by their table, single characters as readings. A character outside the basic
 * plane is taken as a word.
 */
export class TermTable {
  readonly #words: PhraseTable;
  readonly #readings: ReadonlyMap<string, string>;

  static readonly none = new TermTable([], 'hans');
  static readonly #known = new WeakMap<readonly Term[], Map<ScriptVariant, TermTable>>();

  /** The table of these terms; the same for the same list. In the original none holds. */
  static of(terms: readonly Term[], to: ViewScript): TermTable {
    if (terms.length === 0 || to === 'original') return TermTable.none;
    const tables = TermTable.#known.get(terms) ?? new Map<ScriptVariant, TermTable>();
    const table = tables.get(to) ?? new TermTable(terms, to);
    TermTable.#known.set(terms, tables.set(to, table));
    return table;
  }

  private constructor(terms: readonly Term[], to: ScriptVariant) {
    const holding = terms.filter(
      ({ from, targets }) =>
        from !== '' && from.length <= longestFrom && (targets.length === 0 || targets.includes(to)),
    );
    const isCharacter = ({ from }: Term): boolean => from.length === 1;
    const entries = (some: readonly Term[]) => some.map((term) => [term.from, term.to] as const);
    this.#words = new PhraseTable([listDictionary('terms', entries(holding.filter((term) => !isCharacter(term))))]);
    this.#readings = new Map(entries(holding.filter(isCharacter)).reverse());
  }

  /** Characters with a reading of their own, and that reading as views show it. */
  get readings(): ReadonlyMap<string, string> {
    return this.#readings;
  }

  /**
   * Where terms stand, from the left, the longest that may stand there; none in `closed`, and in `wording` only those
   * that change the script of their words or protect them.
   */
  find(text: string, closed: readonly Range[], wording: readonly Range[]): FixedStretch[] {
    if (this.#words.size === 0) return [];
    const found: FixedStretch[] = [];
    for (let at = 0; at < text.length; at = Math.max(at + 1, found.at(-1)?.end ?? 0)) {
      const term = this.#termAt(text, at, closed, wording);
      if (term) found.push(term);
    }
    return found;
  }

  #termAt(text: string, at: number, closed: readonly Range[], wording: readonly Range[]): FixedStretch | undefined {
    let limit = text.length;
    for (let key = this.#words.match(text, at, limit); key !== noMatch; key = this.#words.match(text, at, limit)) {
      const range = { start: at, end: at + (this.#words.lengths[key] ?? 1) };
      const source = text.slice(range.start, range.end);
      const value = this.#words.value(key);
      const isFree = (ranges: readonly Range[]): boolean => !ranges.some((other) => overlaps(other, range));
      if (isFree(closed) && (isSameWords(source, value) || isFree(wording))) {
        return value === source ? range : { ...range, value };
      }
      limit = range.end - 1;
    }
    return undefined;
  }
}

/** Whether two texts differ in script at most, character by character. */
export function isSameWords(one: string, other: string): boolean {
  const folds = foldTable();
  if (one.length !== other.length) return false;
  return [...Array(one.length).keys()].every((at) => folds[one.charCodeAt(at)] === folds[other.charCodeAt(at)]);
}
