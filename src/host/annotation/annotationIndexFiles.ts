import * as vscode from 'vscode';
import { sidecarSuffix } from '../../core/library/entry';

/** Clippings beside which an annotation file lies. */
export async function findSidecars(token: vscode.CancellationToken): Promise<readonly vscode.Uri[]> {
  try {
    const found = await vscode.workspace.findFiles(`**/*${sidecarSuffix}`, undefined, undefined, token);
    return found.flatMap((uri) => clippingOf(uri) ?? []);
  } catch {
    return []; // a file system that cannot be searched; the Library walks it
  }
}

/** The clipping of an annotation file; undefined for every other file. */
export function clippingOf(uri: vscode.Uri): vscode.Uri | undefined {
  return uri.path.endsWith(sidecarSuffix) ? uri.with({ path: uri.path.slice(0, -sidecarSuffix.length) }) : undefined;
}

/** What has no ending may be a folder. */
export function mayBeFolder({ path }: vscode.Uri): boolean {
  return !path.slice(path.lastIndexOf('/')).includes('.');
}
