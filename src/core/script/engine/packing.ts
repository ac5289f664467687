/**
 * How `dist/dictionaries.json` writes UTF-16 units: as numbers in the order of how often they occur, so that the many
 * are short. A symbol is one of 91 printable ASCII characters, all but those that JSON escapes.
 */
export const symbolCount = 91;

const firstSymbol = 35;
const backslash = 92;

/** Number of the symbol with that character code. */
export const symbolNumber = (code: number): number => (code < backslash ? code - firstSymbol : code - firstSymbol - 1);

/** The first so many units take one symbol; the next lead symbols begin two; the last one begins three. */
export const shortUnits = 45;
export const lastLead = symbolCount - 1;
/** How many units take one or two symbols. */
export const longUnits = shortUnits + (lastLead - shortUnits) * symbolCount;

/** Reads units one after the other. */
export class UnitReader {
  at = 0;

  constructor(
    private readonly packed: string,
    private readonly alphabet: Uint16Array,
  ) {}

  /** The next symbol as a number. */
  symbol(): number {
    return symbolNumber(this.packed.charCodeAt(this.at++));
  }

  unit(): number {
    const lead = this.symbol();
    if (lead < shortUnits) return this.alphabet[lead] ?? 0;
    const second = this.symbol();
    if (lead < lastLead) return this.alphabet[shortUnits + (lead - shortUnits) * symbolCount + second] ?? 0;
    return this.alphabet[longUnits + second * symbolCount + this.symbol()] ?? 0;
  }
}

/** The units of an alphabet. */
export function readAlphabet(alphabet: string): Uint16Array {
  const units = new Uint16Array(alphabet.length);
  for (let rank = 0; rank < units.length; rank += 1) units[rank] = alphabet.charCodeAt(rank);
  return units;
}
