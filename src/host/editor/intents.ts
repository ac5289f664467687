import * as vscode from 'vscode';
import type { ReaderIntent } from '../../protocol/reader';
import { setImageLoading } from '../platform/settings';
import { openSourceAt } from './openSource';
import type { ReaderPanel, Shown } from './readerPanel';

/** Does what the person asked for in the reader. Throws an error with a message for people when it cannot be done. */
export async function performIntent(intent: ReaderIntent, panel: ReaderPanel, shown: Shown): Promise<void> {
  switch (intent.type) {
    case 'openLink':
      return openLink(shown, intent.link);
    case 'openSource':
      return openSourceAt(panel, shown.reading.article.blocks[intent.block]?.sourceStart ?? 0);
    case 'hideBlock':
      return panel.document.setShown(intent.block, false);
    case 'restoreBlock':
      return panel.document.setShown(intent.block, true);
    case 'loadImages':
      return loadImages(panel, intent.scope, intent.host);
  }
}

async function openLink(shown: Shown, link: number): Promise<void> {
  const address = shown.links.address(link);
  if (address === undefined) {
    throw new Error(vscode.l10n.t('This link does not lead to a web page.'));
  }
  await vscode.env.openExternal(vscode.Uri.parse(address, true));
}

type ImageScope = Extract<ReaderIntent, { type: 'loadImages' }>['scope'];

async function loadImages({ document, services }: ReaderPanel, scope: ImageScope, host: string): Promise<void> {
  const { permissions } = services;
  if (scope === 'always') {
    return setImageLoading('always');
  }
  if (permissions.allowsNone) {
    throw new Error(vscode.l10n.t('The setting “{0}” forbids remote pictures.', 'jianbao.images.load'));
  }
  return scope === 'host' ? permissions.allowHost(host) : permissions.allowClipping(document.uri);
}
