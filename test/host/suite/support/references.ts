import * as vscode from 'vscode';
import { closeEverything } from './api';
import { post } from './files';

/** A clipping of a site of its own, so that its key is told from those of all other tests. */
export function clippingOf(site: string, title = '渡輪復航'): string {
  return post({
    title,
    url: `https://www.${site}.example/news/1.aspx`,
    paragraphs: ['第一段談票價。', '海港社發言人李明表示，「渡輪將於週五復航」。'],
  });
}

/** The key of that clipping. */
export const keyOf = (site: string): string => `${site}20260314`;

/** Closes what is open without a question. */
export async function closeUnsaved(): Promise<void> {
  for (const document of vscode.workspace.textDocuments) {
    if (document.isDirty && !document.isClosed) {
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('workbench.action.files.revert');
    }
  }
  await closeEverything();
}

/** Does something while a setting of the workspace has a value. */
export async function withSetting(name: string, value: unknown, act: () => Promise<void>): Promise<void> {
  const settings = vscode.workspace.getConfiguration('jianbao');
  await settings.update(name, value, vscode.ConfigurationTarget.Workspace);
  try {
    await act();
  } finally {
    await settings.update(name, undefined, vscode.ConfigurationTarget.Workspace);
  }
}
