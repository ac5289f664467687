import * as vscode from 'vscode';
import type { Command } from './command';

export function openWalkthrough(extensionId: string): Command {
  return {
    id: 'jianbao.openWalkthrough',
    run: async () => vscode.commands.executeCommand('workbench.action.openWalkthrough', `${extensionId}#jianbao.start`),
  };
}
