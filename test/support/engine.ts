import { Chain, type ChainWords } from '../../src/core/script/engine/chain';
import { listDictionary } from '../../src/core/script/engine/dictionary';
import { PhraseTable } from '../../src/core/script/engine/phraseTable';

/** A dictionary as it is written in a test. */
export type Entries = Readonly<Record<string, string>>;

/** Dictionaries, called 0, 1, …, as one table. */
export function tableOf(...dictionaries: readonly Entries[]): PhraseTable {
  return new PhraseTable(dictionaries.map((entries, index) => listDictionary(String(index), Object.entries(entries))));
}

/** A chain that cuts at the phrases of its first stage and then replaces them, single characters, and what later stages have. */
export function chainOf(
  phrases: Entries,
  characters: Entries,
  later: readonly Entries[] = [],
  words?: ChainWords,
): Chain {
  const first = tableOf(phrases, characters);
  return new Chain({ table: first, dictionaries: 1 }, [first, ...later.map((entries) => tableOf(entries))], words);
}

/** A chain that cuts at phrases and then sends each segment through stages that need not know them. */
export function cutChainOf(phrases: Entries, stages: readonly Entries[], words?: ChainWords): Chain {
  return new Chain(
    { table: tableOf(phrases), dictionaries: 1 },
    stages.map((entries) => tableOf(entries)),
    words,
  );
}

/**
 * A text cut as OpenCC cuts it: the longest phrase at each place, and what stands between two phrases as one piece.
 */
export function cutPlainly(text: string, phrases: Entries): readonly string[] {
  const pieces: string[] = [];
  let between = '';
  for (let at = 0; at < text.length;) {
    const phrase = longestKey(text, at, phrases);
    if (phrase === undefined) {
      const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
      between += character;
      at += character.length;
      continue;
    }
    if (between !== '') pieces.push(between);
    between = '';
    pieces.push(phrase);
    at += phrase.length;
  }
  return between === '' ? pieces : [...pieces, between];
}

/** What a chain makes of a text, step by step and without any haste: the judge of the walk. */
export function convertPlainly(text: string, phrases: Entries, stages: readonly Entries[]): string {
  return cutPlainly(text, phrases)
    .map((piece) => stages.reduce((before, entries) => replacePlainly(before, entries), piece))
    .join('');
}

function replacePlainly(text: string, entries: Entries): string {
  let result = '';
  for (let at = 0; at < text.length;) {
    const key = longestKey(text, at, entries) ?? String.fromCodePoint(text.codePointAt(at) ?? 0);
    result += entries[key] ?? key;
    at += key.length;
  }
  return result;
}

function longestKey(text: string, at: number, entries: Entries): string | undefined {
  return Object.keys(entries)
    .filter((key) => text.startsWith(key, at))
    .sort((a, b) => b.length - a.length)[0];
}
