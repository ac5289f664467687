import * as vscode from 'vscode';

/** Milliseconds from the first of several changes to when they are told. */
const collecting = 200;
/** More changed paths than this at a time are not told one by one. */
const mostPaths = 200;

export type ChangeKind = 'created' | 'changed' | 'deleted';

/**
 * Collects what happens to files of the workspace. Calls `changed` with the URIs, or with undefined when so many changed
 * that everything should be looked at. What a folder's deletion takes along is not told, so folders are told as well.
 */
export class FileChanges implements vscode.Disposable {
  readonly #watcher = vscode.workspace.createFileSystemWatcher('**');
  readonly #paths = new Map<string, vscode.Uri>();
  #timer: unknown;

  /** `concerns` says whether a change can matter at all. */
  constructor(
    private readonly concerns: (uri: vscode.Uri, kind: ChangeKind) => boolean,
    private readonly changed: (uris: readonly vscode.Uri[] | undefined) => void,
  ) {
    this.#watcher.onDidCreate((uri) => this.#note(uri, 'created'));
    this.#watcher.onDidChange((uri) => this.#note(uri, 'changed'));
    this.#watcher.onDidDelete((uri) => this.#note(uri, 'deleted'));
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#watcher.dispose();
  }

  #note(uri: vscode.Uri, kind: ChangeKind): void {
    if (this.#paths.size > mostPaths || !this.concerns(uri, kind)) {
      return;
    }
    this.#paths.set(uri.toString(), uri);
    this.#timer ??= setTimeout(() => this.#tell(), collecting);
  }

  #tell(): void {
    const uris = [...this.#paths.values()];
    this.#timer = undefined;
    this.#paths.clear();
    this.changed(uris.length > mostPaths ? undefined : uris);
  }
}
