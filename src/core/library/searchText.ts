import { foldTable } from '../text/scriptFold';
import type { ClippingEntry } from './entry';
import { inParts, type Pace } from './pace';
import { SlotSet, type SlotFollower } from './slots';

/** Stands between a title and a name, so that no word is found across the two. */
const separator = 0x0a;

/** What can be searched of each slot at one moment: folded titles and names, one after the other in memory. */
export interface SearchIndex {
  readonly units: Uint16Array;
  /** For each slot where its text starts and ends. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** True when the text of a slot holds a word, which is folded already. */
export function slotHolds({ units, starts, ends }: SearchIndex, slot: number, word: string): boolean {
  const first = word.charCodeAt(0);
  const last = (ends[slot] ?? 0) - word.length;
  for (let start = starts[slot] ?? 0; start <= last; start++) {
    if (units[start] !== first) continue;
    let length = 1;
    while (length < word.length && units[start + length] === word.charCodeAt(length)) length++;
    if (length === word.length) return true;
  }
  return false;
}

/** Keeps the searchable text of every clipping in one piece of memory, which a search runs through without a jump. */
export class SearchText implements SlotFollower {
  private changed = new SlotSet();
  private units = new Uint16Array(1_024);
  private used = 0;
  private wasted = 0;
  private starts: Int32Array = new Int32Array(0);
  private ends: Int32Array = new Int32Array(0);

  note(slot: number): void {
    this.changed.add(slot);
  }

  /** `entries` must be those of now and must not change meanwhile. What is given stays as it is. */
  async settle(entries: readonly (ClippingEntry | undefined)[], pace: Pace): Promise<SearchIndex> {
    const changed = this.isWasteful ? this.startAnew(entries.length) : this.changed.toArray();
    this.changed = new SlotSet();
    if (changed.length > 0) {
      const [starts, ends] = [resized(this.starts, entries.length), resized(this.ends, entries.length)];
      await inParts(changed.length, pace, (from, to) => {
        for (let at = from; at < to; at++) {
          const slot = changed[at] ?? 0;
          this.wasted += (ends[slot] ?? 0) - (starts[slot] ?? 0);
          starts[slot] = this.used;
          const entry = entries[slot];
          if (entry) this.append(entry);
          ends[slot] = this.used;
        }
      });
      this.starts = starts;
      this.ends = ends;
    }
    return { units: this.units, starts: this.starts, ends: this.ends };
  }

  private get isWasteful(): boolean {
    return this.wasted > 65_536 && this.wasted * 2 > this.used;
  }

  /** Lists that were given keep the memory they had. */
  private startAnew(count: number): Int32Array {
    this.units = new Uint16Array(1_024);
    this.used = 0;
    this.wasted = 0;
    this.starts = new Int32Array(0);
    this.ends = new Int32Array(0);
    return Int32Array.from({ length: count }, (_, slot) => slot);
  }

  private append({ title, people }: ClippingEntry): void {
    this.appendText(title);
    for (const { name } of people) {
      this.reserve(1);
      this.units[this.used++] = separator;
      this.appendText(name);
    }
  }

  private appendText(text: string): void {
    const fold = foldTable();
    this.reserve(text.length);
    for (let index = 0; index < text.length; index++) this.units[this.used++] = fold[text.charCodeAt(index)] ?? 0;
  }

  private reserve(length: number): void {
    if (this.used + length <= this.units.length) return;
    const grown = new Uint16Array(Math.max(this.used + length, this.units.length * 2));
    grown.set(this.units);
    this.units = grown;
  }
}

function resized(column: Int32Array, length: number): Int32Array {
  const result = new Int32Array(length);
  result.set(column.length > length ? column.subarray(0, length) : column);
  return result;
}
