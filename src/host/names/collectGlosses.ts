import * as vscode from 'vscode';
import { inSlices } from '../../core/library/pace';
import type { NameRegion } from '../../core/names/name';
import type { NameTable } from '../../core/names/nameTable';
import type { NameCandidate } from '../../core/names/project/glossCandidates';
import { readDecided } from '../citation/readCited';
import type { ReaderRegistry } from '../editor/readerRegistry';
import { forEachConcurrently } from '../platform/concurrency';
import { giveWay } from '../platform/giveWay';

export interface GlossRequest {
  readonly files: readonly vscode.Uri[];
  /** Files that may be read at a time. */
  readonly concurrency: number;
  readonly table: NameTable;
  readonly toScript: (form: string, region: NameRegion) => string;
  readonly readers: Pick<ReaderRegistry, 'findDocument'>;
}

export interface CollectedGlosses {
  readonly candidates: readonly NameCandidate[];
  /** Clippings that could not be read. */
  readonly failures: number;
}

type Progress = vscode.Progress<{ readonly message?: string; readonly increment?: number }>;

/** Names that clippings explain and the table lacks. When cancelled, those of the clippings that were read. */
export async function collectGlosses(
  { files, concurrency, table, toScript, readers }: GlossRequest,
  progress: Progress,
  token: vscode.CancellationToken,
): Promise<CollectedGlosses> {
  const { GlossCollector, glossedNames } = await import('../../core/names');
  const collector = new GlossCollector(toScript);
  const pace = inSlices(giveWay);
  let done = 0;
  let failures = 0;
  await forEachConcurrently(files, concurrency, token, async (uri) => {
    try {
      const read = await readDecided(uri, readers);
      if (read) {
        collector.take(uri.toString(), glossedNames(read.article));
      }
    } catch {
      failures += 1;
    }
    done += 1;
    progress.report({ increment: 100 / files.length, message: vscode.l10n.t('{0} of {1}', done, files.length) });
    await pace.rest();
  });
  return { candidates: collector.candidates(table), failures };
}
