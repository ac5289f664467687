import type { Anchor } from '../../../src/core/annotation/anchor';
import type { Pair } from './mutation';

/**
 * What an engine's answer is worth. `right`: certain, and there. `wrong`: certain, and elsewhere. `open`: unsure.
 * `none`: an orphan.
 */
export type Verdict = 'right' | 'wrong' | 'open' | 'none';

/** Changed words need not be met to the character. */
const leastOverlap = { same: 0.9, changed: 0.6, deleted: 1 } as const;

export function judge({ truth, fate, after }: Pair, anchor: Anchor): Verdict {
  if (anchor.state === 'orphan') return 'none';
  if (anchor.state === 'unsure') return 'open';
  if (!truth) return 'wrong';
  const inked = (start: number, end: number): number => after.slice(start, end).replace(/\s/g, '').length;
  const common = inked(Math.max(truth.start, anchor.start), Math.min(truth.end, anchor.end));
  const all = inked(Math.min(truth.start, anchor.start), Math.max(truth.end, anchor.end));
  return truth.start < anchor.end && anchor.start < truth.end && common >= leastOverlap[fate] * all ? 'right' : 'wrong';
}
