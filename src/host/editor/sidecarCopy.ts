import * as vscode from 'vscode';
import { looksLikeClipping } from '../../core/clipping/detect';
import { digestOf } from '../../core/library/digest';
import type { Library } from '../library/library';
import { decodeText, fileName, isThere } from '../platform/fileText';
import { sidecarUri } from './sidecarText';

/** More files than this that come at a time are no copies made by hand. */
const mostFiles = 200;

/**
 * Gives copies of clippings that are made inside VS Code a copy of the annotations. VS Code tells only of the new file,
 * so the clipping it was copied from is looked up by its content among those that have annotations.
 */
export function registerSidecarCopy(library: Library): vscode.Disposable {
  return vscode.workspace.onDidCreateFiles(({ files }) => {
    if (files.length <= mostFiles) {
      void copySidecars(files, library);
    }
  });
}

async function copySidecars(files: readonly vscode.Uri[], library: Library): Promise<void> {
  for (const copy of files) {
    try {
      await copySidecar(copy, library);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      void vscode.window.showWarningMessage(
        vscode.l10n.t('The annotations of “{0}” could not be copied along: {1}', fileName(copy), reason),
      );
    }
  }
}

async function copySidecar(copy: vscode.Uri, library: Library): Promise<void> {
  const { type, size } = await vscode.workspace.fs.stat(copy);
  if ((type & vscode.FileType.File) === 0 || size === 0 || library.keyOf(copy) === undefined) {
    return;
  }
  const bytes = await vscode.workspace.fs.readFile(copy);
  if (!looksLikeClipping(decodeText(bytes)) || (await isThere(sidecarUri(copy)))) {
    return;
  }
  await library.start();
  const original = await findOriginal(copy, bytes, library);
  if (original) {
    await vscode.workspace.fs.copy(sidecarUri(original), sidecarUri(copy), { overwrite: false });
  }
}

/** The clipping with annotations and the same bytes; of several the one whose name is most like the copy's. */
async function findOriginal(copy: vscode.Uri, bytes: Uint8Array, library: Library): Promise<vscode.Uri | undefined> {
  const digest = digestOf(bytes);
  const originals: vscode.Uri[] = [];
  for (const entry of library.catalogue.files()) {
    if (entry.isClipping && entry.size === bytes.length && entry.digest === digest) {
      const uri = library.uriOf(entry);
      if (uri && uri.toString() !== copy.toString() && (await isThere(sidecarUri(uri)))) {
        originals.push(uri);
      }
    }
  }
  const likeness = (uri: vscode.Uri): number => commonStart(fileName(uri), fileName(copy));
  originals.sort((a, b) => likeness(b) - likeness(a) || (a.path < b.path ? -1 : 1));
  return originals[0];
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) {
    length += 1;
  }
  return length;
}
