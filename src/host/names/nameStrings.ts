import * as vscode from 'vscode';
import type { NameStrings, RenderingPlace } from '../../protocol/names';

/** What places are called. The names of the four are the same in every language of the user interface. */
export function placeNames(): Readonly<Record<RenderingPlace, string>> {
  return { printed: vscode.l10n.t('As printed'), cn: '大陆', tw: '臺灣', hk: '香港', sg: '新加坡' };
}

/** The webview's texts about names in the language of the user interface. `{0}` to `{2}` are filled in by the webview. */
export function nameStrings(): NameStrings {
  return {
    names: vscode.l10n.t({ message: 'Names', comment: ['Of people, organisations and places: 译名'] }),
    namesCount: vscode.l10n.t('Names {0}'),
    show: vscode.l10n.t('Mark the names (P); ; and : go from one to the next'),
    hide: vscode.l10n.t('Take the marks of names away (P); ; and : go from one to the next'),
    shown: vscode.l10n.t('Names: {0} marked'),
    hidden: vscode.l10n.t('Marks of names taken away'),
    none: vscode.l10n.t('No known name here'),
    position: vscode.l10n.t({ message: '{0} of {1}: {2}', comment: ['Which of several is reached, and what it is'] }),
    separator: vscode.l10n.t({
      message: ', ',
      comment: ['Stands between the items of a list within a line. Chinese uses 、'],
    }),
    card: vscode.l10n.t({ message: 'Name', comment: ['Of a person, an organisation or a place'] }),
    renderings: vscode.l10n.t('Renderings'),
    places: placeNames(),
    acts: {
      find: vscode.l10n.t('Find All Mentions'),
      copy: vscode.l10n.t('Copy'),
      correct: vscode.l10n.t('Correct…'),
      add: vscode.l10n.t('Add from Gloss'),
    },
    withKey: vscode.l10n.t({ message: '{0} ({1})', comment: ['A button and its key'] }),
    view: vscode.l10n.t('Names shown: {0} (Shift+P)'),
    views: vscode.l10n.t('Names as Written In'),
    latin: vscode.l10n.t('Latin beside the First Mention'),
    viewShown: vscode.l10n.t('Names shown: {0}'),
    latinOn: vscode.l10n.t('Latin forms on'),
    latinOff: vscode.l10n.t('Latin forms off'),
  };
}
