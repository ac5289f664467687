import { foldScript } from '../text/scriptFold';
import type { Name } from './name';
import { nameDot } from './nameDots';
import { nameKey } from './nameKey';

/** Chinese first names of dotted forms with the first words of the Latin names that they stand for. */
export function collectGivenNames(names: Iterable<Name>): ReadonlyMap<string, ReadonlySet<string>> {
  const given = new Map<string, Set<string>>();
  for (const { kind, latin, aliases, forms } of names) {
    if (kind !== 'person') continue;
    const latinFirst = [latin, ...aliases].map((name) => nameKey(name).split(' ')).filter((words) => words.length > 1);
    for (const { text } of forms) {
      const [first, second] = foldScript(text).split(nameDot, 2);
      if (!first || second === undefined) continue;
      const known = given.get(first) ?? new Set();
      for (const [word = ''] of latinFirst) known.add(word);
      given.set(first, known);
    }
  }
  return given;
}
