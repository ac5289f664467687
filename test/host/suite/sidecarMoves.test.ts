import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { addressKey } from '../../../src/core/library/sameness';
import { findReunions, reunite } from '../../../src/host/editor/reattachment';
import { SidecarStorage } from '../../../src/host/editor/sidecarText';
import { annotated, change, line, lines, put, says } from './support/annotationFiles';
import { closeEverything, eventually, openReader, pause, testApi } from './support/api';
import { exists, post, readText, workspaceFolder } from './support/files';
import { isDirty, sidecar } from './support/views';

describe('Annotation files of clippings that are', () => {
  // VS Code wakes the extension for a folder with annotation files; here they come later.
  before(async () => {
    await testApi();
  });
  afterEach(closeEverything);

  const apply = async (plan: (edit: vscode.WorkspaceEdit) => void): Promise<void> => {
    const edit = new vscode.WorkspaceEdit();
    plan(edit);
    assert.equal(await vscode.workspace.applyEdit(edit), true);
  };

  it('renamed take in what lies at the new place', async () => {
    const uri = await annotated('a.md', line('a', '甲'));
    const renamed = vscode.Uri.joinPath(uri, '../renamed.md');
    await put(sidecar(renamed), lines(line('b', '乙')));
    await apply((edit) => edit.renameFile(uri, renamed));
    await eventually('moved', async () => !(await exists(sidecar(uri))));
    assert.equal(await readText(sidecar(renamed)), lines(line('a', '甲'), line('b', '乙')));
  });

  it('renamed with their folder go along', async () => {
    const uri = await annotated('b.md', line('a', '甲'));
    const folder = vscode.Uri.joinPath(uri, '..');
    const renamed = vscode.Uri.joinPath(folder, '../renamed-folder');
    await apply((edit) => edit.renameFile(folder, renamed));
    assert.equal(await readText(sidecar(vscode.Uri.joinPath(renamed, 'b.md'))), lines(line('a', '甲')));
  });

  it('renamed with unsaved notes take these along', async () => {
    const uri = await annotated('c.md', line('a', '甲'));
    const reader = await openReader(uri);
    change(reader, 'a', '甲二');
    await says(reader, '甲二');
    const renamed = vscode.Uri.joinPath(uri, '../renamed.md');
    await apply((edit) => edit.renameFile(uri, renamed));
    await eventually('moved', () => exists(sidecar(renamed)));
    assert.ok((await readText(sidecar(renamed))).includes('甲二'));
    assert.equal(await exists(sidecar(uri)), false);
  });

  it('deleted go along', async () => {
    const uri = await annotated('d.md', line('a', '甲'));
    await apply((edit) => edit.deleteFile(uri));
    await eventually('deleted', async () => !(await exists(sidecar(uri))));
  });

  it('deleted do not keep a clean tab from closing, and stay deleted', async () => {
    const uri = await annotated('e.md', line('a', '甲'));
    const reader = await openReader(uri);
    await says(reader, '甲');
    await apply((edit) => edit.deleteFile(uri));
    await eventually('deleted', async () => !(await exists(sidecar(uri))));
    await pause(1_500);
    assert.equal(isDirty(), false);
  });

  it('copied are copied, and never over others', async () => {
    const uri = await annotated('f.md', line('a', '甲'));
    await put(uri, post({ title: '只此一篇', paragraphs: ['這一段只在這裡，別處沒有。'] }));
    const api = await testApi();
    await eventually('the Library knows it', async () =>
      (await api.library.entries()).some(({ title }) => title === '只此一篇'),
    );
    const copy = vscode.Uri.joinPath(workspaceFolder(), 'copies', 'f.md');
    await apply((edit) => edit.createFile(copy, { contents: new Uint8Array() }));
    await pause(300);
    assert.equal(await exists(sidecar(copy)), false);
    const contents = await vscode.workspace.fs.readFile(uri);
    const second = vscode.Uri.joinPath(workspaceFolder(), 'copies', 'f copy.md');
    await apply((edit) => edit.createFile(second, { contents }));
    await eventually('copied', () => exists(sidecar(second)));
    assert.equal(await readText(sidecar(second)), lines(line('a', '甲')));
    const third = vscode.Uri.joinPath(workspaceFolder(), 'copies', 'third.md');
    await put(sidecar(third), lines(line('b', '乙')));
    await apply((edit) => edit.createFile(third, { contents }));
    await pause(1_000);
    assert.equal(await readText(sidecar(third)), lines(line('b', '乙')));
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(copy, '..'), { recursive: true });
  });

  it('moved outside are found by their address, and put beside them together with what is there', async () => {
    const left = await annotated('left.md', line('a', '甲'));
    const moved = await annotated('moved.md', line('b', '乙'));
    const another = vscode.Uri.joinPath(moved, '../another.md');
    const address = 'https://www.harbour.example/news/202603140127.aspx';
    const entry = {
      isClipping: true,
      title: '渡輪復航',
      hasAnnotations: true,
      addressKey: addressKey(address),
    } as const;
    const library = {
      catalogue: { files: () => [{ ...entry, key: 'x/moved.md' }].values() },
      uriOf: () => moved,
    } as unknown as Parameters<typeof findReunions>[1];
    const [found, ...others] = findReunions([{ uri: sidecar(left), sources: [address] }], library);
    assert.ok(found && others.length === 0);
    assert.deepEqual([found.from.toString(), found.to.toString(), found.by], [left, moved, 'address'].map(String));
    await reunite([{ ...found, to: another }, found], new SidecarStorage(undefined));
    await eventually('taken away', async () => !(await exists(sidecar(left))));
    assert.equal(await readText(sidecar(moved)), lines(line('a', '甲'), line('b', '乙')));
    assert.equal(await readText(sidecar(another)), lines(line('a', '甲')));
  });
});
