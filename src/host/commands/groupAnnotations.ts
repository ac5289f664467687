import * as vscode from 'vscode';
import { annotationGroupings, type AnnotationChoices, type AnnotationScope } from '../views/annotationChoices';
import { annotationGroupingName } from '../views/annotationText';
import type { Command } from './command';
import { chooseGrouping } from './groupingPick';

/** Groups the Annotations view by what is named, else by what the person picks. */
export function groupAnnotations(choices: AnnotationChoices): Command {
  return {
    id: 'jianbao.groupAnnotations',
    run(named) {
      const title = vscode.l10n.t('Group the Annotations By');
      return chooseGrouping(choices, { title, groupings: annotationGroupings, nameOf: annotationGroupingName }, named);
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
