import * as vscode from 'vscode';
import { openNote } from '../annotation/openNote';
import type { ReaderRegistry } from '../editor/readerRegistry';
import type { Command } from './command';

/** A note by its clipping and the identifier of its annotation; a line of the Annotations view is one. */
export interface NoteReference {
  readonly uri: vscode.Uri;
  readonly id: string;
}

export function isNoteReference(value: unknown): value is NoteReference {
  return (
    typeof value === 'object' &&
    value !== null &&
    'uri' in value &&
    value.uri instanceof vscode.Uri &&
    'id' in value &&
    typeof value.id === 'string'
  );
}

/** Opens the reader at a note. */
export function goToAnnotation(readers: ReaderRegistry): Command {
  return {
    id: 'jianbao.goToAnnotation',
    async run(note) {
      if (isNoteReference(note)) {
        await openNote(note.uri, note.id, readers);
      }
    },
  };
}
