import { FormIndex } from './formIndex';
import { namedInFull } from './firstNames';
import { collectGivenNames } from './givenNames';
import { nameSources, type Name, type NameSource } from './name';
import { collectInitials } from './latinInitials';
import { collectSurnames } from './latinSurnames';
import { foldName, withoutNameDots } from './nameDots';
import { keyOfName, nameKey, spelledAlike } from './nameKey';
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
   * Who has a rendering, the likeliest first: in either script, with any mark between the parts of a name or none, with
   * a first name that is known; or in Latin letters without regard to case and accents, of people the surname alone.
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
  /** Whether names in Latin letters that a character (folded) begins may begin with this small letter: 普 for p. */
  mayBeginWith(character: string, letter: string): boolean;
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
  readonly form: string;
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
  #undotted: ReadonlyMap<string, readonly number[]> | undefined;
  #given: ReadonlyMap<string, ReadonlySet<string>> | undefined;
  #initials: ReadonlyMap<string, ReadonlySet<string>> | undefined;

  constructor(rows: readonly string[], sounds: string, kept: readonly string[]) {
    this.#rows = rows;
    this.#sounds = new Set(sounds);
    rows.forEach((row, index) => this.#addForms(row, index));
    for (const word of kept) if (!this.#forms.get(word)) this.#forms.set(word, { form: word, guard: 'sure', rows: [] });
  }

  get size(): number {
    return this.#rows.length;
  }

  lookup(rendering: string): readonly Name[] {
    const folded = foldName(rendering.trim());
    const entry = this.#forms.get(folded);
    if (entry && entry.rows.length > 0) return this.#namesOf(entry);
    if (/[a-z]/.test(folded)) return this.#lookupWords(rendering);
    const undotted = this.#lookupUndotted(withoutNameDots(folded));
    return undotted.length > 0 ? undotted : namedInFull(folded, this);
  }

  /** Whom Latin words name, in full before by their surname. */
  #lookupWords(words: string): readonly Name[] {
    return [...new Set([...this.lookupLatin(words), ...this.#peopleCalled(nameKey(words))])];
  }

  lookupLatin(latin: string): readonly Name[] {
    return spelledAlike(latin, this.lookupKey(nameKey(latin)));
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

  mayBeginWith(character: string, letter: string): boolean {
    this.#initials ??= collectInitials(this.all());
    return this.#initials.get(character)?.has(letter) ?? false;
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
      if (!known) this.#forms.set(form, { form, guard, rows: [index] });
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
    entry.names ??= likeliestFirst(
      entry.rows.map((row) => this.#name(row)),
      entry.form,
    );
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

  /** People with that surname: Putin, von der Leyen. */
  #peopleCalled(surname: string): readonly Name[] {
    this.#surnames ??= collectSurnames(this.#latinIndex(), (row) => this.#rows[row]?.split('\t', 3)[2] === 'person');
    return (this.#surnames.get(surname) ?? []).map((row) => this.#name(row));
  }

  /** Names whose form is the same but for the marks between its parts. */
  #lookupUndotted(bare: string): readonly Name[] {
    this.#undotted ??= this.#collectUndotted();
    const rows = this.#undotted.get(bare) ?? this.#forms.get(bare)?.rows ?? [];
    return rows.map((row) => this.#name(row));
  }

  #collectUndotted(): ReadonlyMap<string, readonly number[]> {
    const undotted = new Map<string, number[]>();
    this.#rows.forEach((row, index) => {
      for (const form of row.slice(row.lastIndexOf('\t') + 1).split('|')) {
        const bare = withoutNameDots(form).replace(/^[~!]/, '');
        if (bare.length === form.replace(/^[~!]/, '').length) continue;
        const rows = undotted.get(bare) ?? [];
        if (!rows.includes(index)) undotted.set(bare, [...rows, index]);
      }
    });
    return undotted;
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
      if (latin.endsWith(')')) add(latin.replace(explanation, ''));
      if (aliases !== '') aliases.split(';').forEach(add);
    });
    this.#latin = index;
    return index;
  }
}

/** Georgia (country). */
const explanation = / \([^()]*\)$/;

/** Those whose usual rendering it is come first, then those who are met with it more often. */
function likeliestFirst(names: readonly Name[], form: string): readonly Name[] {
  if (names.length < 2) return names;
  const weight = (name: Name): number => {
    const met = name.forms.filter(({ text }) => foldName(text) === form);
    const sum = met.reduce((total, { count = unknownCount }) => total + count, 0);
    return met.some(({ isMain }) => isMain) ? sum + mainWeight : sum;
  };
  return names
    .map((name) => ({ name, weight: weight(name) }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ name }) => name);
}

/** A form from knowledge counts as three glosses; a usual one goes before any other. */
const unknownCount = 3;
const mainWeight = 10_000;

function sourceOf(source: string): NameSource {
  return nameSources.find((known) => known === source) ?? 'knowledge';
}
