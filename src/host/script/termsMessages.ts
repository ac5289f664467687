import * as vscode from 'vscode';
import type { TermFault } from '../../core/script/termEdits';
import type { TermProblem } from '../../core/script/terms';

/** What is wrong with a line of a dictionary and what to do, for people. */
export function termProblemMessage({ code, words, firstLine }: TermProblem): string {
  switch (code) {
    case 'term-without-from':
      return vscode.l10n.t('This term has no words to look for. Write them in the first column, or delete the line.');
    case 'term-too-long':
      return vscode.l10n.t('A term has 31 characters at most; this one is not used. Please shorten it.');
    case 'term-unknown-view':
      return vscode.l10n.t(
        '“{0}” is no view. Views are hans, hant-tw, hant-hk and hant (both Traditional), parted by commas; none means all.',
        words,
      );
    case 'term-repeated':
      return vscode.l10n.t(
        'Line {0} has “{1}” already, and the first line counts. Delete one.',
        (firstLine ?? 0) + 1,
        words,
      );
  }
}

/** Why a term cannot be written and what to do, for people. */
export function termFaultMessage(fault: TermFault): string {
  switch (fault) {
    case 'empty':
      return vscode.l10n.t('Write the words that the term is about.');
    case 'too-long':
      return vscode.l10n.t('A term has 31 characters at most. Please choose fewer words.');
    case 'comment':
      return vscode.l10n.t('A term cannot start with #: such a line would be a comment.');
    case 'blank-in-to':
      return vscode.l10n.t('The words to show cannot hold a blank: it would part two candidates.');
  }
}
