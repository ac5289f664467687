import * as vscode from 'vscode';
import type { ProjectName } from '../../core/names/projectName';
import { applyChanges } from '../../core/text/cellLines';
import type { CheckDocuments } from '../check/checkDocuments';
import { nameFaultMessage } from '../names/projectNameMessages';
import { fileName } from '../platform/fileText';
import { pickImportedFile, readImportedText } from '../platform/importedFile';
import type { Command } from './command';
import { placeOfNames, titleOf, type NameCommandServices } from './nameTarget';

export interface ImportNamesServices extends NameCommandServices {
  readonly checkDocuments: CheckDocuments;
}

/** Bytes of a file that is imported at most. */
const mostBytes = 32 * 1024 * 1024;

/** Lines that are listed of one kind; the counts tell of all. */
const mostLines = 500;

/** Takes names of a CSV table or a TBX file, the one that is named or that the person picks, into the project's file. */
export function importNames(services: ImportNamesServices): Command {
  return {
    id: 'jianbao.importNames',
    async run(named) {
      const file = named instanceof vscode.Uri ? named : await askForFile();
      const uri = file && (await placeOfNames(services.readers, vscode.window.activeTextEditor?.document.uri));
      if (!uri) {
        return;
      }
      const text = await readImportedText(file, mostBytes);
      const { namesFromCsv, namesFromTbx, nameFault, mergedName, parseProjectNames, keyOfName } =
        await import('../../core/names');
      const read = text.trimStart().startsWith('<') ? namesFromTbx(text) : namesFromCsv(text);
      if (read.names.length === 0) {
        throw new Error(vscode.l10n.t('The file holds no names. Choose a table (CSV) or a term base (TBX).'));
      }
      const refused: string[] = [];
      const names = new Map<string, ProjectName>();
      for (const name of read.names) {
        const fault = nameFault(name);
        const key = keyOfName(name);
        const before = names.get(key);
        if (fault) {
          refused.push(`${titleOf(name)}: ${nameFaultMessage(fault)}`);
        } else {
          names.set(key, before ? mergedName(before, name) : name);
        }
      }
      const counts = { added: 0, updated: 0, unchanged: 0 };
      await services.names.change(uri, (room, before) => {
        const changes = room.putNames(before, [...names.values()]);
        const said = (text: string): ReadonlyMap<string, string> =>
          new Map(parseProjectNames(text).lines.map(({ key, name }) => [key, JSON.stringify(name)]));
        const [rows, after] = [said(before), said(applyChanges(before, changes))];
        for (const key of names.keys()) {
          counts[!rows.has(key) ? 'added' : rows.get(key) === after.get(key) ? 'unchanged' : 'updated'] += 1;
        }
        return changes;
      });
      const lines = [
        `# ${vscode.l10n.t('Imported Names')}: ${fileName(file)}`,
        '',
        `- ${vscode.l10n.t('{0} added, {1} updated, {2} unchanged', counts.added, counts.updated, counts.unchanged)}`,
        ...(read.skipped > 0 ? [`- ${vscode.l10n.t('{0} without a Chinese form, left out', read.skipped)}`] : []),
        ...(refused.length > 0 ? ['', `## ${vscode.l10n.t('Left out')}`, ''] : []),
        ...refused.slice(0, mostLines).map((line) => `- ${line.replace(/\s+/g, ' ')}`),
        ...(refused.length > mostLines ? [`- ${vscode.l10n.t('and {0} more', refused.length - mostLines)}`] : []),
        '',
      ];
      const report = { text: lines.join('\n'), links: [] };
      await services.checkDocuments.openReport(report, vscode.l10n.t('Imported Names'));
    },
  };
}

function askForFile(): Promise<vscode.Uri | undefined> {
  const filters = { [vscode.l10n.t('Names')]: ['csv', 'tsv', 'tbx', 'xml'] };
  return pickImportedFile(vscode.l10n.t('Import Names'), filters);
}
