import * as vscode from 'vscode';
import { fileName } from './fileText';
import { literalGlob } from './watch';

const section = 'workbench';
const editorKey = 'editorAssociations';
/** VS Code 1.120 and later ask this setting first when they compare two files. */
const diffKey = 'diffEditorAssociations';

/** VS Code's name for the text editor. */
const textEditor = 'default';

/**
 * Schemes under which other versions of a file are compared with it. Where the two sides of a comparison would open
 * in different editors, VS Code compares them as text.
 */
const versionSchemes =
  '{git,gitlens,gitlens-git,git-graph,gitfs,scm-history-item,review,pr,vscode-local-history,svn,hg}';

/** True for a scheme under which an older or another version of a file is shown. */
export function isVersionScheme(scheme: string): boolean {
  return versionSchemes.slice(1, -1).split(',').includes(scheme);
}

const fileNames = '*.{md,markdown,txt,html,htm}';

/** A change of settings that can be taken back. */
export interface AssociationChange {
  /** The glob that was set or removed; undefined when there was nothing to change. */
  readonly pattern: string | undefined;
  undo(): Promise<void>;
}

/** Makes `viewType` the editor of a folder's clippings for this workspace. Comparisons stay textual. */
export async function associate(folder: vscode.Uri, viewType: string): Promise<AssociationChange> {
  const pattern = folderPattern(folder);
  return changeBoth(pattern, viewType, textEditor);
}

/** Takes back what `associate` did for a folder; associations with other editors stay. */
export async function dissociate(folder: vscode.Uri, viewType: string): Promise<AssociationChange> {
  const pattern = folderPattern(folder);
  if (current(editorKey)[pattern] !== viewType) {
    return { pattern: undefined, undo: () => Promise.resolve() };
  }
  return changeBoth(pattern, undefined, undefined);
}

/** Sets, or for undefined removes, who opens a folder's files and who compares them. */
async function changeBoth(
  pattern: string,
  editor: string | undefined,
  comparison: string | undefined,
): Promise<AssociationChange> {
  const changes = [
    await change(editorKey, { [pattern]: editor, [versionPattern(pattern)]: comparison }),
    ...(hasDiffSetting() ? [await change(diffKey, { [pattern]: comparison })] : []),
  ];
  return {
    pattern,
    async undo() {
      for (const undo of changes) {
        await undo();
      }
    },
  };
}

/**
 * The glob for a folder's files that could be clippings. VS Code reads this setting for the whole workspace, never for
 * one of its folders, so that a folder has to be named in the glob unless it is all there is.
 */
function folderPattern(folder: vscode.Uri): string {
  const root = vscode.workspace.getWorkspaceFolder(folder);
  if (!root) {
    throw new Error(vscode.l10n.t('This folder is not part of the workspace. Open it in VS Code first.'));
  }
  const inside = folder.path.slice(root.uri.path.length).split('/').filter(Boolean);
  const several = (vscode.workspace.workspaceFolders?.length ?? 0) > 1;
  const names = several ? [fileName(root.uri), ...inside] : inside;
  return names.length > 0 ? `**/${names.map(literalGlob).join('/')}/**/${fileNames}` : fileNames;
}

function versionPattern(pattern: string): string {
  return `${versionSchemes}:/${pattern.startsWith('**/') ? pattern : `**/${pattern}`}`;
}

function hasDiffSetting(): boolean {
  return vscode.workspace.getConfiguration(section).inspect(diffKey)?.defaultValue !== undefined;
}

function current(key: string): Associations {
  const value = vscode.workspace.getConfiguration(section).inspect<unknown>(key)?.workspaceValue;
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

type Associations = Readonly<Record<string, unknown>>;

/** Sets (or, for undefined, removes) single associations of the workspace; gives what brings the former ones back. */
async function change(key: string, changes: Associations): Promise<() => Promise<void>> {
  const before = current(key);
  await write(key, { ...before, ...changes });
  return async () => {
    const former = Object.keys(changes).map((pattern): [string, unknown] => [pattern, before[pattern]]);
    await write(key, { ...current(key), ...Object.fromEntries(former) });
  };
}

async function write(key: string, associations: Associations): Promise<void> {
  const kept = Object.entries(associations).filter(([, viewType]) => viewType !== undefined);
  const value = kept.length > 0 ? Object.fromEntries(kept) : undefined;
  await vscode.workspace.getConfiguration(section).update(key, value, vscode.ConfigurationTarget.Workspace);
}
