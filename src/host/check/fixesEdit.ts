import * as vscode from 'vscode';
import type { Finding } from '../../core/check/finding';
import { messageText } from '../language/findingText';
import { rangeOf } from '../language/findingDiagnostic';
import { LineStarts } from '../platform/lineStarts';
import type { CheckRoom } from './checkRoom';

/** True for findings that an edit of an editor's text can mend: there all line ends are alike. */
export function isFixedByEdit({ code }: Pick<Finding, 'code'>): boolean {
  return code !== 'line-endings-mixed';
}

/**
 * The safe fixes of many files as one edit that VS Code shows in its refactor preview before anything changes, grouped
 * by the code of the problem.
 */
export class PreviewedFixes {
  readonly edit = new vscode.WorkspaceEdit();
  #problems = 0;
  #files = 0;

  get problems(): number {
    return this.#problems;
  }

  get files(): number {
    return this.#files;
  }

  /** Adds the safe fixes for findings in a text whose lines are those of the file's document. */
  add(uri: vscode.Uri, text: string, findings: readonly Finding[], room: CheckRoom): void {
    const fixes = room.safeFixes(findings.filter(isFixedByEdit));
    if (fixes.length === 0) {
      return;
    }
    if (this.#files === 0) {
      this.#askForPreview(uri);
    }
    this.#files += 1;
    this.#problems += fixes.length;
    const lines = new LineStarts(text);
    for (const { finding, fix } of fixes) {
      const description = messageText(room, finding.message);
      for (const { range, newText } of fix.edits) {
        const metadata = { needsConfirmation: false, label: finding.code, description };
        this.edit.replace(uri, rangeOf(range, lines), newText, metadata);
      }
    }
  }

  /**
   * The preview opens when an entry needs confirmation, and such entries are not ticked in it. So one entry that does
   * nothing asks for it on behalf of all others: the preview leaves out that a file is made which is there already.
   */
  #askForPreview(uri: vscode.Uri): void {
    const label = vscode.l10n.t('Look through the fixes, then choose Apply');
    this.edit.createFile(uri, { ignoreIfExists: true }, { needsConfirmation: true, label });
  }
}
