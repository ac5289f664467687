import * as vscode from 'vscode';
import type { AnnotatedPart } from '../../core/annotation/target';
import type { NoteIntent, NotePlace } from '../../protocol/notes';
import type { ReaderPanel, Shown } from '../editor/readerPanel';
import { section } from '../platform/settings';
import { labelsSetting } from './labels';

/** Only what names a place of the text can be overtaken by a change of it. */
export function noteIntentNamesPlace({ type }: NoteIntent): boolean {
  return type === 'annotate' || type === 'placeNote' || type === 'copyQuotation';
}

/** Does what the person asked for with notes. Throws an error with a message for people when it cannot be done. */
export async function performNoteIntent(intent: NoteIntent, panel: ReaderPanel, shown: Shown): Promise<void> {
  const { document } = panel;
  switch (intent.type) {
    case 'annotate':
      await document.annotate(partOf(intent.place, shown), intent.change);
      return;
    case 'changeNote':
      document.changeNote(intent.note, intent.change);
      return;
    case 'placeNote':
      panel.notes.setPlacing(undefined);
      return document.placeNote(intent.note, partOf(intent.place, shown));
    case 'confirmNote':
      return confirmNote(intent.note, panel, shown);
    case 'findPlace':
      await vscode.commands.executeCommand('jianbao.placeAnnotation', { uri: document.uri, id: intent.note });
      return;
    case 'stopPlacing':
      panel.notes.setPlacing(undefined);
      return;
    case 'deleteNotes':
      document.deleteNotes(intent.notes);
      return;
    case 'copyQuotation':
      await vscode.commands.executeCommand('jianbao.copyQuotation', document.uri, originalRange(intent, shown));
      panel.tell(vscode.l10n.t('Quotation copied'));
      return;
    case 'configureLabels':
      await vscode.commands.executeCommand('workbench.action.openSettings', `${section}.${labelsSetting}`);
      return;
  }
}

/** The part of the article as printed that a place of the shown text is. */
export function partOf(place: NotePlace, shown: Shown): AnnotatedPart {
  if (place.kind !== 'words') {
    return place;
  }
  return { kind: 'words', range: originalRange(place, shown) };
}

function originalRange({ start, end }: { start: number; end: number }, { article }: Shown) {
  return article.script ? article.script.map.toOriginal({ start, end }) : { start, end };
}

function confirmNote(id: string, { document }: ReaderPanel, { reading }: Shown): Promise<void> {
  const anchor = reading.notes.find((note) => note.id === id)?.anchor;
  if (anchor?.state !== 'unsure') {
    throw new Error(vscode.l10n.t('This note has no place to confirm.'));
  }
  return document.placeNote(id, { kind: 'words', range: { start: anchor.start, end: anchor.end } });
}
