import * as vscode from 'vscode';
import type { Reference } from '../../core/citation';
import type { ReaderRegistry } from '../editor/readerRegistry';
import { fileName } from '../platform/fileText';
import { readDecided } from './readCited';
import { readEach, type ReadFiles, type ReadProgress } from './readEach';

/** The reference of a clipping, with what people corrected. */
export interface ReadReference {
  readonly uri: vscode.Uri;
  readonly reference: Reference;
  /** False when somebody has said for this clipping when it was read, or that this shall not be told. */
  readonly takesAccessDay: boolean;
}

/** Undefined for a file that is no clipping. Throws an error with a message for people when it cannot be read. */
export async function readReference(
  uri: vscode.Uri,
  readers: Pick<ReaderRegistry, 'findDocument'>,
): Promise<ReadReference | undefined> {
  const read = await readDecided(uri, readers);
  if (!read) {
    return undefined;
  }
  const { article, corrections } = read;
  const { buildReference } = await import('../../core/citation');
  return { uri, reference: buildReference(article, { corrections }), takesAccessDay: !corrections.has('accessed') };
}

export interface ReadReferences extends ReadFiles {
  /** In the order of the files. */
  readonly found: readonly ReadReference[];
}

/** How many clippings are read without telling that it takes a while. */
const fewFiles = 8;

/** Files that are read at a time. */
const concurrency = 8;

/** Reads references; of many files with a progress that can be cancelled, which throws a CancellationError. */
export async function readReferences(
  files: readonly vscode.Uri[],
  readers: Pick<ReaderRegistry, 'findDocument'>,
): Promise<ReadReferences> {
  if (files.length <= fewFiles) {
    return readAll(files, readers, { report: () => undefined }, new vscode.CancellationTokenSource().token);
  }
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Reading clippings…'),
    cancellable: true,
  };
  return vscode.window.withProgress(options, (progress, token) => readAll(files, readers, progress, token));
}

async function readAll(
  files: readonly vscode.Uri[],
  readers: Pick<ReaderRegistry, 'findDocument'>,
  progress: ReadProgress,
  token: vscode.CancellationToken,
): Promise<ReadReferences> {
  const found: (ReadReference | undefined)[] = [];
  const read = await readEach(files, concurrency, progress, token, async (uri, order) => {
    found[order] = await readReference(uri, readers);
    return found[order] !== undefined;
  });
  return { found: found.filter((one) => one !== undefined), ...read };
}

/** Throws an error with a message for people when nothing was read, and tells what could not be read. */
export function requireReferences({ found, others: [other], failures }: ReadReferences): void {
  const [first] = failures;
  if (found.length === 0) {
    const reason = other && vscode.l10n.t('“{0}” is not a news clipping.', fileName(other));
    throw new Error(first ?? reason ?? vscode.l10n.t('There are no clippings here.'));
  }
  if (first !== undefined) {
    const message = vscode.l10n.t('{0} clippings were left out. The first: {1}', failures.length, first);
    void vscode.window.showWarningMessage(message);
  }
}
