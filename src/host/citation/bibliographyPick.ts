import * as vscode from 'vscode';
import { fileName, isThere } from '../platform/fileText';
import { bibliographyKind, findBibliographies, namedBibliography, type BibliographyKind } from './bibliographyFile';

interface FileItem extends vscode.QuickPickItem {
  readonly uri?: vscode.Uri;
  /** A new file of this kind. */
  readonly made?: BibliographyKind;
}

/** A bibliography, and whether the settings named it. */
export interface ChosenBibliography {
  readonly uri: vscode.Uri;
  readonly isNamed: boolean;
}

/**
 * The bibliography of the workspace: that of the settings, else the one that the person picks among those that are there,
 * else a new one. Undefined when the person leaves. Throws an error with a message for people where there is no workspace.
 */
export async function chooseBibliography(clipping: vscode.Uri | undefined): Promise<ChosenBibliography | undefined> {
  const named = namedBibliography(clipping);
  if (named) {
    return { uri: named, isNamed: true };
  }
  const own = clipping && vscode.workspace.getWorkspaceFolder(clipping);
  const folder = own ?? vscode.workspace.workspaceFolders?.[0];
  if (!folder) {
    throw new Error(vscode.l10n.t('Open a folder first: a bibliography is a file of the workspace.'));
  }
  const found = (await findBibliographies()).map((uri): FileItem => ({
    label: fileName(uri),
    description: vscode.workspace.asRelativePath(uri),
    uri,
  }));
  const items: readonly FileItem[] = [
    ...found,
    ...(found.length > 0 ? [{ label: '', kind: vscode.QuickPickItemKind.Separator }] : []),
    { label: vscode.l10n.t('New BibLaTeX file…'), description: '.bib', made: 'bib' },
    { label: vscode.l10n.t('New CSL-JSON file…'), description: '.json', made: 'csl-json' },
  ];
  const title = vscode.l10n.t('Add to Bibliography');
  const picked = await vscode.window.showQuickPick(items, { title, placeHolder: vscode.l10n.t('To which file?') });
  const uri = picked?.made ? await askForPath(folder.uri, picked.made) : picked?.uri;
  return uri && { uri, isNamed: false };
}

async function askForPath(folder: vscode.Uri, kind: BibliographyKind): Promise<vscode.Uri | undefined> {
  const value = kind === 'bib' ? 'references.bib' : 'references.json';
  const pathOf = (text: string): vscode.Uri => vscode.Uri.joinPath(folder, ...text.trim().split(/[\\/]+/));
  const path = await vscode.window.showInputBox({
    title: vscode.l10n.t('Add to Bibliography'),
    prompt: vscode.l10n.t('Path of the new file in the workspace folder'),
    value,
    valueSelection: [0, value.lastIndexOf('.')],
    ignoreFocusOut: true,
    validateInput: async (text) => {
      const uri = pathOf(text);
      if (bibliographyKind(uri) !== kind || !uri.path.startsWith(`${folder.path}/`)) {
        return vscode.l10n.t(
          'Write a path below the workspace folder that ends with {0}.',
          kind === 'bib' ? '.bib' : '.json',
        );
      }
      return (await isThere(uri)) ? vscode.l10n.t('There is such a file already.') : undefined;
    },
  });
  return path === undefined ? undefined : pathOf(path);
}
