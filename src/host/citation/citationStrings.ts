import * as vscode from 'vscode';
import type { CitationStrings } from '../../protocol/citations';

/** The webview's texts about citations in the language of the user interface. `{0}` to `{2}` are filled in by the webview. */
export function citationStrings(): CitationStrings {
  return { ...toggleStrings(), ...cardStrings(), ...referenceStrings() };
}

function toggleStrings() {
  return {
    whoSaidWhat: vscode.l10n.t('Who Said What'),
    whoSaidWhatCount: vscode.l10n.t('Who Said What {0}'),
    show: vscode.l10n.t('Mark who said what (A); \' and " go from one to the next'),
    hide: vscode.l10n.t('Take the marks away (A); \' and " go from one to the next'),
    low: vscode.l10n.t({ message: 'Uncertain', comment: ['Shows citations found with low confidence too'] }),
    lowTooltip: vscode.l10n.t('Also what was found with low confidence (Shift+A)'),
    shown: vscode.l10n.t('Who said what: {0} marked'),
    hidden: vscode.l10n.t('Marks taken away'),
    none: vscode.l10n.t('No citation here'),
    position: vscode.l10n.t({ message: '{0} of {1}: {2}', comment: ['Which of several is reached, and what it is'] }),
    takenBack: vscode.l10n.t('Taken back'),
    separator: vscode.l10n.t({
      message: ', ',
      comment: ['Stands between the items of a list within a line. Chinese uses 、'],
    }),
  };
}

function cardStrings() {
  return {
    kinds: {
      direct: vscode.l10n.t('direct quotation'),
      indirect: vscode.l10n.t('reported speech'),
      source: vscode.l10n.t('source'),
      link: vscode.l10n.t('link'),
      gloss: vscode.l10n.t('name'),
      date: vscode.l10n.t('date'),
    },
    verdicts: {
      confirmed: vscode.l10n.t('confirmed by you'),
      corrected: vscode.l10n.t('corrected by you'),
      rejected: vscode.l10n.t('rejected by you'),
    },
    card: vscode.l10n.t('Citation'),
    confirm: vscode.l10n.t('Confirm'),
    reject: vscode.l10n.t('Reject'),
    correct: vscode.l10n.t('Correct'),
    copy: vscode.l10n.t('Copy'),
    follow: vscode.l10n.t('Open'),
    withKey: vscode.l10n.t({ message: '{0} ({1})', comment: ['A button and its key'] }),
  };
}

function referenceStrings() {
  return {
    reference: vscode.l10n.t('Reference'),
    referenceTooltip: vscode.l10n.t('The reference to this clipping (R)'),
    close: vscode.l10n.t('Close'),
    copyReference: vscode.l10n.t('Copy as {0}'),
    otherFormat: vscode.l10n.t('Other Format…'),
    states: {
      found: '',
      corrected: vscode.l10n.t('corrected by you'),
      disagreeing: vscode.l10n.t('sources disagree'),
      missing: vscode.l10n.t('missing'),
    },
    unknown: vscode.l10n.t('not known'),
    nothing: vscode.l10n.t({ message: 'none', comment: ['A person says that there is no such thing'] }),
    edit: vscode.l10n.t('Edit'),
    takeBack: vscode.l10n.t('Take Back'),
    editField: vscode.l10n.t('Edit: {0}'),
    takeBackField: vscode.l10n.t('Take back the correction: {0}'),
    evidence: vscode.l10n.t({ message: '{0}, {1}', comment: ['A value and where it was read'] }),
    showInFile: vscode.l10n.t('In the File'),
    editHint: vscode.l10n.t('Enter keeps it, Escape leaves it as it was; empty means that there is none.'),
  };
}
