import * as vscode from 'vscode';
import { readerViewType } from '../editor/readerRegistry';
import { associate, dissociate } from '../platform/editorAssociations';
import type { AssociationChange } from '../platform/editorAssociations';
import { fileName } from '../platform/fileText';
import type { Command } from './command';
import { targetUris } from './targets';
import type { TargetServices } from './targets';

export function useReaderForFolder(services: TargetServices): Command {
  return {
    id: 'jianbao.useReaderForFolder',
    async run(...context) {
      const folder = await chooseFolder(services, context);
      if (folder) {
        const change = await associate(folder, readerViewType);
        const message = vscode.l10n.t(
          'Clippings in “{0}” now open in the reader. Other files and comparisons stay text. The workspace settings say so: {1}',
          fileName(folder),
          change.pattern ?? '',
        );
        offerUndo(message, change);
      }
    },
  };
}

export function stopUsingReaderForFolder(services: TargetServices): Command {
  return {
    id: 'jianbao.stopUsingReaderForFolder',
    async run(...context) {
      const folder = await chooseFolder(services, context);
      if (folder) {
        const change = await dissociate(folder, readerViewType);
        const message =
          change.pattern !== undefined
            ? vscode.l10n.t('Files in “{0}” open in the text editor again.', fileName(folder))
            : vscode.l10n.t('The reader was not the editor for “{0}”. Nothing was changed.', fileName(folder));
        offerUndo(message, change);
      }
    },
  };
}

function offerUndo(message: string, change: AssociationChange): void {
  const undo = vscode.l10n.t('Undo');
  const actions = change.pattern !== undefined ? [undo] : [];
  const answered = async (): Promise<void> => {
    if ((await vscode.window.showInformationMessage(message, ...actions)) === undo) {
      await change.undo();
    }
  };
  void answered();
}

/** The folder chosen in the Explorer, the only folder of the workspace, or the one the person picks. */
async function chooseFolder(services: TargetServices, context: readonly unknown[]): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) {
    throw new Error(vscode.l10n.t('Open the folder with your clippings in VS Code first.'));
  }
  const [named] = context.length > 0 ? targetUris(services, context) : [];
  if (named) {
    const isFile = ((await vscode.workspace.fs.stat(named)).type & vscode.FileType.Directory) === 0;
    return isFile ? vscode.Uri.joinPath(named, '..') : named;
  }
  const [only] = folders;
  return folders.length === 1 ? only?.uri : (await vscode.window.showWorkspaceFolderPick())?.uri;
}
