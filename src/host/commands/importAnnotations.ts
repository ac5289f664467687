import * as vscode from 'vscode';
import { importAnnotationsInto } from '../annotation/importNotes';
import { importReport, unreadableText } from '../annotation/importNotesReport';
import type { CheckDocuments } from '../check/checkDocuments';
import type { Library } from '../library/library';
import { fileName } from '../platform/fileText';
import type { Command } from './command';
import { withCancellableProgress } from './outcome';
import type { TargetServices } from './targets';

export interface ImportCommandServices extends TargetServices {
  readonly library: Library;
  readonly checkDocuments: CheckDocuments;
}

/** Imports annotations from a file, the one that is named or that the person picks, and opens a report. */
export function importAnnotations(services: ImportCommandServices): Command {
  return {
    id: 'jianbao.importAnnotations',
    async run(named) {
      const file = named instanceof vscode.Uri ? named : await askForFile();
      if (!file) {
        return;
      }
      const { readExchange } = await import('../../core/exchange');
      const read = readExchange(decode(await readBytes(file)));
      if (!read.ok) {
        throw new Error(unreadableText(read.reason));
      }
      const outcome = await withCancellableProgress(vscode.l10n.t('Importing annotations…'), (token) =>
        importAnnotationsInto(read.annotations, services, token),
      );
      const report = importReport(fileName(file), outcome, read.skipped);
      await services.checkDocuments.openReport(report, vscode.l10n.t('Imported Annotations'));
    },
  };
}

/** Throws an error with a message for people. */
async function readBytes(file: vscode.Uri): Promise<Uint8Array> {
  try {
    return await vscode.workspace.fs.readFile(file);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(vscode.l10n.t('“{0}” cannot be read: {1}', fileName(file), reason), { cause: error });
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error(vscode.l10n.t('The file is not UTF-8. Save it with that encoding first.'));
  }
}

async function askForFile(): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Import Annotations'),
    openLabel: vscode.l10n.t('Import'),
    filters: { [vscode.l10n.t('Annotations')]: ['json', 'jsonld', 'jsonl'] },
  });
  return chosen?.[0];
}
