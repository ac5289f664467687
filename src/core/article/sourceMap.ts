import type { Range } from '../text/range';

/**
 * Leads from the article's text to the file and back. Made of runs in text order: a run whose lengths are equal maps
 * unit by unit; any other run (an entity, a collapsed blank) is one indivisible piece. All offsets are UTF-16 units.
 */
export class SourceMap {
  /** How many runs there are. */
  readonly length: number;

  private constructor(private readonly runs: readonly number[]) {
    this.length = runs.length >> 2;
  }

  /** Makes a map of runs given as flat quadruples: text start, text end, source start, source end. */
  static of(runs: readonly number[]): SourceMap {
    return new SourceMap(runs);
  }

  /** The smallest stretch of the file that holds `range` of the text. An empty range gives an empty stretch. */
  toSource(range: Range): Range {
    const first = this.runAt(textEnd, range.start);
    const start = this.sourceOf(first, range.start, false);
    if (range.end <= range.start) return { start, end: start };
    let last = this.runAt(textEnd, range.end - 1);
    if (last >= this.length || this.at(last, textStart) >= range.end) last -= 1;
    return { start, end: Math.max(start, this.sourceOf(Math.max(first, last), range.end, true)) };
  }

  /** The text offset that stands at, or next after, an offset of the file. */
  toText(sourceOffset: number): number {
    const run = this.runAt(sourceEnd, sourceOffset);
    if (run >= this.length) return this.length === 0 ? 0 : this.at(this.length - 1, textEnd);
    const inside = sourceOffset - this.at(run, sourceStart);
    if (inside <= 0 || !this.isExact(run)) return this.at(run, textStart);
    return this.at(run, textStart) + inside;
  }

  private at(run: number, column: number): number {
    return this.runs[run * 4 + column] ?? 0;
  }

  /** The first run whose end, in the text or in the file, lies after `offset`. */
  private runAt(end: typeof textEnd | typeof sourceEnd, offset: number): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.at(middle, end) > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  private isExact(run: number): boolean {
    return this.at(run, textEnd) - this.at(run, textStart) === this.at(run, sourceEnd) - this.at(run, sourceStart);
  }

  private sourceOf(run: number, offset: number, asEnd: boolean): number {
    if (this.length === 0) return 0;
    if (run >= this.length) return this.at(this.length - 1, sourceEnd);
    const start = this.at(run, textStart);
    const inside = Math.min(Math.max(0, offset - start), this.at(run, textEnd) - start);
    if (this.isExact(run)) return this.at(run, sourceStart) + inside;
    return asEnd && inside > 0 ? this.at(run, sourceEnd) : this.at(run, sourceStart);
  }
}

/** The columns of a run. */
const textStart = 0;
const textEnd = 1;
const sourceStart = 2;
const sourceEnd = 3;
