import * as vscode from 'vscode';
import type { Role } from '../../core/article/contract';

/** What each role is called within a sentence, in the language of the user interface. */
export function roleLabels(): Readonly<Record<Role, string>> {
  return {
    title: vscode.l10n.t('title'),
    body: vscode.l10n.t('article text'),
    caption: vscode.l10n.t('caption'),
    dateline: vscode.l10n.t('dateline'),
    byline: vscode.l10n.t('byline'),
    related: vscode.l10n.t('related links'),
    'feed-footer': vscode.l10n.t('feed footer'),
    copyright: vscode.l10n.t('copyright notice'),
    promo: vscode.l10n.t('promotion'),
    share: vscode.l10n.t('share buttons'),
    tags: vscode.l10n.t('tags'),
    timestamp: vscode.l10n.t('time stamp'),
    'repeated-title': vscode.l10n.t('repeated title'),
    comment: vscode.l10n.t('comments'),
    other: vscode.l10n.t('other parts of the page'),
  };
}
