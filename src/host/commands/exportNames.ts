import * as vscode from 'vscode';
import type { ProjectName } from '../../core/names/projectName';
import { encodeText, fileName } from '../platform/fileText';
import type { Command } from './command';
import { confirmInStatusBar, placeOfNames, type NameCommandServices } from './nameTarget';

interface Format extends vscode.QuickPickItem {
  readonly id: 'csv' | 'tbx';
}

/** Exports the project's names, or all names that hold. Which, the format and the file can be named after a resource. */
export function exportNames({ names, readers }: NameCommandServices): Command {
  return {
    id: 'jianbao.exportNames',
    async run(resource, which, named, destination) {
      const uri = await placeOfNames(readers, resource);
      const rows = uri && (await rowsOf(names, uri, which));
      const format = rows && (formats().find(({ id }) => id === named) ?? (await pickFormat()));
      const file = format && (destination instanceof vscode.Uri ? destination : await askForFile(format));
      if (!rows || !file) {
        return;
      }
      const { namesToCsv, namesToTbx } = await import('../../core/names');
      const text = format.id === 'csv' ? namesToCsv(rows) : namesToTbx(rows, vscode.l10n.t('Names of Jianbao'));
      try {
        await vscode.workspace.fs.writeFile(file, encodeText(text));
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        throw new Error(vscode.l10n.t('“{0}” cannot be written: {1}.', fileName(file), reason), { cause: error });
      }
      confirmInStatusBar(vscode.l10n.t('{0} names exported to “{1}”', rows.length, fileName(file)));
    },
  };
}

/** Undefined when the person leaves. */
async function rowsOf(
  names: NameCommandServices['names'],
  uri: vscode.Uri,
  which: unknown,
): Promise<readonly ProjectName[] | undefined> {
  const own = await names.rowsFor(uri);
  const all = [...(await names.tableFor(uri)).all()];
  const items = [
    { id: 'own', label: vscode.l10n.t('The workspace’s names'), description: String(own.length), rows: own },
    { id: 'all', label: vscode.l10n.t('The product’s table too'), description: String(all.length), rows: all },
  ];
  const chosen =
    items.find(({ id }) => id === which) ??
    (own.length === 0
      ? items[1]
      : await vscode.window.showQuickPick(items, {
          title: vscode.l10n.t('Export Names'),
          placeHolder: vscode.l10n.t('Which names?'),
        }));
  return chosen?.rows;
}

function formats(): readonly Format[] {
  return [
    { id: 'csv', label: 'CSV', description: vscode.l10n.t('for Excel and other tables') },
    { id: 'tbx', label: 'TBX', description: vscode.l10n.t('for terminology programs (ISO 30042, TBX-Basic)') },
  ];
}

function pickFormat(): Thenable<Format | undefined> {
  const title = vscode.l10n.t('Export Names');
  return vscode.window.showQuickPick(formats(), { title, placeHolder: vscode.l10n.t('In which format?') });
}

function askForFile({ id, label }: Format): Thenable<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export Names'),
    filters: { [label]: [id] },
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, `${vscode.l10n.t('names')}.${id}`) }),
  });
}
