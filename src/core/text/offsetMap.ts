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

/** The columns of a stretch. */
const from = 0;
const to = 1;
const convertedFrom = 2;
const convertedTo = 3;
const columns = 4;

const none = new Uint32Array(0);

/** Where a side's start and end stand among the columns. */
type Side = typeof from | typeof convertedFrom;

/**
 * Leads from an original text to a converted one and back. All offsets are UTF-16 units. Everything between the changed
 * stretches is the same in both texts. Offsets beyond the texts are mapped as if the texts went on unchanged.
 */
export class OffsetMap {
  static readonly identity = new OffsetMap(none);

  /**
   * `stretches` holds four numbers for each changed stretch. They are sorted, do not overlap, and have equally long
   * unchanged stretches between them on both sides.
   */
  constructor(private readonly stretches: Uint32Array) {}

  /** How many changed stretches there are. */
  get size(): number {
    return this.stretches.length / columns;
  }

  get changes(): readonly ChangedStretch[] {
    return Array.from({ length: this.size }, (_, index) => this.change(index));
  }

  change(index: number): ChangedStretch {
    return {
      from: this.#at(index, from),
      to: this.#at(index, to),
      convertedFrom: this.#at(index, convertedFrom),
      convertedTo: this.#at(index, convertedTo),
    };
  }

  /** The smallest stretch of the converted text that holds what `range` of the original became. */
  toConverted(range: Range): Range {
    return this.#mapRange(range, from, convertedFrom);
  }

  /** The smallest stretch of the original that holds what became `range` of the converted text. */
  toOriginal(range: Range): Range {
    return this.#mapRange(range, convertedFrom, from);
  }

  /** Where an offset of the original stands in the converted text; inside an indivisible piece, the piece's start. */
  offsetToConverted(offset: number): number {
    return this.#mapOffset(offset, from, convertedFrom, false);
  }

  /** Where an offset of the converted text stands in the original; inside an indivisible piece, the piece's start. */
  offsetToOriginal(offset: number): number {
    return this.#mapOffset(offset, convertedFrom, from, false);
  }

  /** The changed stretches as plain numbers. */
  toTuples(): OffsetTuple[] {
    return this.changes.map((change) => [change.from, change.to, change.convertedFrom, change.convertedTo]);
  }

  /** The map to a text in which single units of the converted text were changed again; offsets ascend. */
  withChangedUnits(offsets: readonly number[]): OffsetMap {
    if (offsets.length === 0) return this;
    const builder = new OffsetMapBuilder();
    let next = 0;
    const addUntil = (end: number): void => {
      for (let offset = offsets[next]; offset !== undefined && offset < end; offset = offsets[next]) {
        const original = this.offsetToOriginal(offset);
        builder.add(original, original + 1, offset, offset + 1);
        next += 1;
      }
    };
    for (let index = 0; index < this.size; index += 1) {
      addUntil(this.#at(index, convertedFrom));
      const end = this.#at(index, convertedTo);
      builder.add(this.#at(index, from), this.#at(index, to), this.#at(index, convertedFrom), end);
      while ((offsets[next] ?? Infinity) < end) next += 1;
    }
    addUntil(Infinity);
    return builder.build();
  }

  #at(index: number, column: number): number {
    return this.stretches[index * columns + column] ?? 0;
  }

  #isDivisible(index: number): boolean {
    return (
      this.#at(index, to) - this.#at(index, from) === this.#at(index, convertedTo) - this.#at(index, convertedFrom)
    );
  }

  #mapRange({ start, end }: Range, here: Side, there: Side): Range {
    const mapped = this.#mapOffset(start, here, there, false);
    return { start: mapped, end: end <= start ? mapped : this.#mapOffset(end, here, there, true) };
  }

  #mapOffset(offset: number, here: Side, there: Side, asEnd: boolean): number {
    const index = this.#lastStartingBefore(offset, here);
    if (index < 0) return offset;
    const beyond = offset - this.#at(index, here + 1);
    if (beyond >= 0 || this.#isDivisible(index)) return this.#at(index, there + 1) + beyond;
    return this.#at(index, asEnd ? there + 1 : there);
  }

  #lastStartingBefore(offset: number, here: Side): number {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#at(middle, here) < offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}

/** Collects changed stretches from left to right and joins neighbours that map unit by unit. */
export class OffsetMapBuilder {
  #stretches: Uint32Array = none;
  #length = 0;

  /** `expected` is about how many stretches there will be: room for so many is made at once. */
  constructor(private readonly expected = 0) {}

  add(start: number, end: number, convertedStart: number, convertedEnd: number): void {
    const last = this.#length - columns;
    const stretches = this.#stretches;
    if (
      last >= 0 &&
      stretches[last + to] === start &&
      stretches[last + convertedTo] === convertedStart &&
      end - start === convertedEnd - convertedStart &&
      start - (stretches[last + from] ?? 0) === convertedStart - (stretches[last + convertedFrom] ?? 0)
    ) {
      stretches[last + to] = end;
      stretches[last + convertedTo] = convertedEnd;
      return;
    }
    if (this.#length === stretches.length) this.#grow();
    const at = this.#length;
    this.#stretches[at + from] = start;
    this.#stretches[at + to] = end;
    this.#stretches[at + convertedFrom] = convertedStart;
    this.#stretches[at + convertedTo] = convertedEnd;
    this.#length = at + columns;
  }

  /** Adds what another map says of a part of the text that begins at these offsets. */
  addMap(map: OffsetMap, start: number, convertedStart: number): void {
    for (let index = 0; index < map.size; index += 1) {
      const change = map.change(index);
      this.add(
        change.from + start,
        change.to + start,
        change.convertedFrom + convertedStart,
        change.convertedTo + convertedStart,
      );
    }
  }

  build(): OffsetMap {
    return this.#length === 0 ? OffsetMap.identity : new OffsetMap(this.#stretches.slice(0, this.#length));
  }

  #grow(): void {
    const larger = new Uint32Array(Math.max((this.expected + 8) * columns, this.#stretches.length * 2));
    larger.set(this.#stretches);
    this.#stretches = larger;
  }
}

/** The map that leads through both conversions: `first` gave the text that `second` converted. */
export function composeOffsetMaps(first: OffsetMap, second: OffsetMap): OffsetMap {
  if (first.size === 0 || second.size === 0) return first.size === 0 ? second : first;
  const builder = new OffsetMapBuilder();
  for (const range of changedInBetween(first, second)) {
    const source = first.toOriginal(range);
    const target = second.toConverted(range);
    builder.add(source.start, source.end, target.start, target.end);
  }
  return builder.build();
}

const isDivisible = (change: ChangedStretch): boolean =>
  change.to - change.from === change.convertedTo - change.convertedFrom;

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
