/** One file of the stored catalogue. Its name tells its content, so it is written once and never changed. */
export interface StoredShard {
  readonly name: string;
  /** How many entries it holds. */
  readonly entries: number;
  /** How many keys of removed files it holds. */
  readonly removed: number;
}

/**
 * What the stored catalogue consists of. `base` holds every file once, the newest clippings first; `changes` came after
 * it, the oldest first, each over what stands before it.
 */
export interface Manifest {
  /** What read the entries. Those of another reader are thrown away, because it would read them in another way. */
  readonly reader: string;
  readonly base: readonly StoredShard[];
  readonly changes: readonly StoredShard[];
}

const format = 1;

export const manifestName = 'catalogue.json';

export function writeManifest(manifest: Manifest): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify({ format, ...manifest }, null, 1)}\n`);
}

/** Undefined when the bytes are no manifest of this format. */
export function readManifest(bytes: Uint8Array): Manifest | undefined {
  const value = parsed(new TextDecoder().decode(bytes));
  if (!isRecord(value) || value['format'] !== format || typeof value['reader'] !== 'string') return undefined;
  const base = shardsOf(value['base']);
  const changes = shardsOf(value['changes']);
  return base && changes && { reader: value['reader'], base, changes };
}

const shardName = /^[\da-f]{1,16}\.shard$/;

/** The name of a shard with this digest. */
export function shardNameOf(digest: number): string {
  return `${digest.toString(16).padStart(14, '0')}.shard`;
}

export function isShardName(name: string): boolean {
  return shardName.test(name);
}

function shardsOf(value: unknown): readonly StoredShard[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const shards: StoredShard[] = [];
  for (const item of value as readonly unknown[]) {
    if (!isRecord(item)) return undefined;
    const { name, entries, removed } = item;
    if (typeof name !== 'string' || !isShardName(name)) return undefined;
    if (typeof entries !== 'number' || typeof removed !== 'number') return undefined;
    shards.push({ name, entries, removed });
  }
  return shards;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
