import * as vscode from 'vscode';
import type { FindFiles } from '../check/archiveCheck';
import type { CitationFormat } from '../../core/citation';
import { extractFromFiles, type ExtractedCitations } from '../citation/extractFromFiles';
import type { ReferenceServices } from '../citation/writeReferences';
import { encodeText, fileName } from '../platform/fileText';
import { clippingCount } from '../views/libraryText';
import type { Command } from './command';
import { filesOf } from './folderTargets';
import { requireClippingUris, type LibraryTargetServices } from './libraryTargets';

export interface ExtractServices extends LibraryTargetServices, ReferenceServices {
  readonly globalState: vscode.Memento;
  readonly fileConcurrency: number;
}

/** Where the format that was chosen last is remembered. */
const formatStateKey = 'citations.format';

/** UTF-8 bytes of a text that is written to a file instead of being shown: VS Code shows larger ones without colours. */
const longestShown = 5 * 1024 * 1024;

/**
 * Lists what clippings cite: the active one, or the files and folders that the command is called on. A format and a file
 * to write can be named after them.
 */
export function extractCitations(services: ExtractServices, findFiles: FindFiles): Command {
  return {
    id: 'jianbao.extractCitations',
    async run(...context) {
      const uris = requireClippingUris(services, context);
      const format = formats().find(({ id }) => id === context[2]) ?? (await pickFormat(services.globalState));
      if (!format) {
        return;
      }
      const files = await filesOf(uris, findFiles);
      const options = {
        location: vscode.ProgressLocation.Notification,
        title: vscode.l10n.t('Extracting citations…'),
        cancellable: true,
      };
      const { fileConcurrency: concurrency } = services;
      const extracted = await vscode.window.withProgress(options, (progress, token) =>
        extractFromFiles({ files, format: format.id, concurrency }, services, progress, token),
      );
      requireSome(extracted);
      await deliver(extracted, format, context[3]);
      tellFailures(extracted);
    },
  };
}

interface Format extends vscode.QuickPickItem {
  readonly id: CitationFormat;
  /** What the names of its files end with. */
  readonly extension: string;
  /** As VS Code calls its language. */
  readonly language: string;
}

/** The names of formats are the same in every language. */
function formats(): readonly Format[] {
  return [
    {
      id: 'markdown',
      extension: 'md',
      language: 'markdown',
      label: 'Markdown',
      description: vscode.l10n.t('who said what, with the reference under it'),
    },
    {
      id: 'csv',
      extension: 'csv',
      language: 'plaintext',
      label: 'CSV',
      description: vscode.l10n.t('who said what, for Excel and other tables'),
    },
    {
      id: 'json',
      extension: 'json',
      language: 'json',
      label: 'JSON',
      description: vscode.l10n.t('everything that was found, with CSL-JSON'),
    },
  ];
}

/** The format that was chosen last comes first. */
async function pickFormat(memory: vscode.Memento): Promise<Format | undefined> {
  const last = memory.get<unknown>(formatStateKey);
  const items = formats().toSorted((a, b) => Number(b.id === last) - Number(a.id === last));
  const title = vscode.l10n.t('Extract Citations');
  const placeHolder = vscode.l10n.t('In which format?');
  const picked = await vscode.window.showQuickPick(items, { title, placeHolder, matchOnDescription: true });
  if (picked) {
    await memory.update(formatStateKey, picked.id);
  }
  return picked;
}

/** Throws an error with a message for people when nothing was read. */
function requireSome({ clippings, failures: [failure], others: [other] }: ExtractedCitations): void {
  if (clippings > 0) {
    return;
  }
  throw new Error(
    failure ??
      (other
        ? vscode.l10n.t('“{0}” is not a news clipping.', fileName(other))
        : vscode.l10n.t('There is no clipping to extract citations from.')),
  );
}

/** A table is written to a file, for a document that has no file yet would lose the mark by which Excel knows UTF-8. */
async function deliver({ text, clippings }: ExtractedCitations, format: Format, named: unknown): Promise<void> {
  const bytes = encodeText(text);
  if (!(named instanceof vscode.Uri) && format.id !== 'csv' && bytes.length <= longestShown) {
    const document = await vscode.workspace.openTextDocument({ content: text, language: format.language });
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preview: false });
    return;
  }
  const destination = named instanceof vscode.Uri ? named : await askForFile(format);
  if (!destination) {
    return;
  }
  try {
    await vscode.workspace.fs.writeFile(destination, bytes);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(vscode.l10n.t('“{0}” cannot be written: {1}.', fileName(destination), reason), { cause: error });
  }
  void tellWritten(destination, clippings, format);
}

function askForFile({ label, extension }: Format): Thenable<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const name = `${vscode.l10n.t('citations')}.${extension}`;
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t('Extract Citations'),
    filters: { [label]: [extension] },
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, name) }),
  });
}

/** A table opens in the program that the system has for it. */
async function tellWritten(file: vscode.Uri, clippings: number, { id }: Format): Promise<void> {
  const message = vscode.l10n.t('Citations of {0} written to “{1}”', clippingCount(clippings), fileName(file));
  const open = vscode.l10n.t('Open');
  if ((await vscode.window.showInformationMessage(message, open)) === open) {
    const isForExcel = id === 'csv' && file.scheme === 'file';
    await (isForExcel ? vscode.env.openExternal(file) : vscode.commands.executeCommand('vscode.open', file));
  }
}

function tellFailures({ failures }: ExtractedCitations): void {
  const [first] = failures;
  if (first !== undefined) {
    const message = vscode.l10n.t('{0} clippings were left out. The first: {1}', failures.length, first);
    void vscode.window.showWarningMessage(message);
  }
}
