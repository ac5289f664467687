import * as vscode from 'vscode';
import type { FileStatus, FolderItem, LibraryFiles } from '../../core/library/scan/files';
import type { LibraryRoot } from '../../core/library/scan/messages';

/** The files of a library through VS Code's file systems: for browsers and virtual workspaces. Roots lie at URIs. */
export class WorkspaceFiles implements LibraryFiles {
  readonly #folders: ReadonlyMap<string, vscode.Uri>;

  constructor(roots: readonly LibraryRoot[]) {
    this.#folders = new Map(roots.map(({ name, location }) => [name, vscode.Uri.parse(location, true)]));
  }

  async list(key: string): Promise<readonly FolderItem[] | undefined> {
    const items = await present(vscode.workspace.fs.readDirectory(this.#uriOf(key)));
    return items?.flatMap(([name, type]) => {
      const kind = kindOf(type);
      // Nobody can tell here where a link to a folder leads, so it might lead in a circle.
      return kind && (kind === 'file' || (type & vscode.FileType.SymbolicLink) === 0) ? [{ name, kind }] : [];
    });
  }

  async status(key: string): Promise<FileStatus | undefined> {
    const stat = await present(vscode.workspace.fs.stat(this.#uriOf(key)));
    const kind = stat && kindOf(stat.type);
    return kind && { kind, size: stat.size, mtime: stat.mtime };
  }

  async read(key: string, limit: number): Promise<Uint8Array | undefined> {
    const bytes = await present(vscode.workspace.fs.readFile(this.#uriOf(key)));
    return bytes?.subarray(0, limit);
  }

  #uriOf(key: string): vscode.Uri {
    const slash = key.indexOf('/');
    const folder = this.#folders.get(slash < 0 ? key : key.slice(0, slash));
    if (!folder) {
      throw new RangeError(`no folder of the workspace is called ${key}`);
    }
    return slash < 0 ? folder : folder.with({ path: `${folder.path.replace(/\/$/, '')}/${key.slice(slash + 1)}` });
  }
}

function kindOf(type: vscode.FileType): FolderItem['kind'] | undefined {
  if ((type & vscode.FileType.File) !== 0) {
    return 'file';
  }
  return (type & vscode.FileType.Directory) === 0 ? undefined : 'folder';
}

/** Undefined when what is asked for is not there. */
async function present<T>(asked: Thenable<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    const isMissing = error instanceof vscode.FileSystemError && /^File(NotFound|NotADirectory)$/.test(error.code);
    if (isMissing) {
      return undefined;
    }
    throw error;
  }
}
