import * as vscode from 'vscode';
import { editNotes } from '../annotation/editNotes';
import { idsByClipping, linesIn, type AnnotationLine } from '../views/annotationNodes';
import { noteCount } from '../views/annotationText';
import type { AnnotationView } from '../views/annotationView';
import type { Command } from './command';
import type { TargetServices } from './targets';

export interface DeleteServices extends TargetServices {
  readonly annotationView: AnnotationView;
}

/** Deletes the notes of the lines it is called on, else those that are selected in the Annotations view. */
export function deleteAnnotations(services: DeleteServices): Command {
  return {
    id: 'jianbao.deleteAnnotations',
    async run(line, selection) {
      const selected = Array.isArray(selection) ? linesIn(selection) : linesIn([line]);
      const lines = selected ?? services.annotationView.selection;
      if (lines.length > 0 && (await isWanted(lines, services))) {
        await deleteLines(lines, services);
      }
    },
  };
}

/** One step for each clipping. */
async function deleteLines(lines: readonly AnnotationLine[], services: DeleteServices): Promise<void> {
  for (const { uri, ids } of idsByClipping(lines)) {
    await editNotes(uri, services, (document) => document.deleteNotes([...ids]));
  }
}

/** An open reader can undo it; what is deleted in a file is asked for before. */
async function isWanted(lines: readonly AnnotationLine[], { readers }: DeleteServices): Promise<boolean> {
  if (lines.every(({ uri }) => readers.findDocument(uri))) {
    return true;
  }
  const question = vscode.l10n.t('Delete {0}?', noteCount(lines.length));
  const detail = vscode.l10n.t('Their clippings are not open in the reader, so this cannot be undone.');
  const action = vscode.l10n.t('Delete');
  return (await vscode.window.showWarningMessage(question, { modal: true, detail }, action)) === action;
}
