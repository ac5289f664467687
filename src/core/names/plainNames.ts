import type { Range } from '../text/range';
import { FormIndex } from './formIndex';
import { hasEdge } from './wordEdges';

/** Names that a text can be searched for; made by `makeNames`. Each says whether it counts only at the edge of a word. */
export type Names = FormIndex<{ readonly needsEdge: boolean }>;

/** Makes names ready to be looked for; `short` are those that two words can make by chance. Takes some milliseconds. */
export function makeNames(sure: readonly string[], short: readonly string[]): Names {
  const names: Names = new FormIndex('many');
  for (const form of sure) names.set(form, { needsEdge: false });
  for (const form of short) names.set(form, { needsEdge: true });
  return names;
}

/**
 * Where names stand in a text, sorted and without overlaps: from the left, the longest name that begins at a place. Some
 * true short names are passed over for the edge that they lack: nobody is protected wrongly.
 */
export function nameRanges(text: string, names: Names): Range[] {
  const found: Range[] = [];
  let at = 0;
  while (at < text.length - 1) {
    const match = names.longestAt(text, at);
    const end = at + (match?.length ?? 1);
    if (match && (!match.entry.needsEdge || match.length > 2 || hasEdge(text, at, end))) found.push({ start: at, end });
    at = end;
  }
  return found;
}
