import * as vscode from 'vscode';
import { chooseConversion } from '../conversion/conversionSteps';
import type { ConversionChoice } from '../conversion/conversionChoice';
import { conversionReport, differencesReport, outcomeText } from '../conversion/conversionReport';
import type { ConversionOutcome } from '../conversion/conversionReport';
import { convertFiles } from '../conversion/convertFiles';
import { convertSelections } from '../conversion/convertSelection';
import type { ConvertedFile } from '../conversion/convertedFile';
import type { ConversionServices } from '../conversion/scriptConversion';
import type { FindFiles } from '../check/archiveCheck';
import type { CheckDocuments } from '../check/checkDocuments';
import { fileName } from '../platform/fileText';
import { scriptSettings } from '../platform/settings';
import type { Command } from './command';
import { filesOf } from './folderTargets';
import { requireClippingUris, type LibraryTargetServices } from './libraryTargets';

export interface ConvertScriptServices extends LibraryTargetServices, Omit<ConversionServices, 'readers'> {
  readonly globalState: vscode.Memento;
  readonly checkDocuments: CheckDocuments;
  readonly fileConcurrency: number;
}

/** Converts the selected text, the active clipping, or the files and folders that are selected. */
export function convertScript(services: ConvertScriptServices, findFiles: FindFiles): Command {
  return {
    id: 'jianbao.convertScript',
    async run(...context) {
      const editor = selectedText(services, context);
      if (editor) {
        await convertSelectedText(editor, services);
      } else {
        await convertClippings(await filesOf(requireClippingUris(services, context), findFiles), services);
      }
    },
  };
}

/** Converts what the Library lists, with the filter that it has. */
export function convertListedClippings(services: ConvertScriptServices): Command {
  return {
    id: 'jianbao.convertListedClippings',
    async run() {
      const { library, choices } = services.libraryView.tree;
      await library.start();
      const listing = await library.list({ ...choices.query, groupBy: 'none' });
      const entries = listing.groups.flatMap(({ value }) => listing.rows(value).map(({ entry }) => entry));
      await convertClippings(
        entries.flatMap((entry) => library.uriOf(entry) ?? []),
        services,
      );
    },
  };
}

/** The active text editor when something is selected in it and the command was not called on files. */
function selectedText({ readers }: LibraryTargetServices, context: readonly unknown[]): vscode.TextEditor | undefined {
  const [first, selection] = context;
  const editor = vscode.window.activeTextEditor;
  const isOnFiles = Array.isArray(selection) || (first !== undefined && !(first instanceof vscode.Uri));
  if (!editor || readers.active || isOnFiles || editor.selections.every(({ isEmpty }) => isEmpty)) {
    return undefined;
  }
  return first === undefined || first.toString() === editor.document.uri.toString() ? editor : undefined;
}

async function convertSelectedText(editor: vscode.TextEditor, services: ConvertScriptServices): Promise<void> {
  const { document, selections } = editor;
  const { version } = document;
  const settings = scriptSettings(document.uri);
  const name = vscode.l10n.t('selection in “{0}”', fileName(document.uri));
  const choice = await chooseConversion({ name, settings, clippings: undefined }, services.globalState);
  if (!choice) {
    return;
  }
  const edits = await convertSelections(document, selections, services, choice);
  if (choice.place === 'untitled') {
    const content = edits.map(({ newText }) => newText).join('\n');
    const made = await vscode.workspace.openTextDocument({ content, language: document.languageId });
    await vscode.window.showTextDocument(made, { viewColumn: vscode.ViewColumn.Beside, preview: false });
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  edit.set(
    document.uri,
    edits.map(({ range, newText }) => vscode.TextEdit.replace(range, newText)),
  );
  if (document.version !== version || !(await vscode.workspace.applyEdit(edit))) {
    throw new Error(vscode.l10n.t('“{0}” has changed meanwhile. Run the command again.', fileName(document.uri)));
  }
}

async function convertClippings(files: readonly vscode.Uri[], services: ConvertScriptServices): Promise<void> {
  const [first] = files;
  if (!first) {
    throw new Error(vscode.l10n.t('There is no clipping to convert.'));
  }
  const name = files.length === 1 ? fileName(first) : vscode.l10n.t('{0} files', files.length);
  const subject = { name, settings: scriptSettings(first), clippings: files.length };
  const choice = await chooseConversion(subject, services.globalState);
  const folder = choice?.place === 'folder' ? await chooseFolder(first) : undefined;
  if (!choice || (choice.place === 'folder' && !folder)) {
    return;
  }
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Converting the script…'),
    cancellable: true,
  };
  const { fileConcurrency: concurrency } = services;
  const confirm = (unlike: readonly ConvertedFile[]): Promise<boolean> => confirmDifferences(unlike, services);
  const request = { files, choice, concurrency, confirm, ...(folder && { folder }) };
  const outcome = await vscode.window.withProgress(options, (progress, token) =>
    convertFiles(services, request, progress, token),
  );
  void tell(name, outcome, choice, services);
}

async function chooseFolder(first: vscode.Uri): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Folder for the Converted Clippings'),
    openLabel: vscode.l10n.t('Write Here'),
    defaultUri: vscode.Uri.joinPath(first, '..'),
    canSelectFiles: false,
    canSelectFolders: true,
  });
  return chosen?.[0];
}

/** Says how many places would not come back the same. Looking at them leaves the question open. */
async function confirmDifferences(
  files: readonly ConvertedFile[],
  { checkDocuments }: ConvertScriptServices,
): Promise<boolean> {
  const count = files.reduce((sum, { differences }) => sum + differences.length, 0);
  const title = vscode.l10n.t('{0} places would not come back the same.', count);
  const convert = { label: vscode.l10n.t('Convert anyway'), detail: vscode.l10n.t('Undo brings the text back') };
  const show = { label: vscode.l10n.t('Show the differences'), detail: vscode.l10n.t('Nothing is changed yet') };
  const cancel = { label: vscode.l10n.t('Cancel') };
  for (;;) {
    const placeHolder = vscode.l10n.t('Converted there and back, the text would be another there.');
    const picked = await vscode.window.showQuickPick([show, convert, cancel], {
      title,
      placeHolder,
      ignoreFocusOut: true,
    });
    if (picked !== show) {
      return picked === convert;
    }
    await checkDocuments.openReport(differencesReport(files), vscode.l10n.t('Conversion There and Back'));
  }
}

async function tell(
  name: string,
  outcome: ConversionOutcome,
  { place }: ConversionChoice,
  { checkDocuments }: ConvertScriptServices,
): Promise<void> {
  const { written, left } = outcome;
  const [first] = written;
  const failed = left.filter(({ kind }) => kind === 'failed');
  if (first && place === 'untitled' && left.length === 0) {
    return;
  }
  const isNewFile = first !== undefined && (place === 'beside' || place === 'folder');
  const open = vscode.l10n.t('Open the New File');
  const reveal = vscode.l10n.t('Show in the Explorer');
  const report = vscode.l10n.t('Show Report');
  const newFile = written.length === 1 ? open : reveal;
  const buttons = [...(isNewFile ? [newFile] : []), ...(written.length + left.length > 1 ? [report] : [])];
  const [only] = left;
  const isOnlyFailure = written.length === 0 && left.length === 1 && only?.kind === 'failed';
  const text = isOnlyFailure
    ? vscode.l10n.t('“{0}” was not converted: {1}', fileName(only.uri), only.reason ?? '')
    : outcomeText(outcome);
  const show = failed.length > 0 ? vscode.window.showWarningMessage : vscode.window.showInformationMessage;
  const picked = await show(text, ...buttons);
  if (picked === report) {
    await checkDocuments.openReport(conversionReport(name, outcome), vscode.l10n.t('Converted Clippings'));
  } else if (picked !== undefined && first) {
    const command = picked === open ? 'vscode.open' : 'revealInExplorer';
    await vscode.commands.executeCommand(command, first.target);
  }
}
