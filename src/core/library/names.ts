import type { Catalogue } from './catalogue';

/** Names that occur in a library, each once, the commonest first. */
export interface LibraryNames {
  readonly outlets: readonly string[];
  readonly tags: readonly string[];
  readonly authors: readonly string[];
}

/** Every outlet, tag and author of a catalogue's clippings, as the files have them. */
export function namesIn(catalogue: Catalogue): LibraryNames {
  const outlets = new Map<string, number>();
  const tags = new Map<string, number>();
  const authors = new Map<string, number>();
  for (const entry of catalogue.files()) {
    if (!entry.isClipping) continue;
    if (entry.outlet !== undefined) count(outlets, entry.outlet);
    for (const tag of entry.tags) count(tags, tag);
    for (const { role, name } of entry.people) if (role === 'author' || role === 'reporter') count(authors, name);
  }
  return { outlets: commonest(outlets), tags: commonest(tags), authors: commonest(authors) };
}

function count(names: Map<string, number>, name: string): void {
  names.set(name, (names.get(name) ?? 0) + 1);
}

function commonest(names: ReadonlyMap<string, number>): readonly string[] {
  return [...names].sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1)).map(([name]) => name);
}
