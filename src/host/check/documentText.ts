import * as vscode from 'vscode';
import type { Finding } from '../../core/check/finding';
import type { CheckRoom } from './checkRoom';
import { hasSameLines } from './sameLines';

/** What is to be checked in an open document. */
export interface DocumentText {
  /** The document's version when this was read. */
  readonly version: number;
  /**
   * The document's lines, ended as in the file where that is known. Undefined when the editor shows the file in a wrong
   * encoding, so that nothing in it is what was written.
   */
  readonly text: string | undefined;
  /** What is to be said of the file's encoding. */
  readonly encoding: Finding | undefined;
  /** The text that the file's bytes hold, in their own encoding. */
  readonly decoded: string | undefined;
}

/** Bytes of a file that are looked at for its encoding and line ends; the core reads 2 MiB of text. */
const largestFile = 8 * 1024 * 1024;

/**
 * Reads the text of a document. Its file is read too while there are no unsaved edits: editors make all line ends alike
 * and decode what is no UTF-8 as if it were. `known` is what was found in the file before.
 */
export async function readDocumentText(
  document: vscode.TextDocument,
  { decodeRecognized, encodingFinding }: CheckRoom,
  known: Finding | undefined,
): Promise<DocumentText> {
  const bytes = document.isDirty ? undefined : await readBytes(document.uri);
  const { version } = document;
  const shown = document.getText();
  if (!bytes || document.isDirty) {
    return { version, text: shown, encoding: known, decoded: undefined };
  }
  const { encoding, confidence, damaged, text: decoded } = decodeRecognized(bytes);
  const found = encodingFinding({ encoding, confidence }, damaged);
  if (hasSameLines(decoded, shown)) {
    return { version, text: decoded, encoding: found, decoded };
  }
  const isLegacy = found !== undefined && !damaged;
  return { version, text: isLegacy ? undefined : shown, encoding: found, decoded };
}

async function readBytes(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    return size > largestFile ? undefined : await vscode.workspace.fs.readFile(uri);
  } catch {
    return undefined; // the editor says itself that its file is gone
  }
}
