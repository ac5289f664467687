import { Collation } from './collation';
import type { ClippingEntry, LibraryEntry, OtherFile } from './entry';
import { GroupColumn, type GroupIndex } from './groupColumn';
import type { Grouping } from './grouping';
import { Order } from './order';
import type { Pace } from './pace';
import { SearchText, type SearchIndex } from './searchText';
import type { SlotFollower } from './slots';
import { Stories, type StoryIndex } from './stories';

export type Sorting = 'day' | 'title';

/**
 * The catalogue at one moment, for lists to be made of; it stays as it is when the catalogue changes. Clippings are told
 * by their slots: small numbers, each the index of an entry.
 */
export interface CatalogueView extends StoryIndex {
  readonly version: number;
  readonly entries: readonly (ClippingEntry | undefined)[];
  /** All slots, sorted. */
  readonly order: Int32Array;
  /** The groups of each slot. */
  readonly groups: GroupIndex;
  readonly outlets: GroupIndex;
  readonly search: SearchIndex;
  readonly collation: Collation;
  slotOf(key: string): number | undefined;
}

/** The newest first: by the article's day, then by the feed's instant. Clippings without a day come last. */
export function compareByDay(a: ClippingEntry, b: ClippingEntry): number {
  if (a.day !== b.day) return (a.day ?? '') < (b.day ?? '') ? 1 : -1;
  if (a.instant !== b.instant) return (b.instant ?? 0) - (a.instant ?? 0);
  return compareText(a.key, b.key);
}

/**
 * All that is known of the files of a library. Adding, changing or removing one costs a few microseconds, whatever the
 * size; sorting and telling versions is put off until somebody looks.
 */
export class Catalogue {
  private readonly slots = new Map<string, number>();
  private readonly others = new Map<string, OtherFile>();
  private readonly entries: (ClippingEntry | undefined)[] = [];
  private readonly freeSlots: number[] = [];
  private readonly stories = new Stories();
  private readonly orders = new Map<Sorting, Order<ClippingEntry>>();
  private readonly columns = new Map<Grouping, GroupColumn>();
  private readonly searchTexts = new Map<'search', SearchText>();
  private readonly collation: Collation;
  private turn: Promise<unknown> = Promise.resolve();
  private changes = 0;

  /** Titles and names are sorted as in `locale`, BCP 47. */
  constructor(locale = 'zh') {
    this.collation = new Collation(locale);
  }

  /** Grows with every change. */
  get version(): number {
    return this.changes;
  }

  /** How many clippings there are. */
  get size(): number {
    return this.slots.size;
  }

  /** How many files are known, clippings or not. */
  get fileCount(): number {
    return this.slots.size + this.others.size;
  }

  get(key: string): LibraryEntry | undefined {
    const slot = this.slots.get(key);
    return slot === undefined ? this.others.get(key) : this.entries[slot];
  }

  /** All files, in no particular order. */
  *files(): Generator<LibraryEntry> {
    yield* this.others.values();
    for (const entry of this.entries) if (entry) yield entry;
  }

  /** Adds an entry, or puts it in the place of the one with its key. */
  set(entry: LibraryEntry): void {
    this.changes++;
    if (!entry.isClipping) {
      this.removeClipping(entry.key);
      this.others.set(entry.key, entry);
      return;
    }
    this.others.delete(entry.key);
    const known = this.slots.get(entry.key);
    const slot = known ?? this.freeSlots.pop() ?? this.entries.length;
    const before = this.entries[slot];
    this.entries[slot] = entry;
    if (known === undefined) this.slots.set(entry.key, slot);
    if (before?.addressKey !== entry.addressKey || before.textKey !== entry.textKey) {
      this.stories.remove(slot);
      this.stories.add(slot, entry);
    }
    this.noteChange(slot);
  }

  /** False when no file has the key. */
  remove(key: string): boolean {
    const removed = this.removeClipping(key) || this.others.delete(key);
    if (removed) this.changes++;
    return removed;
  }

  clear(): void {
    for (const key of [...this.slots.keys()]) this.removeClipping(key);
    this.others.clear();
    this.changes++;
  }

  /** The keys of the file `path`, or of all files below it when it is a folder. */
  *keysWithin(path: string): Generator<string> {
    if (this.get(path)) {
      yield path;
      return;
    }
    const folder = `${path}/`;
    for (const key of this.slots.keys()) if (key.startsWith(folder)) yield key;
    for (const key of this.others.keys()) if (key.startsWith(folder)) yield key;
  }

  /** The catalogue of now in the order asked for. Callers are served one after the other. */
  view(sorting: Sorting, grouping: Grouping, pace: Pace): Promise<CatalogueView> {
    const next = this.turn.then(() => this.capture(sorting, grouping, pace));
    this.turn = next.catch(() => undefined);
    return next;
  }

  private async capture(sorting: Sorting, grouping: Grouping, pace: Pace): Promise<CatalogueView> {
    await pace.rest();
    const { version, collation } = this;
    const entries = this.entries.slice();
    const stories = this.stories.settle();
    const settling = [
      this.orderOf(sorting).settle(entries, pace),
      this.columnOf(grouping).settle(entries, pace),
      this.columnOf('outlet').settle(entries, pace),
      this.searchText().settle(entries, pace),
    ] as const;
    const [order, groups, outlets, search] = await Promise.all(settling);
    const slotOf = (key: string): number | undefined => {
      const slot = this.slots.get(key);
      return slot !== undefined && entries[slot]?.key === key ? slot : undefined;
    };
    return { version, entries, order, ...stories, groups, outlets, search, collation, slotOf };
  }

  private orderOf(sorting: Sorting): Order<ClippingEntry> {
    const { collation } = this;
    return this.followerOf(this.orders, sorting, () =>
      sorting === 'day'
        ? new Order(compareByDay)
        : new Order<ClippingEntry>(
            (a, b) => collation.compare(a.title, b.title) || compareByDay(a, b),
            (entry) => collation.learn(entry.title),
          ),
    );
  }

  private columnOf(grouping: Grouping): GroupColumn {
    return this.followerOf(this.columns, grouping, () => new GroupColumn(grouping));
  }

  private searchText(): SearchText {
    return this.followerOf(this.searchTexts, 'search', () => new SearchText());
  }

  /** Orders, columns and texts are made when they are first asked for, and follow from then on. */
  private followerOf<K, F extends SlotFollower>(followers: Map<K, F>, name: K, make: () => F): F {
    const known = followers.get(name);
    if (known) return known;
    const follower = make();
    for (let slot = 0; slot < this.entries.length; slot++) follower.note(slot);
    followers.set(name, follower);
    return follower;
  }

  private removeClipping(key: string): boolean {
    const slot = this.slots.get(key);
    if (slot === undefined) return false;
    this.slots.delete(key);
    this.entries[slot] = undefined;
    this.stories.remove(slot);
    this.freeSlots.push(slot);
    this.noteChange(slot);
    return true;
  }

  private noteChange(slot: number): void {
    for (const order of this.orders.values()) order.note(slot);
    for (const column of this.columns.values()) column.note(slot);
    for (const text of this.searchTexts.values()) text.note(slot);
  }
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
