import { alternation } from './alternation';
import type { NameKind } from './name';
import table from './wordEdges.json';

const before = new Set(table.before);
const behind = new Set(table.behind);
/** 张林德 does not name Ann Linde. */
const surnames = new Set(table.surnames);
/** 诺贝尔文学奖, but not 拜登奖励. */
const prize = `(?:${alternation(table.prizes)})*[奖杯](?![励章])`;
const longerPerson = new RegExp(`^(?!${alternation(table.illness)})(?:${prize}|${alternation(table.afterPerson)})`);
const noPlace = new RegExp(`^(?:${alternation(table.afterPlace)})`);
const afterPaper = new Set(table.afterPaper);

/**
 * Whether a short name, `start` to `end` of `text`, is likely to be a word of its own. Two common characters of
 * transliterations (里根, 罗斯) come about where other words meet (这里根本) and in longer names that nobody listed; such
 * a name has no Chinese character before or behind it, or one that often stands there (總統里根, 里根说). `isSound` tells
 * of characters that transliterations go on with.
 */
export function hasEdge(text: string, start: number, end: number, isSound?: (character: string) => boolean): boolean {
  const left = text.charAt(start - 1);
  const right = text.charAt(end);
  const isLeftEdge = !isHan(left) || before.has(left);
  const isRightEdge = !isHan(right) || behind.has(right);
  if (!isLeftEdge && !isRightEdge) return false;
  if (!isSound) return true;
  if (!isRightEdge && isSound(right)) return false;
  return isLeftEdge || (!isSound(left) && !surnames.has(left));
}

/** Whether the character at `start` may begin a word, and the one before it ends one. */
export function beginsWord(text: string, start: number): boolean {
  const left = text.charAt(start - 1);
  return !before.has(text.charAt(start)) && (!isHan(left) || before.has(left));
}

/** A common Chinese character of the Basic Multilingual Plane. */
export function isHan(character: string): boolean {
  return character >= '\u3400' && character <= '\u9fff';
}

/** Whether what follows at `end` of a folded text makes another word of it: 诺贝尔奖 is no person, 瑞典克朗 no place. */
export function isPartOfLongerName(folded: string, end: number, kind: NameKind): boolean {
  const following = folded.slice(end, end + 10);
  if (kind === 'person') return longerPerson.test(following);
  if (kind === 'organisation') return folded.charAt(end - 1) === '报' && afterPaper.has(folded.charAt(end));
  return kind === 'place' && noPlace.test(following);
}
