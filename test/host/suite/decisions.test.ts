import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TestReader } from '../../../src/host/testApi';
import { closeEverything, eventually, openReader, pause, sendIntent, testApi } from './support/api';
import { exists, post, readText, relatedBox, watched, writeFile } from './support/files';
import { registerMemoryFileSystem } from './support/memoryFileSystem';

const clipping = post({ paragraphs: ['第一段說明復航的日期和票價。', '第二段談檢疫安排。'], after: relatedBox });

describe('Hiding and restoring blocks', () => {
  afterEach(closeEverything);

  it('hides a block, undoes that and does it again', async () => {
    const reader = await openReader(await writeFile('a.md', clipping));
    const block = await hide(reader, '第二段');
    await eventually('the tab is dirty', isDirty);
    await vscode.commands.executeCommand('undo');
    await eventually('undone', () => reader().snapshot?.blocks[block]?.shown);
    await eventually('the tab is clean', () => !isDirty());
    await vscode.commands.executeCommand('redo');
    await eventually('done again', () => reader().snapshot?.blocks[block]?.shown === false);
  });

  it('saves beside the clipping and changes no byte of it', async () => {
    const uri = await writeFile('b.md', `\ufeff${clipping}`.replaceAll('\n', '\r\n'));
    const before = await readText(uri);
    const reader = await openReader(uri);
    await restore(reader, '碼頭老店');
    await vscode.commands.executeCommand('workbench.action.files.save');
    await eventually('saved', () => !isDirty());
    const [line] = (await readText(sidecar(uri))).split('\n');
    const annotation = JSON.parse(line ?? '');
    assert.equal(annotation.type, 'Annotation');
    assert.equal(annotation.motivation, 'classifying');
    assert.equal(await readText(uri), before);
  });

  it('keeps a restored block after closing and opening', async () => {
    const uri = await writeFile('c.md', clipping);
    await restore(await openReader(uri), '碼頭老店');
    await vscode.commands.executeCommand('workbench.action.files.save');
    await eventually('saved', () => exists(sidecar(uri)));
    await closeEverything();
    const reader = await openReader(uri);
    const block = reader().snapshot?.blocks[find(reader(), '碼頭老店')];
    assert.equal(block?.decided, 'restored');
    assert.equal(block.shown, true);
  });

  it('takes a decision back when the block is hidden again', async () => {
    const uri = await writeFile('d.md', clipping);
    const reader = await openReader(uri);
    const block = await restore(reader, '碼頭老店');
    await hide(reader, '碼頭老店');
    assert.equal(reader().snapshot?.blocks[block]?.decided, undefined);
    await vscode.commands.executeCommand('workbench.action.files.save');
    await eventually('saved', () => !isDirty());
    assert.equal(await exists(sidecar(uri)), false);
  });

  it('gives up unsaved decisions on revert', async () => {
    const reader = await openReader(await writeFile('e.md', clipping));
    const block = await hide(reader, '第二段');
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await eventually('reverted', () => reader().snapshot?.blocks[block]?.shown);
    await eventually('the tab is clean', () => !isDirty());
  });

  it('merges what another window has written', async () => {
    const uri = await writeFile('f.md', clipping);
    const reader = await openReader(uri);
    await hide(reader, '第二段');
    const other =
      '{"@context":"http://www.w3.org/ns/anno.jsonld","id":"urn:x:other","type":"Annotation","note":"kept"}';
    await vscode.workspace.fs.writeFile(sidecar(uri), new TextEncoder().encode(`${other}\nnot an annotation\n`));
    await vscode.commands.executeCommand('workbench.action.files.save');
    await eventually('saved', () => !isDirty());
    const lines = (await readText(sidecar(uri))).trim().split('\n');
    assert.equal(lines.length, 3);
    assert.ok(lines.includes(other) && lines.includes('not an annotation'));
  });

  it('shows what another window decides', async () => {
    const uri = await writeFile('g.md', clipping);
    const reader = await openReader(uri);
    const block = await restore(reader, '碼頭老店');
    await vscode.commands.executeCommand('workbench.action.files.save');
    await eventually('saved', () => exists(sidecar(uri)));
    await watched(sidecar(uri));
    await vscode.workspace.fs.delete(sidecar(uri));
    await eventually('followed', () => reader().snapshot?.blocks[block]?.shown === false);
    assert.equal(isDirty(), false);
  });

  it('has the unsaved decisions again after a restart', async () => {
    const uri = await writeFile('h.md', clipping);
    const reader = await openReader(uri);
    await hide(reader, '第二段');
    const api = await testApi();
    const annotations = await api.annotationsFromBackup(uri, reader().backup);
    assert.match(annotations, /"value":"other"/);
    assert.match(annotations, /第二段談檢疫安排。/);
  });

  it('copies the clipping and its decisions on Save As', async () => {
    const uri = await writeFile('i.md', clipping);
    const reader = await openReader(uri);
    await hide(reader, '第二段');
    const copy = vscode.Uri.joinPath(uri, '../copy.md');
    await (await testApi()).saveAs(uri, copy);
    assert.equal(await readText(copy), clipping);
    assert.match(await readText(sidecar(copy)), /"value":"other"/);
    assert.equal(await exists(sidecar(uri)), false);
  });

  it('moves the decisions along with a renamed clipping', async () => {
    const uri = await writeFile('j.md', clipping);
    await vscode.workspace.fs.writeFile(
      sidecar(uri),
      new TextEncoder().encode('{"id":"urn:x:1","type":"Annotation"}\n'),
    );
    const renamed = vscode.Uri.joinPath(uri, '../renamed.md');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(uri, renamed);
    assert.equal(await vscode.workspace.applyEdit(edit), true);
    await eventually('moved', () => exists(sidecar(renamed)));
    assert.equal(await exists(sidecar(uri)), false);
  });

  it('refuses in a place that cannot be written', async () => {
    const files = registerMemoryFileSystem('jianbao-readonly', { isReadonly: true });
    const uri = files.add('/k.md', clipping);
    const reader = await openReader(uri);
    sendIntent(reader(), { type: 'hideBlock', block: find(reader(), '第二段') });
    await pause(500);
    assert.equal(isDirty(), false);
    files.dispose();
  });

  it('loses nothing when saving fails', async () => {
    const files = registerMemoryFileSystem('jianbao-denied', { denyWrites: true });
    const uri = files.add('/l.md', clipping);
    const reader = await openReader(uri);
    const block = await hide(reader, '第二段');
    await vscode.commands.executeCommand('workbench.action.files.save');
    await pause(200);
    assert.equal(isDirty(), true);
    assert.equal(reader().snapshot?.blocks[block]?.decided, 'hidden');
    files.dispose();
  });
});

function sidecar(uri: vscode.Uri): vscode.Uri {
  return uri.with({ path: `${uri.path}.annotations.jsonl` });
}

function find(reader: TestReader, text: string): number {
  const { snapshot } = reader;
  const block = snapshot?.blocks.findIndex(({ start, end }) => snapshot.text.slice(start, end).includes(text)) ?? -1;
  assert.ok(block >= 0, `no block says ${text}`);
  return block;
}

async function hide(reader: () => TestReader, text: string): Promise<number> {
  const block = find(reader(), text);
  sendIntent(reader(), { type: 'hideBlock', block });
  await eventually('hidden', () => reader().snapshot?.blocks[block]?.shown === false);
  return block;
}

async function restore(reader: () => TestReader, text: string): Promise<number> {
  const block = find(reader(), text);
  sendIntent(reader(), { type: 'restoreBlock', block });
  await eventually('restored', () => reader().snapshot?.blocks[block]?.shown);
  return block;
}

function isDirty(): boolean {
  return vscode.window.tabGroups.activeTabGroup.activeTab?.isDirty ?? false;
}
