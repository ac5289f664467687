import * as vscode from 'vscode';
import { annotationGroupings, type AnnotationChoices, type AnnotationScope } from '../views/annotationChoices';
import { annotationGroupingName } from '../views/annotationText';
import type { Command } from './command';

/** Groups the Annotations view by what is named, else by what the person picks. */
export function groupAnnotations(choices: AnnotationChoices): Command {
  return {
    id: 'jianbao.groupAnnotations',
    async run(named) {
      const { groupBy } = choices.query;
      const current = vscode.l10n.t('current');
      const items = annotationGroupings.map((value) => ({
        value,
        label: annotationGroupingName(value),
        ...(value === groupBy && { description: current }),
      }));
      const title = vscode.l10n.t('Group the Annotations By');
      const known = annotationGroupings.find((value) => value === named);
      const chosen = known ?? (await vscode.window.showQuickPick(items, { title }))?.value;
      if (chosen) {
        choices.set({ groupBy: chosen });
      }
    },
  };
}

/** Shows the notes of the active clipping only. */
export function showAnnotationsOfClipping(choices: AnnotationChoices): Command {
  return { id: 'jianbao.showAnnotationsOfClipping', run: () => show(choices, 'clipping') };
}

/** Shows the notes of all clippings. */
export function showAnnotationsOfWorkspace(choices: AnnotationChoices): Command {
  return { id: 'jianbao.showAnnotationsOfWorkspace', run: () => show(choices, 'workspace') };
}

async function show(choices: AnnotationChoices, scope: AnnotationScope): Promise<void> {
  choices.set({ scope });
  await vscode.commands.executeCommand('jianbao.annotations.focus');
}
