import type * as vscode from 'vscode';
import { isNote } from '../../core/annotation/note';
import { NotePlacer, type PlacedNote } from '../../core/annotation/notePlacer';
import { annotationsOf, parseSidecar, type Sidecar } from '../../core/annotation/sidecar';
import { targetOf } from '../../core/annotation/annotation';
import type { Article } from '../../core/article/article';
import type { ClippingDocument } from '../editor/clippingDocument';
import { readSidecarText, sidecarUri } from '../editor/sidecarText';
import { fileName, readFileText, type FileReading } from '../platform/fileText';
import { findTextDocument } from '../source/clippingSource';

/** A clipping with its notes, each with its place in the text as it is now. */
export interface AnnotatedClipping {
  readonly uri: vscode.Uri;
  readonly title: string;
  /** As `NotePlacer` orders them. */
  readonly notes: readonly PlacedNote[];
  /** How many lines of the annotation file cannot be read. */
  readonly damaged: number;
}

/** An annotation file beside which no clipping lies. */
export interface OrphanSidecar {
  /** The annotation file itself. */
  readonly uri: vscode.Uri;
  /** Addresses of the articles that its annotations are about, each once. */
  readonly sources: readonly string[];
}

/** An annotation file, or the clipping beside it, that cannot be read. */
export interface FailedSidecar {
  /** The annotation file itself. */
  readonly uri: vscode.Uri;
  /** Why, for people. */
  readonly message: string;
}

/** What is known of one annotation file. */
export type IndexEntry =
  | { readonly kind: 'clipping'; readonly clipping: AnnotatedClipping }
  | { readonly kind: 'orphan'; readonly sidecar: OrphanSidecar }
  | { readonly kind: 'failed'; readonly sidecar: FailedSidecar };

/** The entry of a clipping that is open in a reader, with what is not saved. */
export async function entryOfDocument(document: ClippingDocument): Promise<IndexEntry | undefined> {
  const reading = await document.read();
  return reading && entryOf(document.uri, reading.article, reading.notes, document.sidecar.sidecar);
}

/** The entry of a clipping from its files; undefined when no annotation file lies beside it. Never throws. */
export async function entryOfFiles(clipping: vscode.Uri): Promise<IndexEntry | undefined> {
  const uri = sidecarUri(clipping);
  try {
    const text = await readSidecarText(clipping);
    return text === '' ? undefined : await entryOfText(clipping, parseSidecar(text));
  } catch (error) {
    return { kind: 'failed', sidecar: { uri, message: error instanceof Error ? error.message : String(error) } };
  }
}

async function entryOfText(clipping: vscode.Uri, sidecar: Sidecar): Promise<IndexEntry> {
  const placed = await placeNotes(clipping, sidecar);
  if (placed.ok) {
    return entryOf(clipping, placed.article, placed.notes, sidecar);
  }
  const uri = sidecarUri(clipping);
  return placed.missing
    ? { kind: 'orphan', sidecar: { uri, sources: sourcesOf(sidecar) } }
    : { kind: 'failed', sidecar: { uri, message: placed.message } };
}

/** An article with the notes of a sidecar in their places, or why it cannot be read. */
export type PlacedNotes =
  | { readonly ok: true; readonly article: Article; readonly notes: readonly PlacedNote[] }
  | Extract<FileReading, { ok: false }>;

/** Reads a clipping, with the unsaved edits of a text editor, and places the notes of a sidecar in it. */
export async function placeNotes(clipping: vscode.Uri, sidecar: Sidecar): Promise<PlacedNotes> {
  const open = findTextDocument(clipping);
  const file = open ? { ok: true as const, text: open.getText() } : await readFileText(clipping);
  if (!file.ok) {
    return file;
  }
  const { readClipping } = await import('../../core/session');
  const { article } = readClipping(file.text);
  const notes = annotationsOf(sidecar).some(isNote) ? new NotePlacer().place(article, sidecar) : [];
  return { ok: true, article, notes };
}

function entryOf(uri: vscode.Uri, article: Article, notes: readonly PlacedNote[], sidecar: Sidecar): IndexEntry {
  const title = article.facts.title?.value ?? fileName(uri);
  const damaged = sidecar.lines.filter(({ kind }) => kind === 'damaged').length;
  return { kind: 'clipping', clipping: { uri, title, notes, damaged } };
}

function sourcesOf(sidecar: Sidecar): readonly string[] {
  const sources = annotationsOf(sidecar).map((annotation) => targetOf(annotation)?.source ?? '');
  return [...new Set(sources.filter((source) => source !== ''))];
}
