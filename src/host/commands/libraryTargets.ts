import * as vscode from 'vscode';
import type { LibraryView } from '../views/libraryView';
import { requireTargetUris } from './targets';
import type { TargetServices } from './targets';

export interface LibraryTargetServices extends TargetServices {
  readonly libraryView: LibraryView;
}

/** What the key bindings of the Library pass in the place of a tree item, which VS Code does not tell them. */
const selectedInLibrary = 'library';

/** The files a command shall work on, each once. Throws with a message for people when there is none. */
export function requireClippingUris(
  services: LibraryTargetServices,
  context: readonly unknown[],
): readonly vscode.Uri[] {
  if (context[0] !== selectedInLibrary) {
    return requireTargetUris(services, context);
  }
  const { selection } = services.libraryView;
  if (selection.length === 0) {
    throw new Error(vscode.l10n.t('Select a clipping in the Library first.'));
  }
  return selection;
}
