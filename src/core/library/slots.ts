/** Hears of slots whose clipping came, changed or went. */
export interface SlotFollower {
  note(slot: number): void;
}

/** A set of slots that costs little to fill: a mark for each slot, and a list of those that are marked. */
export class SlotSet {
  private marks = new Uint8Array(1_024);
  private readonly list: number[] = [];

  get size(): number {
    return this.list.length;
  }

  add(slot: number): void {
    if (slot >= this.marks.length) {
      const grown = new Uint8Array(Math.max(slot + 1, this.marks.length * 2));
      grown.set(this.marks);
      this.marks = grown;
    }
    if (this.marks[slot] === 1) return;
    this.marks[slot] = 1;
    this.list.push(slot);
  }

  has(slot: number): boolean {
    return this.marks[slot] === 1;
  }

  /** In the order in which they were added. */
  toArray(): Int32Array {
    return new Int32Array(this.list);
  }
}
