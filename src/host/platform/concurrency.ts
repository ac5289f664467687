import type { CancellationToken } from 'vscode';

/** Runs `work` on every item, at most `limit` at a time, in order of start. Ends early when cancelled. */
export async function forEachConcurrently<T>(
  items: readonly T[],
  limit: number,
  token: CancellationToken,
  work: (item: T) => Promise<void>,
): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    while (!token.isCancellationRequested) {
      const item = items[next++];
      if (item === undefined) {
        return;
      }
      await work(item);
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, lane));
}
