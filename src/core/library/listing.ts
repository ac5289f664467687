import { compareByDay, type Catalogue, type CatalogueView, type Sorting } from './catalogue';
import type { ClippingEntry } from './entry';
import { Filter, type FilterQuery, type Filtered } from './filter';
import { compareGroups, type Grouping } from './grouping';
import { inParts, type Pace } from './pace';

/** What a list shows and how. */
export interface LibraryQuery extends FilterQuery {
  readonly groupBy: Grouping;
  readonly sortBy: Sorting;
}

/** A group of clippings that share an outlet, a month, …; see `groupsOf` for its value. */
export interface GroupRow {
  readonly value: string;
  /** For people: an outlet's common name in the group, else the value. Empty for the group of those without one. */
  readonly label: string;
  /** How many stories it has. */
  readonly count: number;
}

/** One story: its newest version that passes the filter and stands in the group, and all others, the newest first. */
export interface StoryRow {
  readonly entry: ClippingEntry;
  readonly versions: readonly ClippingEntry[];
}

/** Where a story is listed. */
export interface ListPlace {
  readonly group: string;
  readonly index: number;
}

/** How many of a group's clippings are asked for the name of their outlet. */
const namesAsked = 64;

/** Makes lists of a catalogue. Keeps what it can from one list to the next. */
export class Lister {
  private readonly filter = new Filter();

  constructor(private readonly catalogue: Catalogue) {}

  async list(query: LibraryQuery, pace: Pace): Promise<Listing> {
    const view = await this.catalogue.view(query.sortBy, query.groupBy, pace);
    const filtered = await this.filter.apply(view, query, pace);
    return new ListBuilder(view, query.groupBy, filtered).build(pace);
  }
}

/** A list of stories in groups, made of one state of the catalogue; never changes. */
export class Listing {
  constructor(
    private readonly view: CatalogueView,
    /** In the order in which they are shown. A list without groups has one, or none when it is empty. */
    readonly groups: readonly GroupRow[],
    private readonly slots: ReadonlyMap<string, readonly number[]>,
    /** How many clippings passed the filter, versions of one story counted each. */
    readonly clippingCount: number,
  ) {}

  /** The catalogue's version that the list was made of. */
  get version(): number {
    return this.view.version;
  }

  /** The stories of a group from `start` on, at most `count`. */
  rows(group: string, start = 0, count = Number.POSITIVE_INFINITY): readonly StoryRow[] {
    const slots = this.slots.get(group) ?? [];
    return slots.slice(start, start + count).flatMap((slot) => this.row(slot) ?? []);
  }

  /** Where the story is listed that the clipping belongs to; undefined when none of its versions passes the filter. */
  placeOf(key: string): ListPlace | undefined {
    const { view } = this;
    const slot = view.slotOf(key);
    if (slot === undefined) return undefined;
    const story = view.storyOf[slot] ?? slot;
    for (const member of [slot, ...(view.versions[story] ?? [])]) {
      for (const group of view.groups.sets[view.groups.setOf[member] ?? 0] ?? []) {
        const value = view.groups.values[group] ?? '';
        const index = (this.slots.get(value) ?? []).findIndex((shown) => view.storyOf[shown] === story);
        if (index >= 0) return { group: value, index };
      }
    }
    return undefined;
  }

  private row(slot: number): StoryRow | undefined {
    const { entries, storyOf, versions } = this.view;
    const entry = entries[slot];
    const members = versions[storyOf[slot] ?? slot] ?? [];
    const others = members.flatMap((member) => (member === slot ? [] : (entries[member] ?? [])));
    return entry && { entry, versions: others.sort(compareByDay) };
  }
}

class ListBuilder {
  /** The slots of each group, by the group's index. */
  private readonly slots: number[][] = [];
  /** For each story with several versions: which of them stands for it in each group. */
  private readonly heads = new Map<number, ReadonlyMap<number, number>>();

  constructor(
    private readonly view: CatalogueView,
    private readonly groupBy: Grouping,
    private readonly filtered: Filtered,
  ) {}

  async build(pace: Pace): Promise<Listing> {
    const { view, filtered } = this;
    await inParts(view.order.length, pace, (start, end) => {
      for (let at = start; at < end; at++) {
        const slot = view.order[at] ?? 0;
        if (filtered.passes[slot] === 1) this.add(slot);
      }
    });
    const rows = this.rows();
    const slots = new Map(rows.map(({ value, index }) => [value, this.slots[index] ?? []] as const));
    return new Listing(view, rows, slots, filtered.count);
  }

  private add(slot: number): void {
    const { storyOf, versions } = this.view;
    const story = storyOf[slot] ?? slot;
    const heads = versions[story] ? this.headsOf(story) : undefined;
    for (const group of this.groupsOf(slot)) {
      if (!heads || heads.get(group) === slot) (this.slots[group] ??= []).push(slot);
    }
  }

  private headsOf(story: number): ReadonlyMap<number, number> {
    const known = this.heads.get(story);
    if (known) return known;
    const { entries, versions } = this.view;
    const heads = new Map<number, number>();
    for (const slot of versions[story] ?? []) {
      const entry = this.filtered.passes[slot] === 1 ? entries[slot] : undefined;
      if (!entry) continue;
      for (const group of this.groupsOf(slot)) {
        const before = entries[heads.get(group) ?? -1];
        if (!before || compareByDay(entry, before) < 0) heads.set(group, slot);
      }
    }
    this.heads.set(story, heads);
    return heads;
  }

  private groupsOf(slot: number): readonly number[] {
    const { setOf, sets } = this.view.groups;
    return sets[setOf[slot] ?? 0] ?? [];
  }

  private rows(): readonly (GroupRow & { readonly index: number })[] {
    const { collation, groups } = this.view;
    const rows = this.slots.flatMap((slots, index) => {
      const value = groups.values[index] ?? '';
      return [{ value, index, label: this.labelOf(value, slots), count: slots.length }];
    });
    for (const { label } of rows) collation.learn(label);
    const byLabel = compareGroups(this.groupBy, (a, b) => collation.compare(a, b));
    return rows.sort((a, b) => byLabel(a.label, b.label) || (a.value < b.value ? -1 : 1));
  }

  /** An outlet has one name in each script; its group is called as most of its clippings call it. */
  private labelOf(value: string, slots: readonly number[]): string {
    if (this.groupBy !== 'outlet' || value === '') return value;
    const names = new Map<string, number>();
    for (const slot of slots.slice(0, namesAsked)) {
      const name = this.view.entries[slot]?.outlet ?? value;
      names.set(name, (names.get(name) ?? 0) + 1);
    }
    const [commonest] = [...names].sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1));
    return commonest?.[0] ?? value;
  }
}
