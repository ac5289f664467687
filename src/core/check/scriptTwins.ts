import { foldTable } from '../text/scriptFold';
import { tellingScript } from '../text/hanScript';

/** Of a longer list nobody chooses. */
const mostAlternatives = 4;

let traditional: Map<string, string[]> | undefined;

/** For each character that only Simplified writing uses, those of Traditional writing that it stands for. */
function traditionalTwins(): ReadonlyMap<string, readonly string[]> {
  if (traditional) return traditional;
  const twins = new Map<string, string[]>();
  const fold = foldTable();
  for (let unit = 0x4e00; unit < 0xa000; unit += 1) {
    const simple = fold[unit] ?? unit;
    if (simple === unit || tellingScript(unit) !== 'hant') continue;
    const key = String.fromCharCode(simple);
    twins.set(key, [...(twins.get(key) ?? []), String.fromCharCode(unit)]);
  }
  traditional = twins;
  return twins;
}

/**
 * What characters that only one script uses are in the other script, character by character: one text, or several when
 * a Simplified character stands for more than one of Traditional writing; none when there is no twin, or too many.
 */
export function alternatives(characters: string, from: 'hant' | 'hans'): readonly string[] {
  let found: readonly string[] = [''];
  for (const character of characters) {
    const twins = from === 'hant' ? simplifiedTwin(character) : (traditionalTwins().get(character) ?? []);
    found = found.flatMap((start) => twins.map((twin) => start + twin));
    if (found.length === 0 || found.length > mostAlternatives) return [];
  }
  return found;
}

function simplifiedTwin(character: string): readonly string[] {
  const unit = character.charCodeAt(0);
  const simple = foldTable()[unit] ?? unit;
  return simple === unit ? [] : [String.fromCharCode(simple)];
}
