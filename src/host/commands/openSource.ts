import * as vscode from 'vscode';
import { openSourceAt } from '../editor/openSource';
import type { Command } from './command';
import { requireTargetUris } from './targets';
import type { TargetServices } from './targets';

/** Back to the text editor, at the paragraph in view. */
export function openSource(services: TargetServices): Command {
  return {
    id: 'jianbao.openSource',
    async run(...context) {
      const [uri] = requireTargetUris(services, context);
      const { active } = services.readers;
      if (active && active.document.uri.toString() === uri?.toString()) {
        await openSourceAt(active, active.placeInView?.start ?? 0);
      } else if (uri) {
        await vscode.window.showTextDocument(uri, { preview: false });
      }
    },
  };
}
