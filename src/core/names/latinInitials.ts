import { foldScript } from '../text/scriptFold';
import type { Name } from './name';
import { nameDot } from './nameDots';
import { nameKey } from './nameKey';

/** A letter that stands for at least this part of a character's names is no chance. */
const leastShare = 0.15;
const leastCount = 2;

/**
 * The Latin letters (small) that names begin with which a Chinese character (folded) begins: p for 普, 佩 and 彭. Learned
 * from people and places: of a short rendering either the first or the last Latin word counts, of a dotted one each end.
 */
export function collectInitials(names: Iterable<Name>): ReadonlyMap<string, ReadonlySet<string>> {
  const counts = new Map<string, Map<string, number>>();
  for (const { kind, latin, forms } of names) {
    if (kind !== 'person' && kind !== 'place') continue;
    const words = latinWords(latin);
    for (const form of new Set(forms.map(({ text }) => foldScript(text)))) {
      const parts = form.split(nameDot);
      count(counts, parts[0], parts.length > 1 ? words.slice(0, 1) : [...words.slice(0, 1), ...words.slice(-1)]);
      if (parts.length > 1) count(counts, parts.at(-1), words.slice(-1));
    }
  }
  return new Map([...counts].map(([character, letters]) => [character, frequent(letters)]));
}

/** The words of a Latin name without its article: `Abdel Fattah al-Sisi` ends with `sisi`. */
export function latinWords(latin: string): readonly string[] {
  return nameKey(latin)
    .split(' ')
    .filter((word) => word !== '' && !/^(?:al|el|as|ash|the)$/.test(word));
}

function count(counts: Map<string, Map<string, number>>, part: string | undefined, words: readonly string[]): void {
  const character = part?.charAt(0) ?? '';
  if (character === '') return;
  const letters = counts.get(character) ?? new Map<string, number>();
  for (const letter of new Set(words.map((word) => word.charAt(0))))
    letters.set(letter, (letters.get(letter) ?? 0) + 1);
  counts.set(character, letters);
}

function frequent(letters: ReadonlyMap<string, number>): ReadonlySet<string> {
  const sum = [...letters.values()].reduce((total, one) => total + one, 0);
  return new Set(
    [...letters].filter(([, one]) => one >= leastCount && one >= sum * leastShare).map(([letter]) => letter),
  );
}
