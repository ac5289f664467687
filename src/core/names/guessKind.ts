import { foldScript } from '../text/scriptFold';
import words from './kindWords.json';
import type { NameKind } from './name';
import { isNameDot, nameDot } from './nameDots';

const anyOf = (list: string): string => list.split(' ').join('|');
const bodyWord = new RegExp(`\\b(?:${anyOf(words.bodyWords)})\\b`, 'i');
const bodyTail = new RegExp(`(?:${anyOf(words.bodyTails)})$`);
const placeTail = new RegExp(`(?:${anyOf(words.placeTails)})$`);
const particle = new RegExp(`^(?:${anyOf(words.particles)})$`);
const acronym = /^[A-Z\d&-]{2,8}$/;
/** Longer ones are seldom people. */
const mostWords = 4;

/**
 * What a Latin form and the Chinese one it explains tell of the kind; `other` where they tell too little. `isSound` tells of
 * folded characters that transliterations are made of: with it only what is written in them is a person, and letters alone
 * are no body.
 */
export function guessKind(latin: string, form: string, isSound?: (character: string) => boolean): NameKind {
  const folded = foldScript(form);
  if (bodyTail.test(folded)) return 'organisation';
  if (acronym.test(latin)) return isSound ? 'other' : 'organisation';
  if (nameDot.test(folded)) return isPersonal(latin) ? 'person' : 'other';
  if (placeTail.test(folded)) return 'place';
  if (bodyWord.test(latin)) return folded.length < mostWords ? 'other' : 'organisation';
  const isWritten = !isSound || [...folded].every((character) => isNameDot(character) || isSound(character));
  return isWritten && isPersonal(latin) ? 'person' : 'other';
}

/** Emmanuel Macron, Ursula von der Leyen; no single word. */
function isPersonal(latin: string): boolean {
  const parts = latin.split(/\s+/).filter((part) => !particle.test(part));
  return parts.length > 1 && parts.length <= mostWords && parts.every((part) => /^(?:\p{Lu}|al-|el-)/u.test(part));
}
