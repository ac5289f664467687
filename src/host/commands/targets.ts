import * as vscode from 'vscode';
import { looksLikeClipping } from '../../core/clipping/detect';
import { ClippingDocument } from '../editor/clippingDocument';
import type { DecidedReading } from '../editor/clippingDocument';
import type { ReaderRegistry } from '../editor/readerRegistry';
import { fileName } from '../platform/fileText';
import type { Clippings } from '../source/clippings';

export interface TargetServices {
  readonly clippings: Clippings;
  readonly readers: ReaderRegistry;
}

/**
 * The files a command shall work on: the selection in the Explorer or the Library if it was called there, else the
 * active editor's file. Each once, though the Library lists a clipping under each of its tags. Empty when there is none.
 */
export function targetUris({ readers }: TargetServices, context: readonly unknown[]): readonly vscode.Uri[] {
  const [first, selection] = context;
  const resources = Array.isArray(selection) ? selection.flatMap((item) => resourceOf(item) ?? []) : [];
  const selected = [...new Map(resources.map((uri) => [uri.toString(), uri])).values()];
  const named = resourceOf(first);
  if (named) {
    return selected.some((uri) => uri.toString() === named.toString()) ? selected : [named];
  }
  const active = readers.active?.document.uri ?? vscode.window.activeTextEditor?.document.uri;
  return active ? [active] : [];
}

/** Like `targetUris`, but throws when there is none. */
export function requireTargetUris(services: TargetServices, context: readonly unknown[]): readonly vscode.Uri[] {
  const uris = targetUris(services, context);
  if (uris.length === 0) {
    throw new Error(vscode.l10n.t('Open a clipping first, or select one in the Explorer.'));
  }
  return uris;
}

/** Readings of the targets with the reader's decisions. Throws when one cannot be read or is no clipping. */
export async function readTargets(
  services: TargetServices,
  context: readonly unknown[],
  token?: vscode.CancellationToken,
): Promise<readonly DecidedReading[]> {
  const readings: DecidedReading[] = [];
  for (const uri of requireTargetUris(services, context)) {
    if (token?.isCancellationRequested) {
      throw new vscode.CancellationError();
    }
    readings.push(await readTarget(services, uri));
  }
  return readings;
}

async function readTarget(services: TargetServices, uri: vscode.Uri): Promise<DecidedReading> {
  const open = await services.readers.findDocument(uri)?.read();
  if (open) {
    return open;
  }
  const document = await ClippingDocument.open(uri, services.clippings);
  try {
    const reading = document.failure === undefined ? await document.read() : undefined;
    if (!reading) {
      throw new Error(document.failure ?? vscode.l10n.t('“{0}” cannot be read.', fileName(uri)));
    }
    if (!looksLikeClipping(reading.clipping.source)) {
      throw new Error(vscode.l10n.t('“{0}” is not a news clipping.', fileName(uri)));
    }
    return reading;
  } finally {
    document.dispose();
  }
}

/** What VS Code passes for a resource: its URI, or a tree item that has one. */
function resourceOf(value: unknown): vscode.Uri | undefined {
  if (value instanceof vscode.Uri) {
    return value;
  }
  if (typeof value === 'object' && value !== null && 'uri' in value && value.uri instanceof vscode.Uri) {
    return value.uri;
  }
  return undefined;
}
