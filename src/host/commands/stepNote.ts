import * as vscode from 'vscode';
import { noteBeyond } from '../annotation/sourceNotesPlace';
import type { Command } from './command';
import { requireNoteEditor } from './noteTarget';
import type { NoteCommandServices } from './noteTarget';

/** To the next note, and to the one before. */
export function stepNotes(services: NoteCommandServices): readonly Command[] {
  const step = (direction: 1 | -1) => (): void => {
    const target = requireNoteEditor(services);
    if (target.kind === 'reader') {
      target.panel.post({ type: 'stepNote', direction });
      return;
    }
    const { document, selection } = target.editor;
    const notes = services.sourceNotes.notes(document.uri);
    const found = noteBeyond(notes, document.offsetAt(selection.start), direction);
    if (!found) {
      throw new Error(vscode.l10n.t('This clipping has no notes on its words.'));
    }
    const range = new vscode.Range(document.positionAt(found.start), document.positionAt(found.end));
    target.editor.selection = new vscode.Selection(range.start, range.end);
    target.editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  };
  return [
    { id: 'jianbao.nextNote', run: step(1) },
    { id: 'jianbao.previousNote', run: step(-1) },
  ];
}
