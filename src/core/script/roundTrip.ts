import { composeOffsetMaps } from '../text/offsetMap';
import type { Range } from '../text/range';
import type { Conversion } from './converter';

/** A place that does not come back the same: what stood there, what it became, and what comes back. */
export interface RoundTripDifference {
  /** In the original text. */
  readonly range: Range;
  readonly original: string;
  readonly there: string;
  readonly back: string;
}

/**
 * The places of a text that a conversion and the conversion back would not leave the same, in their order.
 * `there` is the conversion of `original`, `back` that of `there.text`.
 */
export function roundTrip(original: string, there: Conversion, back: Conversion): readonly RoundTripDifference[] {
  const differences: RoundTripDifference[] = [];
  for (const [start, end, backStart, backEnd] of composeOffsetMaps(there.map, back.map).toTuples()) {
    for (const { at, length, backAt, backLength } of unlike(
      original.slice(start, end),
      back.text.slice(backStart, backEnd),
    )) {
      const range = { start: start + at, end: start + at + length };
      const converted = there.map.toConverted(range);
      differences.push({
        range,
        original: original.slice(range.start, range.end),
        there: there.text.slice(converted.start, converted.end),
        back: back.text.slice(backStart + backAt, backStart + backAt + backLength),
      });
    }
  }
  return differences;
}

interface Unlike {
  readonly at: number;
  readonly length: number;
  readonly backAt: number;
  readonly backLength: number;
}

/** Where two texts differ: run by run of characters when they are equally long, else as a whole. */
function unlike(before: string, after: string): readonly Unlike[] {
  if (before === after) return [];
  if (before.length !== after.length) return [{ at: 0, length: before.length, backAt: 0, backLength: after.length }];
  const found: Unlike[] = [];
  let at = 0;
  for (const character of before) {
    const { length } = character;
    const isSame = after.startsWith(character, at);
    const last = found.at(-1);
    if (!isSame && last?.at === at - (last?.length ?? 0)) {
      found[found.length - 1] = { ...last, length: last.length + length, backLength: last.backLength + length };
    } else if (!isSame) {
      found.push({ at, length, backAt: at, backLength: length });
    }
    at += length;
  }
  return found;
}
