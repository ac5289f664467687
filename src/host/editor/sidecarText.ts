import * as vscode from 'vscode';
import { mergeSidecars } from '../../core/annotation/mergeSidecars';
import { emptySidecar, parseSidecar, serializeSidecar } from '../../core/annotation/sidecar';
import type { Sidecar } from '../../core/annotation/sidecar';
import { sidecarSuffix } from '../../core/library/entry';
import { encodeText, fileName, isFileNotFound } from '../platform/fileText';

/** What a sidecar shall hold, made of what it holds now; empty removes it. It may be asked more than once. */
export type SidecarChange = (current: string | undefined) => string;

/**
 * Changes a file of this machine, by its path, so that it holds the old content or the new at every moment. Undefined
 * stands for no file.
 */
export type ReplaceFile = (
  path: string,
  change: (current: Uint8Array | undefined) => Uint8Array | undefined,
) => Promise<void>;

/** The file beside a clipping that holds its annotations. */
export function sidecarUri(clipping: vscode.Uri): vscode.Uri {
  return clipping.with({ path: clipping.path + sidecarSuffix });
}

/** The clipping of an annotation file; undefined for every other file. */
export function clippingOf(uri: vscode.Uri): vscode.Uri | undefined {
  return uri.path.endsWith(sidecarSuffix) ? uri.with({ path: uri.path.slice(0, -sidecarSuffix.length) }) : undefined;
}

/** The whole text of a clipping's sidecar, empty when there is none. Throws like `readOptionalSidecarText`. */
export async function readSidecarText(clipping: vscode.Uri): Promise<string> {
  return (await readOptionalSidecarText(clipping)) ?? '';
}

/**
 * The whole text of a clipping's sidecar, undefined when there is none. Throws an error with a message for people when
 * it is there and cannot be read to the last byte: it must not be written over then.
 */
export async function readOptionalSidecarText(clipping: vscode.Uri): Promise<string | undefined> {
  const uri = sidecarUri(clipping);
  try {
    return await readIfThere(uri);
  } catch (error) {
    throw new Error(vscode.l10n.t('The annotations in “{0}” cannot be read: {1}', fileName(uri), reasonOf(error)), {
      cause: error,
    });
  }
}

/** Writes sidecars: at once and as a whole where files are of this machine, else through VS Code's file systems. */
export class SidecarStorage {
  constructor(private readonly replaceFile: ReplaceFile | undefined) {}

  /** Changes a clipping's sidecar; resolves to its new text. Throws an error with a message for people. */
  async update(clipping: vscode.Uri, change: SidecarChange): Promise<string> {
    const uri = sidecarUri(clipping);
    try {
      return await (this.replaceFile && uri.scheme === 'file'
        ? replaceHere(this.replaceFile, uri, change)
        : replaceElsewhere(uri, change));
    } catch (error) {
      const message = vscode.l10n.t('“{0}” cannot be written: {1}.', fileName(uri), reasonOf(error));
      throw new Error(message, { cause: error });
    }
  }

  /** Puts annotations beside a clipping, together with those that are there. Throws an error with a message for people. */
  async add(clipping: vscode.Uri, sidecar: Sidecar): Promise<void> {
    await this.update(clipping, (others = '') =>
      serializeSidecar(mergeSidecars(emptySidecar, sidecar, parseSidecar(others)).sidecar),
    );
  }
}

async function replaceHere(replaceFile: ReplaceFile, uri: vscode.Uri, change: SidecarChange): Promise<string> {
  let text = '';
  await replaceFile(uri.fsPath, (current) => {
    text = change(current && decode(current));
    return text === '' ? undefined : encodeText(text);
  });
  return text;
}

async function replaceElsewhere(uri: vscode.Uri, change: SidecarChange): Promise<string> {
  const current = await readIfThere(uri);
  const text = change(current);
  if (text === (current ?? '')) {
    return text;
  }
  if ((await readIfThere(uri)) !== current) {
    return replaceElsewhere(uri, change);
  }
  await (text === '' ? vscode.workspace.fs.delete(uri) : vscode.workspace.fs.writeFile(uri, encodeText(text)));
  return text;
}

/** The whole text of a file, undefined when there is none. Throws when it is there and cannot be read to the last byte. */
export async function readIfThere(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return decode(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    if (isFileNotFound(error)) {
      return undefined;
    }
    throw error;
  }
}

const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

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
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof TypeError) {
    return vscode.l10n.t('it is not UTF-8 text');
  }
  if (['NoPermissions', 'EACCES', 'EPERM', 'EROFS'].includes(code)) {
    return vscode.l10n.t('the folder is read-only');
  }
  if (/ENOSPC|EDQUOT/.test(`${code} ${message}`)) {
    return vscode.l10n.t('the disk is full');
  }
  return ['FileNotFound', 'ENOENT', 'ENOTDIR'].includes(code)
    ? vscode.l10n.t('its folder is not there any more')
    : message;
}
