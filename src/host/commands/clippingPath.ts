import * as vscode from 'vscode';
import type { Command } from './command';
import { requireClippingUris, type LibraryTargetServices } from './libraryTargets';

/** Copies where clippings lie, a line each. */
export function copyClippingPath(services: LibraryTargetServices): Command {
  return {
    id: 'jianbao.copyClippingPath',
    async run(...context) {
      const paths = requireClippingUris(services, context).map((uri) =>
        uri.scheme === 'file' || uri.scheme === 'vscode-remote' ? uri.fsPath : uri.toString(true),
      );
      await vscode.env.clipboard.writeText(paths.join('\n'));
    },
  };
}

export function revealClippingInExplorer(services: LibraryTargetServices): Command {
  return {
    id: 'jianbao.revealClippingInExplorer',
    async run(...context) {
      const [uri] = requireClippingUris(services, context);
      await vscode.commands.executeCommand('revealInExplorer', uri);
    },
  };
}

/** Goes to a clipping's line in the Library. */
export function revealInLibrary(services: LibraryTargetServices): Command {
  return {
    id: 'jianbao.revealInLibrary',
    async run(...context) {
      const [uri] = requireClippingUris(services, context);
      await vscode.commands.executeCommand('jianbao.library.focus');
      if (uri) {
        await services.libraryView.reveal(uri);
      }
    },
  };
}
