import * as vscode from 'vscode';
import type { Role } from '../../core/article/contract';
import { roleLabels } from './roleLabels';

/** Why a block has its role, in the language of the user interface; the role's name for reasons not known here. */
export function reasonText(reason: string, role: Role): string {
  texts ??= new Map([...titleTexts(), ...articleTexts(), ...boxTexts(), ...lineTexts(), ...pageTexts()]);
  return texts.get(reason) ?? roleLabels()[role];
}

type ReasonTexts = readonly (readonly [string, string])[];

let texts: ReadonlyMap<string, string> | undefined;

function titleTexts(): ReasonTexts {
  return [
    ['title-front-matter', vscode.l10n.t('Title in the front matter')],
    ['title-link-line', vscode.l10n.t('Title in the link line')],
    ['title-page', vscode.l10n.t('Title of the web page')],
    ['title-heading', vscode.l10n.t('First heading of the page')],
    ['repeated-title', vscode.l10n.t('Repeats the title')],
  ];
}

function articleTexts(): ReasonTexts {
  return [
    ['decided', vscode.l10n.t('Decided by you')],
    ['text', vscode.l10n.t('Text of the article')],
    ['picture', vscode.l10n.t('Picture of the article')],
    ['dateline', vscode.l10n.t('Place and agency at the head of the report')],
    ['biography', vscode.l10n.t('Says who wrote the article')],
    ['byline-box', vscode.l10n.t('In the page’s box for authors')],
    ['byline-list', vscode.l10n.t('List of authors')],
    ['byline-over-time', vscode.l10n.t('Author above the time')],
    ['credit-line', vscode.l10n.t('Names translators, editors or reporters')],
    ['signature', vscode.l10n.t('Signed at the end')],
    ['caption-box', vscode.l10n.t('In the page’s box for captions')],
    ['caption-credit', vscode.l10n.t('Names the photographer')],
    ['caption-in-figure', vscode.l10n.t('Stands in the figure')],
    ['caption-repeats-alt', vscode.l10n.t('Repeats the description of the picture')],
    ['caption-small-print', vscode.l10n.t('Small print below a picture')],
  ];
}

function boxTexts(): ReasonTexts {
  return [
    ['related-box', vscode.l10n.t('Box with links to other reports')],
    ['tags-box', vscode.l10n.t('Box with tags')],
    ['share-box', vscode.l10n.t('Box with share buttons')],
    ['comments-box', vscode.l10n.t('Comments of readers')],
    ['promotion-box', vscode.l10n.t('Box with advertising')],
    ['copyright-box', vscode.l10n.t('Box with the copyright notice')],
    ['timestamp-box', vscode.l10n.t('Box with date and time')],
  ];
}

function lineTexts(): ReasonTexts {
  return [
    ['related-heading', vscode.l10n.t('Heading over links to other reports')],
    ['related-link', vscode.l10n.t('Link to another report')],
    ['related-list', vscode.l10n.t('List of links to other reports')],
    ['tags-line', vscode.l10n.t('Line of tags')],
    ['share-line', vscode.l10n.t('Asks to share the article')],
    ['promotion', vscode.l10n.t('Advertises the outlet')],
    ['copyright-notice', vscode.l10n.t('Copyright notice')],
    ['disclaimer', vscode.l10n.t('Disclaimer')],
    ['feed-footer', vscode.l10n.t('Footer added by the feed')],
    ['timestamp', vscode.l10n.t('Date and time')],
    ['date-line', vscode.l10n.t('Date line of the archive')],
    ['editor-code', vscode.l10n.t('The editors’ date code')],
  ];
}

function pageTexts(): ReasonTexts {
  return [
    ['navigation', vscode.l10n.t('Navigation of the website')],
    ['page-control', vscode.l10n.t('Control of the web page')],
    ['page-footer', vscode.l10n.t('Footer of the web page')],
    ['hidden-on-page', vscode.l10n.t('Hidden on the web page too')],
    ['outside-article', vscode.l10n.t('Stands outside the article')],
    ['site-notice', vscode.l10n.t('Notice of the website')],
    ['site-picture', vscode.l10n.t('Picture of the website, not of the article')],
    ['stand-in-picture', vscode.l10n.t('Stands in for a picture that loads later')],
    ['picture-series', vscode.l10n.t('Picture series of another report')],
    ['player-text', vscode.l10n.t('Text of a player')],
    ['without-script', vscode.l10n.t('Meant for browsers without scripts')],
    ['ruler', vscode.l10n.t('Line of dashes or marks')],
  ];
}
