import type { Range } from '../text/range';

const none = -1;

/** Runs of matched units without a gap in the words or in the text: where they begin and end in the words. */
function runsOf(matched: Int32Array, start: number, end: number): readonly Range[] {
  const runs: { start: number; end: number }[] = [];
  for (let index = start; index < end; index += 1) {
    if (matched[index] === none) continue;
    const last = runs.at(-1);
    if (last?.end === index && matched[index] === (matched[index - 1] ?? none) + 1) last.end = index + 1;
    else runs.push({ start: index, end: index + 1 });
  }
  return runs;
}

/**
 * Forgets runs at either end of the words that stand so far from the others that more is lost by what lies between them
 * than won by their units: 實施 of a sentence before, when the words begin with 實施.
 */
export function withoutStrays(matched: Int32Array, start: number, end: number): void {
  let runs = runsOf(matched, start, end);
  const placeOf = (index: number): number => matched[index] ?? none;
  /** Twice the common units over the units of both. */
  const share = (some: readonly Range[]): number => {
    const [first, last] = [some[0], some.at(-1)];
    if (!first || !last) return 0;
    const length = placeOf(last.end - 1) + 1 - placeOf(first.start);
    return (2 * some.reduce((sum, run) => sum + run.end - run.start, 0)) / (end - start + length);
  };
  for (;;) {
    const shorter = [runs.slice(1), runs.slice(0, -1)].toSorted((a, b) => share(b) - share(a))[0] ?? [];
    if (share(shorter) <= share(runs)) break;
    const dropped = runs.find((run) => !shorter.includes(run));
    if (dropped) matched.fill(none, dropped.start, dropped.end);
    runs = shorter;
  }
}

/**
 * Where the words begin and end: at the first and last unit of them that stand in the text, or between the units of their
 * surroundings that stand there. Undefined when neither tells.
 */
export function wordsRange(matched: Int32Array, start: number, end: number, limits: Range): Range | undefined {
  const placeOf = (index: number): number => matched[index] ?? none;
  let first = start;
  while (first < end && placeOf(first) < 0) first += 1;
  let last = end - 1;
  while (last >= start && placeOf(last) < 0) last -= 1;
  const before = start > 0 ? placeOf(start - 1) : none;
  const after = placeOf(end);
  if (first > last && (before < 0 || after < 0)) return undefined;
  // What stands between the surroundings and the words may be new, but not much longer than what it replaced.
  const isNear = (length: number, gap: number): boolean => length <= 2 * gap + 2;
  const fromBefore = before >= 0 && (first > last || isNear(placeOf(first) - before - 1, first - start));
  const toAfter = after >= 0 && (first > last || isNear(after - placeOf(last) - 1, end - 1 - last));
  const from = first > start && fromBefore ? before + 1 : placeOf(first) - (first - start);
  const to = last < end - 1 && toAfter ? after : placeOf(last) + (end - last);
  const range = { start: Math.max(limits.start, from), end: Math.min(limits.end, to) };
  return range.start < range.end ? range : undefined;
}
