import type * as vscode from 'vscode';
import type { LibraryRoot } from '../../core/library/scan/messages';

interface Folder {
  readonly name: string;
  readonly uri: vscode.Uri;
}

/** The folders of the workspace as roots of the library, and the way from keys to URIs and back. */
export class LibraryFolders {
  readonly #folders: readonly Folder[];

  /** A folder within another one is left out: its files belong to that one. */
  constructor(folders: readonly vscode.WorkspaceFolder[]) {
    const outer = folders.filter(({ uri }) => !folders.some((other) => isBelow(uri, other.uri)));
    const names = new Set<string>();
    this.#folders = outer.map(({ name, uri }) => ({ name: uniqueName(name, names), uri }));
  }

  /** Root folders, each located by its URI. */
  get roots(): readonly LibraryRoot[] {
    return this.#folders.map(({ name, uri }) => ({ name, location: uri.toString() }));
  }

  /** Undefined for a file outside all folders. */
  keyOf(uri: vscode.Uri): string | undefined {
    for (const { name, uri: folder } of this.#folders) {
      if (isBelow(uri, folder)) {
        return `${name}/${plainPath(uri).slice(withSlash(plainPath(folder)).length)}`;
      }
      if (isSame(uri, folder)) {
        return name;
      }
    }
    return undefined;
  }

  /** Undefined for a key of a folder that is not in the workspace any more. */
  uriOf(key: string): vscode.Uri | undefined {
    const slash = key.indexOf('/');
    const name = slash < 0 ? key : key.slice(0, slash);
    const folder = this.#folders.find((one) => one.name === name)?.uri;
    return slash < 0 ? folder : folder?.with({ path: withSlash(folder.path) + key.slice(slash + 1) });
  }
}

function isSame(a: vscode.Uri, b: vscode.Uri): boolean {
  return a.scheme === b.scheme && a.authority === b.authority && plainPath(a) === plainPath(b);
}

function isBelow(uri: vscode.Uri, folder: vscode.Uri): boolean {
  const sameSystem = uri.scheme === folder.scheme && uri.authority === folder.authority;
  return sameSystem && !isSame(uri, folder) && plainPath(uri).startsWith(withSlash(plainPath(folder)));
}

/** Windows writes the letter of a drive either way. */
function plainPath({ path }: vscode.Uri): string {
  return path.replace(/^\/[A-Z]:/, (drive) => drive.toLowerCase());
}

function withSlash(path: string): string {
  return path.endsWith('/') ? path : `${path}/`;
}

function uniqueName(name: string, taken: Set<string>): string {
  const plain = name.replace(/[\\/]/g, '-') || '-';
  let unique = plain;
  for (let count = 2; taken.has(unique); count++) {
    unique = `${plain} (${count})`;
  }
  taken.add(unique);
  return unique;
}
