import { sidecarSuffix } from '../entry';
import type { FolderItem, LibraryFiles } from './files';
import type { Scope } from './scope';

/** A file of the scope, as its folder tells of it. */
export interface FoundFile {
  readonly key: string;
  readonly hasAnnotations: boolean;
}

/** Folders in folders deeper than this are not looked into. */
const deepest = 64;

/**
 * Finds the files of a scope in folders and what these hold. Several callers may ask at a time. Folders and files whose
 * names sort last come first: archives begin names with the day, so the newest are found first.
 */
export class Walk {
  private readonly found: FoundFile[] = [];
  private readonly folders: string[];
  private readonly loading = new Set<Promise<void>>();
  private count = 0;

  /** `takes` chooses among files of the scope, `folders` are keys, `failed` hears of folders that cannot be listed. */
  constructor(
    private readonly files: LibraryFiles,
    private readonly scope: Scope,
    private readonly takes: (key: string) => boolean,
    folders: readonly string[],
    private readonly failed: (path: string, error: unknown) => void,
  ) {
    this.folders = [...folders];
  }

  /** How many files have been found so far. */
  get foundCount(): number {
    return this.count;
  }

  /** The next file, if one has been found already. */
  take(): FoundFile | undefined {
    return this.found.pop();
  }

  /** The next file; undefined when there are no more. */
  async next(): Promise<FoundFile | undefined> {
    for (;;) {
      const file = this.take();
      if (file) return file;
      const folder = this.folders.pop();
      if (folder !== undefined) await this.load(folder);
      else if (this.loading.size > 0) await Promise.race(this.loading);
      else return undefined;
    }
  }

  private async load(folder: string): Promise<void> {
    const load = this.look(folder);
    this.loading.add(load);
    await load;
    this.loading.delete(load);
  }

  private async look(folder: string): Promise<void> {
    let items: readonly FolderItem[] | undefined;
    try {
      items = await this.files.list(folder);
    } catch (error) {
      this.failed(folder, error);
    }
    const sorted = [...(items ?? [])].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    const sidecars = new Set(sorted.map(({ name }) => name).filter((name) => name.endsWith(sidecarSuffix)));
    for (const { name, kind } of sorted) {
      const key = `${folder}/${name}`;
      if (kind === 'folder') this.addFolder(key);
      else if (!sidecars.has(name) && this.scope.includes(pathInRoot(key)) && this.takes(key)) {
        this.found.push({ key, hasAnnotations: sidecars.has(name + sidecarSuffix) });
        this.count++;
      }
    }
  }

  private addFolder(key: string): void {
    if (!this.scope.excludes(pathInRoot(key)) && key.split('/').length <= deepest) this.folders.push(key);
  }
}

/** A key without the name of its root. */
export function pathInRoot(key: string): string {
  const slash = key.indexOf('/');
  return slash < 0 ? '' : key.slice(slash + 1);
}
