import * as vscode from 'vscode';
import { importAnnotationsInto } from '../annotation/importNotes';
import { importReport, unreadableText } from '../annotation/importNotesReport';
import type { CheckDocuments } from '../check/checkDocuments';
import type { Library } from '../library/library';
import { fileName } from '../platform/fileText';
import { pickImportedFile, readImportedText } from '../platform/importedFile';
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
      const read = readExchange(await readImportedText(file));
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

function askForFile(): Promise<vscode.Uri | undefined> {
  const filters = { [vscode.l10n.t('Annotations')]: ['json', 'jsonld', 'jsonl'] };
  return pickImportedFile(vscode.l10n.t('Import Annotations'), filters);
}
