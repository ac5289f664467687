import { joinRanges, subtractRanges, type Range } from './range';

/**
 * A stretch that a conversion changed: `[from, to)` of the original became `[convertedFrom, convertedTo)` of the
 * converted text; neither is empty. A stretch whose two lengths are equal maps unit by unit; any other is one
 * indivisible piece.
 */
export interface ChangedStretch {
  readonly from: number;
  readonly to: number;
  readonly convertedFrom: number;
  readonly convertedTo: number;
}

/** The form that travels between programs: `[from, to, from′, to′]` for each changed stretch. */
export type OffsetTuple = readonly [from: number, to: number, convertedFrom: number, convertedTo: number];

interface Side {
  readonly start: (stretch: ChangedStretch) => number;
  readonly end: (stretch: ChangedStretch) => number;
}
const original: Side = { start: (stretch) => stretch.from, end: (stretch) => stretch.to };
const converted: Side = { start: (stretch) => stretch.convertedFrom, end: (stretch) => stretch.convertedTo };

const isDivisible = (stretch: ChangedStretch): boolean =>
  stretch.to - stretch.from === stretch.convertedTo - stretch.convertedFrom;

/**
 * Leads from an original text to a converted one and back. All offsets are UTF-16 units. Everything between the changed
 * stretches is the same in both texts. Offsets beyond the texts are mapped as if the texts went on unchanged.
 */
export class OffsetMap {
  static readonly identity = new OffsetMap([]);

  /** `changes` are sorted, do not overlap, and have equally long unchanged stretches between them on both sides. */
  constructor(readonly changes: readonly ChangedStretch[]) {}

  /** The smallest stretch of the converted text that holds what `range` of the original became. */
  toConverted(range: Range): Range {
    return this.#mapRange(range, original, converted);
  }

  /** The smallest stretch of the original that holds what became `range` of the converted text. */
  toOriginal(range: Range): Range {
    return this.#mapRange(range, converted, original);
  }

  /** Where an offset of the original stands in the converted text; inside an indivisible piece, the piece's start. */
  offsetToConverted(offset: number): number {
    return this.#mapOffset(offset, original, converted, 'start');
  }

  /** Where an offset of the converted text stands in the original; inside an indivisible piece, the piece's start. */
  offsetToOriginal(offset: number): number {
    return this.#mapOffset(offset, converted, original, 'start');
  }

  /** The changed stretches as plain numbers. */
  toTuples(): OffsetTuple[] {
    return this.changes.map(({ from, to, convertedFrom, convertedTo }) => [from, to, convertedFrom, convertedTo]);
  }

  #mapRange(range: Range, here: Side, there: Side): Range {
    const start = this.#mapOffset(range.start, here, there, 'start');
    if (range.end <= range.start) return { start, end: start };
    return { start, end: this.#mapOffset(range.end, here, there, 'end') };
  }

  #mapOffset(offset: number, here: Side, there: Side, edge: 'start' | 'end'): number {
    const stretch = this.#lastStartingBefore(offset, here);
    if (stretch === undefined) return offset;
    const beyond = offset - here.end(stretch);
    if (beyond >= 0) return there.end(stretch) + beyond;
    if (isDivisible(stretch)) return there.end(stretch) + beyond;
    return edge === 'start' ? there.start(stretch) : there.end(stretch);
  }

  #lastStartingBefore(offset: number, here: Side): ChangedStretch | undefined {
    let low = 0;
    let high = this.changes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const stretch = this.changes[middle];
      if (stretch !== undefined && here.start(stretch) < offset) low = middle + 1;
      else high = middle;
    }
    return this.changes[low - 1];
  }
}

/** Collects changed stretches from left to right and joins neighbours that map unit by unit. */
export class OffsetMapBuilder {
  readonly #changes: ChangedStretch[] = [];

  add(from: number, to: number, convertedFrom: number, convertedTo: number): void {
    const next: ChangedStretch = { from, to, convertedFrom, convertedTo };
    const last = this.#changes.at(-1);
    const touches = last?.to === from && last.convertedTo === convertedFrom;
    if (touches && isDivisible(last) && isDivisible(next)) {
      this.#changes[this.#changes.length - 1] = { ...next, from: last.from, convertedFrom: last.convertedFrom };
    } else {
      this.#changes.push(next);
    }
  }

  build(): OffsetMap {
    return this.#changes.length === 0 ? OffsetMap.identity : new OffsetMap(this.#changes);
  }
}

/** The map that leads through both conversions: `first` gave the text that `second` converted. */
export function composeOffsetMaps(first: OffsetMap, second: OffsetMap): OffsetMap {
  if (first.changes.length === 0) return second;
  if (second.changes.length === 0) return first;
  const builder = new OffsetMapBuilder();
  for (const range of changedInBetween(first, second)) {
    const source = first.toOriginal(range);
    const target = second.toConverted(range);
    builder.add(source.start, source.end, target.start, target.end);
  }
  return builder.build();
}

/**
 * The stretches of the text between two conversions that either of them changed: indivisible pieces, joined where those
 * of one conversion overlap those of the other, and what the unit-by-unit stretches leave beside them.
 */
function changedInBetween(first: OffsetMap, second: OffsetMap): Range[] {
  const pieces: Range[] = [];
  const plain: Range[] = [];
  for (const change of first.changes) {
    (isDivisible(change) ? plain : pieces).push({ start: change.convertedFrom, end: change.convertedTo });
  }
  for (const change of second.changes) {
    (isDivisible(change) ? plain : pieces).push({ start: change.from, end: change.to });
  }
  const joined = joinRanges(pieces);
  return [...joined, ...subtractRanges(joinRanges(plain), joined)].sort((a, b) => a.start - b.start);
}
