import * as vscode from 'vscode';
import { inSlices } from '../../core/library/pace';
import { forEachConcurrently } from '../platform/concurrency';
import { giveWay } from '../platform/giveWay';

export type ReadProgress = Pick<vscode.Progress<{ readonly message?: string; readonly increment?: number }>, 'report'>;

/** What became of files that were read one by one. */
export interface ReadFiles {
  /** Files that are no clippings. */
  readonly others: readonly vscode.Uri[];
  /** What could not be read and why, for people; the others are done. */
  readonly failures: readonly string[];
}

/**
 * Reads files, some at a time, lets others have the thread between them, and tells how far it is. `read` is given the file
 * and its place in the list, and answers whether it is a clipping. Throws a CancellationError when cancelled.
 */
export async function readEach(
  files: readonly vscode.Uri[],
  concurrency: number,
  progress: ReadProgress,
  token: vscode.CancellationToken,
  read: (uri: vscode.Uri, order: number) => Promise<boolean>,
): Promise<ReadFiles> {
  const others: vscode.Uri[] = [];
  const failures: string[] = [];
  const pace = inSlices(giveWay);
  let done = 0;
  await forEachConcurrently([...files.entries()], concurrency, token, async ([order, uri]) => {
    try {
      if (!(await read(uri, order))) {
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
  return { others, failures };
}
