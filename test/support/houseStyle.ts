import data from '../../src/core/script/houseStyles.json';
import type { ScriptVariant } from '../../src/core/script/variant';

interface HouseStyle {
  readonly spellings: ReadonlyMap<string, string>;
  readonly longest: number;
}

const styles = new Map<ScriptVariant, HouseStyle>();

function styleOf(variant: ScriptVariant): HouseStyle {
  const known = styles.get(variant);
  if (known) return known;
  const spellings = new Map(data.styles[variant].map(({ from, to }) => [from, to] as const));
  const style = { spellings, longest: Math.max(...[...spellings.keys()].map((key) => key.length)) };
  styles.set(variant, style);
  return style;
}

/**
 * How the press of that place spells what OpenCC gives: spelling by OpenCC's spelling, both of the same length in
 * UTF-16 units. Spellings mapped to themselves protect their words from shorter ones.
 */
export function pressSpellings(variant: ScriptVariant): ReadonlyMap<string, string> {
  return styleOf(variant).spellings;
}

/** Spells a converted text as the press of that place does; no offset moves. The longest spelling wins. */
export function applyHouseStyle(text: string, variant: ScriptVariant): string {
  const { spellings, longest } = styleOf(variant);
  let result = '';
  let at = 0;
  while (at < text.length) {
    let length = Math.min(longest, text.length - at);
    while (length > 0 && !spellings.has(text.slice(at, at + length))) length -= 1;
    const source = text.slice(at, at + Math.max(length, 1));
    result += spellings.get(source) ?? source;
    at += source.length;
  }
  return result;
}

/** Whether two characters are spellings of one word in some style of that place, whichever stands in the text. */
export function arePressVariants(variant: ScriptVariant, one: string, other: string): boolean {
  for (const [from, to] of styleOf(variant).spellings) {
    for (let index = 0; index < from.length; index += 1) {
      const before = from.charAt(index);
      const after = to.charAt(index);
      if (before === after) continue;
      if ((before === one && after === other) || (before === other && after === one)) return true;
    }
  }
  return false;
}
