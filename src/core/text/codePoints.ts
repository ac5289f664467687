const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** True when the offset stands between the two halves of one character. */
export function splitsCharacter(text: string, offset: number): boolean {
  return isHighSurrogate(text.charCodeAt(offset - 1)) && isLowSurrogate(text.charCodeAt(offset));
}

/**
 * Counts between UTF-16 units (VS Code, JavaScript) and Unicode code points (W3C annotation selectors) in one text.
 * A lone surrogate counts as one code point. Offsets are clamped to the text; an offset inside a surrogate pair counts
 * as the offset before it.
 */
export class CodePointIndex {
  /** Unit offsets of the second halves of all surrogate pairs, ascending. */
  readonly #trails: readonly number[];

  constructor(readonly text: string) {
    const trails: number[] = [];
    for (let unit = 1; unit < text.length; unit += 1) {
      if (isLowSurrogate(text.charCodeAt(unit)) && isHighSurrogate(text.charCodeAt(unit - 1))) trails.push(unit);
    }
    this.#trails = trails;
  }

  /** The text's length in code points. */
  get length(): number {
    return this.text.length - this.#trails.length;
  }

  /** Code points before a UTF-16 offset. */
  toCodePoint(unit: number): number {
    const clamped = Math.min(Math.max(unit, 0), this.text.length);
    const start = splitsCharacter(this.text, clamped) ? clamped - 1 : clamped;
    return start - this.#count((trail) => trail < start);
  }

  /** UTF-16 offset that stands after so many code points. */
  toUnit(codePoint: number): number {
    const clamped = Math.min(Math.max(codePoint, 0), this.length);
    return clamped + this.#count((trail, index) => trail - index <= clamped);
  }

  /** How many trails, from the first one on, satisfy a test that holds for a head of them only. */
  #count(holds: (trail: number, index: number) => boolean): number {
    let low = 0;
    let high = this.#trails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const trail = this.#trails[middle];
      if (trail !== undefined && holds(trail, middle)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The last `count` code points before a UTF-16 offset. */
export function codePointsBefore(text: string, offset: number, count: number): string {
  let start = offset;
  for (let left = count; left > 0 && start > 0; left -= 1) start -= splitsCharacter(text, start - 1) ? 2 : 1;
  return text.slice(start, offset);
}

/** The first `count` code points from a UTF-16 offset on. */
export function codePointsAfter(text: string, offset: number, count: number): string {
  let end = offset;
  for (let left = count; left > 0 && end < text.length; left -= 1) end += splitsCharacter(text, end + 1) ? 2 : 1;
  return text.slice(offset, end);
}
