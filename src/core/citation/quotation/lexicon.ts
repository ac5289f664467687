import table from '../data/cues.json';

/** What a reporting word reports: words, thoughts, orders, what a paper says, what an outlet says. */
export type CueClass = 'speech' | 'opinion' | 'directive' | 'document' | 'report' | 'hearsay' | 'passive';

const classOf = new Map<string, CueClass>();
for (const { class: name, hant, hans } of table.classes) {
  for (const word of `${hant} ${hans}`.split(' ')) classOf.set(word, cueClassOf(name));
}
for (const word of table.hearsay.split(' ')) classOf.set(word, 'hearsay');
for (const word of table.passive.split(' ')) classOf.set(word, 'passive');

function cueClassOf(name: string): CueClass {
  const names: readonly CueClass[] = ['speech', 'opinion', 'directive', 'document', 'report'];
  const found = names.find((candidate) => candidate === name);
  if (found === undefined) throw new Error(`unknown class ${name}`);
  return found;
}

export const cueClass = (word: string): CueClass | undefined => classOf.get(word);

/** Escaped and joined for a regular expression, the longest first. */
export function alternation(words: readonly string[]): string {
  return [...new Set(words)]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
}

/** Every reporting word, the longest first. */
export const cueAlternation = alternation([...classOf.keys()]);
