import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, testApi } from './support/api';
import { post, writeFile } from './support/files';

describe('The Library', () => {
  it('lists the clippings of the workspace with title, outlet and day, the newest first', async () => {
    await writeFile('a.md', post({ title: '書庫甲' }));
    await writeFile('b.html', '<!DOCTYPE html><html><body><p>no news page</p></body></html>');
    await writeFile('readme.md', '# Read me\n');
    const older = post({ title: '書庫乙', url: 'https://www.harbour.example/b' }).replace(/2026-03-14/g, '2025-01-02');
    await writeFile('c.md', older.replace('1773476431000', '1735806031000'));
    await vscode.commands.executeCommand('jianbao.refreshLibrary');
    const entries = (await (await testApi()).library.entries()).filter(({ title }) => title.startsWith('書庫'));
    assert.deepEqual(
      entries.map(({ title, outlet, day }) => [title, outlet, day]),
      [
        ['書庫甲', '海港社', '2026-03-14'],
        ['書庫乙', '海港社', '2025-01-02'],
      ],
    );
  });

  it('follows files that come, change and go', async () => {
    await vscode.commands.executeCommand('jianbao.refreshLibrary');
    const uri = await writeFile('new.md', post({ title: '新來的' }));
    await eventually('it comes', () => has('新來的'));
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(post({ title: '改名的' })));
    await eventually('it changes', async () => (await has('改名的')) && !(await has('新來的')));
    await vscode.workspace.fs.delete(uri);
    await eventually('it goes', async () => !(await has('改名的')));
  });

  it('follows a file to its new name', async () => {
    const uri = await writeFile('before.md', post({ title: '搬家的' }));
    await eventually('it comes', () => has('搬家的'));
    await vscode.workspace.fs.rename(uri, vscode.Uri.joinPath(uri, '../after.md'));
    const keys = async (): Promise<readonly string[]> =>
      (await (await testApi()).library.entries()).filter(({ title }) => title === '搬家的').map(({ key }) => key);
    await eventually('it has moved', async () => {
      const [key, ...others] = await keys();
      return others.length === 0 && key?.endsWith('/after.md');
    });
  });

  it('forgets what a folder held that is gone', async () => {
    const uri = await writeFile('inner/deep.md', post({ title: '深處的' }));
    await eventually('it comes', () => has('深處的'));
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(uri, '../..'), { recursive: true });
    await eventually('it goes', async () => !(await has('深處的')));
  });

  it('takes in only what the settings include', async () => {
    await writeFile('kept.txt', post({ title: '納入的' }));
    await writeFile('left.md', post({ title: '沒有納入的' }));
    await eventually('both come', async () => (await has('納入的')) && (await has('沒有納入的')));
    const configuration = vscode.workspace.getConfiguration('jianbao');
    await configuration.update('library.include', '**/*.txt', vscode.ConfigurationTarget.Workspace);
    await eventually('one is left out', async () => (await has('納入的')) && !(await has('沒有納入的')));
    await configuration.update('library.include', undefined, vscode.ConfigurationTarget.Workspace);
    await eventually('it is back', () => has('沒有納入的'));
  });

  it('looks where the settings say', async () => {
    await writeFile('out.md', post({ title: '範圍外' }));
    const configuration = vscode.workspace.getConfiguration('jianbao');
    await configuration.update('library.exclude', '**/out.md', vscode.ConfigurationTarget.Workspace);
    await eventually('it is left out', async () => !(await has('範圍外')));
    await configuration.update('library.exclude', undefined, vscode.ConfigurationTarget.Workspace);
    await eventually('it is back', () => has('範圍外'));
  });
});

async function has(title: string): Promise<boolean> {
  return (await (await testApi()).library.entries()).some((entry) => entry.title === title);
}
