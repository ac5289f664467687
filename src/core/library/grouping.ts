import { folderOfKey, type ClippingEntry } from './entry';

export type Grouping = 'none' | 'outlet' | 'month' | 'script' | 'author' | 'tag' | 'folder';

export const groupings: readonly Grouping[] = ['none', 'outlet', 'month', 'script', 'author', 'tag', 'folder'];

/** The group of clippings that do not say what is asked: no outlet, no day, no author, no tag. */
export const unnamed = '';

const scriptOrder = ['hant', 'hans', 'mixed', 'none'];
const noGroups: readonly string[] = [unnamed];

/**
 * The groups a clipping stands in; several for a clipping with several authors or tags. An outlet is its `outletKeyOf`, a
 * month `YYYY-MM`, a script its name in the core, a folder its path with the root's name; authors and tags are names.
 */
export function groupsOf(entry: ClippingEntry, grouping: Grouping): string | readonly string[] {
  switch (grouping) {
    case 'none':
      return unnamed;
    case 'outlet':
      return outletKeyOf(entry) ?? unnamed;
    case 'month':
      return entry.day?.slice(0, 7) ?? unnamed;
    case 'script':
      return entry.script;
    case 'author':
      return entry.people.length === 0 ? unnamed : authorsOf(entry);
    case 'tag':
      return entry.tags.length === 0 ? unnamed : entry.tags;
    case 'folder':
      return folderOfKey(entry.key);
  }
}

/** Months with the newest first, scripts in a fixed order, names as `compare` sorts them; the unnamed group is last. */
export function compareGroups(
  grouping: Grouping,
  compare: (a: string, b: string) => number,
): (a: string, b: string) => number {
  return (a, b) => {
    if (a === unnamed || b === unnamed) return a === b ? 0 : a === unnamed ? 1 : -1;
    if (grouping === 'month') return a < b ? 1 : a > b ? -1 : 0;
    if (grouping === 'script') return scriptOrder.indexOf(a) - scriptOrder.indexOf(b);
    return compare(a, b);
  };
}

/** One for all names of an outlet of the table, which has others in Traditional and Simplified; else the name. */
export function outletKeyOf(entry: ClippingEntry): string | undefined {
  return entry.outletId ?? entry.outlet;
}

/** Reporters and authors; translators and editors have not written the report. */
function authorsOf({ people }: ClippingEntry): readonly string[] {
  const authors = people.filter(({ role }) => role === 'author' || role === 'reporter').map(({ name }) => name);
  return authors.length === 0 ? noGroups : [...new Set(authors)];
}
