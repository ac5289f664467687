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
    const entries = (await (await testApi()).library()).filter(({ title }) => title.startsWith('書庫'));
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
  return (await (await testApi()).library()).some((entry) => entry.title === title);
}
