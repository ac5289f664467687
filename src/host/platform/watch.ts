import * as vscode from 'vscode';

/** What stands for one of the characters that have a meaning in a glob pattern. */
const globCharacter = /[*?[\]{},!]/g;

/** A glob that matches a name as it is. File names of clippings hold brackets; `?` matches any one character. */
export function literalGlob(name: string): string {
  return name.replace(globCharacter, '?');
}

/** Calls `listener` when one file is made, changed or deleted. */
export function watchFile(uri: vscode.Uri, listener: () => void): vscode.Disposable {
  const folder = vscode.Uri.joinPath(uri, '..');
  const pattern = literalGlob(uri.path.slice(uri.path.lastIndexOf('/') + 1));
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, pattern));
  const address = uri.toString();
  const notify = (changed: vscode.Uri): void => {
    if (changed.toString() === address) {
      listener();
    }
  };
  return vscode.Disposable.from(
    watcher,
    watcher.onDidCreate(notify),
    watcher.onDidChange(notify),
    watcher.onDidDelete(notify),
  );
}
