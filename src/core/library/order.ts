import { inParts, type Pace } from './pace';
import { SlotSet, type SlotFollower } from './slots';

type Compare<T> = (a: T, b: T) => number;

/** Items sorted at a time without a rest: less than two milliseconds' work. */
const runLength = 1_024;

/**
 * A sorted list of slots that is mended instead of sorted anew: what changed is taken out and merged in again.
 * The lists it gives are never changed afterwards.
 */
export class Order<T> implements SlotFollower {
  private sorted: Int32Array = new Int32Array(0);
  private changed = new SlotSet();

  /** `prepare` is called for every item before it is compared. */
  constructor(
    private readonly compare: Compare<T>,
    private readonly prepare: (item: T) => void = () => undefined,
  ) {}

  /** The item in a slot came, changed or went. */
  note(slot: number): void {
    this.changed.add(slot);
  }

  /** All slots that hold an item, sorted. `items` must be those of now and must not change meanwhile. */
  async settle(items: readonly (T | undefined)[], pace: Pace): Promise<Int32Array> {
    if (this.changed.size === 0) return this.sorted;
    const { changed } = this;
    this.changed = new SlotSet();
    const compare = comparison(items, this.compare);
    const kept = await filtered(this.sorted, (slot) => !changed.has(slot), pace);
    const added = await filtered(changed.toArray(), (slot) => items[slot] !== undefined, pace);
    await this.prepareAll(added, items, pace);
    this.sorted = await merged(kept, await sortedInRuns(added, compare, pace), compare, pace);
    return this.sorted;
  }

  private prepareAll(slots: Int32Array, items: readonly (T | undefined)[], pace: Pace): Promise<void> {
    return inParts(slots.length, pace, (start, end) => {
      for (let at = start; at < end; at++) {
        const item = items[slots[at] ?? 0];
        if (item !== undefined) this.prepare(item);
      }
    });
  }
}

async function filtered(slots: Int32Array, keeps: (slot: number) => boolean, pace: Pace): Promise<Int32Array> {
  const kept = new Int32Array(slots.length);
  let count = 0;
  await inParts(slots.length, pace, (start, end) => {
    for (let at = start; at < end; at++) {
      const slot = slots[at] ?? 0;
      if (keeps(slot)) kept[count++] = slot;
    }
  });
  return kept.subarray(0, count);
}

function comparison<T>(items: readonly (T | undefined)[], compare: Compare<T>): Compare<number> {
  return (a, b) => {
    const left = items[a];
    const right = items[b];
    return left === undefined || right === undefined ? a - b : compare(left, right);
  };
}

async function sortedInRuns(slots: Int32Array, compare: Compare<number>, pace: Pace): Promise<Int32Array> {
  let runs: Int32Array[] = [];
  for (let start = 0; start < slots.length; start += runLength) {
    runs.push(slots.subarray(start, start + runLength).sort(compare));
    await pace.rest();
  }
  while (runs.length > 1) {
    const longer: Int32Array[] = [];
    for (let at = 0; at < runs.length; at += 2) {
      longer.push(await merged(runs[at] ?? empty, runs[at + 1] ?? empty, compare, pace));
    }
    runs = longer;
  }
  return runs[0] ?? empty;
}

const empty = new Int32Array(0);

async function merged(a: Int32Array, b: Int32Array, compare: Compare<number>, pace: Pace): Promise<Int32Array> {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const result = new Int32Array(a.length + b.length);
  let left = 0;
  let right = 0;
  await inParts(result.length, pace, (start, end) => {
    for (let at = start; at < end; at++) {
      const takesLeft = right >= b.length || (left < a.length && compare(a[left] ?? 0, b[right] ?? 0) <= 0);
      result[at] = (takesLeft ? a[left++] : b[right++]) ?? 0;
    }
  });
  return result;
}
