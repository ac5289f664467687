import data from './doubtReadings.json';

/** One way to read a character of the other script, with words that have it. */
export interface DoubtReading {
  /** Traditional values are in OpenCC’s Traditional standard, before regional forms and house style. */
  readonly value: string;
  readonly words: readonly string[];
}

/** Which script an original is written in. */
export type DoubtScript = 'simplified' | 'traditional';

interface Entry {
  readonly readings: readonly DoubtReading[];
  /** The only contexts in which the character is doubtful. */
  readonly only?: readonly string[];
  /** Contexts in which the first reading is certain. */
  readonly certain?: readonly string[];
}

const entries: Readonly<Record<DoubtScript, ReadonlyMap<string, Entry>>> = {
  simplified: new Map(Object.entries(data.simplified)),
  traditional: new Map(Object.entries(data.traditional)),
};

/** Phrases of the dictionaries that decide more than they can know: their characters stay doubtful. */
export const uncertainPhrases: ReadonlySet<string> = new Set(Object.keys(data.uncertainPhrases));

/** The characters that have several readings. */
export const doubtfulCharacters = (script: DoubtScript): Iterable<string> => entries[script].keys();

/** The readings of a character in order of likelihood; empty when there is only one. */
export function readingsOf(character: string, script: DoubtScript = 'simplified'): readonly DoubtReading[] {
  return entries[script].get(character)?.readings ?? [];
}

/**
 * Whether a character that no phrase decided deserves a mark: it has several readings and its neighbours do not settle
 * which. `at` is a UTF-16 offset into the original text.
 */
export function isDoubtful(text: string, at: number, script: DoubtScript = 'simplified'): boolean {
  const entry = entries[script].get(text.charAt(at));
  if (entry === undefined) return false;
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  const stands = (context: string): boolean => standsIn(context, before, after);
  if (entry.only) return entry.only.some(stands);
  return !(entry.certain?.some(stands) ?? false);
}

/** Reads a context of the data: `left_right`, each side a set of characters and classes. */
function standsIn(context: string, before: string, after: string): boolean {
  const middle = context.indexOf('_');
  return accepts(context.slice(0, middle), before) && accepts(context.slice(middle + 1), after);
}

const han = /\p{Script=Han}/u;
const digit = /[0-9０-９]/;

function accepts(side: string, character: string): boolean {
  if (side === '') return true;
  if (character !== '' && side.includes(character) && !classes.has(character)) return true;
  if (side.includes('D') && digit.test(character)) return true;
  return side.includes('H') ? han.test(character) : side.includes('N') && !han.test(character);
}

const classes = new Set(['D', 'H', 'N']);
