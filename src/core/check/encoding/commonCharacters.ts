import table from './commonCharacters.json';

const han = 1;
const common = 2;

let classes: Uint8Array | undefined;

/** One class for each code unit: none, Han, common Han. */
function classTable(): Uint8Array {
  if (classes) return classes;
  const built = new Uint8Array(0x10000);
  built.fill(han, 0x3400, 0xa000);
  for (const character of table.hans + table.hant) built[character.charCodeAt(0)] = common;
  classes = built;
  return built;
}

/** How much a text reads like Chinese: Han characters, and the share of common ones among them (0 to 1). */
export interface HanReading {
  readonly han: number;
  readonly commonShare: number;
}

/** Counts in the whole text. News in either script has a common share above 0.35. */
export function readHan(text: string): HanReading {
  const classOf = classTable();
  const counts = [0, 0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const unit = classOf[text.charCodeAt(at)] ?? 0;
    counts[unit] = (counts[unit] ?? 0) + 1;
  }
  const [, plain = 0, known = 0] = counts;
  return { han: plain + known, commonShare: known === 0 ? 0 : known / (plain + known) };
}
