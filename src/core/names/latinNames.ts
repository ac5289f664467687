import type { Name } from './name';
import { nameKey, spelledAlike } from './nameKey';

/** Latin words in a text that may be a name. */
interface LatinWords {
  readonly start: number;
  /** Behind the last word. */
  readonly end: number;
  readonly names: readonly Name[];
}

/** A capitalised word that is no name of the table; it may be the surname of somebody whom the text names in full. */
export interface LoneWord {
  readonly start: number;
  readonly end: number;
  readonly key: string;
}

interface LatinFound {
  readonly found?: LatinWords;
  readonly lone?: LoneWord;
  /** Where to go on. */
  readonly next: number;
}

const word = /[\p{Script=Latin}\d][\p{Script=Latin}\p{Mark}\d.'’&-]*/uy;
const mostWords = 6;
const tail = /(?:['’]s|[.'’&-])+$/;
const startsLower = /^\p{Ll}/u;
/** REUTERS may be Reuters in capitals, WHO is never Who. */
const longestAcronym = 4;
const isAcronym = /^[\p{Lu}\d&.-]{2,}$/u;

interface Run {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/**
 * Reads the Latin words that begin at `at`: the longest run of them that is a name. `lookUp` gives who has a Latin name
 * with that `nameKey`, `mayBegin` whether some name begins with a word.
 */
export function latinNamesAt(
  text: string,
  at: number,
  lookUp: (key: string) => readonly Name[],
  mayBegin: (firstWord: string) => boolean,
): LatinFound {
  const run = readWords(text, at);
  const firstEnd = run.ends[0] ?? at + 1;
  const first = text.slice(at, firstEnd).replace(tail, '');
  const firstKey = wordKey(first).split(' ', 1)[0] ?? '';
  if (startsLower.test(first) || /[/@#_]/.test(text.charAt(at - 1))) return { next: firstEnd };
  if (mayBegin(firstKey)) {
    const keys = run.starts.map((start, index) => wordKey(text.slice(start, run.ends[index]).replace(tail, '')));
    for (let count = run.ends.length; count > 0; count -= 1) {
      const known = lookUp(keyOf(keys.slice(0, count)));
      if (known.length === 0) continue;
      const end = run.ends[count - 1] ?? firstEnd;
      const words = text.slice(at, end).replace(tail, '');
      const names = spelledAlike(
        words,
        known.filter((name) => isWritten(words, name)),
      );
      if (names.length > 0) return { found: { start: at, end: at + words.length, names }, next: end };
    }
  }
  const lone = first.length > 2 ? { start: at, end: at + first.length, key: firstKey } : undefined;
  return { next: firstEnd, ...(lone && { lone }) };
}

/** `nameKey` of one word. */
const wordKey = (one: string): string => (/^[A-Za-z]+$/.test(one) ? one.toLowerCase() : nameKey(one));

/** `nameKey` of several words: initials between names are no part of it. */
function keyOf(keys: readonly string[]): string {
  return keys.filter((key, index) => key.length > 1 || index === 0 || index === keys.length - 1).join(' ');
}

function readWords(text: string, at: number): Run {
  const starts: number[] = [];
  const ends: number[] = [];
  for (let next = at; starts.length < mostWords;) {
    word.lastIndex = next;
    const match = word.exec(text);
    if (!match) break;
    starts.push(next);
    ends.push(next + match[0].length);
    if (/[.](?!\w)/.test(match[0].slice(-1)) && match[0].length > 3) break;
    next += match[0].length;
    if (text.charAt(next) !== ' ') break;
    next += 1;
  }
  return { starts, ends };
}

/** WHO is no who, and a name is not written in small letters. */
function isWritten(words: string, { latin, aliases }: Name): boolean {
  if (!isAcronym.test(words) && /\s/.test(words)) return true;
  const spellings = [latin, ...aliases];
  if (isAcronym.test(words)) {
    const isLong = words.length > longestAcronym;
    return spellings.some((one) => one.replace(/\./g, '') === words || (isLong && one.toUpperCase() === words));
  }
  return spellings.some((one) => !isAcronym.test(one) && nameKey(one) === nameKey(words));
}
