import * as table from './hanScript.json';

/** `hant` Traditional, `hans` Simplified, `mixed` both in earnest, `none` no Chinese to speak of. */
export type Script = 'hant' | 'hans' | 'mixed' | 'none';

/** Less than this share of Han characters is a text in another language that names something Chinese. */
const leastHanShare = 0.05;
/** From this share on, the rarer script is there in earnest and not as a name, a title or a slip. */
const mixedShare = 0.2;
const leastMixed = 10;

const other = 0;
const han = 1;
const traditional = 2;
const simplified = 3;
const kana = 4;

let classes: Uint8Array | undefined;

/** One class for each code unit of the Basic Multilingual Plane. */
function classTable(): Uint8Array {
  if (classes) return classes;
  const built = new Uint8Array(0x10000).fill(other);
  built.fill(kana, 0x3041, 0x3100);
  built.fill(han, 0x3400, 0x4dc0);
  built.fill(han, 0x4e00, 0xa000);
  for (let index = 0; index < table.hant.length; index += 1) built[table.hant.charCodeAt(index)] = traditional;
  for (let index = 0; index < table.hans.length; index += 1) built[table.hans.charCodeAt(index)] = simplified;
  classes = built;
  return built;
}

/** How many characters of a text only Traditional, and how many only Simplified writing uses. */
export interface ScriptCounts {
  readonly hant: number;
  readonly hans: number;
}

/** Counts the characters that tell. Linear. */
export function countScripts(text: string): ScriptCounts {
  const counts = countClasses(text);
  return { hant: counts[traditional] ?? 0, hans: counts[simplified] ?? 0 };
}

/** The one script that uses a character of the Basic Multilingual Plane; undefined when both do, or none. */
export function tellingScript(unit: number): 'hant' | 'hans' | undefined {
  const found = classTable()[unit];
  if (found === traditional) return 'hant';
  return found === simplified ? 'hans' : undefined;
}

/**
 * Tells which Chinese script a text is written in by counting the characters that only one of the two uses.
 * Linear. A Japanese text (kana beside its Han characters) is `none`, and so is a text with no telling character.
 */
export function detectScript(text: string): Script {
  const counts = countClasses(text);
  const hant = counts[traditional] ?? 0;
  const hans = counts[simplified] ?? 0;
  const telling = hant + hans;
  const hanCount = (counts[han] ?? 0) + telling;
  if (telling === 0 || hanCount < leastHanShare * text.length) return 'none';
  if ((counts[kana] ?? 0) * 2 > hanCount) return 'none';
  const lesser = Math.min(hant, hans);
  if (lesser >= leastMixed && lesser >= mixedShare * telling) return 'mixed';
  return hant > hans ? 'hant' : 'hans';
}

function countClasses(text: string): Uint32Array {
  const classOf = classTable();
  const counts = new Uint32Array(5);
  for (let index = 0; index < text.length; index += 1) {
    const unit = classOf[text.charCodeAt(index)] ?? other;
    counts[unit] = (counts[unit] ?? 0) + 1;
  }
  return counts;
}
