import { nameKinds, nameRegions, type NameForm, type NameRegion } from '../name';
import type { ProjectName } from '../projectName';
import type { ImportedNames } from './nameCsv';
import { countNote, sourceNote } from './namesToTbx';
import { readXml, type XmlListener } from './xmlEvents';

/** Concepts that are read at most. */
const mostConcepts = 200_000;

/** UTF-16 units of one text of a concept. */
const longestText = 2_000;

/** Reads a term base of TBX, of 2019 or of 2008, in any of its dialects and styles. Never fails. */
export function namesFromTbx(xml: string): ImportedNames {
  const reader = new TbxReader();
  readXml(xml, reader);
  return { names: reader.names, skipped: reader.skipped };
}

interface ReadTerm {
  readonly language: string;
  text: string;
  isPreferred: boolean;
  count?: number;
}

interface Concept {
  kind: string;
  readonly notes: string[];
  readonly terms: ReadTerm[];
}

/** What a tag is in TBX 2019, whatever it is called. */
const parts: Readonly<Record<string, 'concept' | 'language' | 'term'>> = {
  conceptEntry: 'concept',
  termEntry: 'concept',
  langSec: 'language',
  langSet: 'language',
  termSec: 'term',
  tig: 'term',
  ntig: 'term',
};

class TbxReader implements XmlListener {
  readonly names: (ProjectName & { readonly source?: string })[] = [];
  skipped = 0;
  #concept: Concept | undefined;
  #language = '';
  #term: ReadTerm | undefined;
  /** The tag or the data category whose text is being read. */
  #category = '';
  #text = '';

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    const part = parts[name];
    if (part === 'concept') {
      this.#concept = { kind: '', notes: [], terms: [] };
      this.#term = undefined;
    } else if (part === 'language') {
      this.#language = attributes.get('xml:lang') ?? attributes.get('lang') ?? '';
    } else if (part === 'term') {
      this.#term = { language: this.#language, text: '', isPreferred: false };
    } else if (name !== 'hi' && name !== 'foreign') {
      this.#category = attributes.get('type') ?? name;
      this.#text = '';
    }
  }

  text(text: string): void {
    if (this.#concept && this.#text.length < longestText) this.#text += text;
  }

  close(name: string): void {
    const part = parts[name];
    if (part === 'concept') this.#takeConcept();
    else if (part === 'term') this.#takeTerm();
    else if (part === 'language') this.#language = '';
    else if (name !== 'hi' && name !== 'foreign') this.#takeText();
  }

  #takeText(): void {
    const text = this.#text.slice(0, longestText).replace(/\s+/g, ' ').trim();
    const category = this.#category;
    this.#category = '';
    this.#text = '';
    if (!this.#concept || text === '') return;
    if (this.#term) takeTermText(this.#term, category, text);
    else if (category === 'subjectField') this.#concept.kind = text;
    else if (category === 'note') this.#concept.notes.push(text);
  }

  #takeTerm(): void {
    if (this.#concept && this.#term && this.#term.text !== '') this.#concept.terms.push(this.#term);
    this.#term = undefined;
  }

  #takeConcept(): void {
    const name = this.#concept && this.names.length < mostConcepts ? nameOf(this.#concept) : undefined;
    if (name) this.names.push(name);
    else this.skipped += 1;
    this.#concept = undefined;
  }
}

function takeTermText(term: ReadTerm, category: string, text: string): void {
  if (category === 'term') term.text = text;
  else if (category === 'administrativeStatus') term.isPreferred = text.startsWith('preferred');
  else if (category === 'note' && text.startsWith(countNote)) {
    const count = Number(text.slice(countNote.length));
    if (Number.isInteger(count) && count > 0) term.count = count;
  }
}

/** Undefined when it has no Chinese term. */
function nameOf({ kind, notes, terms }: Concept): (ProjectName & { readonly source?: string }) | undefined {
  const placed = nameRegions.flatMap((region) => formsOf(terms, region));
  const forms = [...placed.filter(({ isMain }) => isMain), ...placed.filter(({ isMain }) => !isMain)];
  if (forms.length === 0) return undefined;
  const english = terms.filter(({ language }) => /^en\b/i.test(language));
  const spelled = [...english.filter((term) => term.isPreferred), ...english.filter((term) => !term.isPreferred)];
  const [latin = '', ...others] = [...new Set(spelled.map(({ text }) => text))];
  const source = notes
    .find((note) => note.startsWith(sourceNote))
    ?.slice(sourceNote.length)
    .trim();
  return {
    latin,
    aliases: others.map((alias) => alias.replaceAll(';', ',')),
    kind: kind === 'none' ? kind : (nameKinds.find((known) => known === kind) ?? 'other'),
    forms,
    note: notes.filter((note) => !note.startsWith(sourceNote)).join('; '),
    ...(source !== undefined && { source }),
  };
}

function formsOf(terms: readonly ReadTerm[], region: NameRegion): readonly NameForm[] {
  const own = terms.filter(({ language }) => regionOf(language) === region);
  const main = own.find(({ isPreferred }) => isPreferred) ?? own[0];
  const ordered = main ? [main, ...own.filter((term) => term !== main)] : [];
  const seen = new Set<string>();
  return ordered.flatMap((term) => {
    const text = term.text.replace(/[|:]/g, ' ');
    if (seen.has(text)) return [];
    seen.add(text);
    return [{ text, region, isMain: term === main, ...(term.count !== undefined && { count: term.count }) }];
  });
}

/** Undefined for other languages. Chinese without a place is that of the place where its script is written most. */
function regionOf(language: string): NameRegion | undefined {
  const [tongue = '', ...rest] = language.toLowerCase().split(/[-_]/);
  if (tongue !== 'zh' && tongue !== 'cmn') return undefined;
  const place = rest.at(-1) ?? '';
  if (place === 'hk' || place === 'mo') return 'hk';
  if (place === 'sg' || place === 'my') return 'sg';
  return rest.includes('hant') || place === 'tw' ? 'tw' : 'cn';
}
