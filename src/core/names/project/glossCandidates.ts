import { foldScript } from '../../text/scriptFold';
import { nameRegions, type Name, type NameForm, type NameRegion } from '../name';
import { nameKey } from '../nameKey';
import type { NameTable } from '../nameTable';
import type { ProjectName } from '../projectName';
import { guessKind } from '../guessKind';
import type { GlossedName } from './glossForms';

/** Where a gloss stands. */
export interface GlossExample extends Pick<GlossedName, 'start' | 'end' | 'before' | 'printed' | 'after'> {
  /** As the collector was told. */
  readonly file: string;
}

/** A row that glosses of an archive propose. */
export interface NameCandidate {
  readonly key: string;
  /** With the forms of the table where it knows the name. */
  readonly name: ProjectName;
  /** The name that the table has already, without some of these forms. */
  readonly known?: Name;
  /** Forms that the table lacks, the most frequent first. */
  readonly added: readonly { readonly text: string; readonly region: NameRegion; readonly count: number }[];
  /** Glosses. */
  readonly count: number;
  readonly examples: readonly GlossExample[];
}

/** What to do with a form that is in the script of another place than its outlet's. */
export type ToScriptOf = (form: string, region: NameRegion) => string;

/** Examples that are kept of each form. */
const mostExamples = 3;

interface Gathered {
  readonly latin: Map<string, number>;
  /** By region and text. */
  readonly forms: Map<string, { text: string; region: NameRegion; count: number }>;
  readonly examples: GlossExample[];
  count: number;
}

/** Gathers glosses of many clippings; holds a few examples of each name and no text. */
export class GlossCollector {
  readonly #gathered = new Map<string, Gathered>();

  /** `toScript` converts forms that a clipping in another script has; without it they only count. */
  constructor(private readonly toScript?: ToScriptOf) {}

  take(file: string, names: readonly GlossedName[]): void {
    for (const name of names) this.#take(file, name);
  }

  /** Rows to propose, the most frequent first; what the table has already is left out. */
  candidates(table: Pick<NameTable, 'lookupKey'>): readonly NameCandidate[] {
    const found = [...this.#gathered].flatMap(([key, gathered]) => candidate(key, gathered, table) ?? []);
    return found.sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
  }

  #take(file: string, name: GlossedName): void {
    const key = nameKey(name.latin);
    const gathered: Gathered = this.#gathered.get(key) ?? {
      latin: new Map(),
      forms: new Map(),
      examples: [],
      count: 0,
    };
    this.#gathered.set(key, gathered);
    gathered.count += 1;
    gathered.latin.set(name.latin, (gathered.latin.get(name.latin) ?? 0) + 1);
    const text = name.region ? name.form : this.toScript?.(name.form, name.outletRegion);
    if (text !== undefined) {
      const region = name.outletRegion;
      const form = gathered.forms.get(`${region} ${text}`) ?? { text, region, count: 0 };
      form.count += 1;
      gathered.forms.set(`${region} ${text}`, form);
    }
    if (gathered.examples.length < mostExamples) {
      const { start, end, before, printed, after } = name;
      gathered.examples.push({ file, start, end, before: own(before), printed: own(printed), after: own(after) });
    }
  }
}

/** A copy: a part of a text keeps the whole text in memory. */
function own(text: string): string {
  return [...text].join('');
}

function candidate(
  key: string,
  { latin, forms, examples, count }: Gathered,
  table: Pick<NameTable, 'lookupKey'>,
): NameCandidate | undefined {
  const [spelled = key] = [...latin].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] ?? [];
  const named = table.lookupKey(key);
  const known = named.find((name) => name.key === key) ?? named[0];
  const has = new Set(named.flatMap((name) => name.forms.map(({ text }) => foldScript(text))));
  const added = [...forms.values()]
    .filter(({ text }) => !has.has(foldScript(text)))
    .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
  const [first] = added;
  if (!first) return undefined;
  const fresh = withMainForms(known?.forms ?? [], added);
  const name: ProjectName = known
    ? { ...projectNameOf(known), forms: fresh }
    : { latin: spelled, aliases: [], kind: guessKind(spelled, first.text), forms: fresh, note: '' };
  return { key, name, ...(known && { known }), added, count, examples };
}

/** The most frequent form of a place that has none is its main one. */
function withMainForms(known: readonly NameForm[], added: NameCandidate['added']): readonly NameForm[] {
  const forms: NameForm[] = [...known];
  for (const region of nameRegions) {
    for (const { text, count } of added.filter((form) => form.region === region)) {
      const isMain = !forms.some((form) => form.isMain && form.region === region);
      if (isMain || region === 'tw' || region === 'cn') forms.push({ text, region, isMain, count });
    }
  }
  return forms;
}

/** A row that says of a name what the table says. */
export function projectNameOf({ latin, aliases, kind, forms, note }: Name): ProjectName {
  return { latin, aliases, kind, forms, note };
}
