import * as vscode from 'vscode';
import type { CitationFormat, CitationLabels } from '../../core/citation';
import { inSlices } from '../../core/library/pace';
import type { ReaderRegistry } from '../editor/readerRegistry';
import { forEachConcurrently } from '../platform/concurrency';
import { giveWay } from '../platform/giveWay';
import { readCited } from './readCited';
import { writeOptions, type ReferenceServices } from './writeReferences';

export interface ExtractServices extends ReferenceServices {
  readonly readers: Pick<ReaderRegistry, 'findDocument'>;
}

export interface ExtractRequest {
  readonly files: readonly vscode.Uri[];
  readonly format: CitationFormat;
  /** Files that may be read at a time. */
  readonly concurrency: number;
}

export interface ExtractedCitations {
  readonly text: string;
  readonly clippings: number;
  /** Files that are no clippings. */
  readonly others: readonly vscode.Uri[];
  /** What could not be read, for people; the others are done. */
  readonly failures: readonly string[];
}

type Progress = vscode.Progress<{ readonly message?: string; readonly increment?: number }>;

/**
 * Lists what clippings cite. Holds text of each and no article, and lets others have the thread between them. Throws a
 * CancellationError when cancelled.
 */
export async function extractFromFiles(
  { files, format, concurrency }: ExtractRequest,
  services: ExtractServices,
  progress: Progress,
  token: vscode.CancellationToken,
): Promise<ExtractedCitations> {
  const { CitationList, isReferenceStyle } = await import('../../core/citation');
  const chosen = services.references.chosen(files[0]);
  const style = chosen && isReferenceStyle(chosen) ? chosen : undefined;
  const options = await writeOptions(style ?? 'chicago-note', services, files[0]);
  const list = new CitationList(format, { labels: citationLabels(), options, ...(style && { style }) });
  const pace = inSlices(giveWay);
  const others: vscode.Uri[] = [];
  const failures: string[] = [];
  let done = 0;
  await forEachConcurrently([...files.entries()], concurrency, token, async ([order, uri]) => {
    try {
      const cited = await readCited(uri, services.readers);
      if (cited) {
        list.take(cited, order);
      } else {
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
  return { text: list.write(), clippings: files.length - others.length - failures.length, others, failures };
}

function citationLabels(): CitationLabels {
  return {
    title: vscode.l10n.t('Citations'),
    reference: vscode.l10n.t('Reference'),
    quotations: vscode.l10n.t('Who Said What'),
    speaker: vscode.l10n.t('Speaker'),
    quotation: vscode.l10n.t('Words'),
    kind: vscode.l10n.t('Kind'),
    direct: vscode.l10n.t('Quotation'),
    indirect: vscode.l10n.t('Reported speech'),
    via: vscode.l10n.t('Via'),
    paragraph: vscode.l10n.t('Paragraph'),
    line: vscode.l10n.t('Line'),
    sources: vscode.l10n.t('Sources'),
    links: vscode.l10n.t('Links'),
    names: vscode.l10n.t('Names'),
    name: vscode.l10n.t('Name'),
    otherForm: vscode.l10n.t('Other form'),
    dates: vscode.l10n.t('Dates'),
    expression: vscode.l10n.t('Expression'),
    date: vscode.l10n.t('Date'),
  };
}
