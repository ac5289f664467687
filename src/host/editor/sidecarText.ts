import * as vscode from 'vscode';
import { encodeText, fileName, isFileNotFound } from '../platform/fileText';

/** The file beside a clipping that holds its annotations. */
export function sidecarUri(clipping: vscode.Uri): vscode.Uri {
  return clipping.with({ path: `${clipping.path}.annotations.jsonl` });
}

/**
 * The whole text of a clipping's sidecar, empty when there is none. Throws an error with a message for people when it
 * is there and cannot be read to the last byte: it must not be written over then.
 */
export async function readSidecarText(clipping: vscode.Uri): Promise<string> {
  const uri = sidecarUri(clipping);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    if (isFileNotFound(error)) {
      return '';
    }
    const reason = error instanceof TypeError ? vscode.l10n.t('it is not UTF-8 text') : reasonOf(error);
    throw new Error(vscode.l10n.t('The annotations in “{0}” cannot be read: {1}', fileName(uri), reason), {
      cause: error,
    });
  }
}

/** Writes a sidecar; one without lines is removed. Throws an error with a message for people. */
export async function writeSidecarText(clipping: vscode.Uri, text: string): Promise<void> {
  const uri = sidecarUri(clipping);
  try {
    await (text === '' ? vscode.workspace.fs.delete(uri) : vscode.workspace.fs.writeFile(uri, encodeText(text)));
  } catch (error) {
    const message = vscode.l10n.t(
      '“{0}” cannot be written: {1}. Nothing is lost as long as this tab stays open; “Save As…” keeps a copy in another folder.',
      fileName(uri),
      reasonOf(error),
    );
    throw new Error(message, { cause: error });
  }
}

/** What a backup holds: the sidecar as it was saved, and with the unsaved changes. Undefined when it is damaged. */
export function parseSidecarBackup(text: string): { readonly saved: string; readonly current: string } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && 'saved' in value && 'current' in value) {
      const { saved, current } = value;
      return typeof saved === 'string' && typeof current === 'string' ? { saved, current } : undefined;
    }
    return undefined;
  } catch {
    return undefined;
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof vscode.FileSystemError && error.code === 'NoPermissions') {
    return vscode.l10n.t('the folder is read-only');
  }
  return error instanceof Error ? error.message : String(error);
}
