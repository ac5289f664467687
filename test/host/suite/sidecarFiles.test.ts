import assert from 'node:assert/strict';
import { chmod } from 'node:fs/promises';
import * as vscode from 'vscode';
import { annotationsOf, parseSidecar } from '../../../src/core/annotation/sidecar';
import { SidecarFile } from '../../../src/host/editor/sidecarFile';
import { SidecarStorage } from '../../../src/host/editor/sidecarText';
import { watchFile } from '../../../src/host/platform/watch';
import { annotated, change, clipping, comments, line, lines, put, save, says } from './support/annotationFiles';
import { closeEverything, eventually, openReader, pause, testApi } from './support/api';
import { exists, readText, watched } from './support/files';
import { isDirty, sidecar } from './support/views';

describe('Annotation files that others change', () => {
  afterEach(closeEverything);

  it('are followed while edits are not saved, and both are there after saving', async () => {
    const uri = await annotated('a.md', line('a', '甲'), line('b', '乙'));
    const reader = await openReader(uri);
    change(reader, 'a', '甲二');
    await says(reader, '甲二', '乙');
    await put(
      sidecar(uri),
      lines(line('a', '甲'), line('b', '乙二', { modified: '2026-03-02T00:00:00Z' }), line('c', '丙')),
    );
    await says(reader, '甲二', '乙二', '丙');
    assert.equal(isDirty(), true);
    await save();
    await eventually('saved', () => !isDirty());
    const text = await readText(sidecar(uri));
    for (const said of ['甲二', '乙二', '丙']) {
      assert.ok(text.includes(said), said);
    }
  });

  it('keep both versions of a note that was changed here and there', async () => {
    const uri = await annotated('b.md', line('a', '甲'));
    const reader = await openReader(uri);
    change(reader, 'a', '這裡');
    await says(reader, '這裡');
    await put(sidecar(uri), lines(line('a', '那裡', { modified: '2026-03-02T00:00:00Z' })));
    await says(reader, '這裡', '那裡');
    await vscode.commands.executeCommand('undo');
    await says(reader, '甲', '那裡');
    await vscode.commands.executeCommand('redo');
    await says(reader, '這裡', '那裡');
  });

  it('are not changed by an undo of what somebody else has changed since', async () => {
    const uri = await annotated('c.md', line('a', '甲'), line('b', '乙'));
    const reader = await openReader(uri);
    change(reader, 'a', '甲二');
    await says(reader, '甲二', '乙');
    await save();
    await eventually('saved', () => !isDirty());
    await put(sidecar(uri), lines(line('a', '別人', { modified: '2036-03-02T00:00:00Z' })));
    await says(reader, '別人');
    await vscode.commands.executeCommand('undo');
    await pause(500);
    assert.deepEqual(comments(reader), ['別人']);
    await vscode.commands.executeCommand('redo');
    await pause(500);
    assert.deepEqual(comments(reader), ['別人']);
  });

  it('show both lines that git left of one note, and stay as they are until they are saved', async () => {
    const merged = [
      line('a', '甲', { modified: '2026-03-02T00:00:00Z' }),
      line('a', '乙', { modified: '2026-03-03T00:00:00Z' }),
    ];
    const uri = await annotated('d.md', ...merged);
    const reader = await openReader(uri);
    await says(reader, '甲', '乙');
    assert.equal(isDirty(), false);
    assert.equal(await readText(sidecar(uri)), lines(...merged));
    change(reader, 'a', '乙二');
    await says(reader, '甲', '乙二');
    await save();
    await eventually('saved', () => !isDirty());
    const ids = (await readText(sidecar(uri)))
      .trim()
      .split('\n')
      .map((text) => String(JSON.parse(text).id));
    assert.equal(new Set(ids).size, 2);
  });

  it('that are deleted leave their notes in the tab, unsaved, and saving writes them again', async () => {
    const uri = await annotated('e.md', line('a', '甲'), line('b', '乙'));
    const reader = await openReader(uri);
    await says(reader, '甲', '乙');
    await watched(sidecar(uri));
    await vscode.workspace.fs.delete(sidecar(uri));
    await eventually('unsaved', isDirty);
    assert.deepEqual(comments(reader), ['乙', '甲'].sort());
    await save();
    await eventually('written again', () => exists(sidecar(uri)));
    assert.equal(await readText(sidecar(uri)), lines(line('a', '甲'), line('b', '乙')));
  });

  it('that are deleted go for good when that is undone', async () => {
    const uri = await annotated('f.md', line('a', '甲'));
    const reader = await openReader(uri);
    await says(reader, '甲');
    await watched(sidecar(uri));
    await vscode.workspace.fs.delete(sidecar(uri));
    await eventually('unsaved', isDirty);
    await vscode.commands.executeCommand('undo');
    await says(reader);
  });

  it('come back as they are on revert', async () => {
    const uri = await annotated('g.md', line('a', '甲'), 'damaged');
    const reader = await openReader(uri);
    change(reader, 'a', '甲二');
    await says(reader, '甲二');
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await says(reader, '甲');
    assert.equal(await readText(sidecar(uri)), lines(line('a', '甲'), 'damaged'));
  });

  it('are joined with those of the clipping that Save As replaces', async () => {
    const uri = await annotated('h.md', line('a', '甲'));
    const other = vscode.Uri.joinPath(uri, '../other.md');
    await put(other, clipping);
    await put(sidecar(other), lines(line('b', '乙'), 'damaged'));
    await openReader(uri);
    await (await testApi()).saveAs(uri, other);
    assert.equal(await readText(sidecar(other)), lines(line('a', '甲'), line('b', '乙'), 'damaged'));
  });

  it('that are read-only stay as they are, and the notes stay in the tab until they can be saved', async () => {
    const uri = await annotated('j.md', line('a', '甲'));
    const reader = await openReader(uri);
    await chmod(sidecar(uri).fsPath, 0o444);
    change(reader, 'a', '甲二');
    await says(reader, '甲二');
    await save();
    await pause(300);
    assert.deepEqual([isDirty(), comments(reader)], [true, ['甲二']]);
    assert.equal(await readText(sidecar(uri)), lines(line('a', '甲')));
    await chmod(sidecar(uri).fsPath, 0o644);
    await save();
    await eventually('saved', () => !isDirty());
    assert.ok((await readText(sidecar(uri))).includes('甲二'));
  });

  it('leave nothing of their making behind', async () => {
    const uri = await annotated('i.md', line('a', '甲'));
    const reader = await openReader(uri);
    change(reader, 'a', '甲二');
    await says(reader, '甲二');
    await save();
    await eventually('saved', () => !isDirty());
    const names = (await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(uri, '..'))).map(([name]) => name);
    assert.deepEqual(names.sort(), ['i.md', 'i.md.annotations.jsonl']);
  });

  it('lose nothing that is followed while a save begins', async () => {
    const uri = await annotated('j.md');
    const followed = (file: SidecarFile): Promise<unknown> =>
      Promise.race([new Promise((resolve) => file.onDidChange(resolve)), pause(1_000)]);
    const storage = new SidecarStorage(async (_path, change) => {
      await followed(file); // a slow disk: the change is made when what others wrote has been read
      const bytes = change(await vscode.workspace.fs.readFile(sidecar(uri)));
      await vscode.workspace.fs.writeFile(sidecar(uri), bytes ?? new Uint8Array());
    });
    const file = await SidecarFile.open(uri, storage);
    let watcher: vscode.Disposable | undefined;
    const saved = new Promise<void>((resolve) => {
      watcher = watchFile(sidecar(uri), () => resolve(file.save()));
    });
    const [own] = annotationsOf(parseSidecar(line('own', '甲')));
    assert.ok(own);
    file.edit('note', [], [own]);
    await put(sidecar(uri), lines(line('b', '乙')));
    await saved;
    watcher?.dispose();
    file.dispose();
    const text = await readText(sidecar(uri));
    assert.ok(text.includes('甲') && text.includes('乙'), text);
  });
});
