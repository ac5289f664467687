import * as vscode from 'vscode';
import type { ReaderLabel } from '../../protocol/notes';
import { labelsFor } from '../annotation/labels';
import { labelIcon } from '../views/annotationText';
import type { Command } from './command';
import { annotateInReader, annotatePlace, placeInText, requireNoteEditor } from './noteTarget';
import type { NoteCommandServices } from './noteTarget';

interface LabelItem extends vscode.QuickPickItem {
  readonly id: string;
}

/** Marks the selected words with a label: the one that is named, else the one that the person picks. */
export function highlight(services: NoteCommandServices): Command {
  return {
    id: 'jianbao.highlight',
    async run(named) {
      const target = requireNoteEditor(services);
      const text = target.kind === 'text' ? await placeInText(services, target.editor) : undefined;
      const uri = target.kind === 'text' ? target.editor.document.uri : target.panel.document.uri;
      const labels = labelsFor(uri);
      const label = labels.find(({ id }) => id === named)?.id ?? (await pickLabel(labels));
      if (label === undefined) {
        return;
      }
      if (text) {
        await annotatePlace(services, text, { label });
      } else {
        annotateInReader(services, `label:${label}`);
      }
    },
  };
}

async function pickLabel(labels: readonly ReaderLabel[]): Promise<string | undefined> {
  if (labels.length === 0) {
    throw new Error(vscode.l10n.t('The settings have no labels. Add one under “jianbao.annotations.labels”.'));
  }
  const items = labels.map((label): LabelItem => {
    const { id, name, meaning } = label;
    return { id, label: name, description: meaning, iconPath: labelIcon(label) };
  });
  const placeHolder = vscode.l10n.t('With which label?');
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Highlight'), placeHolder }))?.id;
}
