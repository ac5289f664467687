import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { closeEverything, eventually, pause, testApi } from './support/api';
import { post, workspaceFolder, writeFile } from './support/files';

/** What is used here of the API of VS Code's own Git extension. */
interface GitExtension {
  getAPI(version: 1): { toGitUri(uri: vscode.Uri, ref: string): vscode.Uri };
}

describe('Comparisons stay text', () => {
  beforeEach(testApi);
  afterEach(closeEverything);

  it('with a committed version', async () => {
    const uri = await writeFile('a.clip.md', post());
    await compareWithHead(uri);
  });

  it('of two clippings that open in the reader', async () => {
    const [left, right] = [
      await writeFile('b.clip.md', post()),
      await writeFile('c.clip.md', post({ title: '另一則' })),
    ];
    await vscode.commands.executeCommand('vscode.diff', left, right);
    await becomesTextual(left, right);
  });

  it('in a folder that uses the reader', async () => {
    const uri = await writeFile('d.md', post());
    const folder = vscode.Uri.joinPath(uri, '..');
    void vscode.commands.executeCommand('jianbao.useReaderForFolder', folder);
    await eventually('the settings are written', () => isAssociated());
    await compareWithHead(uri);
    await closeEverything();
    const other = vscode.Uri.joinPath(folder, 'e.md');
    await vscode.workspace.fs.writeFile(other, new TextEncoder().encode(post({ title: '另一則' })));
    await vscode.commands.executeCommand('vscode.diff', uri, other);
    await becomesTextual(uri, other);
    void vscode.commands.executeCommand('jianbao.stopUsingReaderForFolder', folder);
    await eventually('the settings are taken back', () => !isAssociated());
  });
});

async function compareWithHead(uri: vscode.Uri): Promise<void> {
  commit();
  const git = await vscode.extensions.getExtension<GitExtension>('vscode.git')?.activate();
  assert.ok(git);
  const committed = git.getAPI(1).toGitUri(uri, 'HEAD');
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(post({ title: '改過的' })));
  await vscode.commands.executeCommand('vscode.diff', committed, uri);
  await becomesTextual(committed, uri);
}

function commit(): void {
  const git = (...values: string[]): void => {
    const identity = ['-c', 'user.name=test', '-c', 'user.email=test@example.com'];
    execFileSync('git', [...identity, ...values], { cwd: workspaceFolder().fsPath });
  };
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '--message=clippings');
}

/** The only tab compares the two as text, also after the readers have had time to open. */
async function becomesTextual(original: vscode.Uri, modified: vscode.Uri): Promise<void> {
  const textual = (): boolean => {
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    const input = tabs[0]?.input;
    if (tabs.length !== 1 || !(input instanceof vscode.TabInputTextDiff)) {
      return false;
    }
    return input.original.toString() === original.toString() && input.modified.toString() === modified.toString();
  };
  await eventually('a textual comparison opens', textual);
  await pause(500);
  assert.ok(textual());
}

function isAssociated(): boolean {
  const inspected = vscode.workspace.getConfiguration('workbench').inspect<object>('editorAssociations');
  return Object.values(inspected?.workspaceValue ?? {}).includes('jianbao.reader');
}
