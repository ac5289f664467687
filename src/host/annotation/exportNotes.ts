import * as vscode from 'vscode';
import { referenceCorrections } from '../../core/annotation/referenceCorrection';
import { parseSidecar } from '../../core/annotation/sidecar';
import type { Article } from '../../core/article/article';
import type { ReferenceCorrections, ReferenceFieldName } from '../../core/citation/reference/correction';
import type { ExchangeFormat, ExportedClipping, ExportOptions } from '../../core/exchange';
import type { ReferenceStyles } from '../citation/referenceStyle';
import { readSidecarText } from '../editor/sidecarText';
import { placeNotes } from './annotationIndexEntry';
import type { PlacedNotes } from './annotationIndexEntry';
import type { NoteServices } from './editNotes';
import { labelName, labelsFor } from './labels';

/** Notes that are to be exported: all of a clipping, or those that are named. */
export interface ExportRequest {
  readonly uri: vscode.Uri;
  /** Identifiers of annotations. */
  readonly ids?: ReadonlySet<string>;
}

export interface ExportedNotes {
  readonly text: string;
  readonly notes: number;
  /** What could not be read, for people; the others are exported. */
  readonly failures: readonly string[];
}

/** Writes notes in a format, the unsaved ones of open readers too. Throws a CancellationError when cancelled. */
export async function writeNotes(
  requests: readonly ExportRequest[],
  format: ExchangeFormat,
  services: NoteServices & { readonly references: ReferenceStyles },
  token: vscode.CancellationToken,
): Promise<ExportedNotes> {
  const clippings: ExportedClipping[] = [];
  const corrections = new Map<Article, ReferenceCorrections>();
  const failures: string[] = [];
  for (const { uri, ids } of requests) {
    if (token.isCancellationRequested) {
      throw new vscode.CancellationError();
    }
    const file = vscode.workspace.asRelativePath(uri);
    const placed = await readNotes(uri, services).catch((error: unknown) => ({
      ok: false as const,
      message: error instanceof Error ? error.message : String(error),
    }));
    if (!placed.ok) {
      failures.push(placed.message);
      continue;
    }
    const notes = ids ? placed.notes.filter(({ id }) => ids.has(id)) : placed.notes;
    if (notes.length > 0) {
      clippings.push({ file, article: placed.article, notes });
      corrections.set(placed.article, placed.corrections);
    }
  }
  const { exportNotes } = await import('../../core/exchange');
  const text = exportNotes(format, clippings, await exportOptions(services.references, corrections));
  return { text, notes: clippings.reduce((sum, { notes }) => sum + notes.length, 0), failures };
}

type Corrected<T> = T & { readonly corrections: ReferenceCorrections };

async function readNotes(uri: vscode.Uri, { readers }: NoteServices): Promise<Corrected<PlacedNotes>> {
  const open = await readers.findDocument(uri)?.read();
  if (open) {
    return { ok: true, article: open.original, notes: open.notes, corrections: open.corrections };
  }
  const sidecar = parseSidecar(await readSidecarText(uri));
  return { ...(await placeNotes(uri, sidecar)), corrections: referenceCorrections(sidecar) };
}

async function exportOptions(
  references: ReferenceStyles,
  corrections: ReadonlyMap<Article, ReferenceCorrections>,
): Promise<ExportOptions> {
  const { buildReference, writeReference } = await import('../../core/citation');
  const labels = labelsFor(undefined);
  return {
    labelName: (id) => labelName(labels, id),
    reference: (article: Article) => {
      const reference = buildReference(article, {
        corrections: corrections.get(article) ?? new Map<ReferenceFieldName, string>(),
        ...references.accessed,
      });
      return writeReference(reference, references.style(article)).trim().replace(/\s+/g, ' ');
    },
    created: new Date().toISOString(),
    texts: {
      title: vscode.l10n.t('Annotations'),
      gloss: vscode.l10n.t('Gloss'),
      wholeClipping: vscode.l10n.t('The whole clipping'),
      picture: vscode.l10n.t('A picture or player'),
      unsure: vscode.l10n.t('place uncertain'),
      now: vscode.l10n.t('now'),
      orphans: vscode.l10n.t('Notes that have lost their place'),
      reference: vscode.l10n.t('Reference'),
    },
  };
}
