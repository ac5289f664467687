import { randomUUID } from 'node:crypto';
import * as fs from 'node:fs/promises';
import path from 'node:path';

/** What a file shall hold, made of what it holds now; undefined stands for no file. It may be asked more than once. */
export type FileChange = (current: Uint8Array | undefined) => Uint8Array | undefined;

/** A file that was being written when its process was killed stays behind under such a name. */
const unfinished = /^\.jianbao-[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\.tmp$/;
/** Older than this, it is nobody's any more. Milliseconds. */
const abandonedAfter = 60_000;
/** Others have written between every look and the next: no point in going on. */
const mostAttempts = 20;
/** Windows refuses to replace a file that somebody, a virus scanner perhaps, has open for a moment. */
const mostRenames = 6;

const turns = new Map<string, Promise<void>>();
const sweptAt = new Map<string, number>();

/**
 * Changes a file as a whole: whoever reads it, and whatever ends the process, finds the old content or the new. It is
 * written beside its place, flushed, and renamed into it; if somebody else has written meanwhile, the change is made
 * again on what they wrote. The mode stays, and a symbolic link stays a link. Rejects with the error of `node:fs`; the
 * file is as it was then.
 */
export function replaceFile(file: string, change: FileChange): Promise<void> {
  const before = turns.get(file) ?? Promise.resolve();
  const turn = before.then(() => replace(file, change));
  const ended = turn
    .catch(() => undefined)
    .then(() => {
      if (turns.get(file) === ended) turns.delete(file);
    });
  turns.set(file, ended);
  return turn;
}

async function replace(file: string, change: FileChange): Promise<void> {
  const place = await realPlace(file);
  await sweep(path.dirname(place));
  let current = await present(fs.readFile(place));
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const wanted = change(current);
    if (isSame(wanted, current)) return;
    const beside = wanted && (await writeBeside(place, wanted));
    try {
      const found = await present(fs.readFile(place));
      if (isSame(found, current)) {
        await (beside === undefined ? fs.rm(place) : rename(beside, place));
        return;
      }
      current = found;
      if (beside !== undefined) await fs.rm(beside, { force: true });
    } catch (error) {
      if (beside !== undefined) await fs.rm(beside, { force: true }).catch(() => undefined);
      throw error;
    }
  }
  throw new Error('another program is writing it again and again');
}

/** Where the file lies that a link, or a chain of links, leads to, whether it is there or not. */
async function realPlace(file: string): Promise<string> {
  let place = file;
  for (let links = 0; links < 40; links += 1) {
    const real = await present(fs.realpath(place));
    if (real !== undefined) return real;
    const target = await fs.readlink(place).catch(() => undefined);
    if (target === undefined) return place;
    place = path.resolve(path.dirname(place), target);
  }
  return place;
}

async function writeBeside(place: string, bytes: Uint8Array): Promise<string> {
  const mode = (await present(fs.stat(place)))?.mode;
  if (mode !== undefined && (mode & 0o222) === 0) {
    throw Object.assign(new Error('the file is read-only'), { code: 'EACCES' });
  }
  const beside = path.join(path.dirname(place), `.jianbao-${randomUUID()}.tmp`);
  const handle = await fs.open(beside, 'wx');
  try {
    await handle.writeFile(bytes);
    if (mode !== undefined) await handle.chmod(mode & 0o7777);
    await handle.sync();
  } catch (error) {
    await handle.close();
    await fs.rm(beside, { force: true }).catch(() => undefined);
    throw error;
  }
  await handle.close();
  return beside;
}

async function rename(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await fs.rename(from, to);
      return;
    } catch (error) {
      const mayPass = process.platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error));
      if (!mayPass || attempt === mostRenames) throw error;
      await new Promise((resolve) => setTimeout(resolve, 10 * 2 ** attempt));
    }
  }
}

/** Removes what killed processes have left in a folder. */
async function sweep(folder: string): Promise<void> {
  const now = Date.now();
  if (now - (sweptAt.get(folder) ?? 0) < abandonedAfter) return;
  sweptAt.set(folder, now);
  for (const name of (await present(fs.readdir(folder))) ?? []) {
    if (!unfinished.test(name)) continue;
    const left = path.join(folder, name);
    const stats = await present(fs.stat(left));
    if (stats && now - stats.mtimeMs > abandonedAfter) await fs.rm(left, { force: true }).catch(() => undefined);
  }
}

function isSame(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return a === undefined || b === undefined ? a === b : Buffer.compare(a, b) === 0;
}

async function present<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
