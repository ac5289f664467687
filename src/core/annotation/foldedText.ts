import type { Range } from '../text/range';
import { foldTable } from '../text/scriptFold';
import { splitsCharacter } from '../text/codePoints';

/** A unit that folding leaves out. */
const left = 0;

const quotationMarks = "「」『』“”‘’„‟‚‛〝〞〟«»‹›＂＇'";
const dashes = '‐‑‒–—―−─－';
const dots = '・•‧∙⋅';
const ellipses = '…⋯';
/** What has no width: joiners, marks of direction, variation selectors and the like, as first and last unit. */
const withoutWidth: readonly (readonly [number, number])[] = [
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2064],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
];

let table: Uint16Array | undefined;

/**
 * What each code unit is compared as: script, width and case as `foldTable` folds them; all quotation marks one mark, and
 * so all dashes, all middle dots; an ellipsis a full stop; blanks nothing.
 */
function comparisonTable(): Uint16Array {
  if (table) return table;
  const built = Uint16Array.from(foldTable());
  const fold = (units: string, to: string): void => {
    for (let index = 0; index < units.length; index += 1) built[units.charCodeAt(index)] = to.charCodeAt(0);
  };
  fold(quotationMarks, '"');
  fold(dashes, '-');
  fold(dots, '·');
  fold(ellipses, '.');
  for (let unit = 0; unit < built.length; unit += 1) {
    if (/\s/.test(String.fromCharCode(unit))) built[unit] = left;
  }
  for (const [first, last] of withoutWidth) built.fill(left, first, last + 1);
  table = built;
  return built;
}

/** Words as they are compared: in one script, width and case, with one style of quotation marks and without blanks. */
export function foldWords(words: string): string {
  return new FoldedText(words).folded;
}

/** A text as it is compared, with the way back. */
export class FoldedText {
  readonly folded: string;
  /** For each folded unit, the offset of its unit in the text. */
  readonly #offsets: Uint32Array;

  constructor(readonly text: string) {
    const comparison = comparisonTable();
    const units = new Uint16Array(text.length);
    const offsets = new Uint32Array(text.length + 1);
    let length = 0;
    for (let offset = 0; offset < text.length; offset += 1) {
      const unit = comparison[text.charCodeAt(offset)] ?? left;
      if (unit === left) continue;
      units[length] = unit;
      offsets[length] = offset;
      length += 1;
    }
    offsets[length] = text.length;
    this.folded = stringOf(units.subarray(0, length));
    this.#offsets = offsets;
  }

  /** The stretch of the text that a folded stretch stands for; it never splits a character. */
  toText({ start, end }: Range): Range {
    const first = this.#offsets[Math.min(start, this.folded.length)] ?? 0;
    if (end <= start) return { start: first, end: first };
    const last = (this.#offsets[Math.min(end, this.folded.length) - 1] ?? 0) + 1;
    return {
      start: splitsCharacter(this.text, first) ? first - 1 : first,
      end: splitsCharacter(this.text, last) ? last + 1 : last,
    };
  }

  /** The first folded unit that stands at an offset of the text or after it. */
  fromText(offset: number): number {
    let low = 0;
    let high = this.folded.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#offsets[middle] ?? 0) >= offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/** `String.fromCharCode` takes so many arguments at most, to be safe. */
const longestCall = 8192;

function stringOf(units: Uint16Array): string {
  let string = '';
  for (let start = 0; start < units.length; start += longestCall) {
    string += String.fromCharCode(...units.subarray(start, start + longestCall));
  }
  return string;
}
