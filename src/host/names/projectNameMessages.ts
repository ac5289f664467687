import * as vscode from 'vscode';
import type { NameFault } from '../../core/names/project/projectEdits';
import type { NameProblem } from '../../core/names/project/projectFile';
import { projectDiagnostic } from '../platform/projectFile';
import { placeNames } from './nameStrings';

/** What a problem of the file looks like in VS Code's Problems view. */
export function nameDiagnostic(problem: NameProblem): vscode.Diagnostic {
  const diagnostic = projectDiagnostic(problem, nameProblemMessage(problem));
  if (problem.code === 'name-wrong-script') {
    diagnostic.severity = vscode.DiagnosticSeverity.Information;
  }
  return diagnostic;
}

function nameProblemMessage({ code, words, firstLine, region }: NameProblem): string {
  const first = (firstLine ?? 0) + 1;
  switch (code) {
    case 'name-without-form':
      return vscode.l10n.t('This name has no Chinese form. Write one for a place, or delete the line.');
    case 'name-too-long':
      return vscode.l10n.t('This is too long for a name; the row is not used. Please shorten it.');
    case 'name-unknown-type':
      return vscode.l10n.t(
        '“{0}” is no type and is read as other. Types are person, organisation, place, work, other and none.',
        words,
      );
    case 'name-repeated':
      return vscode.l10n.t('Line {0} has “{1}” already, and the first line counts. Delete one.', first, words);
    case 'name-form-taken':
      return vscode.l10n.t(
        '“{0}” belongs to line {1}, the first that has it, and does not count here. Take it out of one.',
        words,
        first,
      );
    case 'name-wrong-script':
      return vscode.l10n.t(
        '“{0}” is not in the script of its column ({1}).',
        words,
        region === undefined ? '' : placeNames()[region],
      );
    case 'name-no-count':
      return vscode.l10n.t('“{0}” is no number, so nothing is counted. Write a number, or k for knowledge.', words);
  }
}

/** Why a name cannot be written and what to do, for people. */
export function nameFaultMessage(fault: NameFault): string {
  switch (fault) {
    case 'no-form':
      return vscode.l10n.t('Write how at least one place renders the name.');
    case 'too-long':
      return vscode.l10n.t('This is too long for a name. Please shorten it.');
    case 'comment':
      return vscode.l10n.t('A name cannot start with #: such a line would be a comment.');
    case 'mark-in-form':
      return vscode.l10n.t('A form cannot hold | or :, and an alias no semicolon: they part the entries of a cell.');
  }
}
