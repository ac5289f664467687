import { digestOf } from '../digest';
import type { LibraryEntry } from '../entry';
import { inParts, type Pace } from '../pace';
import {
  isShardName,
  manifestName,
  readManifest,
  shardNameOf,
  writeManifest,
  type Manifest,
  type StoredShard,
} from './manifest';
import { decodeShard, encodeShard, type Shard } from './shard';

/** A folder of files that only the store uses, however it is reached. */
export interface StoreFiles {
  /** Names of the files. Empty when the folder is not there. */
  list(): Promise<readonly string[]>;
  read(name: string): Promise<Uint8Array | undefined>;
  /** Puts a file in its place as a whole or, when it rejects, not at all. Makes the folder. */
  write(name: string, bytes: Uint8Array): Promise<void>;
  remove(name: string): Promise<void>;
}

export interface LoadOutcome {
  readonly entries: number;
  /** Shards that were missing or damaged. The files they told of will be read again. */
  readonly damaged: number;
}

/** What became of files, by key; undefined for those that went. */
type Changes = ReadonlyMap<string, LibraryEntry | undefined>;

/** Entries of a shard: a quarter of a megabyte of bytes, decoded in some three milliseconds. */
const shardLength = 512;
/** From this many shards of changes on, or when they outweigh a quarter of the base, the base is written anew. */
const mostChangeShards = 256;
const leastOutweighing = 2_048;

/** How many shards are read ahead of the one that is handed over. */
const readAhead = 8;

const emptyManifest = { base: [], changes: [] };

/**
 * Keeps the entries of a catalogue in files. Everything in them can be read again from the clippings, so whatever is
 * missing, damaged, or made by another version is left out, never repaired. Several windows may use one folder: the one
 * that writes the manifest last decides, and shards that it names but another window deleted count as damaged.
 */
export class CatalogueStore {
  private manifest: Manifest;
  private readonly changed = new Map<string, LibraryEntry | undefined>();
  /** The last shard of changes, when it has room for more. */
  private tail: { readonly name: string; readonly changes: Changes } | undefined;

  /** `reader` names the version of the code that reads entries. */
  constructor(
    private readonly files: StoreFiles,
    private readonly reader: string,
    private readonly pace: Pace,
  ) {
    this.manifest = { reader, ...emptyManifest };
  }

  /** Hands over all stored entries, the newest clippings first, part by part. */
  async load(receive: (entries: readonly LibraryEntry[]) => void | Promise<void>): Promise<LoadOutcome> {
    const manifest = await this.storedManifest();
    if (manifest?.reader !== this.reader) return { entries: 0, damaged: 0 };
    const shards = [...manifest.changes.toReversed(), ...manifest.base];
    const known = new Set<string>();
    let entries = 0;
    let damaged = 0;
    const reading = shards.slice(0, readAhead).map(({ name }) => this.read(name));
    for (let at = 0; at < shards.length; at++) {
      const bytes = await reading.shift();
      const later = shards[at + readAhead];
      if (later) reading.push(this.read(later.name));
      await this.pace.rest();
      const shard = bytes && decodeShard(bytes);
      await this.pace.rest();
      if (!shard) damaged++;
      const fresh = (shard?.entries ?? []).filter(({ key }) => known.size === 0 || !known.has(key));
      if (shard && at < manifest.changes.length) for (const key of keysOf(shard)) known.add(key);
      entries += fresh.length;
      if (fresh.length > 0) await receive(fresh);
    }
    this.manifest = manifest;
    return { entries, damaged };
  }

  /** Notes an entry that came or changed. */
  noteSet(entry: LibraryEntry): void {
    this.changed.set(entry.key, entry);
  }

  noteRemoved(key: string): void {
    this.changed.set(key, undefined);
  }

  /** How many changes have not been saved. */
  get unsaved(): number {
    return this.changed.size;
  }

  /** Writes what changed since the last time. Rejects when it cannot; what was noted is noted still. */
  async save(): Promise<void> {
    if (this.changed.size === 0) return;
    const saved = new Map(this.changed);
    await this.replace(await this.writeChanges(saved));
    this.forget(saved);
  }

  /** Writes everything anew, in order, when the changes since the last time outweigh it. `all` is the whole catalogue. */
  async tidy(all: () => Iterable<LibraryEntry>): Promise<void> {
    if (!this.outweighs()) return;
    const saved = new Map(this.changed);
    await this.replace(await this.writeBase([...all()]));
    this.forget(saved);
  }

  /** Deletes everything that is stored. */
  async clear(): Promise<void> {
    this.changed.clear();
    this.tail = undefined;
    this.manifest = { reader: this.reader, ...emptyManifest };
    for (const name of await this.files.list()) await this.files.remove(name);
  }

  private outweighs(): boolean {
    const { base, changes } = this.manifest;
    const weight = changes.reduce((sum, { entries, removed }) => sum + entries + removed, this.changed.size);
    const baseWeight = base.reduce((sum, { entries }) => sum + entries, 0);
    return changes.length >= mostChangeShards || weight > Math.max(leastOutweighing, baseWeight / 4);
  }

  private forget(saved: Changes): void {
    for (const [key, entry] of saved) if (this.changed.get(key) === entry) this.changed.delete(key);
  }

  private async storedManifest(): Promise<Manifest | undefined> {
    const bytes = await this.read(manifestName);
    return bytes && readManifest(bytes);
  }

  private read(name: string): Promise<Uint8Array | undefined> {
    return this.files.read(name).catch(() => undefined);
  }

  /** The last shard of changes is written anew with the new ones, as long as it is not full. */
  private async writeChanges(changes: Changes): Promise<Manifest> {
    const { tail } = this;
    const open = [...new Map([...(tail?.changes ?? []), ...changes])];
    const shards = this.manifest.changes.filter(({ name }) => name !== tail?.name);
    let part = open.slice(0, shardLength);
    for (let start = 0; start < open.length; start += shardLength) {
      part = open.slice(start, start + shardLength);
      shards.push(await this.writeShard(shardOf(part)));
    }
    const last = shards[shards.length - 1];
    this.tail = last && part.length < shardLength ? { name: last.name, changes: new Map(part) } : undefined;
    return { ...this.manifest, changes: shards };
  }

  private async writeBase(all: readonly LibraryEntry[]): Promise<Manifest> {
    const base: StoredShard[] = [];
    this.tail = undefined;
    for (const entries of await this.newestFirst(all)) base.push(await this.writeShard({ entries, removed: [] }));
    return { reader: this.reader, base, changes: [] };
  }

  /** Parts of the length of a shard, each with later days than the next; the entries of one part are not sorted. */
  private async newestFirst(all: readonly LibraryEntry[]): Promise<readonly (readonly LibraryEntry[])[]> {
    const days = new Map<string, LibraryEntry[]>();
    await inParts(all.length, this.pace, (start, end) => {
      for (const entry of all.slice(start, end)) {
        const day = (entry.isClipping ? entry.day : undefined) ?? '';
        const known = days.get(day);
        if (known) known.push(entry);
        else days.set(day, [entry]);
      }
    });
    const parts: LibraryEntry[][] = [];
    let part: LibraryEntry[] = [];
    for (const [, entries] of [...days].sort(([a], [b]) => (a < b ? 1 : -1))) {
      for (const entry of entries) {
        part.push(entry);
        if (part.length < shardLength) continue;
        parts.push(part);
        part = [];
      }
    }
    return part.length > 0 ? [...parts, part] : parts;
  }

  private async writeShard(shard: Shard): Promise<StoredShard> {
    const bytes = encodeShard(shard);
    const name = shardNameOf(digestOf(bytes));
    await this.files.write(name, bytes);
    await this.pace.rest();
    return { name, entries: shard.entries.length, removed: shard.removed.length };
  }

  /**
   * The manifest last: until it stands, the old one and its shards are whole. Then what it does not name is deleted,
   * except what another window has just named.
   */
  private async replace(manifest: Manifest): Promise<void> {
    const before = await this.storedManifest();
    await this.files.write(manifestName, writeManifest(manifest));
    const own = new Set(namesIn(this.manifest));
    const kept = new Set([...namesIn(manifest), ...(before ? namesIn(before) : []).filter((name) => !own.has(name))]);
    this.manifest = manifest;
    for (const name of await this.files.list()) {
      if (isShardName(name) && !kept.has(name)) await this.files.remove(name);
    }
  }
}

function namesIn({ base, changes }: Manifest): readonly string[] {
  return [...base, ...changes].map(({ name }) => name);
}

function shardOf(changes: readonly (readonly [string, LibraryEntry | undefined])[]): Shard {
  return {
    entries: changes.flatMap(([, entry]) => entry ?? []),
    removed: changes.filter(([, entry]) => entry === undefined).map(([key]) => key),
  };
}

function* keysOf(shard: Shard): Generator<string> {
  for (const { key } of shard.entries) yield key;
  yield* shard.removed;
}
