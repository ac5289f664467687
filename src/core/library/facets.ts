import type { Catalogue } from './catalogue';
import { groupsOf, unnamed, type Grouping } from './grouping';
import type { ClippingEntry } from './entry';

/** A value that clippings have, and how many have it. */
export interface FacetValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

export type Facet = Exclude<Grouping, 'none'> | 'region';

/** The values of a facet over all clippings, the commonest first: what a filter offers and a completion knows. */
export function facetValues(catalogue: Catalogue, facet: Facet): readonly FacetValue[] {
  const found = new Map<string, { label: string; count: number }>();
  for (const entry of catalogue.files()) {
    if (!entry.isClipping) continue;
    for (const value of valuesOf(entry, facet)) {
      if (value === unnamed) continue;
      const known = found.get(value);
      if (known) known.count++;
      else found.set(value, { label: facet === 'outlet' ? (entry.outlet ?? value) : value, count: 1 });
    }
  }
  const values = [...found].map(([value, { label, count }]) => ({ value, label, count }));
  return values.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

function valuesOf(entry: ClippingEntry, facet: Facet): readonly string[] {
  if (facet === 'region') return entry.region === undefined ? [] : [entry.region];
  const groups = groupsOf(entry, facet);
  return typeof groups === 'string' ? [groups] : groups;
}
