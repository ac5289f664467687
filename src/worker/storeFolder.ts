import { randomUUID } from 'node:crypto';
import * as fs from 'node:fs/promises';
import path from 'node:path';
import type { StoreFiles } from '../core/library/store/store';

/** A file that was being written when its process was killed stays behind under such a name. */
const unfinished = /\.[\da-f-]{36}\.new$/;

/** Older than this, it is nobody's any more. Milliseconds. */
const abandonedAfter = 60 * 60 * 1000;

/** The store's files in a folder of this machine. A file is written beside its place and renamed into it. */
export class StoreFolder implements StoreFiles {
  private swept: Promise<void> | undefined;

  constructor(private readonly folder: string) {}

  async list(): Promise<readonly string[]> {
    const names = (await present(fs.readdir(this.folder))) ?? [];
    return names.filter((name) => !unfinished.test(name));
  }

  read(name: string): Promise<Uint8Array | undefined> {
    return present(fs.readFile(path.join(this.folder, name)));
  }

  async write(name: string, bytes: Uint8Array): Promise<void> {
    await fs.mkdir(this.folder, { recursive: true });
    await (this.swept ??= this.sweep());
    const place = path.join(this.folder, name);
    const beside = `${place}.${randomUUID()}.new`;
    try {
      await fs.writeFile(beside, bytes, { flush: true });
      await fs.rename(beside, place);
    } catch (error) {
      await fs.rm(beside, { force: true }).catch(() => undefined);
      throw error;
    }
  }

  async remove(name: string): Promise<void> {
    await fs.rm(path.join(this.folder, name), { force: true });
  }

  private async sweep(): Promise<void> {
    for (const name of (await present(fs.readdir(this.folder))) ?? []) {
      if (!unfinished.test(name)) continue;
      const file = path.join(this.folder, name);
      const stats = await present(fs.stat(file));
      if (stats && Date.now() - stats.mtimeMs > abandonedAfter) await fs.rm(file, { force: true });
    }
  }
}

async function present<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
