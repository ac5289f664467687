import * as vscode from 'vscode';
import { fileName } from './fileText';

/** Lets the person pick a file to import. `filters`: endings without their dot, by the name of what such files hold. */
export async function pickImportedFile(
  title: string,
  filters: Readonly<Record<string, string[]>>,
): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({ title, openLabel: vscode.l10n.t('Import'), filters });
  return chosen?.[0];
}

/** The whole text of a file to import. Throws an error with a message for people, for a file that is too large too. */
export async function readImportedText(file: vscode.Uri, mostBytes = Infinity): Promise<string> {
  const bytes = await readBytes(file);
  if (bytes.length > mostBytes) {
    throw new Error(vscode.l10n.t('The file is too large to be imported. Part it into several.'));
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error(vscode.l10n.t('The file is not UTF-8. Save it with that encoding first.'));
  }
}

async function readBytes(file: vscode.Uri): Promise<Uint8Array> {
  try {
    return await vscode.workspace.fs.readFile(file);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(vscode.l10n.t('“{0}” cannot be read: {1}', fileName(file), reason), { cause: error });
  }
}
