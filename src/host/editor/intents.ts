import * as vscode from 'vscode';
import type { ReaderIntent } from '../../protocol/reader';
import { isCitationIntent } from '../../protocol/validateCitations';
import { isNameIntent } from '../../protocol/validateNames';
import { isNoteIntent } from '../../protocol/validateNotes';
import type { Range } from '../../core/text/range';
import { setImageLoading } from '../platform/settings';
import { chooseReading } from '../script/chooseReading';
import { originalWords } from '../script/originalWords';
import { noteIntentNamesPlace, performNoteIntent } from '../annotation/noteIntents';
import { openSourceAt } from './openSource';
import type { ReaderPanel, Shown } from './readerPanel';

/** Does what the person asked for in the reader. Throws an error with a message for people when it cannot be done. */
export async function performIntent(intent: ReaderIntent, panel: ReaderPanel, shown: Shown): Promise<void> {
  if (isNoteIntent(intent)) {
    return performNoteIntent(intent, panel, shown);
  }
  if (isCitationIntent(intent)) {
    const { pageCitations } = await import('../commands');
    return pageCitations.performCitationIntent(intent, panel, shown);
  }
  if (isNameIntent(intent)) {
    const { pageNames } = await import('../commands');
    return pageNames.performNameIntent(intent, panel, shown);
  }
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
    case 'setView':
      return panel.setView(intent.view);
    case 'toggleViewOption':
      panel.view.toggle(intent.option);
      return;
    case 'chooseReading':
      return chooseReading(panel, shown, intent.doubt);
    case 'copySelection':
      return copyOriginal(panel, shown, intent);
  }
}

/** Only what names a place of the article can be overtaken by a change of it. */
export function namesPlace(intent: ReaderIntent): boolean {
  const { type } = intent;
  if (isCitationIntent(intent)) {
    return 'citation' in intent || 'evidence' in intent;
  }
  if (isNameIntent(intent)) {
    return 'mention' in intent;
  }
  return isNoteIntent(intent) ? noteIntentNamesPlace(intent) : type !== 'setView' && type !== 'toggleViewOption';
}

async function openLink(shown: Shown, link: number): Promise<void> {
  const address = shown.links.address(link);
  if (address === undefined) {
    throw new Error(vscode.l10n.t('This link does not lead to a web page.'));
  }
  await vscode.env.openExternal(vscode.Uri.parse(address, true));
}

async function copyOriginal(panel: ReaderPanel, { reading, article }: Shown, range: Range): Promise<void> {
  const words = originalWords(reading.article, article.script, range, panel.showsHidden);
  await vscode.env.clipboard.writeText(words);
  panel.tell(vscode.l10n.t('Copied as printed'));
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
