/** What follows a surname and is none. */
const generations = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

/**
 * Rows of people by what a Latin key may end with, a surname or the end of a longer one: `leyen`, `der leyen` and
 * `von der leyen`. `latin` holds rows by their keys.
 */
export function collectSurnames(
  latin: ReadonlyMap<string, readonly number[]>,
  isPerson: (row: number) => boolean,
): ReadonlyMap<string, readonly number[]> {
  const surnames = new Map<string, number[]>();
  for (const [key, rows] of latin) {
    const people = rows.filter(isPerson);
    if (people.length === 0) continue;
    for (let at = key.indexOf(' '); at >= 0; at = key.indexOf(' ', at + 1)) {
      const surname = key.slice(at + 1);
      if (generations.has(surname)) continue;
      const known = surnames.get(surname) ?? [];
      surnames.set(surname, [...known, ...people.filter((row) => !known.includes(row))]);
    }
  }
  return surnames;
}
