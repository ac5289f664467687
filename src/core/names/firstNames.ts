import type { Range } from '../text/range';
import type { Name } from './name';
import { isNameDot, nameDot } from './nameDots';
import { nameKey } from './nameKey';
import type { NameTable } from './nameTable';
import { beginsWord, isHan } from './wordEdges';

const longestGiven = 12;

/** True when a dot parts the word that ends at `end` from another Chinese one: it is a first name, or part of a longer name. */
export function isDotBehind(folded: string, end: number): boolean {
  return isNameDot(folded.charAt(end)) && isHan(folded.charAt(end + 1));
}

/** A surname with the first name before it. */
interface FullName extends Range {
  /** Who can be meant: those with that first name; all people where nobody knows which one it is. */
  readonly names: readonly Name[];
  /** Whether the first name is known to belong to them. */
  readonly isSure: boolean;
}

/**
 * Reads the first name before a surname, 弗拉基米尔·普京; undefined when there is none. `names` is empty when the first name is
 * somebody else's.
 */
export function fullNameAt(
  folded: string,
  surname: Range,
  names: readonly Name[],
  table: NameTable,
): FullName | undefined {
  const dotAt = surname.start - 1;
  if (!isNameDot(folded.charAt(dotAt)) || !isHan(folded.charAt(dotAt - 1))) return undefined;
  const people = names.filter(({ kind }) => kind === 'person');
  const start = firstNameStart(folded, dotAt, table);
  for (let at = start; at < dotAt; at += 1) {
    const given = folded.slice(at, dotAt);
    const first = table.givenNames(given) ?? table.givenNames(given.split(nameDot, 1)[0] ?? '');
    if (!first) continue;
    const meant = people.filter((name) =>
      latinNames(name).some((latin) => first.has(nameKey(latin).split(' ', 1)[0] ?? '')),
    );
    return { start: at, end: surname.end, names: meant, isSure: true };
  }
  return { start: start < dotAt ? start : surname.start, end: surname.end, names: people, isSure: false };
}

/** Who is called so, first name and all (see `foldName`); nobody where the first name is unknown or somebody else's. */
export function namedInFull(folded: string, table: NameTable): readonly Name[] {
  const start = folded.lastIndexOf('·') + 1;
  if (start < 2) return [];
  const surname = { start, end: folded.length };
  const full = fullNameAt(folded, surname, table.lookup(folded.slice(start)), table);
  return full?.isSure && full.start === 0 ? full.names : [];
}

/**
 * Where the first name begins that stands before a dot: with the characters of transliterations before it, and with one
 * that is none where a word must begin there (總統延斯‧).
 */
export function firstNameStart(folded: string, dotAt: number, table: NameTable): number {
  let start = dotAt;
  while (start > 0 && dotAt - start < longestGiven && isPartOfName(folded.charAt(start - 1), table)) start -= 1;
  return start > 0 && isHan(folded.charAt(start - 1)) && beginsWord(folded, start - 1) ? start - 1 : start;
}

function isPartOfName(character: string, table: NameTable): boolean {
  return isNameDot(character) || table.isSound(character);
}

const latinNames = ({ latin, aliases }: Name): readonly string[] => [latin, ...aliases];
