/**
 * A name as bibliographies want it. Chinese names, names of one word and names of bodies are literal: nobody guesses
 * where a Chinese surname ends.
 */
export type PersonName = { readonly literal: string } | { readonly family: string; readonly given: string };

const latinName = /^\p{Script=Latin}[\p{Script=Latin}\p{Mark}.'’ -]*$/u;
const suffix = /^(?:jr|sr|ii|iii|iv)\.?$/i;
/** Written small, these belong to the family name after them: Ursula von der Leyen. */
const particle = /^\p{Lowercase}/u;

/** Splits a Latin name into family and given name; every other name is literal. */
export function personName(name: string): PersonName {
  const words = name.trim().split(/\s+/);
  const last = words.at(-1);
  if (!latinName.test(name) || last === undefined || words.length < 2 || suffix.test(last)) return { literal: name };
  let familyAt = words.length - 1;
  while (familyAt > 1 && particle.test(words[familyAt - 1] ?? '')) familyAt -= 1;
  return { family: words.slice(familyAt).join(' '), given: words.slice(0, familyAt).join(' ') };
}

/** A name as a person writes it into a field: `Osborn, Andrew` says itself what the family name is. */
export function writtenName(name: string): PersonName {
  const [, family, given] = /^([^,]+),\s*([^,]+)$/.exec(name) ?? [];
  if (family === undefined || given === undefined || !latinName.test(family) || !latinName.test(given)) {
    return personName(name);
  }
  return { family: family.trim(), given: given.trim() };
}

/** The name as it is spoken: given name first. */
export function fullName(name: PersonName): string {
  return 'literal' in name ? name.literal : `${name.given} ${name.family}`;
}

/** The name as it is sorted: `Osborn, Andrew`; a literal name as it is. */
export function sortedName(name: PersonName): string {
  return 'literal' in name ? name.literal : `${name.family}, ${name.given}`;
}

/** `A. B.` or, without points and blanks, `AB`. Hyphenated given names keep the hyphen only with points. */
export function initials(given: string, points: boolean): string {
  const letters = given
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => {
      const parts = word.split('-').map((part) => [...part][0]?.toUpperCase() ?? '');
      return points ? parts.map((letter) => `${letter}.`).join('-') : parts.join('');
    });
  return letters.join(points ? ' ' : '');
}
