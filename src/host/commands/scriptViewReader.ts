import * as vscode from 'vscode';
import type { ReaderPanel } from '../editor/readerPanel';
import type { ReaderRegistry } from '../editor/readerRegistry';

/** The active reader. Throws an error with a message for people when there is none. */
export function requireReader({ active }: ReaderRegistry): ReaderPanel {
  if (!active) {
    throw new Error(vscode.l10n.t('Open a clipping in the reader first.'));
  }
  return active;
}
