import * as vscode from 'vscode';
import type { TermFiles } from '../script/termFiles';
import { termsViewType } from '../terms/termsEditor';
import type { Command } from './command';

/** Opens a folder's dictionary as a table; makes it when there is none. */
export function openTerms(terms: TermFiles): Command {
  return {
    id: 'jianbao.openTerms',
    async run(...context) {
      const [resource] = context;
      const named = resource instanceof vscode.Uri ? vscode.workspace.getWorkspaceFolder(resource) : undefined;
      const folder = named ?? (await chooseTermsFolder());
      if (folder) {
        await vscode.commands.executeCommand('vscode.openWith', await terms.ensureFile(folder), termsViewType);
      }
    },
  };
}

/** The dictionary that is open as text, as a table in the same place. */
export function showTermsTable(): Command {
  return { id: 'jianbao.showTermsTable', run: (...context) => reopen(context, termsViewType) };
}

/** The dictionary that is open as a table, as text in the same place. */
export function showTermsText(): Command {
  return { id: 'jianbao.showTermsText', run: (...context) => reopen(context, 'default') };
}

/** The only folder, or the one that the person chooses; undefined when they leave. Throws when no folder is open. */
export async function chooseTermsFolder(
  noFolder = vscode.l10n.t('Open a folder first: its dictionary lies in it.'),
  placeHolder = vscode.l10n.t('Whose dictionary?'),
): Promise<vscode.WorkspaceFolder | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) {
    throw new Error(noFolder);
  }
  return folders.length === 1 ? folders[0] : vscode.window.showWorkspaceFolderPick({ placeHolder });
}

async function reopen([resource]: readonly unknown[], viewType: string): Promise<void> {
  const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
  const input = tab?.input;
  const shown = input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom ? input.uri : undefined;
  const uri = resource instanceof vscode.Uri ? resource : shown;
  if (uri) {
    await vscode.commands.executeCommand('vscode.openWith', uri, viewType);
  }
}
