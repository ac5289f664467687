import * as vscode from 'vscode';
import type { FindFiles } from '../check/archiveCheck';

/** The files that are named, and those in the folders that are named, each once. */
export async function filesOf(uris: readonly vscode.Uri[], findFiles: FindFiles): Promise<readonly vscode.Uri[]> {
  const folders: vscode.Uri[] = [];
  const files: vscode.Uri[] = [];
  for (const uri of uris) {
    ((await isFolder(uri)) ? folders : files).push(uri);
  }
  const options = { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Looking for clippings…') };
  const inFolders = folders.length > 0 ? await vscode.window.withProgress(options, () => findFiles(folders)) : [];
  return [...new Map([...files, ...inFolders].map((uri) => [uri.toString(), uri])).values()];
}

/** What cannot be looked at is told when it cannot be read. */
async function isFolder(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory) !== 0;
  } catch {
    return false;
  }
}
