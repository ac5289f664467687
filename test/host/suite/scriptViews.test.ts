import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, eventually, openReader, pause, sendIntent, testApi } from './support/api';
import { exists, post, writeFile } from './support/files';
import { pick } from './support/questions';
import { clipping, hasView, inView, isDirty, sidecar, textOf } from './support/views';

const english = post({ title: 'The ferry is back', paragraphs: ['The ferry runs again from Monday on.'] }).replaceAll(
  '海港社',
  'Harbour Post',
);

describe('Script views', () => {
  afterEach(async () => {
    await closeEverything();
    await vscode.env.clipboard.writeText('');
  });

  it('begin with the original', async () => {
    const reader = await openReader(await writeFile('a.md', clipping));
    assert.equal(reader().snapshot?.view.name, 'original');
    assert.deepEqual((await testApi()).viewStatus(), ['原文']);
  });

  it('show text, title, marks and language in the other script, with the same blocks', async () => {
    const reader = await openReader(await writeFile('b.md', clipping));
    const before = reader().snapshot;
    await vscode.commands.executeCommand('jianbao.showTaiwan');
    const shown = await inView(reader, 'hant-tw');
    assert.match(shown.text, /港務局的軟件顯示，這條航線通過審查。/);
    assert.equal(shown.title, '渡輪復航的消息');
    assert.equal(shown.language, 'zh-Hant-TW');
    assert.equal(shown.view.converted, true);
    assert.deepEqual(
      shown.blocks.map(({ kind, role, shown: isShown }) => [kind, role, isShown]),
      before?.blocks.map(({ kind, role, shown: isShown }) => [kind, role, isShown]),
    );
    await vscode.commands.executeCommand('jianbao.showSimplified');
    assert.equal((await inView(reader, 'hans')).language, 'zh-Hans-CN');
    await vscode.commands.executeCommand('jianbao.showOriginalScript');
    assert.equal((await inView(reader, 'original')).text, before?.text);
  });

  it('never change a byte of the file, nor make it dirty', async () => {
    const uri = await writeFile('c.md', `\ufeff${clipping}`.replaceAll('\n', '\r\n'));
    const before = await vscode.workspace.fs.readFile(uri);
    const reader = await openReader(uri);
    for (const view of ['hans', 'hant-tw', 'hant-hk', 'original']) {
      sendIntent(reader(), { type: 'setView', view });
      await inView(reader, view);
    }
    assert.equal(isDirty(), false);
    assert.deepEqual(await vscode.workspace.fs.readFile(uri), before);
    assert.equal(await exists(sidecar(uri)), false);
  });

  it('take the newest of several choices', async () => {
    const reader = await openReader(await writeFile('d.md', clipping));
    ['hans', 'hant-hk', 'hant-tw'].forEach((view) => sendIntent(reader(), { type: 'setView', view }));
    await inView(reader, 'hant-tw');
    await pause(200);
    assert.equal(reader().snapshot?.view.name, 'hant-tw');
  });

  it('are chosen from a list that begins at the view shown now', async () => {
    const reader = await openReader(await writeFile('list.md', clipping));
    await vscode.commands.executeCommand('jianbao.showTaiwan');
    await inView(reader, 'hant-tw');
    const choosing = vscode.commands.executeCommand('jianbao.chooseView');
    await pick(1);
    await choosing;
    await inView(reader, 'hant-hk');
  });

  it('mark regional words, with what stood there', async () => {
    const reader = await openReader(await writeFile('e.md', clipping));
    await vscode.commands.executeCommand('jianbao.showTaiwan');
    await inView(reader, 'hant-tw');
    await vscode.commands.executeCommand('jianbao.toggleVocabulary');
    const shown = await eventually('words', () => hasView(reader, ({ view }) => view.vocabulary));
    assert.match(shown.text, /軟體/);
    const mark = shown.marks.find((found) => found.kind === 'replaced' && textOf(shown, found).includes('軟體'));
    assert.match(mark?.hint ?? '', /软件/);
    await vscode.commands.executeCommand('jianbao.toggleVocabulary');
    await eventually('no words', () => hasView(reader, ({ view, text }) => !view.vocabulary && text.includes('軟件')));
  });

  it('say why a clipping in another language stays as it is', async () => {
    const reader = await openReader(await writeFile('f.md', english));
    sendIntent(reader(), { type: 'setView', view: 'hant-tw' });
    await pause(300);
    assert.equal(reader().snapshot?.view.name, 'original');
  });

  it('lead block by block to the same places of the file', async () => {
    const uri = await writeFile('g.md', clipping);
    const reader = await openReader(uri);
    await vscode.commands.executeCommand('jianbao.showHongKong');
    const shown = await inView(reader, 'hant-hk');
    const block = shown.blocks.findIndex((found) => textOf(shown, found).startsWith('每天'));
    sendIntent(reader(), { type: 'hideBlock', block });
    await eventually('hidden', () => reader().snapshot?.blocks[block]?.shown === false);
    sendIntent(reader(), { type: 'openSource', block });
    const editor = await eventually('the source', () => vscode.window.activeTextEditor);
    const text = editor.document.getText();
    const offset = editor.document.offsetAt(editor.selection.active);
    assert.ok(text.slice(offset - 3, offset + 8).includes('每天两班'));
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('come along in the outline, which leads to the same places', async () => {
    const uri = await writeFile('h.md', clipping);
    const api = await testApi();
    await vscode.commands.executeCommand('jianbao.outline.focus');
    await openReader(uri);
    const heading = await eventually('the outline', () => {
      const groups = api.outline().filter((group) => group.clipping.toString() === uri.toString());
      return groups.find(({ group }) => group === 'headings')?.children[0];
    });
    assert.equal(api.outlineLabel(heading), '班次与票价');
    await vscode.commands.executeCommand('jianbao.showTaiwan');
    await eventually('converted', () => api.outlineLabel(heading) === '班次與票價');
    await vscode.commands.executeCommand('jianbao.showOriginalScript');
    await eventually('original', () => api.outlineLabel(heading) === '班次与票价');
  });

  it('put the words as printed on the clipboard when asked', async () => {
    const reader = await openReader(await writeFile('i.md', clipping));
    await vscode.commands.executeCommand('jianbao.showTaiwan');
    const shown = await inView(reader, 'hant-tw');
    const start = shown.text.indexOf('軟件顯示');
    const end = shown.text.indexOf('碑上') + 2;
    sendIntent(reader(), { type: 'copySelection', start, end });
    await eventually('copied', async () => (await vscode.env.clipboard.readText()) !== '');
    assert.equal(await vscode.env.clipboard.readText(), '软件显示，这条航线通过审查。\n碑上');
    await vscode.commands.executeCommand('jianbao.copyCleanText');
    assert.match(await vscode.env.clipboard.readText(), /软件显示/);
  });
});
