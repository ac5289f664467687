import * as vscode from 'vscode';
import { NoteComment } from '../annotation/noteThreads';
import { findTextDocument } from '../source/clippingSource';
import type { Command } from './command';
import { requireNoteAtCursor, requireNoteInMenu } from './editNote';
import { requireNoteEditor } from './noteTarget';
import type { NoteCommandServices } from './noteTarget';

/** Deletes a note: the one of the menu, else the one at the cursor of the text editor. */
export function deleteNote(services: NoteCommandServices): Command {
  return {
    id: 'jianbao.deleteNote',
    async run(...context) {
      const [comment] = context;
      if (comment instanceof NoteComment) {
        const document = findTextDocument(comment.uri);
        return document && deleteInText(services, document, comment.note);
      }
      const target = requireNoteEditor(services);
      if (target.kind === 'reader') {
        target.panel.document.deleteNotes([requireNoteInMenu(context)]);
        return;
      }
      const { document } = target.editor;
      return deleteInText(services, document, requireNoteAtCursor(services, target.editor));
    },
  };
}

/** Where it cannot be undone, what somebody wrote is not deleted without asking. */
async function deleteInText(
  { readers, sourceNotes }: NoteCommandServices,
  document: vscode.TextDocument,
  id: string,
): Promise<void> {
  const follower = sourceNotes.require(document);
  const note = follower.findNote(id);
  const isWritten = note !== undefined && (note.comment !== '' || note.gloss !== '' || note.tags.length > 0);
  if (isWritten && !readers.findDocument(document.uri) && !(await confirmDelete(note.comment || note.gloss))) {
    return;
  }
  await follower.edit((clipping) => clipping.deleteNotes([id]));
}

async function confirmDelete(detail: string): Promise<boolean> {
  const yes = vscode.l10n.t('Delete');
  const question = vscode.l10n.t('Delete this note? This cannot be undone.');
  return (await vscode.window.showWarningMessage(question, { modal: true, detail }, yes)) === yes;
}
