import * as vscode from 'vscode';
import { PreviewedFixes } from '../check/fixesEdit';
import type { ClippingDiagnostics } from '../language/diagnostics';
import { fileName } from '../platform/fileText';
import type { Command } from './command';
import { requireTargetUris } from './targets';
import type { TargetServices } from './targets';

/** Shows all safe fixes of a clipping in the refactor preview and makes those that the person accepts. */
export function fixAllInFile(services: TargetServices, diagnostics: ClippingDiagnostics): Command {
  return {
    id: 'jianbao.fixAllInFile',
    async run(...context) {
      for (const uri of requireTargetUris(services, context)) {
        const fixes = await fixesOf(uri, diagnostics);
        if (fixes.problems === 0) {
          const text = vscode.l10n.t('No problem in “{0}” has a safe fix.', fileName(uri));
          void vscode.window.showInformationMessage(text);
        } else {
          await vscode.window.showTextDocument(uri);
          await vscode.workspace.applyEdit(fixes.edit);
        }
      }
    },
  };
}

async function fixesOf(uri: vscode.Uri, diagnostics: ClippingDiagnostics): Promise<PreviewedFixes> {
  const document = await vscode.workspace.openTextDocument(uri);
  const checked = await diagnostics.current(document);
  const fixes = new PreviewedFixes();
  if (checked) {
    const findings = checked.entries.map(({ finding }) => finding);
    fixes.add(uri, checked.text, findings, checked.room);
  }
  return fixes;
}
