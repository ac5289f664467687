import type { CommandIo } from './command';

/** A file to be read, or a path that could not be looked at. */
export interface WalkedFile {
  readonly name: string;
  /** True when it was named itself and not found in a directory. */
  readonly named: boolean;
  readonly error?: Error;
}

/** Directories that hold no clippings of their own. */
const skipped = new Set(['node_modules']);

/**
 * The files that are named, and those in the directories that are named, in a fixed order: as given, and within a
 * directory by name, directories among the files. Hidden directories are left out.
 */
export async function* walkFiles(
  names: readonly string[],
  io: CommandIo,
  isWanted: (name: string) => boolean,
): AsyncGenerator<WalkedFile> {
  const waiting = names.map((name) => ({ name, named: true })).reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    let entries: Awaited<ReturnType<CommandIo['listDirectory']>>;
    try {
      entries = next.name.endsWith('/') || next.named ? await io.listDirectory(next.name) : undefined;
    } catch (error) {
      yield { ...next, error: error instanceof Error ? error : new Error(String(error)) };
      continue;
    }
    if (!entries) {
      yield next;
      continue;
    }
    const parent = next.name.replace(/[/\\]+$/, '') || '/';
    const found = entries
      .filter(({ name, kind }) => (kind === 'directory' ? isWalked(name) : kind === 'file' && isWanted(name)))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(({ name, kind }) => ({
        name: `${parent === '/' ? '' : parent}/${name}${kind === 'directory' ? '/' : ''}`,
        named: false,
      }));
    waiting.push(...found.reverse());
  }
}

function isWalked(name: string): boolean {
  return !name.startsWith('.') && !skipped.has(name);
}
