import * as fs from 'node:fs';
import path from 'node:path';
import type { FileStatus, FolderItem, LibraryFiles } from '../core/library/scan/files';
import type { LibraryRoot } from '../core/library/scan/messages';

/** Above this many milliseconds on the average, answers come from a disk or a network and not from memory. */
const quickAnswer = 0.15;
/** How many questions are put beside before it is tried again directly. */
const questionsBeside = 512;

/**
 * Asks the file system directly as long as it answers at once: that costs a tenth of asking it beside the thread, as long
 * as files are in the system's memory. When answers take time, questions go beside, so that many wait at a time.
 */
class Disk {
  private average = 0;
  private beside = 0;

  ask<T>(directly: () => T, beside: () => Promise<T>): T | Promise<T> {
    if (this.beside > 0) {
      this.beside--;
      return beside();
    }
    const start = performance.now();
    const answer = directly();
    this.average += (performance.now() - start - this.average) / 32;
    if (this.average > quickAnswer) {
      this.beside = questionsBeside;
      this.average = 0;
    }
    return answer;
  }
}

/**
 * The files of a library in folders of this machine. `location` of a root is an absolute path. It may hold its thread
 * for as long as a file is read, so it is made for a worker.
 */
export class FolderFiles implements LibraryFiles {
  private readonly locations: ReadonlyMap<string, string>;
  private readonly disk = new Disk();
  /** Real paths of folders that are looked through: links to them, or into them, lead nowhere new. */
  private searched: Promise<string[]> | undefined;

  constructor(roots: readonly LibraryRoot[]) {
    this.locations = new Map(roots.map(({ name, location }) => [name, location]));
  }

  async list(key: string): Promise<readonly FolderItem[] | undefined> {
    const folder = this.pathOf(key);
    const items = await present(() => fs.promises.readdir(folder, { withFileTypes: true }));
    if (!items) return undefined;
    const known: FolderItem[] = [];
    for (const item of items) {
      const kind = item.isSymbolicLink() ? await this.kindOfLink(path.join(folder, item.name)) : kindOf(item);
      if (kind) known.push({ name: normalized(item.name), kind });
    }
    return known;
  }

  status(key: string): FileStatus | undefined | Promise<FileStatus | undefined> {
    const file = this.pathOf(key);
    return this.disk.ask(
      () => statusOf(whenThere(() => fs.statSync(file, { throwIfNoEntry: false }))),
      () => present(async () => statusOf(await fs.promises.stat(file))),
    );
  }

  read(key: string, limit: number): Uint8Array | undefined | Promise<Uint8Array | undefined> {
    const file = this.pathOf(key);
    return this.disk.ask(
      () => whenThere(() => readSync(file, limit)),
      () => present(() => readBeside(file, limit)),
    );
  }

  private pathOf(key: string): string {
    const slash = key.indexOf('/');
    const name = slash < 0 ? key : key.slice(0, slash);
    const location = this.locations.get(name);
    if (location === undefined) throw new RangeError(`no root is called ${name}`);
    return slash < 0 ? location : `${location}${path.sep}${key.slice(slash + 1)}`;
  }

  /** A link counts as what it leads to, unless it leads nowhere or to a folder that is looked through anyway. */
  private async kindOfLink(link: string): Promise<FolderItem['kind'] | undefined> {
    const stats = await fs.promises.stat(link).catch(() => undefined);
    const kind = stats && kindOf(stats);
    if (kind !== 'folder') return kind;
    const target = await fs.promises.realpath(link).catch(() => undefined);
    if (target === undefined) return undefined;
    this.searched ??= Promise.all(
      [...this.locations.values()].map((root) => fs.promises.realpath(root).catch(() => root)),
    );
    const searched = await this.searched;
    if (searched.some((folder) => target === folder || target.startsWith(folder + path.sep))) return undefined;
    if (searched.some((folder) => folder.startsWith(target + path.sep))) return undefined;
    searched.push(target);
    return 'folder';
  }
}

function kindOf(item: Pick<fs.Dirent, 'isFile' | 'isDirectory'>): FolderItem['kind'] | undefined {
  if (item.isFile()) return 'file';
  return item.isDirectory() ? 'folder' : undefined;
}

/** macOS may list names decomposed, but VS Code speaks of them composed; both open the file there. */
function normalized(name: string): string {
  return process.platform === 'darwin' ? name.normalize('NFC') : name;
}

function readSync(file: string, limit: number): Uint8Array {
  const { size } = fs.statSync(file);
  if (size <= limit) return fs.readFileSync(file);
  const handle = fs.openSync(file, 'r');
  try {
    const buffer = Buffer.alloc(limit);
    return buffer.subarray(0, fs.readSync(handle, buffer, 0, limit, 0));
  } finally {
    fs.closeSync(handle);
  }
}

async function readBeside(file: string, limit: number): Promise<Uint8Array> {
  const handle = await fs.promises.open(file);
  try {
    const { size } = await handle.stat();
    if (size <= limit) return await handle.readFile();
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(limit), 0, limit, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function statusOf(stats: fs.Stats | undefined): FileStatus | undefined {
  const kind = stats && kindOf(stats);
  return kind && { kind, size: stats.size, mtime: Math.floor(stats.mtimeMs) };
}

/** Undefined when what is asked for is not there. */
function whenThere<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Undefined when what is asked for is not there. */
async function present<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
