import { foldScript } from '../text/scriptFold';
import { FormIndex } from './formIndex';
import { collectGivenNames } from './givenNames';
import type { Name, NameSource } from './name';
import { nameSources } from './name';
import { keyOfName, nameKey } from './nameKey';
import { nameColumns, parseNameRow } from './nameRow';
import type { ProjectName } from './projectName';
import { ProjectTable } from './projectTable';

/**
 * How far a rendering may be trusted in running text: `sure` wherever it stands, `edge` at the edge of a word or where
 * the text says elsewhere that it is a name, `lookup` only where a clipping explains it, or when somebody asks for it.
 */
export type Guard = 'sure' | 'edge' | 'lookup';

/** Everybody who has a rendering, the likeliest first. */
export interface FormEntry {
  readonly guard: Guard;
  readonly names: readonly Name[];
}

/** Names that recognition and look-up ask; the product's table alone, or with a project's names over it. */
export interface NameTable {
  readonly size: number;
  /**
   * Who has a rendering, the likeliest first: in either script, or in Latin letters without regard to case and accents,
   * of people the surname alone.
   */
  lookup(rendering: string): readonly Name[];
  /** Who has a Latin name, the likeliest first. */
  lookupLatin(latin: string): readonly Name[];
  /** The same for its `nameKey`. */
  lookupKey(key: string): readonly Name[];
  byKey(key: string): Name | undefined;
  /** False where no rendering begins; see `FormIndex`. */
  mayBeginAt(folded: string, at: number): boolean;
  /** The longest rendering that begins at `at` of a folded text and that `accepts` takes. */
  longestAt(
    folded: string,
    at: number,
    accepts: (entry: FormEntry, length: number) => boolean,
  ): { readonly length: number; readonly entry: FormEntry } | undefined;
  /** Whether a Latin name, or one of several words, begins with this word (small letters, no accents). */
  hasFirstWord(word: string): boolean;
  /** Latin first names that a Chinese one stands for, folded: 弗拉基米尔 for vladimir. */
  givenNames(folded: string): ReadonlySet<string> | undefined;
  /** Whether transliterations use a character (folded). */
  isSound(character: string): boolean;
  all(): Iterable<Name>;
  with(rows: readonly ProjectName[]): NameTable;
}

/** Reads the text of dist/names.tsv (see scripts/build-names.mjs); undefined when it is not such a file. Takes some 20 ms. */
export function readNameTable(text: string): NameTable | undefined {
  const [sounds, kept, head, ...lines] = text.split('\n');
  const columns = [...nameColumns, 'folded'].join('\t');
  if (!sounds?.startsWith('#\t') || !kept?.startsWith('#\t') || head !== columns) return undefined;
  return new BaseTable(
    lines.filter((line) => line !== ''),
    sounds.slice(2),
    kept.slice(2).split('|'),
  );
}

interface RowsEntry {
  guard: Guard;
  /** Rows, as indexes; none for words that only keep names from being found inside of them. */
  readonly rows: number[];
  names?: readonly Name[];
}

const guards: Readonly<Record<string, Guard>> = { '~': 'edge', '!': 'lookup' };

/** The product's table. Rows are read as cells; a name is made of one when somebody first asks for it. */
class BaseTable implements NameTable {
  readonly #rows: readonly string[];
  readonly #forms = new FormIndex<RowsEntry>('many');
  readonly #names: (Name | undefined)[] = [];
  readonly #sounds: ReadonlySet<string>;
  #latin: ReadonlyMap<string, readonly number[]> | undefined;
  #firstWords: ReadonlySet<string> | undefined;
  #surnames: ReadonlyMap<string, readonly number[]> | undefined;
  #given: ReadonlyMap<string, ReadonlySet<string>> | undefined;

  constructor(rows: readonly string[], sounds: string, kept: readonly string[]) {
    this.#rows = rows;
    this.#sounds = new Set(sounds);
    rows.forEach((row, index) => this.#addForms(row, index));
    for (const word of kept) if (!this.#forms.get(word)) this.#forms.set(word, { guard: 'sure', rows: [] });
  }

  get size(): number {
    return this.#rows.length;
  }

  lookup(rendering: string): readonly Name[] {
    const entry = this.#forms.get(foldScript(rendering.trim()));
    if (entry) return this.#namesOf(entry);
    const names = this.lookupLatin(rendering);
    return names.length > 0 ? names : this.#peopleCalled(nameKey(rendering));
  }

  lookupLatin(latin: string): readonly Name[] {
    return this.lookupKey(nameKey(latin));
  }

  lookupKey(key: string): readonly Name[] {
    return (this.#latinIndex().get(key) ?? []).map((row) => this.#name(row));
  }

  byKey(key: string): Name | undefined {
    return this.lookupKey(key).find((name) => name.key === key) ?? this.lookup(key).find((name) => name.key === key);
  }

  mayBeginAt(folded: string, at: number): boolean {
    return this.#forms.mayBeginAt(folded, at);
  }

  longestAt(folded: string, at: number, accepts: (entry: FormEntry, length: number) => boolean) {
    const found = this.#forms.longestAt(folded, at, (entry, length) => accepts(this.#entryOf(entry), length));
    return found && { length: found.length, entry: this.#entryOf(found.entry) };
  }

  hasFirstWord(word: string): boolean {
    this.#firstWords ??= new Set([...this.#latinIndex().keys()].map((key) => key.split(' ', 1)[0] ?? ''));
    return this.#firstWords.has(word);
  }

  givenNames(folded: string): ReadonlySet<string> | undefined {
    this.#given ??= collectGivenNames(this.all());
    return this.#given.get(folded);
  }

  isSound(character: string): boolean {
    return this.#sounds.has(character);
  }

  *all(): Iterable<Name> {
    for (let row = 0; row < this.#rows.length; row += 1) yield this.#name(row);
  }

  with(rows: readonly ProjectName[]): NameTable {
    return rows.length === 0 ? this : new ProjectTable(this, rows);
  }

  #addForms(row: string, index: number): void {
    const folded = row.slice(row.lastIndexOf('\t') + 1);
    if (folded === '') return;
    for (const marked of folded.split('|')) {
      const guard = guards[marked.charAt(0)] ?? 'sure';
      const form = guard === 'sure' ? marked : marked.slice(1);
      const known = this.#forms.get(form);
      if (!known) this.#forms.set(form, { guard, rows: [index] });
      else {
        known.rows.push(index);
        if (guard === 'sure' || known.guard === 'lookup') known.guard = guard;
      }
    }
  }

  #entryOf(entry: RowsEntry): FormEntry {
    return { guard: entry.guard, names: this.#namesOf(entry) };
  }

  #namesOf(entry: RowsEntry): readonly Name[] {
    entry.names ??= entry.rows.map((row) => this.#name(row));
    return entry.names;
  }

  #name(row: number): Name {
    const known = this.#names[row];
    if (known) return known;
    const { kind, note, source, ...parsed } = parseNameRow((this.#rows[row] ?? '').split('\t'));
    const made: Name = {
      key: keyOfName(parsed),
      ...parsed,
      kind: kind === 'none' ? 'other' : kind,
      source: sourceOf(source),
      isChecked: note === 'checked',
      note: '',
    };
    this.#names[row] = made;
    return made;
  }

  /** People with that surname: Putin. */
  #peopleCalled(surname: string): readonly Name[] {
    this.#surnames ??= this.#collectSurnames();
    return (this.#surnames.get(surname) ?? []).map((row) => this.#name(row));
  }

  #collectSurnames(): ReadonlyMap<string, readonly number[]> {
    const surnames = new Map<string, number[]>();
    const isPerson = (row: number): boolean => this.#rows[row]?.split('\t', 3)[2] === 'person';
    for (const [key, rows] of this.#latinIndex()) {
      const last = key.slice(key.lastIndexOf(' ') + 1);
      if (last === key) continue;
      const known = surnames.get(last) ?? [];
      known.push(...rows.filter((row) => !known.includes(row) && isPerson(row)));
      surnames.set(last, known);
    }
    return surnames;
  }

  #latinIndex(): ReadonlyMap<string, readonly number[]> {
    if (this.#latin) return this.#latin;
    const index = new Map<string, number[]>();
    this.#rows.forEach((row, number) => {
      const [latin = '', aliases = ''] = row.split('\t', 2);
      const add = (name: string): void => {
        const key = nameKey(name);
        const rows = index.get(key) ?? [];
        if (key !== '' && !rows.includes(number)) index.set(key, [...rows, number]);
      };
      add(latin);
      if (aliases !== '') aliases.split(';').forEach(add);
    });
    this.#latin = index;
    return index;
  }
}

function sourceOf(source: string): NameSource {
  return nameSources.find((known) => known === source) ?? 'knowledge';
}
