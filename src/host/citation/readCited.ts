import * as vscode from 'vscode';
import { citationVerdicts } from '../../core/annotation/citationVerdict';
import { referenceCorrections } from '../../core/annotation/referenceCorrection';
import { roleDecisions } from '../../core/annotation/roleDecision';
import { parseSidecar } from '../../core/annotation/sidecar';
import type { Article } from '../../core/article/article';
import { withRoles } from '../../core/article/withRoles';
import type { CitedClipping } from '../../core/citation';
import { looksLikeClipping } from '../../core/clipping/detect';
import type { ReaderRegistry } from '../editor/readerRegistry';
import { readSidecarText } from '../editor/sidecarText';
import { readFileText } from '../platform/fileText';
import { findTextDocument } from '../source/clippingSource';

/**
 * Reads what a clipping cites, with what people said of it: of its open reader with what is not saved, else of the files.
 * Nothing is followed or kept. Undefined for a file that is no clipping. Throws an error with a message for people.
 */
export async function readCited(
  uri: vscode.Uri,
  readers: Pick<ReaderRegistry, 'findDocument'>,
): Promise<CitedClipping | undefined> {
  const read = await readDecided(uri, readers);
  if (!read) {
    return undefined;
  }
  const core = await import('../../core/citation');
  const { source, article, verdicts, corrections } = read;
  const units = core.judgeCitations(core.extractCitations(article), verdicts);
  return {
    file: vscode.workspace.asRelativePath(uri),
    source,
    article,
    units: core.listedUnits(units),
    reference: core.buildReference(article, { corrections }),
  };
}

/** A clipping with what people decided about it. */
export interface ReadClipping {
  readonly source: string;
  readonly article: Article;
  readonly verdicts: ReturnType<typeof citationVerdicts>;
  readonly corrections: ReturnType<typeof referenceCorrections>;
}

/** The same without who said what. */
export async function readDecided(
  uri: vscode.Uri,
  readers: Pick<ReaderRegistry, 'findDocument'>,
): Promise<ReadClipping | undefined> {
  return (await readOpen(uri, readers)) ?? readFiles(uri);
}

async function readOpen(
  uri: vscode.Uri,
  readers: Pick<ReaderRegistry, 'findDocument'>,
): Promise<ReadClipping | undefined> {
  const reading = await readers.findDocument(uri)?.read();
  if (!reading) {
    return undefined;
  }
  const { article, clipping, verdicts, corrections } = reading;
  return { source: clipping.source, article, verdicts, corrections };
}

async function readFiles(uri: vscode.Uri): Promise<ReadClipping | undefined> {
  const open = findTextDocument(uri);
  const file = open ? { ok: true as const, text: open.getText() } : await readFileText(uri);
  if (!file.ok) {
    throw new Error(file.message);
  }
  if (!looksLikeClipping(file.text)) {
    return undefined;
  }
  const { readClipping } = await import('../../core/session');
  const { clipping, article: original } = readClipping(file.text);
  const sidecar = parseSidecar(await readSidecarText(uri));
  const decided = [...roleDecisions(original, sidecar)].map(
    ([block, { role }]) => [block, { role, reason: 'decided' }] as const,
  );
  const article = withRoles(original, new Map(decided));
  return {
    source: clipping.source,
    article,
    verdicts: citationVerdicts(article, sidecar),
    corrections: referenceCorrections(sidecar),
  };
}
