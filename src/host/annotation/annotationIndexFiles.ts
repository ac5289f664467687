import * as vscode from 'vscode';
import { sidecarSuffix } from '../../core/library/entry';
import { clippingOf } from '../editor/sidecarText';

/** Clippings beside which an annotation file lies. */
export async function findSidecars(token: vscode.CancellationToken): Promise<readonly vscode.Uri[]> {
  try {
    const found = await vscode.workspace.findFiles(`**/*${sidecarSuffix}`, undefined, undefined, token);
    return found.flatMap((uri) => clippingOf(uri) ?? []);
  } catch {
    return []; // a file system that cannot be searched; the Library walks it
  }
}

/** What has no ending may be a folder. */
export function mayBeFolder({ path }: vscode.Uri): boolean {
  return !path.slice(path.lastIndexOf('/')).includes('.');
}
