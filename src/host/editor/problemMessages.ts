import * as vscode from 'vscode';
import type { Problem, ProblemCode } from '../../core/clipping/problem';
import type { ReaderProblem } from '../../protocol/reader';

/** What is wrong with the file, in the language of the user interface. */
export function readerProblems(problems: readonly Problem[]): readonly ReaderProblem[] {
  return problems.map(({ code }) => ({ code, message: problemMessage(code) }));
}

export function problemMessage(code: ProblemCode): string {
  switch (code) {
    case 'front-matter-unclosed':
      return vscode.l10n.t('The front matter has no closing --- line.');
    case 'front-matter-too-large':
      return vscode.l10n.t('The front matter has more than 1,000 fields; the rest of them was left out.');
    case 'front-matter-code':
      return vscode.l10n.t('The front matter is marked as code. It was read as plain text and not run.');
    case 'file-too-large':
      return vscode.l10n.t('The file is larger than 2 MiB; only the first 2 MiB are shown.');
    case 'nesting-too-deep':
      return vscode.l10n.t('The page is nested more than 512 levels deep; it is shown up to that place.');
    case 'too-many-nodes':
      return vscode.l10n.t('The page has more than 50,000 elements; it is shown up to that place.');
    case 'invalid-characters':
      return vscode.l10n.t('The file holds characters that could not be read (U+FFFD or NUL); some text is damaged.');
  }
}
