import * as vscode from 'vscode';
import type { TermsStrings } from '../../protocol/terms';

/** Texts of the table of terms in the language of the user interface. */
export function termsStrings(): TermsStrings {
  return { ...columnStrings(), ...actStrings(), ...stateStrings() };
}

function columnStrings() {
  return {
    table: vscode.l10n.t('Terms'),
    from: vscode.l10n.t('Words'),
    to: vscode.l10n.t('Shown as'),
    views: vscode.l10n.t('Views'),
    note: vscode.l10n.t('Note'),
    actions: vscode.l10n.t('Actions'),
    cellOfRow: vscode.l10n.t({ message: '{0}, term {1}', comment: ['Name of a cell of a table: its column, its row'] }),
    cellOfNew: vscode.l10n.t({ message: '{0}, new term', comment: ['Name of a cell of a table: its column'] }),
    protected: vscode.l10n.t('stays as it is'),
    allViews: vscode.l10n.t('All views'),
    bothTraditional: vscode.l10n.t('Both Traditional views'),
  };
}

function actStrings() {
  return {
    filter: vscode.l10n.t('Filter terms'),
    openText: vscode.l10n.t('As Text'),
    add: vscode.l10n.t('Add'),
    remove: vscode.l10n.t('Delete'),
    removeRow: vscode.l10n.t('Delete term {0}'),
    added: vscode.l10n.t('“{0}” added'),
    removed: vscode.l10n.t('“{0}” deleted'),
    more: vscode.l10n.t('Show {0} more'),
  };
}

function stateStrings() {
  return {
    count: vscode.l10n.t('{0} terms'),
    countOf: vscode.l10n.t('{0} of {1} terms'),
    empty: vscode.l10n.t('This dictionary has no terms yet.'),
    emptyHint: vscode.l10n.t(
      'Write words above, and how views in another script shall show them. Leave “Shown as” empty to keep them as they are.',
    ),
    noMatch: vscode.l10n.t('No term matches the filter.'),
  };
}
