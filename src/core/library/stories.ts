/** The two digests by which clippings are told to be one story; 0 says nothing. */
export interface StoryKeys {
  readonly addressKey: number;
  readonly textKey: number;
}

/**
 * Which clippings are versions of one story: those that share an address or a text, directly or through others. Slots
 * are small numbers that stand for clippings. Changes are noted at once and worked out when somebody asks.
 */
export class Stories {
  private readonly keys: (StoryKeys | undefined)[] = [];
  /** The slots that share a digest. Nearly always there is only one, which then needs no set. */
  private readonly slots = new Map<number, number | Set<number>>();
  private readonly unsettled = new Set<number>();
  private readonly touched = new Set<number>();
  private readonly versions = new Map<number, readonly number[]>();
  private storyOf: number[] = [];

  add(slot: number, keys: StoryKeys): void {
    this.keys[slot] = keys;
    this.storyOf[slot] = slot;
    this.join(keys.addressKey, slot);
    this.join(keys.textKey, slot);
  }

  remove(slot: number): void {
    const keys = this.keys[slot];
    if (!keys) return;
    this.keys[slot] = undefined;
    this.versions.delete(this.storyOf[slot] ?? slot);
    this.unsettled.delete(slot);
    this.leave(keys.addressKey, slot);
    this.leave(keys.textKey, slot);
  }

  /**
   * The story of each slot, told by one of its slots, and the slots of every story that has several. Both stay as they
   * are when the catalogue changes afterwards.
   */
  settle(): { readonly storyOf: Int32Array; readonly versions: ReadonlyMap<number, readonly number[]> } {
    this.settleTouched();
    return { storyOf: new Int32Array(this.storyOf), versions: new Map(this.versions) };
  }

  private join(key: number, slot: number): void {
    if (key === 0) return;
    const known = this.slots.get(key);
    if (known === undefined) this.slots.set(key, slot);
    else if (typeof known === 'number') this.slots.set(key, new Set([known, slot]));
    else known.add(slot);
    if (known !== undefined) this.unsettled.add(slot);
  }

  private leave(key: number, slot: number): void {
    if (key === 0) return;
    const known = this.slots.get(key);
    if (known === slot) this.slots.delete(key);
    if (typeof known !== 'object') return;
    known.delete(slot);
    const [only] = known;
    if (known.size === 1 && only !== undefined) this.slots.set(key, only);
    this.touched.add(key);
  }

  private settleTouched(): void {
    for (const key of this.touched) for (const slot of this.sharing(key)) this.unsettled.add(slot);
    this.touched.clear();
    const stories: (readonly number[])[] = [];
    const visited = new Set<number>();
    for (const slot of this.unsettled) if (!visited.has(slot)) stories.push(this.connected(slot, visited));
    this.unsettled.clear();
    for (const slot of visited) this.versions.delete(this.storyOf[slot] ?? slot);
    for (const story of stories) {
      const first = story.reduce((least, slot) => Math.min(least, slot));
      for (const slot of story) this.storyOf[slot] = first;
      if (story.length > 1) this.versions.set(first, story);
    }
  }

  /** All slots that are linked to `start`, which are added to `visited`. */
  private connected(start: number, visited: Set<number>): readonly number[] {
    const found = [start];
    const seenKeys = new Set<number>();
    visited.add(start);
    for (const slot of found) {
      const keys = this.keys[slot];
      for (const key of keys ? [keys.addressKey, keys.textKey] : []) {
        if (key === 0 || seenKeys.has(key)) continue;
        seenKeys.add(key);
        for (const other of this.sharing(key)) {
          if (visited.has(other)) continue;
          visited.add(other);
          found.push(other);
        }
      }
    }
    return found;
  }

  private sharing(key: number): Iterable<number> {
    const known = this.slots.get(key);
    if (known === undefined) return [];
    return typeof known === 'number' ? [known] : known;
  }
}
