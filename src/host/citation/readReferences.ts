import * as vscode from 'vscode';
import type { Reference } from '../../core/citation';
import { inSlices } from '../../core/library/pace';
import type { ReaderRegistry } from '../editor/readerRegistry';
import { forEachConcurrently } from '../platform/concurrency';
import { fileName } from '../platform/fileText';
import { giveWay } from '../platform/giveWay';
import { readDecided } from './readCited';

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

export interface ReadReferences {
  /** In the order of the files. */
  readonly found: readonly ReadReference[];
  /** Files that are no clippings. */
  readonly others: readonly vscode.Uri[];
  /** What could not be read and why, for people. */
  readonly failures: readonly string[];
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

type Progress = Pick<vscode.Progress<{ readonly message?: string; readonly increment?: number }>, 'report'>;

async function readAll(
  files: readonly vscode.Uri[],
  readers: Pick<ReaderRegistry, 'findDocument'>,
  progress: Progress,
  token: vscode.CancellationToken,
): Promise<ReadReferences> {
  const read: (ReadReference | undefined)[] = [];
  const others: vscode.Uri[] = [];
  const failures: string[] = [];
  const pace = inSlices(giveWay);
  let done = 0;
  await forEachConcurrently([...files.entries()], concurrency, token, async ([order, uri]) => {
    try {
      read[order] = await readReference(uri, readers);
      if (!read[order]) {
        others.push(uri);
      }
    } catch (error) {
      failures.push(error instanceof Error ? error.message : String(error));
    }
    done += 1;
    progress.report({ increment: 100 / files.length, message: vscode.l10n.t('{0} of {1}', done, files.length) });
    await pace.rest();
  });
  if (token.isCancellationRequested) {
    throw new vscode.CancellationError();
  }
  return { found: read.filter((one) => one !== undefined), others, failures };
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
