import * as vscode from 'vscode';
import type { Command } from './command';
import { annotateInReader, requireNoteEditor } from './noteTarget';
import type { NoteCommandServices } from './noteTarget';

/** Opens a note on the clipping as a whole for typing; its text can be named instead. */
export function noteOnClipping(services: NoteCommandServices): Command {
  return {
    id: 'jianbao.noteOnClipping',
    async run(named) {
      const target = requireNoteEditor(services);
      if (target.kind === 'reader' && typeof named !== 'string') {
        annotateInReader(services, 'clipping');
        return;
      }
      const comment =
        typeof named === 'string'
          ? named
          : await vscode.window.showInputBox({
              title: vscode.l10n.t('Note on the Clipping'),
              prompt: vscode.l10n.t('What there is to say about the whole clipping; Markdown'),
            });
      if (!comment?.trim()) {
        return;
      }
      if (target.kind === 'reader') {
        const { document } = target.panel;
        const note = await document.annotate({ kind: 'clipping' }, { comment });
        target.panel.post({ type: 'revealNote', note, edit: false });
        return;
      }
      const follower = services.sourceNotes.require(target.editor.document);
      await follower.edit((document) => document.annotate({ kind: 'clipping' }, { comment }));
    },
  };
}
