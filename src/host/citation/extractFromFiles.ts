import * as vscode from 'vscode';
import type { CitationFormat, CitationLabels } from '../../core/citation';
import type { ReaderRegistry } from '../editor/readerRegistry';
import { readCited } from './readCited';
import { readEach, type ReadFiles, type ReadProgress } from './readEach';
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

export interface ExtractedCitations extends ReadFiles {
  readonly text: string;
  readonly clippings: number;
}

/**
 * Lists what clippings cite. Holds text of each and no article, and lets others have the thread between them. Throws a
 * CancellationError when cancelled.
 */
export async function extractFromFiles(
  { files, format, concurrency }: ExtractRequest,
  services: ExtractServices,
  progress: ReadProgress,
  token: vscode.CancellationToken,
): Promise<ExtractedCitations> {
  const { CitationList, isReferenceStyle } = await import('../../core/citation');
  const chosen = services.references.chosen(files[0]);
  const style = chosen && isReferenceStyle(chosen) ? chosen : undefined;
  const options = await writeOptions(style ?? 'chicago-note', services, files[0]);
  const list = new CitationList(format, { labels: citationLabels(), options, ...(style && { style }) });
  const { others, failures } = await readEach(files, concurrency, progress, token, async (uri, order) => {
    const cited = await readCited(uri, services.readers);
    if (cited) {
      list.take(cited, order);
    }
    return cited !== undefined;
  });
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
