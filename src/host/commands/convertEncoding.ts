import * as vscode from 'vscode';
import type { DecodedText } from '../../core/check/encoding/recognizeEncoding';
import { loadCheckRoom } from '../check/checkRoom';
import { encodeText, fileName, isFileNotFound } from '../platform/fileText';
import { findTextDocument } from '../source/clippingSource';
import type { Command } from './command';
import { requireTargetUris } from './targets';
import type { TargetServices } from './targets';

/** A file whose bytes are no UTF-8, read in its own encoding. */
export interface Conversion {
  readonly uri: vscode.Uri;
  /** The bytes as they are now. */
  readonly bytes: Uint8Array;
  readonly text: string;
  /** What people call the encoding. */
  readonly encoding: string;
  /** Characters that could not be read and become U+FFFD. */
  readonly lost: number;
}

/** Writes a clipping that is GB18030, Big5 or UTF-16 anew in UTF-8, after asking. */
export function convertEncoding(services: TargetServices): Command {
  return {
    id: 'jianbao.convertEncoding',
    async run(...context) {
      for (const uri of requireTargetUris(services, context)) {
        const conversion = await prepareConversion(uri);
        if (!conversion) {
          const text = vscode.l10n.t('“{0}” is not in an encoding that can be converted.', fileName(uri));
          void vscode.window.showInformationMessage(text);
        } else if (await isAgreed(conversion)) {
          const kept = await convertFile(conversion);
          const text = vscode.l10n.t('“{0}” is UTF-8 now. The former file is “{1}”.', fileName(uri), fileName(kept));
          void vscode.window.showInformationMessage(text);
        }
      }
    },
  };
}

/** Undefined for a file that is UTF-8 or in no encoding that is known. Throws when it cannot be read or is being edited. */
export async function prepareConversion(uri: vscode.Uri): Promise<Conversion | undefined> {
  refuseUnsaved(uri);
  const { decodeRecognized, encodingFinding, encodingName } = await loadCheckRoom();
  const bytes = await vscode.workspace.fs.readFile(uri);
  const { encoding, confidence, text, damaged } = decodeRecognized(bytes);
  if (encodingFinding({ encoding, confidence }, damaged)?.message.key !== 'encoding-not-utf-8') {
    return undefined;
  }
  return { uri, bytes, text, encoding: encodingName(encoding), lost: lostCharacters({ text, damaged }) };
}

/**
 * Writes the UTF-8 file and gives the place of the copy that was made before. Not an edit of the editor's text: that
 * text is garbled when the file was opened as UTF-8, an undo would bring the garbled text back, and the next save would
 * write it. The copy holds every byte of the former file.
 */
export async function convertFile({ uri, bytes, text }: Conversion): Promise<vscode.Uri> {
  refuseUnsaved(uri);
  const present = await vscode.workspace.fs.readFile(uri);
  if (!isSame(present, bytes)) {
    throw new Error(vscode.l10n.t('“{0}” has changed meanwhile. Run the command again.', fileName(uri)));
  }
  const kept = await freePlace(uri);
  await vscode.workspace.fs.copy(uri, kept, { overwrite: false });
  refuseUnsaved(uri);
  await vscode.workspace.fs.writeFile(uri, encodeText(text));
  return kept;
}

async function isAgreed({ uri, encoding, lost }: Conversion): Promise<boolean> {
  const question = vscode.l10n.t('Convert “{0}” from {1} to UTF-8?', fileName(uri), encoding);
  const details = [
    lost === 0
      ? vscode.l10n.t('Every character can be read.')
      : vscode.l10n.t('{0} characters cannot be read and become U+FFFD.', lost),
    vscode.l10n.t('The file as it is now is kept beside it as “{0}”.', `${fileName(uri)}.original`),
  ];
  const convert = vscode.l10n.t('Convert to UTF-8');
  const options = { modal: true, detail: details.join('\n') };
  return (await vscode.window.showWarningMessage(question, options, convert)) === convert;
}

function refuseUnsaved(uri: vscode.Uri): void {
  if (findTextDocument(uri)?.isDirty === true) {
    const text = vscode.l10n.t('“{0}” has unsaved changes. Save or revert them first.', fileName(uri));
    throw new Error(text);
  }
}

function lostCharacters({ text, damaged }: DecodedText): number {
  return damaged ? (text.match(/\ufffd/g) ?? []).length : 0;
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

/** `NAME.original`, or `NAME.original-2` and so on where that is taken. */
async function freePlace(uri: vscode.Uri): Promise<vscode.Uri> {
  for (let count = 1; ; count++) {
    const path = `${uri.path}.original${count === 1 ? '' : `-${count}`}`;
    const place = uri.with({ path });
    try {
      await vscode.workspace.fs.stat(place);
    } catch (error) {
      if (isFileNotFound(error)) {
        return place;
      }
      throw error;
    }
  }
}
