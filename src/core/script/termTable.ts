import type { Range } from '../text/range';
import { overlaps } from '../text/range';
import { foldTable } from '../text/scriptFold';
import { Dictionary } from './engine/dictionary';
import { noMatch, PhraseTable } from './engine/phraseTable';
import type { Term } from './term';
import { longestFrom } from './terms';
import type { ScriptVariant } from './variant';
import type { FixedStretch } from './zones';

/** The terms that hold in one view: words by their table, single characters as readings. */
export class TermTable {
  readonly #words: PhraseTable;
  readonly #readings: ReadonlyMap<string, string>;

  static readonly none = new TermTable([], 'hans');
  static readonly #known = new WeakMap<readonly Term[], Map<ScriptVariant, TermTable>>();

  /** The table of these terms; the same for the same list. */
  static of(terms: readonly Term[], to: ScriptVariant): TermTable {
    if (terms.length === 0) return TermTable.none;
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
    const isCharacter = ({ from }: Term): boolean => [...from].length === 1;
    const entries = (some: readonly Term[]) => some.map((term) => [term.from, term.to] as const);
    this.#words = new PhraseTable([Dictionary.of('terms', entries(holding.filter((term) => !isCharacter(term))))]);
    this.#readings = new Map(entries(holding.filter(isCharacter)).reverse());
  }

  /** Characters with a reading of their own, and that reading as views show it. */
  get readings(): ReadonlyMap<string, string> {
    return this.#readings;
  }

  /**
   * Where terms stand, from the left, the longest first; none in `closed`, and in `wording` only those that change the
   * script of their words or protect them.
   */
  find(text: string, closed: readonly Range[], wording: readonly Range[]): FixedStretch[] {
    if (this.#words.size === 0) return [];
    const found: FixedStretch[] = [];
    let at = 0;
    while (at < text.length) {
      const key = this.#words.match(text, at, text.length);
      const end = at + (key === noMatch ? 1 : (this.#words.lengths[key] ?? 1));
      const isFree = (ranges: readonly Range[]): boolean =>
        !ranges.some((range) => overlaps(range, { start: at, end }));
      if (key !== noMatch && isFree(closed)) {
        const source = text.slice(at, end);
        const value = this.#words.value(key);
        if (isSameWords(source, value) || isFree(wording)) {
          found.push({ start: at, end, ...(value !== source && { value }) });
          at = end;
          continue;
        }
      }
      at += 1;
    }
    return found;
  }
}

function isSameWords(one: string, other: string): boolean {
  const folds = foldTable();
  if (one.length !== other.length) return false;
  return [...Array(one.length).keys()].every((at) => folds[one.charCodeAt(at)] === folds[other.charCodeAt(at)]);
}
