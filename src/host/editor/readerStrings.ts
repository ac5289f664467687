import * as vscode from 'vscode';
import type { ReaderStrings } from '../../protocol/reader';
import { citationStrings } from '../citation/citationStrings';
import { noteStrings } from '../annotation/noteStrings';
import { nameStrings } from '../names/nameStrings';
import { viewNames } from '../script/viewNames';
import { roleLabels } from './roleLabels';

/** The webview's texts in the language of the user interface. `{0}` is filled in by the webview. */
export function readerStrings(): ReaderStrings {
  return {
    ...toolbarStrings(),
    ...blockStrings(),
    ...pictureStrings(),
    ...viewStrings(),
    roles: roleLabels(),
    notes: noteStrings(),
    citations: citationStrings(),
    names: nameStrings(),
  };
}

function toolbarStrings() {
  return {
    toolbar: vscode.l10n.t('Reader'),
    showHidden: vscode.l10n.t('Show what is hidden (H)'),
    hideHidden: vscode.l10n.t('Hide it again (H)'),
    hiddenCount: vscode.l10n.t('Hidden {0}'),
    nothingHidden: vscode.l10n.t('Nothing is hidden'),
    blocksShown: vscode.l10n.t('{0} blocks shown'),
    blocksHidden: vscode.l10n.t('{0} blocks hidden'),
    openSource: vscode.l10n.t('Source'),
    openOriginal: vscode.l10n.t('Web Page'),
    opensIn: vscode.l10n.t('Opens {0}'),
    problems: vscode.l10n.t('Problems'),
    article: vscode.l10n.t('Article'),
  };
}

function blockStrings() {
  return {
    fold: vscode.l10n.t('{0} hidden: {1}'),
    restore: vscode.l10n.t('Restore'),
    hideBlock: vscode.l10n.t('Hide'),
    restoredByYou: vscode.l10n.t('Restored by you'),
    hiddenByYou: vscode.l10n.t('hidden by you'),
    video: vscode.l10n.t('Video'),
    audio: vscode.l10n.t('Audio'),
    frame: vscode.l10n.t('Embed'),
    table: vscode.l10n.t('Table'),
    noBody: vscode.l10n.t('This clipping has no text.'),
    noBodyHint: vscode.l10n.t('The original may have it.'),
    listSeparator: vscode.l10n.t({
      message: ', ',
      comment: ['Stands between the items of a list within a line. Chinese uses 、'],
    }),
  };
}

function pictureStrings() {
  return {
    images: vscode.l10n.t('Images'),
    picture: vscode.l10n.t('Picture'),
    imageBlocked: vscode.l10n.t('Not loaded. Nothing is fetched until you ask.'),
    loadImage: vscode.l10n.t('Load'),
    loadHost: vscode.l10n.t('Always load from this site'),
    loadClipping: vscode.l10n.t('Load the pictures of this clipping ({0})'),
    loadAlways: vscode.l10n.t('Always load pictures'),
    imageFailed: vscode.l10n.t('The picture could not be loaded'),
  };
}

function viewStrings() {
  return {
    viewNames,
    views: vscode.l10n.t('Script'),
    viewTooltip: vscode.l10n.t({ message: '{0} ({1})', comment: ['A view and the key that shows it'] }),
    converted: vscode.l10n.t('converted'),
    unconverted: vscode.l10n.t('as printed'),
    vocabulary: vscode.l10n.t({ message: 'Words', comment: ['Short name of the switch for regional words (用語)'] }),
    vocabularyTooltip: vscode.l10n.t('Regional words (V); > and < go from one to the next'),
    vocabularyOn: vscode.l10n.t('Regional words on'),
    vocabularyOff: vscode.l10n.t('Regional words off'),
    doubt: vscode.l10n.t({ message: '{0}, {1}', comment: ['A character and what is doubtful about it'] }),
    position: vscode.l10n.t({ message: '{0} of {1}', comment: ['Which of several is reached: 2 of 7'] }),
    noDoubts: vscode.l10n.t('No doubtful characters here'),
    noReplaced: vscode.l10n.t('No replaced words here'),
    viewWithDoubts: vscode.l10n.t('{0}, doubtful characters: {1}'),
    copiedShown: vscode.l10n.t('Copied in {0}, not as printed'),
  };
}
