import type * as vscode from 'vscode';
import { ClippingDocument } from '../editor/clippingDocument';
import type { ReaderRegistry } from '../editor/readerRegistry';
import type { Clippings } from '../source/clippings';

export interface NoteServices {
  readonly clippings: Clippings;
  readonly readers: Pick<ReaderRegistry, 'findDocument'>;
}

/**
 * Edits the notes of a clipping. Where the clipping is open in a reader, these are edits of it, which can be undone and
 * are saved with it; elsewhere they are saved at once. Throws an error with a message for people; nothing is changed then.
 */
export async function editNotes<T>(
  uri: vscode.Uri,
  services: NoteServices,
  edit: (document: ClippingDocument) => T | Promise<T>,
): Promise<T> {
  return withDocument(uri, services, async (document, isOpen) => {
    const result = await edit(document);
    if (!isOpen) {
      await document.sidecar.save();
    }
    return result;
  });
}

/**
 * Gives a clipping's document to `use`: that of its reader where it `isOpen` in one, else one that is opened for this alone
 * and not saved.
 */
export async function withDocument<T>(
  uri: vscode.Uri,
  { clippings, readers }: NoteServices,
  use: (document: ClippingDocument, isOpen: boolean) => T | Promise<T>,
): Promise<T> {
  const open = readers.findDocument(uri);
  if (open) {
    return use(open, true);
  }
  const document = await ClippingDocument.open(uri, clippings);
  try {
    return await use(document, false);
  } finally {
    document.dispose();
  }
}
