import * as vscode from 'vscode';
import { fileName, isFileNotFound } from '../platform/fileText';
import { findTextDocument } from '../source/clippingSource';

/** The text of a clipping as a person sees it, without a byte order mark. */
export interface ClippingText {
  readonly text: string;
  /** The byte order mark that the file has, or nothing. */
  readonly mark: string;
}

const byteOrderMark = '\ufeff';

/** Bytes of a file beyond which nothing of it is converted. */
const mostBytes = 2 * 1024 * 1024;

/** Reads a file, with its unsaved edits. Throws an error for people when that is not possible without loss. */
export async function readClippingText(uri: vscode.Uri): Promise<ClippingText> {
  const open = findTextDocument(uri);
  if (open?.isDirty === true) {
    return { text: open.getText(), mark: '' };
  }
  const bytes = await readBytes(uri);
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const mark = text.startsWith(byteOrderMark) ? byteOrderMark : '';
    return { text: text.slice(mark.length), mark };
  } catch {
    throw new Error(vscode.l10n.t('It is not in UTF-8. Convert it to UTF-8 first.'));
  }
}

export function tooLarge(): Error {
  return new Error(vscode.l10n.t('It is larger than what is read of a clipping (2 MiB). Nothing of it was converted.'));
}

async function readBytes(uri: vscode.Uri): Promise<Uint8Array> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > mostBytes) {
      throw tooLarge();
    }
    return await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    if (isFileNotFound(error)) {
      throw new Error(vscode.l10n.t('“{0}” is not there any more.', fileName(uri)), { cause: error });
    }
    throw error;
  }
}
