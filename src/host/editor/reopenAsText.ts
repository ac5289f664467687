import * as vscode from 'vscode';
import { fileName } from '../platform/fileText';

/** Milliseconds for which the status bar says why. */
const messageTime = 6_000;

/** Puts the text editor in the place of a reader whose file is no clipping. */
export async function reopenAsText(uri: vscode.Uri, panel: vscode.WebviewPanel): Promise<void> {
  const options: vscode.TextDocumentShowOptions = {
    viewColumn: panel.viewColumn ?? vscode.ViewColumn.Active,
    preserveFocus: !panel.active,
    preview: false,
  };
  await vscode.commands.executeCommand('vscode.openWith', uri, 'default', options);
  panel.dispose();
  const message = vscode.l10n.t('“{0}” is not a news clipping; it was opened as text.', fileName(uri));
  vscode.window.setStatusBarMessage(`$(info) ${message}`, messageTime);
}
