/** Lets long work give way. Work asks every few hundred steps and awaits what it is given. */
export interface Pace {
  /** A promise when the work has held the thread long enough, else undefined. */
  rest(): Promise<void> | undefined;
}

/** For a thread that nobody waits for. */
export const unhurried: Pace = { rest: () => undefined };

/** Milliseconds for which work holds a thread that others use. */
const sliceLength = 8;

/**
 * Works in slices of some milliseconds; `giveWay` ends when it is the work's turn again. Several works that share a pace
 * take turns, so that they hold the thread no longer than one of them would.
 */
export function inSlices(giveWay: () => Promise<void>): Pace {
  let end = Date.now() + sliceLength;
  let turn: Promise<void> | undefined;
  return {
    rest: () => {
      if (turn === undefined && Date.now() < end) return undefined;
      const mine = (turn ?? Promise.resolve()).then(giveWay).then(() => {
        end = Date.now() + sliceLength;
        if (turn === mine) turn = undefined;
      });
      turn = mine;
      return mine;
    },
  };
}

/** How many cheap steps lie between two rests: some milliseconds' work at most. */
const partLength = 1_024;

/** Does `work` on the numbers from 0 to `length`, part by part, with rests between. */
export async function inParts(length: number, pace: Pace, work: (start: number, end: number) => void): Promise<void> {
  for (let start = 0; start < length; start += partLength) {
    work(start, Math.min(length, start + partLength));
    await pace.rest();
  }
}
