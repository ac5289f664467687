import * as vscode from 'vscode';
import type { ClippingEntry } from '../../core/library/entry';
import type { GroupRow, Listing } from '../../core/library/listing';
import type { Library } from '../library/library';
import { DisposableStore } from '../platform/disposables';
import type { ClippingNode, GroupNode, LibraryNode, MoreNode } from './libraryNodes';
import type { LibraryChoices } from './libraryQuery';

/** Lines of a group that are listed at once: a tree takes thousands, but drawing them anew takes its time. */
const pageLength = 1_000;
/** A filter that leaves no more stories than this opens all groups. */
const mostOpened = 200;
/**
 * Milliseconds between two lists at least, and how many times as long as making one they lie apart. VS Code asks for new
 * lines only when a tree has been quiet for 200 ms.
 */
const listInterval = 300;
const listShare = 4;

/**
 * The Library as a tree: a list made of the library by the choices, made anew when either changes. Fires after every new
 * list. Wakes the library when the tree is first asked for.
 */
export class LibraryTree implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new vscode.EventEmitter<void>());
  readonly #lengths = new Map<string, number>();
  readonly onDidChange = this.#changed.event;
  #listing: Listing | undefined;
  #listed: ListedBy | undefined;
  #timer: unknown;
  #making: Promise<void> | undefined;
  #isStale = false;
  #lastEnd = 0;
  #lastLength = 0;

  constructor(
    readonly library: Library,
    readonly choices: LibraryChoices,
  ) {
    this.#store.add(library.onDidChange(() => this.#scheduleList()));
    this.#store.add(choices.onDidChange(() => this.#choose()));
  }

  /** Undefined until the first list is made. */
  get listing(): Listing | undefined {
    return this.#listing;
  }

  /** True while the newest list is of older choices, or of an older state of the library. */
  get isBehind(): boolean {
    return this.#isStale || this.#timer !== undefined || this.#listed?.query !== this.choices.query;
  }

  get roots(): readonly LibraryNode[] {
    void this.library.start();
    const { listing } = this;
    if (!listing) {
      return [];
    }
    if (this.#listed?.query.groupBy === 'none') {
      return this.#rows('');
    }
    return listing.groups.map((row, index) => this.#groupNode(row, index));
  }

  children(node: LibraryNode): readonly LibraryNode[] {
    switch (node.kind) {
      case 'group':
        return this.#rows(node.row.value);
      case 'clipping':
        return node.versions.flatMap((entry) => this.#clippingNode(node.group, entry, [], node) ?? []);
      case 'more':
        return [];
    }
  }

  parent(node: LibraryNode): LibraryNode | undefined {
    if (node.kind === 'group') {
      return undefined;
    }
    if (node.kind === 'clipping' && node.story) {
      return node.story;
    }
    const index = this.#listing?.groups.findIndex(({ value }) => value === node.group) ?? -1;
    const row = this.#listing?.groups[index];
    return row && this.#listed?.query.groupBy !== 'none' ? this.#groupNode(row, index) : undefined;
  }

  /** The line of a clipping; undefined when it is not listed. Lengthens the list of its group if need be. */
  find(uri: vscode.Uri): ClippingNode | undefined {
    const { listing } = this;
    const key = this.library.keyOf(uri);
    const place = key === undefined ? undefined : listing?.placeOf(key);
    if (!listing || !place) {
      return undefined;
    }
    const [row] = listing.rows(place.group, place.index, 1);
    const story = row && this.#clippingNode(place.group, row.entry, row.versions);
    if (place.index >= this.#lengthOf(place.group)) {
      this.#lengths.set(place.group, Math.ceil((place.index + 1) / pageLength) * pageLength);
      this.#changed.fire();
    }
    if (!story || story.entry.key === key) {
      return story;
    }
    const version = story.versions.find((entry) => entry.key === key);
    return version && this.#clippingNode(place.group, version, [], story);
  }

  /** Lists more of a group. */
  showMore(group: string): void {
    this.#lengths.set(group, this.#lengthOf(group) + pageLength);
    this.#changed.fire();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#store.dispose();
  }

  #choose(): void {
    this.#lengths.clear();
    this.#lastEnd = 0;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#scheduleList();
  }

  /** One list is made at a time, and the thread has the rest of it for others. */
  #scheduleList(): void {
    if (this.#making) {
      this.#isStale = true;
      return;
    }
    const pause = Math.max(listInterval, this.#lastLength * listShare);
    const wait = Math.max(0, this.#lastEnd + pause - performance.now());
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#making = this.#makeList();
    }, wait);
  }

  async #makeList(): Promise<void> {
    const { query, isFiltered } = this.choices;
    const start = performance.now();
    this.#isStale = false;
    try {
      const listing = await this.library.list(query);
      if (query === this.choices.query && !this.#store.isDisposed) {
        this.#listing = listing;
        const isShort = isFiltered && listing.clippingCount <= mostOpened;
        this.#listed = { query, mode: `${isShort ? 'few' : 'all'} ${query.groupBy}`, opensAll: isShort };
        this.#changed.fire();
      } else {
        this.#isStale = true;
      }
    } finally {
      this.#making = undefined;
      this.#lastEnd = performance.now();
      this.#lastLength = this.#lastEnd - start;
      if (this.#isStale && !this.#store.isDisposed) {
        this.#scheduleList();
      }
    }
  }

  #groupNode(row: GroupRow, index: number): GroupNode {
    const { mode = '', opensAll = false } = this.#listed ?? {};
    const groupBy = this.#listed?.query.groupBy ?? 'none';
    return { kind: 'group', id: `${mode}\n${row.value}`, groupBy, row, startsOpen: opensAll || index === 0 };
  }

  #rows(group: string): readonly LibraryNode[] {
    const { listing } = this;
    const length = this.#lengthOf(group);
    const rows = listing?.rows(group, 0, length) ?? [];
    const nodes = rows.flatMap(({ entry, versions }) => this.#clippingNode(group, entry, versions) ?? []);
    const total = listing?.groups.find(({ value }) => value === group)?.count ?? 0;
    const more: MoreNode = { kind: 'more', id: `${group}\nmore ${length}`, group, shown: length, total };
    return total > length ? [...nodes, more] : nodes;
  }

  #clippingNode(
    group: string,
    entry: ClippingEntry,
    versions: readonly ClippingEntry[],
    story?: ClippingNode,
  ): ClippingNode | undefined {
    const uri = this.library.uriOf(entry);
    const groupBy = this.#listed?.query.groupBy ?? 'none';
    const id = story ? `${story.id}\n${entry.key}` : `${this.#listed?.mode ?? ''}\n${group}\n${entry.key}`;
    return uri && { kind: 'clipping', id, groupBy, group, entry, uri, versions, ...(story && { story }) };
  }

  #lengthOf(group: string): number {
    return this.#lengths.get(group) ?? pageLength;
  }
}

/** What the newest list was made by. */
interface ListedBy {
  readonly query: LibraryChoices['query'];
  /** Lines of different modes have different ids, so that the tree remembers for each which groups are open. */
  readonly mode: string;
  readonly opensAll: boolean;
}
