import * as vscode from 'vscode';
import type { ClippingDiagnostics } from '../language/diagnostics';
import { fileName } from '../platform/fileText';
import type { Command } from './command';
import { requireTargetUris } from './targets';
import type { TargetServices } from './targets';

/** Gives every line of a clipping the line end that most of them have. Undo takes it back; saving writes it. */
export function normalizeLineEnds(services: TargetServices, diagnostics: ClippingDiagnostics): Command {
  return {
    id: 'jianbao.normalizeLineEnds',
    async run(...context) {
      for (const uri of requireTargetUris(services, context)) {
        const document = await vscode.workspace.openTextDocument(uri);
        const checked = await diagnostics.current(document);
        const mixed = checked?.entries.find(({ finding }) => finding.code === 'line-endings-mixed');
        if (mixed) {
          await vscode.window.showTextDocument(document);
          const kept = mixed.finding.fixes[0]?.title.args[0] === 'CR LF' ? crlf : lf;
          await setLineEnds(document, kept);
        } else {
          const text = vscode.l10n.t('The lines of “{0}” all end alike.', fileName(uri));
          void vscode.window.showInformationMessage(text);
        }
      }
    },
  };
}

const { LF: lf, CRLF: crlf } = vscode.EndOfLine;

/**
 * The editor's text has one sort of line end already, often the one that is wanted, and writes it when it is saved; but
 * it does not count as changed. Going by way of the other sort makes it count.
 */
async function setLineEnds(document: vscode.TextDocument, kept: vscode.EndOfLine): Promise<void> {
  for (const ends of document.eol === kept ? [kept === lf ? crlf : lf, kept] : [kept]) {
    const edit = new vscode.WorkspaceEdit();
    edit.set(document.uri, [vscode.TextEdit.setEndOfLine(ends)]);
    if (!(await vscode.workspace.applyEdit(edit))) {
      throw new Error(vscode.l10n.t('“{0}” could not be changed. Is it read-only?', fileName(document.uri)));
    }
  }
}
