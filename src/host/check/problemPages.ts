import * as vscode from 'vscode';
import type { FindingCode } from '../../core/check/finding';

/** The command that opens a page, which no menu shows. */
export const problemPageCommand = 'jianbao.explainProblem';

/**
 * The address of what the documentation says about a code. The pages ship with the extension: they say what this version
 * does, and reading them asks no network.
 */
export function problemPage(code: FindingCode): vscode.Uri {
  return vscode.Uri.from({ scheme: 'command', path: problemPageCommand, query: JSON.stringify([code]) });
}
