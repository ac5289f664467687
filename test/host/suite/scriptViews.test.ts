import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ReaderMark, ReaderSnapshot } from '../../../src/protocol/reader';
import type { TestReader } from '../../../src/host/testApi';
import { closeEverything, eventually, openReader, pause, sendIntent, testApi } from './support/api';
import { exists, post, readText, relatedBox, workspaceFolder, writeFile } from './support/files';

const clipping = post({
  title: '渡轮复航的消息',
  paragraphs: ['港务局的软件显示，这条航线通过审查。', '碑上只有一个字：“干”。', '另一块碑上也只有：“干”。'],
  after: `<h2>班次与票价</h2><p>每天两班。</p>${relatedBox}`,
});
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

describe('Script views: words selected in the reader', () => {
  afterEach(async () => {
    await closeEverything();
    await forgetDictionary();
  });

  it('are kept as printed in every view', async () => {
    const reader = await openReader(await writeFile('a.md', clipping));
    await vscode.commands.executeCommand('jianbao.showTaiwan');
    select(reader, await inView(reader, 'hant-tw'), '航線');
    await vscode.commands.executeCommand('jianbao.protectTerm');
    await eventually('kept', () => hasView(reader, ({ text }) => text.includes('這條航线通過')));
    assert.match(await readText(dictionary()), /^航线\t航线$/m);
  });

  it('begin a term, which shows what the view shows until somebody writes otherwise', async () => {
    const reader = await openReader(await writeFile('b.md', clipping));
    await vscode.commands.executeCommand('jianbao.showHongKong');
    select(reader, await inView(reader, 'hant-hk'), '審查');
    const adding = vscode.commands.executeCommand('jianbao.addTerm');
    for (let step = 0; step < 3; step += 1) {
      await pick(0);
    }
    await adding;
    assert.match(await readText(dictionary()), /^审查\t審查\thant-hk$/m);
  }).timeout(40_000);

  it('are none any more once the selection is gone', async () => {
    const reader = await openReader(await writeFile('c.md', clipping));
    const shown = reader().snapshot;
    assert.ok(shown);
    select(reader, shown, '港务局');
    reader().receive({ type: 'selection', version: shown.version, start: 0, end: 0 });
    await vscode.commands.executeCommand('jianbao.protectTerm');
    assert.equal(await exists(dictionary()), false);
  });
});

describe('Script views: doubtful characters', () => {
  afterEach(async () => {
    await closeEverything();
    await forgetDictionary();
  });

  it('are marked and counted, unless they are switched off', async () => {
    const reader = await openReader(await writeFile('a.md', clipping));
    await vscode.commands.executeCommand('jianbao.showTaiwan');
    const shown = await inView(reader, 'hant-tw');
    const doubts = openDoubts(shown);
    assert.equal(doubts.filter((mark) => mark.hint?.startsWith('干')).length, 2);
    assert.equal(shown.view.doubtCount, doubts.length);
    assert.deepEqual((await testApi()).viewStatus(), ['正體（臺灣）', `疑 ${doubts.length}`]);
    await vscode.commands.executeCommand('jianbao.toggleDoubts');
    await eventually('no doubts', () => hasView(reader, ({ marks }) => marks.every(({ kind }) => kind !== 'doubt')));
    assert.deepEqual((await testApi()).viewStatus(), ['正體（臺灣）']);
  });

  it('read for one place are undone and done again, and saved beside the clipping', async () => {
    const uri = await writeFile('b.md', clipping);
    const reader = await openReader(uri);
    const [first] = await doubtsOfTaiwan(reader);
    await choose(reader, first, 1, 0);
    await eventually('read', () => hasView(reader, (shown) => chosen(shown).length === 1));
    await eventually('the tab is dirty', isDirty);
    await vscode.commands.executeCommand('undo');
    await eventually('undone', () => hasView(reader, (shown) => chosen(shown).length === 0));
    await vscode.commands.executeCommand('redo');
    await eventually('done again', () => hasView(reader, (shown) => chosen(shown).length === 1));
    await vscode.commands.executeCommand('workbench.action.files.save');
    await eventually('saved', () => !isDirty());
    const saved = await readText(sidecar(uri));
    assert.match(saved, /"motivation":"editing"/);
    assert.match(saved, /"replaces":"干"/);
    assert.match(saved, /"TextQuoteSelector"/);
    assert.equal(await readText(uri), clipping);
  }).timeout(40_000);

  it('read for the clipping are read so everywhere, until that is taken back', async () => {
    const reader = await openReader(await writeFile('c.md', clipping));
    const [first] = await doubtsOfTaiwan(reader);
    await choose(reader, first, 1, 1);
    const shown = await eventually('read', () => hasView(reader, (now) => chosen(now).length === 2));
    const texts = new Set(chosen(shown).map((mark) => textOf(shown, mark)));
    assert.equal(texts.size, 1);
    await vscode.commands.executeCommand('undo');
    await eventually('undone', () => hasView(reader, (now) => chosen(now).length === 0));
  }).timeout(40_000);

  it('read for the workspace are in its dictionary, and every reader follows, even when the folder goes', async () => {
    const reader = await openReader(await writeFile('d.md', clipping));
    const [first] = await doubtsOfTaiwan(reader);
    await choose(reader, first, 1, 2);
    await eventually('read', () => hasView(reader, (shown) => chosen(shown).length === 2));
    assert.match(await readText(dictionary()), /^干\t\S+\thant$/m);
    assert.equal(isDirty(), false);
    await pause(1_000); // a file that comes and goes at once is no event for VS Code's watcher
    await forgetDictionary();
    await eventually('forgotten', () => hasView(reader, (shown) => chosen(shown).length === 0));
  }).timeout(40_000);

  it('read for the workspace look as each Traditional view has them', async () => {
    const text = clipping.replaceAll('“干”', '“里”');
    const reader = await openReader(await writeFile('e.md', text));
    const [first] = await doubtsOfTaiwan(reader, '里');
    await choose(reader, first, 0, 2);
    await eventually('read', () => hasView(reader, (shown) => chosen(shown).length === 2));
    const written = await readText(dictionary());
    assert.match(written, /^里\t裡\thant-tw$/m);
    assert.match(written, /^里\t裏\thant-hk$/m);
  }).timeout(40_000);
});

const dictionary = (): vscode.Uri => vscode.Uri.joinPath(workspaceFolder(), '.jianbao', 'terms.tsv');

async function forgetDictionary(): Promise<void> {
  if (await exists(dictionary())) {
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(dictionary(), '..'), { recursive: true });
  }
}

/** As the page tells it when somebody selects words. */
function select(reader: () => TestReader, { text, version }: ReaderSnapshot, words: string): void {
  const start = text.indexOf(words);
  assert.notEqual(start, -1);
  reader().receive({ type: 'selection', version, start, end: start + words.length });
}

const sidecar = (uri: vscode.Uri): vscode.Uri => uri.with({ path: `${uri.path}.annotations.jsonl` });

const isDirty = (): boolean => vscode.window.tabGroups.activeTabGroup.activeTab?.isDirty === true;

const textOf = ({ text }: ReaderSnapshot, { start, end }: { readonly start: number; readonly end: number }): string =>
  text.slice(start, end);

const openDoubts = ({ marks }: ReaderSnapshot): readonly ReaderMark[] =>
  marks.filter(({ kind, chosen: isChosen }) => kind === 'doubt' && isChosen !== true);

const chosen = ({ marks }: ReaderSnapshot): readonly ReaderMark[] =>
  marks.filter(({ kind, chosen: isChosen }) => kind === 'doubt' && isChosen === true);

function hasView(reader: () => TestReader, holds: (snapshot: ReaderSnapshot) => boolean): ReaderSnapshot | undefined {
  const { snapshot } = reader();
  return snapshot && holds(snapshot) ? snapshot : undefined;
}

const inView = (reader: () => TestReader, name: string): Promise<ReaderSnapshot> =>
  eventually(`the view ${name}`, () => hasView(reader, ({ view }) => view.name === name));

async function doubtsOfTaiwan(reader: () => TestReader, character = '干'): Promise<readonly ReaderMark[]> {
  await vscode.commands.executeCommand('jianbao.showTaiwan');
  return openDoubts(await inView(reader, 'hant-tw')).filter((mark) => mark.hint?.startsWith(character));
}

/** Takes a candidate and a scope by their places in the two lists. */
async function choose(
  reader: () => TestReader,
  mark: ReaderMark | undefined,
  candidate: number,
  scope: number,
): Promise<void> {
  assert.ok(mark, 'there is a doubt');
  sendIntent(reader(), { type: 'chooseReading', doubt: mark.doubt });
  await pick(candidate);
  await pick(scope);
}

async function pick(item: number): Promise<void> {
  await pause(700); // VS Code does not say when a list is open
  for (let step = 0; step < item; step += 1) {
    await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
  }
  await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
}
