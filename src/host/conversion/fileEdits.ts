import * as vscode from 'vscode';
import { hasSameLines } from '../check/sameLines';
import { rangeOf } from '../language/findingDiagnostic';
import { LineStarts } from '../platform/lineStarts';
import type { ConvertedFile, UnconvertedFile } from './convertedFile';

/** Clippings changed in their own files, and those that could not be. */
export interface FileChanges {
  readonly changed: readonly ConvertedFile[];
  readonly failed: readonly UnconvertedFile[];
}

/**
 * Changes the files themselves with one edit of the workspace, which one undo takes back. A file takes part only when
 * its editor has the very text that was converted. Throws when VS Code refuses the edit.
 */
export async function changeFiles(
  files: readonly ConvertedFile[],
  token: vscode.CancellationToken,
): Promise<FileChanges> {
  const edit = new vscode.WorkspaceEdit();
  const changed: ConvertedFile[] = [];
  const failed: UnconvertedFile[] = [];
  const versions: { readonly document: vscode.TextDocument; readonly version: number }[] = [];
  for (const file of files) {
    if (token.isCancellationRequested) {
      throw new vscode.CancellationError();
    }
    try {
      await refuseReadOnly(file.uri);
      const document = await openUnchanged(file);
      versions.push({ document, version: document.version });
      edit.set(file.uri, textEdits(file));
      changed.push(file);
    } catch (error) {
      failed.push({ kind: 'failed', uri: file.uri, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  if (versions.some(({ document, version }) => document.version !== version)) {
    throw new Error(vscode.l10n.t('A file was edited meanwhile. Nothing was changed; run the command again.'));
  }
  if (changed.length > 0 && !(await vscode.workspace.applyEdit(edit, { isRefactoring: true }))) {
    throw new Error(vscode.l10n.t('VS Code did not make the changes. Nothing was changed.'));
  }
  return { changed, failed };
}

function textEdits({ read, edits }: ConvertedFile): vscode.TextEdit[] {
  const lines = new LineStarts(read.text);
  return edits.map(({ range, newText }) => vscode.TextEdit.replace(rangeOf(range, lines), newText));
}

async function openUnchanged({ uri, read }: ConvertedFile): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri);
  const shown = document.getText();
  if (shown === read.text) {
    return document;
  }
  throw new Error(
    hasSameLines(shown, read.text)
      ? vscode.l10n.t('Its line ends are mixed, and saving would make them alike. Make them alike first.')
      : vscode.l10n.t('It has changed meanwhile.'),
  );
}

async function refuseReadOnly(uri: vscode.Uri): Promise<void> {
  const { permissions = 0 } = await vscode.workspace.fs.stat(uri);
  const isReadOnly = (permissions & vscode.FilePermission.Readonly) !== 0;
  if (isReadOnly || vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false) {
    throw new Error(vscode.l10n.t('It cannot be written (read-only).'));
  }
}
