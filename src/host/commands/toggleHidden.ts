import * as vscode from 'vscode';
import type { ReaderRegistry } from '../editor/readerRegistry';
import type { Command } from './command';

export function toggleHidden(readers: ReaderRegistry): Command {
  return {
    id: 'jianbao.toggleHidden',
    run() {
      if (!readers.active) {
        throw new Error(vscode.l10n.t('Open a clipping in the reader first.'));
      }
      readers.active.toggleHidden();
    },
  };
}
