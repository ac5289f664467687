import * as vscode from 'vscode';
import type { Command } from './command';
import { annotateInReader, annotatePlace, placeInText, requireNoteEditor } from './noteTarget';
import type { NoteCommandServices } from './noteTarget';

/** Asks what the selected words mean, and notes it beside them. */
export function addGloss(services: NoteCommandServices): Command {
  return {
    id: 'jianbao.addGloss',
    async run() {
      const target = requireNoteEditor(services);
      if (target.kind === 'reader') {
        annotateInReader(services, 'gloss');
        return;
      }
      const place = await placeInText(services, target.editor);
      const before = place.note?.gloss ?? '';
      const gloss = await vscode.window.showInputBox({
        title: vscode.l10n.t('Add Gloss'),
        prompt: vscode.l10n.t('What the words mean, on one line'),
        value: before,
      });
      if (gloss !== undefined && gloss.trim() !== before) {
        await annotatePlace(services, place, { gloss });
      }
    },
  };
}
