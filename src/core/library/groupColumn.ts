import type { ClippingEntry } from './entry';
import { groupsOf, type Grouping } from './grouping';
import { inParts, type Pace } from './pace';
import { SlotSet, type SlotFollower } from './slots';

/** The groups of each slot at one moment, told by numbers. */
export interface GroupIndex {
  /** For each slot the set of groups its clipping stands in: an index of `sets`. */
  readonly setOf: Int32Array;
  /** Indexes of `values`; nearly always one. */
  readonly sets: readonly (readonly number[])[];
  readonly values: readonly string[];
}

/** Knows the groups of every clipping, and works them out again only for those that changed. */
export class GroupColumn implements SlotFollower {
  private changed = new SlotSet();
  private setOf = new Int32Array(0);
  /** These three only grow, so that an index stays right. */
  private readonly sets: (readonly number[])[] = [];
  private readonly values: string[] = [];
  private readonly setsByName = new Map<string, number>();
  private readonly valuesByName = new Map<string, number>();

  constructor(private readonly grouping: Grouping) {}

  note(slot: number): void {
    this.changed.add(slot);
  }

  /** `entries` must be those of now and must not change meanwhile. */
  async settle(entries: readonly (ClippingEntry | undefined)[], pace: Pace): Promise<GroupIndex> {
    const changed = this.changed.toArray();
    this.changed = new SlotSet();
    const setOf = new Int32Array(entries.length);
    setOf.set(this.setOf.length > setOf.length ? this.setOf.subarray(0, setOf.length) : this.setOf);
    await inParts(changed.length, pace, (start, end) => {
      for (let at = start; at < end; at++) {
        const slot = changed[at] ?? 0;
        const entry = entries[slot];
        if (entry) setOf[slot] = this.setFor(groupsOf(entry, this.grouping));
      }
    });
    this.setOf = setOf;
    return { setOf, sets: this.sets, values: this.values };
  }

  private setFor(groups: string | readonly string[]): number {
    const name = typeof groups === 'string' ? groups : groups.join('\n');
    const known = this.setsByName.get(name);
    if (known !== undefined) return known;
    const values = typeof groups === 'string' ? [groups] : [...new Set(groups)];
    this.sets.push(values.map((value) => this.indexOf(value)));
    this.setsByName.set(name, this.sets.length - 1);
    return this.sets.length - 1;
  }

  private indexOf(value: string): number {
    const known = this.valuesByName.get(value);
    if (known !== undefined) return known;
    this.values.push(value);
    this.valuesByName.set(value, this.values.length - 1);
    return this.values.length - 1;
  }
}
