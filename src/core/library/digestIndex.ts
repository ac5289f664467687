/** Stands for "no node"; nodes count from 0. */
const none = -1;
const free = 0;
const removed = -1;

/**
 * Finds the nodes that share a digest. Nodes are small whole numbers, digests are never 0. A hash table of the first
 * node of each digest, with open addressing, and lists through the nodes: no object is made, and a node costs some forty
 * bytes, where a Map of numbers would take thrice that.
 */
export class DigestIndex {
  private digests = new Float64Array(64);
  private next = new Int32Array(64);
  private previous = new Int32Array(64);
  /** First nodes plus one. The length is a power of two. */
  private table = new Int32Array(128);
  private used = 0;

  /** Adds a node, which must not be in the index. */
  add(node: number, digest: number): void {
    this.reserve(node);
    this.digests[node] = digest;
    this.previous[node] = none;
    const place = this.placeOf(digest);
    const first = (this.table[place] ?? free) - 1;
    if (this.table[place] === free) this.used++;
    this.next[node] = first >= 0 ? first : none;
    if (first >= 0) this.previous[first] = node;
    this.table[place] = node + 1;
    if (this.used * 2 > this.table.length) this.rebuild();
  }

  /** Takes a node out; nothing happens when it is not in the index. */
  remove(node: number): void {
    const digest = this.digests[node] ?? 0;
    if (digest === 0) return;
    const next = this.next[node] ?? none;
    const previous = this.previous[node] ?? none;
    if (next !== none) this.previous[next] = previous;
    if (previous !== none) this.next[previous] = next;
    else this.table[this.placeOf(digest)] = next === none ? removed : next + 1;
    this.digests[node] = 0;
  }

  /** The first of the nodes with a digest, or -1. */
  first(digest: number): number {
    return Math.max(none, (this.table[this.placeOf(digest)] ?? free) - 1);
  }

  /** The node after `node` with its digest, or -1. */
  after(node: number): number {
    return this.next[node] ?? none;
  }

  /** Where the first node of a digest stands in the table, or where it would be put. */
  private placeOf(digest: number): number {
    const mask = this.table.length - 1;
    let reusable = none;
    for (let place = (digest >>> 0) & mask; ; place = (place + 1) & mask) {
      const entry = this.table[place] ?? free;
      if (entry === free) return reusable === none ? place : reusable;
      if (entry === removed) reusable = reusable === none ? place : reusable;
      else if (this.digests[entry - 1] === digest) return place;
    }
  }

  private reserve(node: number): void {
    if (node < this.digests.length) return;
    const length = Math.max(node + 1, this.digests.length * 2);
    this.digests = grown(this.digests, new Float64Array(length));
    this.next = grown(this.next, new Int32Array(length));
    this.previous = grown(this.previous, new Int32Array(length));
  }

  /** Makes the table roomy, and free of what was removed. */
  private rebuild(): void {
    const before = this.table;
    const count = before.reduce((sum, entry) => sum + (entry > 0 ? 1 : 0), 0);
    let length = 128;
    while (length < count * 4) length *= 2;
    this.table = new Int32Array(length);
    this.used = count;
    for (const entry of before) if (entry > 0) this.table[this.placeOf(this.digests[entry - 1] ?? 0)] = entry;
  }
}

function grown<T extends Float64Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
