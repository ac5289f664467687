import * as vscode from 'vscode';
import { targetOf, type Annotation } from '../../core/annotation/annotation';
import { annotationsOf } from '../../core/annotation/sidecar';
import { addressKey } from '../../core/library/sameness';
import type { ImportedNotes } from '../../core/exchange';
import type { Library } from '../library/library';
import { placeNotes } from './annotationIndexEntry';
import { editNotes } from './editNotes';
import type { NoteServices } from './editNotes';

/** Where notes stand in a clipping. */
export type PlaceCounts = Readonly<Record<'exact' | 'moved' | 'unsure' | 'orphan', number>>;

/** What became of the annotations on one clipping. */
export interface ClippingImport extends Omit<ImportedNotes, 'sidecar'> {
  readonly uri: vscode.Uri;
  readonly states: PlaceCounts;
}

export interface ImportOutcome {
  readonly clippings: readonly ClippingImport[];
  /** Addresses for which the Library lists no clipping, with how many annotations each has. */
  readonly unknown: readonly { readonly source: string; readonly count: number }[];
  /** What could not be written, for people; the others are imported. */
  readonly failures: readonly { readonly uri: vscode.Uri; readonly message: string }[];
}

export interface ImportServices extends NoteServices {
  readonly library: Library;
}

/**
 * Takes annotations into the clippings that they are about, found by the addresses of their targets. Throws a
 * CancellationError when cancelled; what was written before stays.
 */
export async function importAnnotationsInto(
  annotations: readonly Annotation[],
  services: ImportServices,
  token: vscode.CancellationToken,
): Promise<ImportOutcome> {
  await services.library.start();
  const known = clippingsByAddress(services.library);
  const byClipping = new Map<string, { readonly uri: vscode.Uri; readonly own: Annotation[] }>();
  const unknown: { readonly source: string; readonly count: number }[] = [];
  for (const [source, own] of bySource(annotations)) {
    stopIfCancelled(token);
    const uri = await bestClipping(clippingsOf(source, known, services.library), own);
    if (uri) {
      const entry = byClipping.get(uri.toString()) ?? { uri, own: [] };
      entry.own.push(...own);
      byClipping.set(uri.toString(), entry);
    } else {
      unknown.push({ source, count: own.length });
    }
  }
  const clippings: ClippingImport[] = [];
  const failures: { readonly uri: vscode.Uri; readonly message: string }[] = [];
  for (const { uri, own } of byClipping.values()) {
    stopIfCancelled(token);
    try {
      clippings.push(await importInto(uri, own, services));
    } catch (error) {
      failures.push({ uri, message: error instanceof Error ? error.message : String(error) });
    }
  }
  return { clippings, unknown, failures };
}

async function importInto(
  uri: vscode.Uri,
  annotations: readonly Annotation[],
  services: ImportServices,
): Promise<ClippingImport> {
  const { importNotes } = await import('../../core/exchange');
  return editNotes(uri, services, async (document) => {
    const before = annotationsOf(document.sidecar.sidecar);
    const { sidecar, added, updated, unchanged } = importNotes(document.sidecar.sidecar, annotations);
    const changed = annotationsOf(sidecar).filter((annotation) => !before.includes(annotation));
    if (changed.length > 0) {
      const ids = new Set(changed.map(({ id }) => id));
      document.importNotes(
        before.filter(({ id }) => ids.has(id)),
        changed,
      );
    }
    const ids = new Set(annotations.map(({ id }) => id));
    const states = { exact: 0, moved: 0, unsure: 0, orphan: 0 };
    for (const note of (await document.read())?.notes ?? []) {
      states[note.anchor.state] += ids.has(note.id) ? 1 : 0;
    }
    return { uri, added, updated, unchanged, states };
  });
}

function bySource(annotations: readonly Annotation[]): ReadonlyMap<string, readonly Annotation[]> {
  const groups = new Map<string, Annotation[]>();
  for (const annotation of annotations) {
    const source = targetOf(annotation)?.source ?? '';
    const group = groups.get(source) ?? [];
    group.push(annotation);
    groups.set(source, group);
  }
  return groups;
}

function clippingsByAddress(library: Library): ReadonlyMap<number, readonly vscode.Uri[]> {
  const found = new Map<number, vscode.Uri[]>();
  for (const entry of library.catalogue.files()) {
    const key = entry.isClipping ? addressKey(entry.url) : 0;
    const uri = key !== 0 && entry.isClipping ? library.uriOf(entry) : undefined;
    if (uri) {
      found.set(key, [...(found.get(key) ?? []), uri]);
    }
  }
  return found;
}

/** Annotations on a clipping without an address name its file. */
function clippingsOf(
  source: string,
  known: ReadonlyMap<number, readonly vscode.Uri[]>,
  library: Library,
): readonly vscode.Uri[] {
  const key = addressKey(source);
  if (key !== 0) {
    return known.get(key) ?? [];
  }
  try {
    const uri = vscode.Uri.parse(source, true);
    return library.find(uri) ? [uri] : [];
  } catch {
    return [];
  }
}

/** Of several copies of an article, the one in whose text most of the annotations have their place. */
async function bestClipping(
  candidates: readonly vscode.Uri[],
  annotations: readonly Annotation[],
): Promise<vscode.Uri | undefined> {
  if (candidates.length < 2) {
    return candidates[0];
  }
  const sidecar = { lines: annotations.map((annotation) => ({ kind: 'annotation', annotation }) as const) };
  let best: { readonly uri: vscode.Uri; readonly score: number } | undefined;
  for (const uri of candidates) {
    const placed = await placeNotes(uri, sidecar);
    const notes = placed.ok ? placed.notes : [];
    const score = notes.reduce((sum, { anchor }) => sum + worth[anchor.state], 0);
    if (!best || score > best.score) {
      best = { uri, score };
    }
  }
  return best?.uri;
}

const worth: PlaceCounts = { exact: 4, moved: 3, unsure: 1, orphan: 0 };

function stopIfCancelled({ isCancellationRequested }: vscode.CancellationToken): void {
  if (isCancellationRequested) {
    throw new vscode.CancellationError();
  }
}
