import type { Catalogue } from '../catalogue';
import type { LibraryEntry } from '../entry';
import { isInShare, type Share } from './share';

/** What a scan must know of a file to tell whether to read it. */
export interface KnownFile {
  readonly size: number;
  readonly mtime: number;
  readonly digest: number;
  readonly hasAnnotations: boolean;
}

export interface KnownFiles {
  get(key: string): KnownFile | undefined;
  /** The keys of the file `path`, or of all files below it when it is a folder. */
  keysWithin(path: string): Iterable<string>;
}

/** Known files in columns, which travel to a worker at the cost of a few milliseconds. */
export interface KnownColumns {
  readonly keys: readonly string[];
  /** Size, time, digest and 1 or 0 for an annotation file: four numbers for each key. */
  readonly numbers: Float64Array;
}

/** The known files within a path, in parts of at most `partLength`. The catalogue may change between two parts. */
export function* knownColumns(
  catalogue: Catalogue,
  path: string,
  share: Share | undefined,
  partLength: number,
): Generator<KnownColumns> {
  let part: string[] = [];
  for (const key of catalogue.keysWithin(path)) {
    if (!isInShare(key, share)) continue;
    part.push(key);
    if (part.length < partLength) continue;
    yield columnsOf(catalogue, part);
    part = [];
  }
  if (part.length > 0) yield columnsOf(catalogue, part);
}

function columnsOf(catalogue: Catalogue, keys: readonly string[]): KnownColumns {
  const numbers = new Float64Array(keys.length * 4);
  for (let index = 0; index < keys.length; index++) {
    const entry = catalogue.get(keys[index] ?? '');
    if (!entry) continue;
    const at = index * 4;
    numbers[at] = entry.size;
    numbers[at + 1] = entry.mtime;
    numbers[at + 2] = entry.digest;
    numbers[at + 3] = isAnnotated(entry) ? 1 : 0;
  }
  return { keys, numbers };
}

function isAnnotated(entry: LibraryEntry): boolean {
  return entry.isClipping && entry.hasAnnotations;
}

/** Known files as a worker holds them while it scans. */
export class KnownTable implements KnownFiles {
  private readonly files = new Map<string, KnownFile>();

  add({ keys, numbers }: KnownColumns): void {
    keys.forEach((key, index) => {
      const [size = 0, mtime = 0, digest = 0] = [numbers[index * 4], numbers[index * 4 + 1], numbers[index * 4 + 2]];
      this.files.set(key, { size, mtime, digest, hasAnnotations: numbers[index * 4 + 3] === 1 });
    });
  }

  get(key: string): KnownFile | undefined {
    return this.files.get(key);
  }

  keysWithin(path: string): readonly string[] {
    if (this.files.has(path)) return [path];
    const folder = `${path}/`;
    return [...this.files.keys()].filter((key) => key.startsWith(folder));
  }
}

/** Known files as they stand in a catalogue on the same thread. */
export function knownIn(catalogue: Catalogue): KnownFiles {
  return {
    get: (key) => {
      const entry = catalogue.get(key);
      return (
        entry && { size: entry.size, mtime: entry.mtime, digest: entry.digest, hasAnnotations: isAnnotated(entry) }
      );
    },
    keysWithin: (path) => catalogue.keysWithin(path),
  };
}
