/** The smallest value that at least `share` (0 to 1) of the values do not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** How long one call takes, in milliseconds. */
export function timeOf(action: () => unknown): number {
  const start = performance.now();
  action();
  return performance.now() - start;
}

/** The shortest of `runs` calls, in milliseconds: what the work costs when nothing disturbs it. */
export function bestOf(runs: number, action: () => unknown): number {
  return Math.min(...Array.from({ length: runs }, () => timeOf(action)));
}
