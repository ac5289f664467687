import * as vscode from 'vscode';
import { sidecarUri } from '../editor/sidecarText';
import { fileName } from '../platform/fileText';
import type { Command } from './command';
import { requireClippingUris, type LibraryTargetServices } from './libraryTargets';

/** Names that the question lists; it says how many more there are. */
const mostNames = 10;

/** Deletes clippings with their annotations, after a question. */
export function deleteClippings(services: LibraryTargetServices): Command {
  return {
    id: 'jianbao.deleteClippings',
    async run(...context) {
      const uris = requireClippingUris(services, context);
      if (await confirm(uris)) {
        await deleteFiles(uris);
      }
    },
  };
}

/**
 * Deletes files and the annotation files beside them in one step that can be undone. They go to the trash where there
 * is one and the person's settings want it. Throws with a message for people when VS Code could not delete them.
 */
export async function deleteFiles(uris: readonly vscode.Uri[]): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  for (const uri of uris) {
    edit.deleteFile(uri, { ignoreIfNotExists: true });
    edit.deleteFile(sidecarUri(uri), { ignoreIfNotExists: true });
  }
  if (!(await vscode.workspace.applyEdit(edit))) {
    throw new Error(vscode.l10n.t('Not all files could be deleted. Look whether their folder is read-only.'));
  }
}

async function confirm(uris: readonly vscode.Uri[]): Promise<boolean> {
  const names = uris.slice(0, mostNames).map(fileName);
  const rest = uris.length - names.length;
  const detail = [
    ...names,
    ...(rest > 0 ? [vscode.l10n.t('and {0} more', rest)] : []),
    '',
    vscode.l10n.t('Annotation files beside them go along. Everything moves to the trash where there is one.'),
  ].join('\n');
  const question =
    uris.length === 1
      ? vscode.l10n.t('Delete this clipping?')
      : vscode.l10n.t('Delete these {0} clippings?', uris.length);
  const action = vscode.l10n.t('Delete');
  return (await vscode.window.showWarningMessage(question, { modal: true, detail }, action)) === action;
}
