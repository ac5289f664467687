import * as vscode from 'vscode';
import type { Command } from './command';
import { placeOfNames, type NameCommandServices } from './nameTarget';

/** Opens a project's file of names; makes it, with a header that tells its form, when there is none. */
export function openNames({ names, readers }: NameCommandServices): Command {
  return {
    id: 'jianbao.openNames',
    async run(resource) {
      const uri = await placeOfNames(readers, resource);
      const folder = uri && vscode.workspace.getWorkspaceFolder(uri);
      if (folder) {
        await vscode.window.showTextDocument(await names.ensureFile(folder), { preview: false });
      }
    },
  };
}
