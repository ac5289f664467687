import * as vscode from 'vscode';
import { sidecarUri } from './sidecarText';

/** Lets the sidecar move along when a clipping is renamed or moved inside VS Code. */
export function registerSidecarRename(): vscode.Disposable {
  return vscode.workspace.onWillRenameFiles((event) => event.waitUntil(sidecarMoves(event.files)));
}

async function sidecarMoves(files: vscode.FileWillRenameEvent['files']): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit();
  const moved = new Set(files.map(({ oldUri }) => oldUri.toString()));
  for (const { oldUri, newUri } of files) {
    const sidecar = sidecarUri(oldUri);
    if (!moved.has(sidecar.toString()) && (await exists(sidecar))) {
      edit.renameFile(sidecar, sidecarUri(newUri), { overwrite: false });
    }
  }
  return edit;
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
