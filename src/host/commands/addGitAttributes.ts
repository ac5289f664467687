import * as vscode from 'vscode';
import { mergeAttribute, withMergeAttribute } from '../../core/annotation/gitAttributes';
import { encodeText, readOptionalText } from '../platform/fileText';
import type { Command } from './command';

/** Tells git, in a folder's `.gitattributes`, to keep both sides' annotations when it merges. Asks first. */
export function addGitAttributes(): Command {
  return {
    id: 'jianbao.addGitAttributes',
    async run() {
      const folder = await chooseFolder();
      if (folder) {
        await addTo(vscode.Uri.joinPath(folder.uri, '.gitattributes'), folder.name);
      }
    },
  };
}

async function addTo(file: vscode.Uri, folder: string): Promise<void> {
  if (isUnsaved(file)) {
    throw new Error(vscode.l10n.t('Save “.gitattributes” first, then run the command again.'));
  }
  const before = await readOptionalText(file);
  if (withMergeAttribute(before ?? '') === undefined) {
    const message = vscode.l10n.t('Git in “{0}” already merges annotation files line by line.', folder);
    void vscode.window.showInformationMessage(message);
    return;
  }
  if (!(await confirm(folder, before !== undefined))) {
    return;
  }
  const text = withMergeAttribute((await readOptionalText(file)) ?? '');
  if (text !== undefined) {
    await vscode.workspace.fs.writeFile(file, encodeText(text));
    const message = vscode.l10n.t('Added to “.gitattributes”. Commit it, so that everybody merges the same way.');
    void vscode.window.showInformationMessage(message);
  }
}

async function confirm(folder: string, isThere: boolean): Promise<boolean> {
  const question = isThere
    ? vscode.l10n.t('Add a line to “.gitattributes” in “{0}”?', folder)
    : vscode.l10n.t('Make a file “.gitattributes” in “{0}”?', folder);
  const detail = vscode.l10n.t(
    '{0}\n\nWith this line git keeps the notes of both branches when it merges, without a conflict. Other lines of the file stay.',
    mergeAttribute,
  );
  const add = vscode.l10n.t('Add');
  return (await vscode.window.showWarningMessage(question, { modal: true, detail }, add)) === add;
}

function isUnsaved(file: vscode.Uri): boolean {
  return vscode.workspace.textDocuments.some(({ uri, isDirty }) => isDirty && uri.toString() === file.toString());
}

async function chooseFolder(): Promise<vscode.WorkspaceFolder | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) {
    throw new Error(vscode.l10n.t('Open the folder with your clippings in VS Code first.'));
  }
  return folders.length === 1 ? folders[0] : vscode.window.showWorkspaceFolderPick();
}
