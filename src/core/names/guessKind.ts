import { foldScript } from '../text/scriptFold';
import { alternation } from './alternation';
import words from './kindWords.json';
import type { NameKind } from './name';
import { latinWords } from './latinInitials';
import { isNameDot, nameDot } from './nameDots';
import { nameKey } from './nameKey';
import type { NameTable } from './nameTable';
import edges from './wordEdges.json';

const bodyWord = new RegExp(`\\b(?:${alternation(words.bodyWords)})\\b`, 'i');
const bodyTail = new RegExp(`(?:${alternation(words.bodyTails)})$`);
const placeTail = new RegExp(`(?:${alternation(words.placeTails)})$`);
const particle = new RegExp(`^(?:${alternation(words.particles)})$`);
const acronym = /^[A-Z\d&-]{2,8}$/;
const englishWord = new RegExp(`\\b(?:${alternation(words.bodyWords)}|${alternation(words.placeWords)})\\b`, 'i');
const familyNames = new Set(edges.surnames + words.familyNames);
/** Longer ones are seldom people. */
const mostWords = 4;

/** What tells how names sound; a part of `NameTable`. */
export type NameSounds = Pick<NameTable, 'isSound' | 'mayBeginWith'>;

/**
 * What a Latin form and the Chinese one it explains tell of the kind; `other` where they tell too little. With `sounds` only
 * who is called like a Chinese person, or sounds like the Latin name, is a person, and letters alone are no body.
 */
export function guessKind(latin: string, form: string, sounds?: NameSounds): NameKind {
  const folded = foldScript(form);
  const isPerson = isPersonal(latin);
  if (sounds && isPerson && isFamilyAndGiven(folded, latin, sounds)) return 'person';
  if (bodyTail.test(folded)) return 'organisation';
  if (acronym.test(latin)) return sounds ? 'other' : 'organisation';
  if (nameDot.test(folded)) return isPerson ? 'person' : 'other';
  if (placeTail.test(folded)) return 'place';
  if (bodyWord.test(latin)) return folded.length < mostWords ? 'other' : 'organisation';
  return isPerson && (!sounds || soundsLike(folded, latin, sounds)) ? 'person' : 'other';
}

/**
 * Whether it is a name of two to four characters in Chinese order: the family name begins with a letter of an end of the
 * Latin one, 陳文敏（Johannes Chan）, or each character has its syllable, 朴承敏（Park Seung-min）. With a tail of places or bodies
 * only the latter counts: 裴青山（Bui Thanh Son）.
 */
function isFamilyAndGiven(folded: string, latin: string, sounds: NameSounds): boolean {
  const family = folded.charAt(0);
  if (!/^\p{Script=Han}{2,4}$/u.test(folded) || !familyNames.has(family) || englishWord.test(latin)) return false;
  const syllables = nameKey(latin).split(' ');
  const begins = [syllables[0], syllables.at(-1)].some((word) => sounds.mayBeginWith(family, word?.charAt(0) ?? ''));
  const isSpelled = syllables.length === folded.length && syllables.every((word) => word.length <= longestSyllable);
  if (isSpelled && (begins || !alphabet.some((letter) => sounds.mayBeginWith(family, letter)))) return true;
  return begins && !placeTail.test(folded) && !bodyTail.test(folded);
}

const alphabet = [...'abcdefghijklmnopqrstuvwxyz'];
/** Xiong, Nghieng. */
const longestSyllable = 7;

/** Whether a rendering sounds like the Latin name: all of it are sounds, or half of it and it begins with a letter of it. */
function soundsLike(folded: string, latin: string, sounds: NameSounds): boolean {
  const characters = [...folded].filter((character) => !isNameDot(character));
  const heard = characters.filter((character) => sounds.isSound(character)).length;
  if (heard === characters.length) return true;
  const begins = latinWords(latin).some((word) => sounds.mayBeginWith(folded.charAt(0), word.charAt(0)));
  return begins && heard * 2 >= characters.length;
}

/** Emmanuel Macron, Ursula von der Leyen; no single word. */
function isPersonal(latin: string): boolean {
  const parts = latin.split(/\s+/).filter((part) => !particle.test(part));
  return parts.length > 1 && parts.length <= mostWords && parts.every((part) => /^(?:\p{Lu}|al-|el-)/u.test(part));
}
