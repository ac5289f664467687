import * as vscode from 'vscode';
import type { DraftCitation } from '../../core/citation';
import { inSlices } from '../../core/library/pace';
import { giveWay } from '../platform/giveWay';
import { isThere } from '../platform/fileText';
import { bibliographyOf, knownKeys } from './bibliographyFile';
import { clippingsOfKey, distinctReports, type KeyServices } from './citationKeys';
import { readReference, type ReadReference } from './readReferences';

/** What a draft cites, as clippings, and what leads to none. */
export interface CitedInDraft {
  /** In the order of the draft, each once, with the keys that the draft has for them. */
  readonly found: readonly ReadReference[];
  /** Keys and paths as the draft writes them, with why they lead to no clipping, for people. */
  readonly unresolved: readonly string[];
}

type Progress = Pick<vscode.Progress<{ readonly message?: string; readonly increment?: number }>, 'report'>;

/**
 * Looks up what a Markdown draft cites: links by their path, keys and footnotes through the bibliography of the workspace
 * and the Library. Throws a CancellationError when cancelled.
 */
export async function citedInDraft(
  draft: vscode.TextDocument,
  services: KeyServices,
  progress: Progress,
  token: vscode.CancellationToken,
): Promise<CitedInDraft> {
  const { draftCitations } = await import('../../core/citation');
  const cited = distinct(draftCitations(draft.getText()));
  const found = new Map<string, ReadReference>();
  const unresolved: string[] = [];
  const pace = inSlices(giveWay);
  for (const [index, citation] of cited.entries()) {
    if (token.isCancellationRequested) {
      throw new vscode.CancellationError();
    }
    progress.report({ increment: 100 / cited.length, message: vscode.l10n.t('{0} of {1}', index + 1, cited.length) });
    const answer = await (citation.kind === 'link'
      ? byPath(citation.path, draft, services)
      : byKey(citation, services));
    if (typeof answer === 'string') {
      unresolved.push(answer);
    } else if (answer) {
      const address = answer.uri.toString();
      const known = found.get(address);
      // A key that the draft writes is the key of the entry, whichever way the clipping was met first.
      found.set(address, known && citation.kind === 'link' ? known : answer);
    }
    await pace.rest();
  }
  return { found: [...found.values()], unresolved };
}

function distinct(citations: readonly DraftCitation[]): readonly DraftCitation[] {
  const wordsOf = (citation: DraftCitation): string => (citation.kind === 'link' ? `/${citation.path}` : citation.key);
  return [...new Map(citations.map((citation) => [wordsOf(citation), citation])).values()];
}

/** Undefined for what is no business of ours: a picture, a footnote with a name of its own. Words tell what is wrong. */
async function byPath(
  path: string,
  draft: vscode.TextDocument,
  { readers }: KeyServices,
): Promise<ReadReference | string | undefined> {
  if (!/\.(?:md|markdown|txt|html?)$/i.test(path)) {
    return undefined;
  }
  const uri = path.startsWith('/') ? fromRoot(path, draft.uri) : vscode.Uri.joinPath(draft.uri, '..', path);
  if (!uri || !(await isThere(uri))) {
    return vscode.l10n.t('{0}: there is no such file.', path);
  }
  const read = await readReference(uri, readers).catch(() => undefined);
  return read ?? vscode.l10n.t('{0}: this is no news clipping.', path);
}

function fromRoot(path: string, draft: vscode.Uri): vscode.Uri | undefined {
  const folder = vscode.workspace.getWorkspaceFolder(draft);
  return folder && vscode.Uri.joinPath(folder.uri, path);
}

async function byKey(
  { kind, key }: Exclude<DraftCitation, { kind: 'link' }>,
  services: KeyServices,
): Promise<ReadReference | string | undefined> {
  const all = await clippingsOfKey(key, services);
  const clippings = distinctReports(all);
  const written = (read: ReadReference): ReadReference => ({ ...read, reference: { ...read.reference, id: key } });
  const [only] = clippings;
  if (!only) {
    const isForeign = kind === 'footnote' || /^(?:fig|tbl|eq|sec|lst):/.test(key);
    return isForeign ? undefined : vscode.l10n.t('{0}: no clipping of the Library has this key.', `@${key}`);
  }
  if (clippings.length === 1 && (only.reference.id === key || all.length === 1)) {
    return written(only);
  }
  const bibliography = await bibliographyOf(only.uri).catch(() => undefined);
  const references = clippings.map(({ reference }) => reference);
  const known = bibliography && (await knownKeys(bibliography, references));
  const { distinguishKeys } = await import('../../core/citation');
  const keys = known?.some((one) => one === key) ? known : distinguishKeys(references).map(({ id }) => id);
  const match = clippings[keys.indexOf(key)];
  if (match) {
    return written(match);
  }
  const paths = clippings.map(({ uri }) => vscode.workspace.asRelativePath(uri)).join(', ');
  return vscode.l10n.t('{0}: this may be any of {1}. Give each its key in a bibliography.', `@${key}`, paths);
}
