import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ReaderMark, ReaderSnapshot } from '../../../src/protocol/reader';
import type { TestReader } from '../../../src/host/testApi';
import { closeEverything, eventually, openReader, sendIntent, testApi } from './support/api';
import { exists, readText, removeFile, watched, workspaceFolder, writeFile } from './support/files';
import { pick } from './support/questions';
import { clipping, hasView, inView, isDirty, openDoubts, sidecar, textOf } from './support/views';

describe('Script views: words selected in the reader', () => {
  afterEach(async () => {
    await closeEverything();
    await removeFile(dictionary());
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
  });

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
    await removeFile(dictionary());
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
  });

  it('read for the clipping are read so everywhere, until that is taken back', async () => {
    const reader = await openReader(await writeFile('c.md', clipping));
    const [first] = await doubtsOfTaiwan(reader);
    await choose(reader, first, 1, 1);
    const shown = await eventually('read', () => hasView(reader, (now) => chosen(now).length === 2));
    const texts = new Set(chosen(shown).map((mark) => textOf(shown, mark)));
    assert.equal(texts.size, 1);
    await vscode.commands.executeCommand('undo');
    await eventually('undone', () => hasView(reader, (now) => chosen(now).length === 0));
  });

  it('read for the workspace are in its dictionary, and every reader follows, even when the folder goes', async () => {
    const reader = await openReader(await writeFile('d.md', clipping));
    const [first] = await doubtsOfTaiwan(reader);
    await choose(reader, first, 1, 2);
    await eventually('read', () => hasView(reader, (shown) => chosen(shown).length === 2));
    assert.match(await readText(dictionary()), /^干\t\S+\thant$/m);
    assert.equal(isDirty(), false);
    await watched(dictionary());
    await removeFile(dictionary());
    await eventually('forgotten', () => hasView(reader, (shown) => chosen(shown).length === 0));
  });

  it('read for the workspace look as each Traditional view has them', async () => {
    const text = clipping.replaceAll('“干”', '“里”');
    const reader = await openReader(await writeFile('e.md', text));
    const [first] = await doubtsOfTaiwan(reader, '里');
    await choose(reader, first, 0, 2);
    await eventually('read', () => hasView(reader, (shown) => chosen(shown).length === 2));
    const lines = [/^里\t裡\thant-tw$/m, /^里\t裏\thant-hk$/m];
    await eventually('both are written', async () => {
      const written = await readText(dictionary());
      return lines.every((line) => line.test(written));
    });
  });
});

const dictionary = (): vscode.Uri => vscode.Uri.joinPath(workspaceFolder(), '.jianbao', 'terms.tsv');

/** As the page tells it when somebody selects words. */
function select(reader: () => TestReader, { text, version }: ReaderSnapshot, words: string): void {
  const start = text.indexOf(words);
  assert.notEqual(start, -1);
  reader().receive({ type: 'selection', version, start, end: start + words.length });
}

const chosen = ({ marks }: ReaderSnapshot): readonly ReaderMark[] =>
  marks.filter(({ kind, chosen: isChosen }) => kind === 'doubt' && isChosen === true);

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
