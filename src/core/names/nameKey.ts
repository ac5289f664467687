import { foldScript } from '../text/scriptFold';
import type { Name } from './name';

/** Letters that Unicode does not take apart into a letter and a mark. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
const title = /^(?:(?:dr|mr|mrs|ms|sir|dame|lord|prof|professor|gen|sen|rep|president|st)\.? )+(?=\S+ \S)/;
const suffix = /(?<=\S \S+)[, ]+(?:jr|sr|ii|iii)\.?$/;
const initials = /(?<=^\S+) (?:(?:[a-z]\.?)(?: |(?=[a-z]\.)))+(?=\S)/;

/** K. P. Sharma Oli is KP Sharma Oli. */
const leadingInitials = /^(?:\p{Letter}\.? ){2,}(?=\S)/u;

/** Names without anything to fold but capitals: most of them. */
const simple = /^[A-Za-z]{4,}(?: [A-Za-z]{4,}){0,2}$/;

/**
 * What two spellings of one Latin name have in common: no capitals, accents, marks, titles, middle initials and Jr.
 * `Joseph R. Biden Jr.` and `joseph biden` have the same key; `Joe Biden` has another one. A Chinese text stays as it is.
 */
export function nameKey(latin: string): string {
  if (simple.test(latin)) return latin.toLowerCase();
  const plain = latin
    .normalize('NFKD')
    .replace(/\p{Mark}+/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/[’'`´]/g, '')
    .replace(/[‧·・,/–—-]+/g, ' ')
    .replace(/(?<=\b\p{Letter})\.(?=\p{Letter}\b)/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  const bare = plain
    .replace(title, '')
    .replace(leadingInitials, (letters) => `${letters.replace(/[. ]/g, '')} `)
    .replace(suffix, '')
    .replace(initials, ' ');
  return bare.replace(/\./g, '').replace(/\s+/g, ' ').trim() || plain;
}

/**
 * Of names that share a key, those with a spelling that has the same letters, if there are any: `Donald Trump` is not
 * Donald Trump Jr., `George W. Bush` not George H. W. Bush.
 */
export function spelledAlike<T extends Pick<Name, 'latin' | 'aliases'>>(
  latin: string,
  names: readonly T[],
): readonly T[] {
  if (names.length < 2) return names;
  const letters = lettersOf(latin);
  const found = names.filter((name) => [name.latin, ...name.aliases].some((one) => lettersOf(one) === letters));
  return found.length > 0 ? found : names;
}

function lettersOf(latin: string): string {
  return latin
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{Letter}\d]+/gu, '')
    .replace(/[ßæœøłđðþı]/g, (letter) => plainLetters[letter] ?? letter);
}

/** The key of a name: that of its Latin form, else its first rendering, folded. */
export function keyOfName({ latin, forms }: Pick<Name, 'latin' | 'forms'>): string {
  return nameKey(latin) || foldScript(forms[0]?.text ?? '');
}
