import * as vscode from 'vscode';
import { parseSidecar } from '../../core/annotation/sidecar';
import { isThere } from '../platform/fileText';
import type { ReaderRegistry } from './readerRegistry';
import { readOptionalSidecarText, sidecarUri } from './sidecarText';
import type { SidecarStorage } from './sidecarText';

/**
 * Lets the sidecar go along when a clipping is renamed, moved or deleted inside VS Code, in the same step, so that one
 * undo brings both back. What lies within a folder goes along anyway.
 */
export function registerSidecarRename(storage: SidecarStorage, readers: ReaderRegistry): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.onWillRenameFiles((event) => event.waitUntil(sidecarMoves(event.files, storage, readers))),
    vscode.workspace.onWillDeleteFiles((event) => event.waitUntil(sidecarDeletions(event.files))),
  );
}

/**
 * Plans how a sidecar gets to another clipping. One that is there already takes the annotations in at once; then only
 * the old file is left to be removed. Throws an error with a message for people when one of them cannot be read.
 */
export async function moveSidecar(
  edit: vscode.WorkspaceEdit,
  from: vscode.Uri,
  to: vscode.Uri,
  storage: SidecarStorage,
): Promise<void> {
  const text = (await isThere(sidecarUri(to))) ? await readOptionalSidecarText(from) : undefined;
  if (text === undefined) {
    edit.renameFile(sidecarUri(from), sidecarUri(to), { overwrite: false });
    return;
  }
  await storage.add(to, parseSidecar(text));
  edit.deleteFile(sidecarUri(from), { ignoreIfNotExists: true });
}

async function sidecarMoves(
  files: vscode.FileWillRenameEvent['files'],
  storage: SidecarStorage,
  readers: ReaderRegistry,
): Promise<vscode.WorkspaceEdit> {
  await saveNotes(files, readers);
  const edit = new vscode.WorkspaceEdit();
  const moved = new Set(files.map(({ oldUri }) => oldUri.toString()));
  for (const { oldUri, newUri } of files) {
    const sidecar = sidecarUri(oldUri);
    if (!moved.has(sidecar.toString()) && (await isThere(sidecar))) {
      await moveSidecar(edit, oldUri, newUri, storage);
    }
  }
  return edit;
}

/**
 * VS Code opens a renamed file in the editor that its new name asks for, which may be another; unsaved notes would be
 * gone with the reader.
 */
async function saveNotes(files: vscode.FileWillRenameEvent['files'], readers: ReaderRegistry): Promise<void> {
  const documents = new Set([...readers.panels].map(({ document }) => document));
  for (const { uri, sidecar } of documents) {
    const isMoved = files.some(({ oldUri }) => `${uri.toString()}/`.startsWith(`${oldUri.toString()}/`));
    if (isMoved && sidecar.isUnsaved) {
      try {
        await sidecar.save();
      } catch (error) {
        void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
      }
    }
  }
}

async function sidecarDeletions(files: readonly vscode.Uri[]): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit();
  const deleted = new Set(files.map((uri) => uri.toString()));
  for (const sidecar of files.map(sidecarUri)) {
    if (!deleted.has(sidecar.toString()) && (await isThere(sidecar))) {
      edit.deleteFile(sidecar, { ignoreIfNotExists: true });
    }
  }
  return edit;
}
