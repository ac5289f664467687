import * as vscode from 'vscode';

/** A file as text, or the reason, for people, why it cannot be read. */
export type FileReading =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly missing: boolean; readonly message: string };

/** Bytes that are decoded at most: the core reads 2 MiB and says so when there is more. */
const decodedBytes = 8 * 1024 * 1024;

/** Bytes of a file that is not even fetched. */
const refusedBytes = 256 * 1024 * 1024;

/** UTF-8 to text, without a byte order mark. Bytes that are no UTF-8 become U+FFFD, which the core reports. */
export function decodeText(bytes: Uint8Array): string {
  const decoder = new TextDecoder('utf-8');
  return bytes.length > decodedBytes
    ? decoder.decode(bytes.subarray(0, decodedBytes), { stream: true })
    : decoder.decode(bytes);
}

export function encodeText(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Reads a text file through VS Code's file systems. Never throws. */
export async function readFileText(uri: vscode.Uri): Promise<FileReading> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > refusedBytes) {
      const megabytes = Math.round(size / 1024 / 1024);
      return failure(vscode.l10n.t('The file is too large to be read ({0} MB).', megabytes));
    }
    return { ok: true, text: decodeText(await vscode.workspace.fs.readFile(uri)) };
  } catch (error) {
    return describeFailure(uri, error);
  }
}

/** The text of an optional file: undefined when there is none. Throws when it is there and cannot be read. */
export async function readOptionalText(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return decodeText(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    if (isFileNotFound(error)) {
      return undefined;
    }
    throw error;
  }
}

/** Whether there is a file or a folder. False also where that cannot be found out. */
export async function isThere(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

export function isFileNotFound(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
}

/** The last part of the path, decoded. */
export function fileName(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

function describeFailure(uri: vscode.Uri, error: unknown): FileReading {
  const name = fileName(uri);
  if (isFileNotFound(error)) {
    const message = vscode.l10n.t('“{0}” is not there any more. Put it back or close this tab.', name);
    return { ok: false, missing: true, message };
  }
  if (error instanceof vscode.FileSystemError && error.code === 'NoPermissions') {
    return failure(vscode.l10n.t('You have no permission to read “{0}”.', name));
  }
  const reason = error instanceof Error ? error.message : String(error);
  return failure(vscode.l10n.t('“{0}” cannot be read: {1}', name, reason));
}

function failure(message: string): FileReading {
  return { ok: false, missing: false, message };
}
