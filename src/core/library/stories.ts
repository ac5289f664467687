import { DigestIndex } from './digestIndex';
import { SlotSet } from './slots';

/** The two digests by which clippings are told to be one story; 0 says nothing. */
export interface StoryKeys {
  readonly addressKey: number;
  readonly textKey: number;
}

/** The stories at one moment. */
export interface StoryIndex {
  /** For each slot the story it belongs to, told by one of the story's slots. */
  readonly storyOf: Int32Array;
  /** For each story that has several versions its slots; by the story's number. */
  readonly versions: readonly (readonly number[] | undefined)[];
}

/**
 * Which clippings are versions of one story: those that share an address or a text, directly or through others. Slots
 * are small numbers that stand for clippings. Changes are noted at once and worked out when somebody asks.
 */
export class Stories {
  private readonly keys: (StoryKeys | undefined)[] = [];
  /** Every slot is two nodes: twice its number for the address, and one more for the text. */
  private readonly nodes = new DigestIndex();
  private unsettled = new SlotSet();
  /** Digests that a slot has lost: what else shares them may hang together no more. */
  private readonly lost = new Set<number>();
  private readonly versions: (readonly number[] | undefined)[] = [];
  private storyOf = new Int32Array(64);

  add(slot: number, keys: StoryKeys): void {
    this.reserve(slot);
    this.keys[slot] = keys;
    this.storyOf[slot] = slot;
    this.versions[slot] ??= undefined;
    this.join(slot, 0, keys.addressKey);
    this.join(slot, 1, keys.textKey);
  }

  remove(slot: number): void {
    const keys = this.keys[slot];
    if (!keys) return;
    this.keys[slot] = undefined;
    this.versions[this.storyOf[slot] ?? slot] = undefined;
    for (const [kind, key] of [keys.addressKey, keys.textKey].entries()) {
      if (key === 0) continue;
      this.nodes.remove(slot * 2 + kind);
      this.lost.add(key);
    }
  }

  /** What is given stays as it is when the catalogue changes afterwards. */
  settle(): StoryIndex {
    for (const key of this.lost) for (const slot of this.sharing(key)) this.unsettled.add(slot);
    this.lost.clear();
    if (this.unsettled.size > 0) this.settleThese(this.unsettled.toArray());
    return { storyOf: this.storyOf.slice(0, this.keys.length), versions: this.versions.slice() };
  }

  private join(slot: number, kind: number, key: number): void {
    if (key === 0) return;
    if (this.nodes.first(key) >= 0) this.unsettled.add(slot);
    this.nodes.add(slot * 2 + kind, key);
  }

  private settleThese(slots: Int32Array): void {
    this.unsettled = new SlotSet();
    const stories: (readonly number[])[] = [];
    const visited = new SlotSet();
    for (const slot of slots) if (this.keys[slot] && !visited.has(slot)) stories.push(this.connected(slot, visited));
    for (const slot of visited.toArray()) this.versions[this.storyOf[slot] ?? slot] = undefined;
    for (const story of stories) {
      const first = story.reduce((least, slot) => Math.min(least, slot));
      for (const slot of story) this.storyOf[slot] = first;
      if (story.length > 1) this.versions[first] = story;
    }
  }

  /** All slots that are linked to `start`, which are added to `visited`. */
  private connected(start: number, visited: SlotSet): readonly number[] {
    const found = [start];
    const seen = new Set<number>();
    visited.add(start);
    for (const slot of found) {
      const keys = this.keys[slot];
      for (const key of keys ? [keys.addressKey, keys.textKey] : []) {
        if (key === 0 || seen.has(key)) continue;
        seen.add(key);
        for (const other of this.sharing(key)) {
          if (visited.has(other)) continue;
          visited.add(other);
          found.push(other);
        }
      }
    }
    return found;
  }

  private *sharing(key: number): Generator<number> {
    for (let node = this.nodes.first(key); node >= 0; node = this.nodes.after(node)) yield node >> 1;
  }

  private reserve(slot: number): void {
    if (slot < this.storyOf.length) return;
    const grown = new Int32Array(Math.max(slot + 1, this.storyOf.length * 2));
    grown.set(this.storyOf);
    this.storyOf = grown;
  }
}
