import { subtractRanges, type Range } from '../text/range';
import type { Chain } from './engine/chain';
import type { Zone } from './engine/zone';

/** A stretch with a given result: `value`, or what stands there already. */
export interface FixedStretch extends Range {
  readonly value?: string;
}

/** How the stretches of a text are converted. All ranges are sorted and free of overlaps among their own kind. */
export interface ZonePlan {
  readonly fixed: readonly FixedStretch[];
  /** Where only the script changes. */
  readonly wording: readonly Range[];
  readonly plain: Chain;
  /** The chain outside of `wording`; the plain one when absent. */
  readonly regional?: Chain;
  /** Takes the place of the chains' own kinds; see `Zone`. */
  readonly kinds?: ReadonlyMap<Chain, Uint8Array>;
}

/** Zones that cover a text of that length. */
export function planZones(length: number, plan: ZonePlan): readonly Zone[] {
  const zones: Zone[] = plan.fixed.map(({ start, end, value }) =>
    value === undefined ? { start, end, fixed: true } : { start, end, fixed: true, value },
  );
  const open = subtractRanges([{ start: 0, end: length }], plan.fixed);
  const convert = (ranges: readonly Range[], chain: Chain): void => {
    const kinds = plan.kinds?.get(chain);
    for (const { start, end } of ranges) zones.push(kinds ? { start, end, chain, kinds } : { start, end, chain });
  };
  if (plan.regional) {
    convert(subtractRanges(plan.wording, plan.fixed), plan.plain);
    convert(subtractRanges(open, plan.wording), plan.regional);
  } else {
    convert(open, plan.plain);
  }
  return zones.sort((a, b) => a.start - b.start);
}
