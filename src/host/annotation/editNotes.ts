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
  { clippings, readers }: NoteServices,
  edit: (document: ClippingDocument) => T | Promise<T>,
): Promise<T> {
  const open = readers.findDocument(uri);
  if (open) {
    return edit(open);
  }
  const document = await ClippingDocument.open(uri, clippings);
  try {
    const result = await edit(document);
    await document.sidecar.save();
    return result;
  } finally {
    document.dispose();
  }
}
