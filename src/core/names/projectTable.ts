import { FormIndex } from './formIndex';
import { collectGivenNames } from './givenNames';
import type { Name } from './name';
import { foldName } from './nameDots';
import { keyOfName, nameKey, spelledAlike } from './nameKey';
import type { FormEntry, NameTable } from './nameTable';
import type { ProjectName } from './projectName';

/** A project's names over another table; they take their forms, and whom they overrule is not there any more. */
export class ProjectTable implements NameTable {
  /** Folded forms that belong to the project alone; those that are no names have an entry without names. */
  readonly #forms = new FormIndex<FormEntry>();
  readonly #names: readonly Name[];
  readonly #given: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #latin = new Map<string, Name[]>();
  readonly #overruled = new Set<string>();

  constructor(
    private readonly base: NameTable,
    rows: readonly ProjectName[],
  ) {
    this.#names = rows.flatMap(({ kind, ...row }) =>
      kind === 'none' ? [] : [{ key: keyOfName(row), ...row, kind, source: 'project' as const, isChecked: true }],
    );
    for (const { kind, forms } of rows) {
      if (kind === 'none')
        for (const { text } of forms) this.#forms.set(foldName(text), { guard: 'lookup', names: [] });
    }
    for (const name of this.#names) this.#add(name);
    this.#given = collectGivenNames(this.#names);
  }

  get size(): number {
    return [...this.all()].length;
  }

  lookup(rendering: string): readonly Name[] {
    const own = this.#forms.get(foldName(rendering.trim()));
    if (own) return own.names;
    const others = this.base.lookup(rendering).filter((name) => !this.#overruled.has(name.key));
    return [...new Set([...this.lookupLatin(rendering), ...others])];
  }

  lookupLatin(latin: string): readonly Name[] {
    return spelledAlike(latin, this.lookupKey(nameKey(latin)));
  }

  lookupKey(key: string): readonly Name[] {
    const own = this.#latin.get(key) ?? [];
    return [...own, ...this.base.lookupKey(key).filter((name) => !this.#overruled.has(name.key))];
  }

  byKey(key: string): Name | undefined {
    const base = this.base.byKey(key);
    return this.#names.find((name) => name.key === key) ?? (base && !this.#overruled.has(base.key) ? base : undefined);
  }

  mayBeginAt(folded: string, at: number): boolean {
    return this.#forms.mayBeginAt(folded, at) || this.base.mayBeginAt(folded, at);
  }

  longestAt(folded: string, at: number, accepts: (entry: FormEntry, length: number) => boolean) {
    const own = this.#forms.longestAt(folded, at, accepts);
    const base = this.base.longestAt(folded, at, (entry, length) => {
      if (this.#forms.get(folded.slice(at, at + length))) return false;
      return this.#isLeft(entry) && accepts(this.#rest(entry), length);
    });
    if (!base || (own && own.length >= base.length)) return own;
    return { length: base.length, entry: this.#rest(base.entry) };
  }

  hasFirstWord(word: string): boolean {
    return this.base.hasFirstWord(word) || [...this.#latin.keys()].some((key) => key.split(' ', 1)[0] === word);
  }

  givenNames(folded: string): ReadonlySet<string> | undefined {
    const [own, others] = [this.#given.get(folded), this.base.givenNames(folded)];
    return own && others ? new Set([...own, ...others]) : (own ?? others);
  }

  isSound(character: string): boolean {
    return this.base.isSound(character);
  }

  mayBeginWith(character: string, letter: string): boolean {
    return this.base.mayBeginWith(character, letter);
  }

  *all(): Iterable<Name> {
    yield* this.#names;
    for (const name of this.base.all()) if (!this.#overruled.has(name.key)) yield name;
  }

  with(rows: readonly ProjectName[]): NameTable {
    return rows.length === 0 ? this : new ProjectTable(this, rows);
  }

  /** Words that only keep others away hold no names and stay. */
  #isLeft({ names }: FormEntry): boolean {
    return names.length === 0 || names.some((name) => !this.#overruled.has(name.key));
  }

  #rest(entry: FormEntry): FormEntry {
    const names = entry.names.filter((name) => !this.#overruled.has(name.key));
    return names.length === entry.names.length ? entry : { ...entry, names };
  }

  #add(name: Name): void {
    for (const { text } of name.forms) {
      const folded = foldName(text);
      const others = this.#forms.get(folded)?.names ?? [];
      this.#forms.set(folded, { guard: 'sure', names: [...others, name] });
    }
    for (const latin of [name.latin, ...name.aliases]) {
      const key = nameKey(latin);
      if (key === '') continue;
      this.#latin.set(key, [...(this.#latin.get(key) ?? []), name]);
      for (const other of this.base.lookupKey(key)) this.#overruled.add(other.key);
    }
  }
}
