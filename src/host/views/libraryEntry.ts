import type * as vscode from 'vscode';
import { looksLikeClipping } from '../../core/clipping/detect';
import { outletText } from '../editor/factLine';
import { fileName, readFileText } from '../platform/fileText';

/** One clipping of the workspace, as a list shows it. */
export interface LibraryEntry {
  readonly uri: vscode.Uri;
  readonly title: string;
  /** The outlet, else the site; empty when neither is known. */
  readonly outlet: string;
  /** The article's own day, `YYYY-MM-DD`. */
  readonly day?: string;
}

/** What a list shows of a file; undefined when it is no clipping or cannot be read. */
export async function readLibraryEntry(uri: vscode.Uri): Promise<LibraryEntry | undefined> {
  const file = await readFileText(uri);
  if (!file.ok || !looksLikeClipping(file.text)) {
    return undefined;
  }
  const { readClipping } = await import('../../core/session');
  const { facts } = readClipping(file.text).article;
  return {
    uri,
    title: facts.title?.value ?? fileName(uri),
    outlet: outletText(facts),
    ...(facts.published && { day: facts.published.value }),
  };
}
