import type { FileStatus, FolderItem, LibraryFiles } from '../../../src/core/library/scan/files';
import type { StoreFiles } from '../../../src/core/library/store/store';

/** Files of a library in memory, by key. A test may make paths fail, and sees what was read. */
export class MemoryFiles implements LibraryFiles {
  readonly reads: string[] = [];
  readonly failing = new Set<string>();
  private readonly files = new Map<string, { bytes: Uint8Array; mtime: number }>();
  private clock = 1_700_000_000_000;

  write(key: string, text: string, mtime = ++this.clock): void {
    this.files.set(key, { bytes: new TextEncoder().encode(text), mtime });
  }

  remove(path: string): void {
    for (const key of [...this.files.keys()]) if (key === path || key.startsWith(`${path}/`)) this.files.delete(key);
  }

  async list(path: string): Promise<readonly FolderItem[] | undefined> {
    await this.turn(path);
    const items = new Map<string, FolderItem>();
    for (const key of this.files.keys()) {
      if (!key.startsWith(`${path}/`)) continue;
      const [name = '', ...deeper] = key.slice(path.length + 1).split('/');
      items.set(name, { name, kind: deeper.length > 0 ? 'folder' : 'file' });
    }
    return items.size === 0 ? undefined : [...items.values()];
  }

  async status(path: string): Promise<FileStatus | undefined> {
    await this.turn(path);
    const file = this.files.get(path);
    if (file) return { kind: 'file', size: file.bytes.length, mtime: file.mtime };
    const isFolder = [...this.files.keys()].some((key) => key.startsWith(`${path}/`));
    return isFolder ? { kind: 'folder', size: 0, mtime: 0 } : undefined;
  }

  async read(path: string, limit: number): Promise<Uint8Array | undefined> {
    await this.turn(path);
    this.reads.push(path);
    return this.files.get(path)?.bytes.subarray(0, limit);
  }

  private async turn(path: string): Promise<void> {
    await Promise.resolve();
    if (this.failing.has(path)) throw new Error('no permission');
  }
}

/** The store's files in memory. A test may make writes fail, or kill the process before a write is done. */
export class MemoryStore implements StoreFiles {
  readonly files = new Map<string, Uint8Array>();
  /** How many more writes succeed. */
  writesLeft = Number.POSITIVE_INFINITY;

  async list(): Promise<readonly string[]> {
    await Promise.resolve();
    return [...this.files.keys()];
  }

  async read(name: string): Promise<Uint8Array | undefined> {
    await Promise.resolve();
    return this.files.get(name);
  }

  async write(name: string, bytes: Uint8Array): Promise<void> {
    await Promise.resolve();
    if (this.writesLeft-- <= 0) throw new Error('the storage is read-only');
    this.files.set(name, bytes.slice());
  }

  async remove(name: string): Promise<void> {
    await Promise.resolve();
    this.files.delete(name);
  }
}
