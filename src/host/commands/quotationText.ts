import * as vscode from 'vscode';
import type { QuotationCard } from '../../core/citation';
import { relativePath } from '../../core/library/citationLink';
import { trimRange, type Range } from '../../core/text/range';
import { readDecided } from '../citation/readCited';
import { writeOptions, type ReferenceServices } from '../citation/writeReferences';
import { isCitationLine } from '../views/citationNodes';
import type { CitationServices } from './citationTarget';
import { requireNoteEditor } from './noteTarget';

export interface QuotationServices extends CitationServices, ReferenceServices {}

/** Words of a clipping. */
export interface QuotedWords {
  readonly uri: vscode.Uri;
  /** In the article's text, as printed. */
  readonly range: Range;
}

/**
 * The words that a command on quotations is about: those of a URI and a range, or of a line of the Citations view, else
 * the selected ones. Throws an error with a message for people when there are none.
 */
export async function quotedWords(services: QuotationServices, context: readonly unknown[]): Promise<QuotedWords> {
  const [first, range] = context;
  if (isCitationLine(first)) {
    return { uri: first.uri, range: first.unit };
  }
  if (first instanceof vscode.Uri && isRange(range)) {
    return { uri: first, range };
  }
  const target = requireNoteEditor(services);
  if (target.kind === 'reader') {
    const selected = target.panel.selection.range;
    if (selected) {
      return { uri: target.panel.document.uri, range: selected };
    }
    throw new Error(vscode.l10n.t('Select words of the article first.'));
  }
  const { document, selection } = target.editor;
  const part = await services.sourceNotes.partAt(document, selection);
  const { article } = await services.sourceNotes.require(document).readNow();
  const block = part.kind === 'block' ? article.blocks[part.block] : undefined;
  const whole = { start: block?.start ?? 0, end: block?.end ?? 0 };
  return { uri: document.uri, range: part.kind === 'words' ? part.range : whole };
}

/**
 * The card of a quotation, with what people said of it and of the reference, the reference in the style that was chosen
 * last, and where the words stand: from the root of the workspace, or as seen from another file. Throws an error with a
 * message for people when there are no words.
 */
export async function readQuotation(
  { uri, range }: QuotedWords,
  services: QuotationServices,
  from?: vscode.Uri,
): Promise<QuotationCard> {
  const read = await readDecided(uri, services.readers);
  if (!read) {
    throw new Error(vscode.l10n.t('Open a clipping first, or select one in the Explorer.'));
  }
  const core = await import('../../core/citation');
  const { article, verdicts, corrections, source } = read;
  const { references } = services;
  const style = references.style(article, uri);
  const words = trimRange(article.text, range);
  const line = source.slice(0, article.sourceMap.toSource(words).start).split('\n').length;
  const card = core.quotationCard(article, words, {
    style,
    reference: core.buildReference(article, { corrections, ...references.accessed }),
    writing: await writeOptions(style, services, uri),
    units: core.judgeCitations(core.extractCitations(article), verdicts),
    permalink: `${pathTo(uri, from)}#L${line}`,
  });
  if (!card) {
    throw new Error(vscode.l10n.t('Select words of the article first.'));
  }
  return card;
}

/** Seen from another file where there is a way, else from the root of the workspace. */
function pathTo(uri: vscode.Uri, from: vscode.Uri | undefined): string {
  const isNear = from?.scheme === uri.scheme && from.authority === uri.authority;
  const path = (isNear ? relativePath(from.path, uri.path) : undefined) ?? vscode.workspace.asRelativePath(uri);
  return path.replace(/[%?#]/g, encodeURIComponent);
}

function isRange(value: unknown): value is Range {
  const { start, end } = (typeof value === 'object' && value !== null ? value : {}) as Partial<Range>;
  return Number.isInteger(start) && Number.isInteger(end);
}
