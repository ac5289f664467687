import { keyEnding, keyStem, type Reference } from './reference';
import { addressKey } from './sameValue';

/** What became of a bibliography file, told by the keys of the entries. */
export interface BibliographyUpdated {
  readonly ok: true;
  readonly text: string;
  readonly added: readonly string[];
  readonly updated: readonly string[];
  readonly unchanged: readonly string[];
  /** The key of each reference that was given, in their order. */
  readonly keys: readonly string[];
}

/** Why a file was left alone. */
export interface BibliographyDamage {
  readonly ok: false;
  /** An entry without its closing brace or without a key, or text that is no JSON array of items. */
  readonly problem: 'unclosed-entry' | 'no-key' | 'not-json' | 'not-an-array';
  /** Offset in the file, in UTF-16 units, and the line, counted from 1. */
  readonly at: number;
  readonly line: number;
}

export type BibliographyUpdate = BibliographyUpdated | BibliographyDamage;

/** Where something is wrong with a file. */
export function damage(text: string, at: number, problem: BibliographyDamage['problem']): BibliographyDamage {
  return { ok: false, problem, at, line: text.slice(0, at).split('\n').length };
}

/** What an entry of any bibliography file tells of the report it stands for. */
export interface KnownEntry {
  readonly key: string;
  readonly address?: string;
  readonly title?: string;
}

/** A reference with the key it has in a file, and the entry there that is its own. */
export interface Assigned<Entry> {
  readonly reference: Reference;
  readonly entry?: Entry;
}

/**
 * Gives each reference its key in a file: that of the entry that was written from it, else the first of key, key + a,
 * key + b, … that nobody has. Equal references have one key and are assigned once.
 */
export function assignKeys<Entry extends KnownEntry>(
  entries: readonly Entry[],
  references: readonly Reference[],
): { readonly assigned: readonly Assigned<Entry>[]; readonly keys: readonly string[] } {
  const taken = new Set(entries.map(({ key }) => key.toLowerCase()));
  const assigned: Assigned<Entry>[] = [];
  const keys: string[] = [];
  for (const reference of references) {
    const twin = assigned.find((other) => isOwn(asEntry(other.reference), reference));
    if (twin) {
      keys.push(twin.reference.id);
      continue;
    }
    const entry = entries.find((one) => isOwn(one, reference));
    const id = entry?.key ?? freeKey(reference.id, taken);
    taken.add(id.toLowerCase());
    keys.push(id);
    assigned.push({ reference: { ...reference, id }, ...(entry && { entry }) });
  }
  return { assigned, keys };
}

function asEntry({ id, url, title }: Reference): KnownEntry {
  return { key: id, ...(url && { address: url.value }), ...(title && { title: title.value }) };
}

/**
 * True for an entry that was written from the same clipping: its key is that of the reference, a letter behind it aside,
 * and it has the same address. Without addresses the title decides.
 */
function isOwn({ key, address, title }: KnownEntry, reference: Reference): boolean {
  if (keyStem(key) !== keyStem(reference.id)) return false;
  const url = reference.url?.value;
  if (url !== undefined && address !== undefined) return addressKey(url) === addressKey(address);
  if (url !== undefined || address !== undefined) return false;
  return title !== undefined && title === reference.title?.value;
}

/** `taken` holds keys in small letters: programs do not tell capitals from them. */
function freeKey(key: string, taken: ReadonlySet<string>): string {
  if (!taken.has(key.toLowerCase())) return key;
  const stem = keyStem(key);
  for (let index = 0; ; index += 1) {
    const candidate = `${stem}${keyEnding(index)}`;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}

/** Text that takes the place of a stretch of a file. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text after changes that do not overlap. */
export function withChanges(text: string, changes: readonly TextChange[]): string {
  let result = '';
  let at = 0;
  for (const change of changes.toSorted((a, b) => a.start - b.start)) {
    result += text.slice(at, change.start) + change.text;
    at = change.end;
  }
  return result + text.slice(at);
}

/** The line end that a file uses. */
export function lineEndOf(text: string): '\r\n' | '\n' {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
