import * as vscode from 'vscode';
import { DisposableStore } from './disposables';
import { encodeText, isFileNotFound } from './fileText';
import { changeFile, ProjectFile, projectFileUri, type ChangeText, type ProjectFileKind } from './projectFile';

/** A file in `.jianbao` of each of the workspace's folders. */
export class ProjectFiles<T> implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new vscode.EventEmitter<void>());
  readonly #diagnostics: vscode.DiagnosticCollection;
  readonly #files = new Map<string, ProjectFile<T>>();
  #changing: Promise<unknown> = Promise.resolve();
  /** Fires when a file that somebody has asked for says something else. */
  readonly onDidChange = this.#changed.event;

  constructor(private readonly kind: ProjectFileKind<T>) {
    this.#diagnostics = this.#store.add(vscode.languages.createDiagnosticCollection(`jianbao ${kind.name}`));
    const follow = ({ uri }: vscode.TextDocument): void => this.#at(uri)?.follow();
    this.#store.add(vscode.workspace.onDidChangeTextDocument(({ document }) => follow(document)));
    this.#store.add(vscode.workspace.onDidCloseTextDocument(follow));
    this.#store.add(vscode.workspace.onDidSaveTextDocument(follow));
    this.#store.add(vscode.workspace.onDidOpenTextDocument((document) => this.#open(document)));
    this.#store.add(vscode.workspace.onDidChangeWorkspaceFolders(({ removed }) => this.#forget(removed)));
    vscode.workspace.textDocuments.forEach((document) => this.#open(document));
  }

  /** What holds for a file: what its workspace folder says; for a new document, the only folder. */
  async valueFor(uri: vscode.Uri): Promise<T> {
    const folder = projectFolderOf(uri);
    return folder ? this.#of(folder).value() : this.kind.none;
  }

  /** True for the file of this kind in a folder of the workspace. */
  has(uri: vscode.Uri): boolean {
    const isNamed = uri.path.endsWith(`/.jianbao/${this.kind.name}`);
    const folder = isNamed ? vscode.workspace.getWorkspaceFolder(uri) : undefined;
    return folder !== undefined && projectFileUri(folder, this.kind.name).toString() === uri.toString();
  }

  /**
   * Changes the file of a file's folder, one change after another; makes it when there is none. An open one is edited,
   * with undo. Throws an error for people; `noFolder` is its message where there is no folder.
   */
  change(uri: vscode.Uri, change: ChangeText, noFolder: string): Promise<void> {
    const changing = this.#changing.then(async () => {
      const folder = projectFolderOf(uri);
      if (!folder) {
        throw new Error(noFolder);
      }
      const file = await this.ensureFile(folder);
      await changeFile(file, change);
      await this.#at(file)?.refresh();
    });
    this.#changing = changing.catch(() => undefined);
    return changing;
  }

  /** The file of a folder, made with its header when there is none. */
  async ensureFile(folder: vscode.WorkspaceFolder): Promise<vscode.Uri> {
    const uri = projectFileUri(folder, this.kind.name);
    try {
      await vscode.workspace.fs.stat(uri);
    } catch (error) {
      if (!isFileNotFound(error)) {
        throw error;
      }
      await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(uri, '..'));
      await vscode.workspace.fs.writeFile(uri, encodeText(this.kind.header()));
    }
    return uri;
  }

  dispose(): void {
    this.#files.forEach((file) => file.dispose());
    this.#files.clear();
    this.#store.dispose();
  }

  #of(folder: vscode.WorkspaceFolder): ProjectFile<T> {
    const address = projectFileUri(folder, this.kind.name).toString();
    const known = this.#files.get(address);
    if (known) {
      return known;
    }
    const made = new ProjectFile(folder, this.kind, this.#diagnostics, () => this.#changed.fire());
    this.#files.set(address, made);
    return made;
  }

  #at(uri: vscode.Uri): ProjectFile<T> | undefined {
    return uri.path.endsWith(`/${this.kind.name}`) ? this.#files.get(uri.toString()) : undefined;
  }

  /** A file that is opened is checked at once. */
  #open({ uri }: vscode.TextDocument): void {
    const folder = this.has(uri) ? vscode.workspace.getWorkspaceFolder(uri) : undefined;
    if (folder) {
      void this.#of(folder).value();
      this.#at(uri)?.follow();
    }
  }

  #forget(removed: readonly vscode.WorkspaceFolder[]): void {
    for (const folder of removed) {
      const address = projectFileUri(folder, this.kind.name).toString();
      this.#files.get(address)?.dispose();
      this.#files.delete(address);
    }
    this.#changed.fire();
  }
}

/** The folder whose files hold for a file; for a new document the only one. */
export function projectFolderOf(uri: vscode.Uri): vscode.WorkspaceFolder | undefined {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  const folders = vscode.workspace.workspaceFolders ?? [];
  return folder ?? (uri.scheme === 'untitled' && folders.length === 1 ? folders[0] : undefined);
}
