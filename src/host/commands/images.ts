import * as vscode from 'vscode';
import type { ImagePermissions } from '../editor/imagePermissions';
import type { Command } from './command';
import { requireTargetUris } from './targets';
import type { TargetServices } from './targets';

export function loadImages(services: TargetServices, permissions: ImagePermissions): Command {
  return {
    id: 'jianbao.loadImages',
    async run(...context) {
      if (permissions.allowsNone) {
        return offerSetting();
      }
      for (const uri of requireTargetUris(services, context)) {
        await permissions.allowClipping(uri);
      }
    },
  };
}

export function forgetImagePermissions(permissions: ImagePermissions): Command {
  return {
    id: 'jianbao.forgetImagePermissions',
    async run() {
      const count = await permissions.forget();
      const message =
        count === 0
          ? vscode.l10n.t('No image permissions were stored.')
          : vscode.l10n.t('Image permissions forgotten: {0}. Pictures are blocked again until you load them.', count);
      void vscode.window.showInformationMessage(message);
    },
  };
}

async function offerSetting(): Promise<void> {
  const open = vscode.l10n.t('Open Settings');
  const message = vscode.l10n.t('The setting “{0}” forbids remote pictures.', 'jianbao.images.load');
  if ((await vscode.window.showInformationMessage(message, open)) === open) {
    await vscode.commands.executeCommand('workbench.action.openSettings', 'jianbao.images.load');
  }
}
