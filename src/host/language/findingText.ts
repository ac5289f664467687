import * as vscode from 'vscode';
import type { Message } from '../../core/check/finding';
import type { CheckRoom } from '../check/checkRoom';

/** A message of the checks in the language of the user interface. */
export function messageText({ messageTemplate }: CheckRoom, { key, args }: Message): string {
  return vscode.l10n.t(messageTemplate(key), ...args);
}
