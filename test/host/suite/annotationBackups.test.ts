import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { annotated, change, line, lines, put, save, says } from './support/annotationFiles';
import { closeEverything, eventually, openReader, testApi } from './support/api';
import { exists } from './support/files';
import { isDirty, sidecar } from './support/views';

describe('Backups of annotations', () => {
  afterEach(closeEverything);

  it('bring unsaved notes back over what was pulled meanwhile', async () => {
    const uri = await annotated('a.md', line('a', '甲'), line('b', '乙'));
    const reader = await openReader(uri);
    change(reader, 'a', '甲二');
    await says(reader, '甲二', '乙');
    const { backup } = reader();
    await closeEverything();
    await put(sidecar(uri), lines(line('a', '甲'), line('c', '丙')));
    const text = await (await testApi()).annotationsFromBackup(uri, backup);
    assert.ok(text.includes('甲二') && text.includes('丙') && !text.includes('乙'), text);
  });

  it('bring all notes back when the file is gone', async () => {
    const uri = await annotated('b.md', line('a', '甲'), line('b', '乙'));
    const reader = await openReader(uri);
    change(reader, 'a', '甲二');
    await says(reader, '甲二', '乙');
    const { backup } = reader();
    await closeEverything();
    await vscode.workspace.fs.delete(sidecar(uri));
    const text = await (await testApi()).annotationsFromBackup(uri, backup);
    assert.ok(text.includes('甲二') && text.includes('乙'), text);
  });

  it('that are damaged leave what is saved', async () => {
    const uri = await annotated('c.md', line('a', '甲'));
    const api = await testApi();
    for (const damaged of ['', '{"saved":"', '{"saved":1,"current":2}', 'null', '[]']) {
      assert.equal(await api.annotationsFromBackup(uri, damaged), lines(line('a', '甲')), damaged);
    }
  });

  it('come back, as an edit that can be undone, when VS Code does not know of them', async () => {
    const uri = await annotated('d.md', line('a', '甲'));
    const waiting = await placeOf(uri);
    await put(waiting, backup(lines(line('a', '甲')), lines(line('a', '甲二'), line('b', '乙'))));
    const reader = await openReader(uri);
    await says(reader, '甲二', '乙');
    await eventually('the tab is dirty', isDirty);
    await vscode.commands.executeCommand('undo');
    await says(reader, '甲');
    await eventually('the tab is clean', () => !isDirty());
    await eventually('nothing waits', async () => !(await exists(waiting)));
  });

  it('come back once: what is saved is not brought back when it was deleted since', async () => {
    const uri = await annotated('e.md', line('a', '甲'), line('b', '乙'));
    const waiting = await placeOf(uri);
    await put(waiting, backup(lines(line('a', '甲')), lines(line('a', '甲'), line('b', '乙'))));
    await says(await openReader(uri), '甲', '乙');
    assert.equal(isDirty(), false);
    await eventually('nothing waits', async () => !(await exists(waiting)));
  });

  const endings: readonly (readonly [string, () => Thenable<unknown>])[] = [
    ['saved', save],
    ['undone', () => vscode.commands.executeCommand('undo')],
    ['reverted', () => vscode.commands.executeCommand('workbench.action.files.revert')],
  ];
  for (const [ended, end] of endings) {
    it(`wait from soon after an edit until it is ${ended}`, async () => {
      const uri = await annotated(`${ended}.md`, line('a', '甲'));
      const waiting = await placeOf(uri);
      const reader = await openReader(uri);
      change(reader, 'a', '甲二');
      await eventually('a backup', () => exists(waiting));
      await end();
      await eventually('the tab is clean', () => !isDirty());
      await eventually('nothing waits', async () => !(await exists(waiting)));
    });
  }
});

const placeOf = async (uri: vscode.Uri): Promise<vscode.Uri> => (await testApi()).unsavedPlace(uri);
const backup = (saved: string, current: string): string => JSON.stringify({ saved, current });
