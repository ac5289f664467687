import type { Range } from '../text/range';

/**
 * Leads from the article's text to the file and back. Made of runs in text order: a run whose lengths are equal maps
 * unit by unit; any other run (an entity, a collapsed blank) is one indivisible piece. All offsets are UTF-16 units.
 */
export class SourceMap {
  private constructor(
    private readonly textStarts: Int32Array,
    private readonly textEnds: Int32Array,
    private readonly sourceStarts: Int32Array,
    private readonly sourceEnds: Int32Array,
  ) {}

  /** Makes a map of runs given as flat quadruples: text start, text end, source start, source end. */
  static of(runs: readonly number[]): SourceMap {
    const count = runs.length / 4;
    const columns = [0, 1, 2, 3].map((column) => Int32Array.from({ length: count }, (_, run) => runs[run * 4 + column] ?? 0));
    const [textStarts, textEnds, sourceStarts, sourceEnds] = columns;
    if (!textStarts || !textEnds || !sourceStarts || !sourceEnds) throw new RangeError('runs come in fours');
    return new SourceMap(textStarts, textEnds, sourceStarts, sourceEnds);
  }

  /** How many runs there are. */
  get length(): number {
    return this.textStarts.length;
  }

  /** The smallest stretch of the file that holds `range` of the text. An empty range gives an empty stretch. */
  toSource(range: Range): Range {
    const first = this.runAt(this.textEnds, range.start);
    const start = this.sourceOf(first, range.start, false);
    if (range.end <= range.start) return { start, end: start };
    let last = this.runAt(this.textEnds, range.end - 1);
    if (last >= this.length || at(this.textStarts, last) >= range.end) last -= 1;
    return { start, end: Math.max(start, this.sourceOf(Math.max(first, last), range.end, true)) };
  }

  /** The text offset that stands at, or next after, an offset of the file. */
  toText(sourceOffset: number): number {
    const run = this.runAt(this.sourceEnds, sourceOffset);
    if (run >= this.length) return this.length === 0 ? 0 : at(this.textEnds, this.length - 1);
    const inside = sourceOffset - at(this.sourceStarts, run);
    if (inside <= 0 || !this.isExact(run)) return at(this.textStarts, run);
    return at(this.textStarts, run) + inside;
  }

  /** The first run whose end lies after `offset`. */
  private runAt(ends: Int32Array, offset: number): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (at(ends, middle) > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  private isExact(run: number): boolean {
    return at(this.textEnds, run) - at(this.textStarts, run) === at(this.sourceEnds, run) - at(this.sourceStarts, run);
  }

  private sourceOf(run: number, offset: number, asEnd: boolean): number {
    if (this.length === 0) return 0;
    if (run >= this.length) return at(this.sourceEnds, this.length - 1);
    const inside = Math.min(Math.max(0, offset - at(this.textStarts, run)), at(this.textEnds, run) - at(this.textStarts, run));
    if (this.isExact(run)) return at(this.sourceStarts, run) + inside;
    return asEnd && inside > 0 ? at(this.sourceEnds, run) : at(this.sourceStarts, run);
  }
}

function at(column: Int32Array, index: number): number {
  return column[index] ?? 0;
}
