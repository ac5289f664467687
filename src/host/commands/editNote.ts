import * as vscode from 'vscode';
import { NoteComment } from '../annotation/noteThreads';
import { findTextDocument } from '../source/clippingSource';
import type { Command } from './command';
import { noteInMenu, requireNoteEditor } from './noteTarget';
import type { NoteCommandServices } from './noteTarget';

/** Opens a note for typing: the one of the menu, else the one at the cursor of the text editor. */
export function editNote(services: NoteCommandServices): Command {
  return {
    id: 'jianbao.editNote',
    run(...context) {
      const [comment] = context;
      if (comment instanceof NoteComment) {
        const document = findTextDocument(comment.uri);
        if (document) {
          editNoteInText(services, document, comment.note);
        }
        return;
      }
      const target = requireNoteEditor(services);
      if (target.kind === 'reader') {
        target.panel.post({ type: 'revealNote', note: requireNoteInMenu(context), edit: true });
        return;
      }
      const { document } = target.editor;
      editNoteInText(services, document, requireNoteAtCursor(services, target.editor));
    },
  };
}

/** Opens the comment of a note in the text editor. Does nothing when the note is not shown there. */
export function editNoteInText({ sourceNotes }: NoteCommandServices, document: vscode.TextDocument, id: string): void {
  const found = sourceNotes.notes(document.uri).find(({ note }) => note.id === id);
  if (found) {
    sourceNotes.threads.edit(document, found);
  }
}

export function requireNoteInMenu(context: readonly unknown[]): string {
  const note = noteInMenu(context);
  if (note === undefined) {
    throw new Error(vscode.l10n.t('Open the menu of a note to do this.'));
  }
  return note;
}

export function requireNoteAtCursor({ sourceNotes }: NoteCommandServices, editor: vscode.TextEditor): string {
  const found = sourceNotes.noteAtCursor(editor);
  if (!found) {
    throw new Error(vscode.l10n.t('Put the cursor on a note first.'));
  }
  return found.note.id;
}

/** What the buttons beneath a comment do: make the note that was begun, keep what was typed, or give it up. */
export function commentButtons(services: NoteCommandServices): readonly Command[] {
  const { sourceNotes } = services;
  const redraw = async (uri: vscode.Uri): Promise<void> => {
    const document = findTextDocument(uri);
    if (document) {
      await sourceNotes.redraw(document);
    }
  };
  return [
    {
      id: 'jianbao.createComment',
      async run(reply) {
        const { thread, text } = reply as vscode.CommentReply;
        await createComment(services, thread, text);
      },
    },
    {
      id: 'jianbao.saveComment',
      async run(comment) {
        const document = comment instanceof NoteComment ? findTextDocument(comment.uri) : undefined;
        if (!document || !(comment instanceof NoteComment)) {
          return;
        }
        const typed = typeof comment.body === 'string' ? comment.body : comment.body.value;
        await sourceNotes.require(document).edit((clipping) => {
          clipping.changeNote(comment.note, { comment: typed.trim() });
        });
        sourceNotes.threads.stopEditing(comment);
        await redraw(comment.uri);
      },
    },
    {
      id: 'jianbao.cancelComment',
      async run(comment) {
        if (comment instanceof NoteComment) {
          sourceNotes.threads.stopEditing(comment);
          await redraw(comment.uri);
        }
      },
    },
  ];
}

async function createComment(
  { sourceNotes }: NoteCommandServices,
  thread: vscode.CommentThread,
  text: string,
): Promise<void> {
  const document = findTextDocument(thread.uri);
  if (!document || text.trim() === '') {
    return;
  }
  const part = await sourceNotes.partAt(document, sourceNotes.placeOfThread(document, thread.range));
  await sourceNotes.require(document).edit(async (clipping) => {
    const id = await clipping.annotate(part, { comment: text.trim() });
    sourceNotes.threads.adopt(thread, id);
  });
}
