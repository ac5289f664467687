import * as vscode from 'vscode';

/** Opens Markdown as a new, unsaved document beside the active editor. */
export async function openMarkdownBeside(content: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ content, language: 'markdown' });
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preview: false });
}

/** Runs `work` while a notification shows that it runs and lets the person cancel it. */
export function withCancellableProgress<T>(
  title: string,
  work: (token: vscode.CancellationToken) => Promise<T>,
): Thenable<T> {
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  return vscode.window.withProgress(options, (_progress, token) => work(token));
}
