import * as vscode from 'vscode';

export interface MemoryFileSystemOptions {
  readonly isReadonly?: boolean;
  /** Writing is announced as possible and fails. */
  readonly denyWrites?: boolean;
}

/** Files in memory under a scheme of their own. */
export function registerMemoryFileSystem(scheme: string, options: MemoryFileSystemOptions): MemoryFiles {
  const files = new MemoryFiles(scheme, options);
  files.own(vscode.workspace.registerFileSystemProvider(scheme, files, { isReadonly: options.isReadonly ?? false }));
  return files;
}

export class MemoryFiles implements vscode.FileSystemProvider {
  readonly #files = new Map<string, Uint8Array>();
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;
  #registration: vscode.Disposable | undefined;

  constructor(
    private readonly scheme: string,
    private readonly options: MemoryFileSystemOptions,
  ) {}

  own(registration: vscode.Disposable): void {
    this.#registration = registration;
  }

  add(path: string, text: string): vscode.Uri {
    this.#files.set(path, new TextEncoder().encode(text));
    return vscode.Uri.from({ scheme: this.scheme, path });
  }

  dispose(): void {
    this.#registration?.dispose();
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const file = this.#files.get(uri.path);
    if (uri.path !== '/' && !file) {
      throw vscode.FileSystemError.FileNotFound(uri);
    }
    const type = file ? vscode.FileType.File : vscode.FileType.Directory;
    return { type, ctime: 0, mtime: 0, size: file?.length ?? 0 };
  }

  readDirectory(): [string, vscode.FileType][] {
    return [...this.#files.keys()].map((path) => [path.slice(1), vscode.FileType.File]);
  }

  readFile(uri: vscode.Uri): Uint8Array {
    const file = this.#files.get(uri.path);
    if (!file) {
      throw vscode.FileSystemError.FileNotFound(uri);
    }
    return file;
  }

  writeFile(uri: vscode.Uri, content: Uint8Array): void {
    this.#refuse(uri);
    this.#files.set(uri.path, content);
  }

  delete(uri: vscode.Uri): void {
    this.#refuse(uri);
    this.#files.delete(uri.path);
  }

  createDirectory(uri: vscode.Uri): void {
    this.#refuse(uri);
  }

  rename(uri: vscode.Uri): void {
    this.#refuse(uri);
  }

  #refuse(uri: vscode.Uri): void {
    if (this.options.denyWrites || this.options.isReadonly) {
      throw vscode.FileSystemError.NoPermissions(uri);
    }
  }
}
