import * as vscode from 'vscode';
import type { Command } from './command';
import { editNoteInText } from './editNote';
import { annotateInReader, placeInText, requireNoteEditor } from './noteTarget';
import type { NoteCommandServices } from './noteTarget';

/** Opens a comment on the selected words for typing; the one that they have, else a new one. */
export function addComment(services: NoteCommandServices): Command {
  return {
    id: 'jianbao.addComment',
    async run() {
      const target = requireNoteEditor(services);
      if (target.kind === 'reader') {
        annotateInReader(services, 'comment');
        return;
      }
      const { document, note } = await placeInText(services, target.editor);
      if (note) {
        editNoteInText(services, document, note.id);
      } else {
        await vscode.commands.executeCommand('workbench.action.addComment');
      }
    },
  };
}
