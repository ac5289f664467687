import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TestReader } from '../../../src/host/testApi';
import type { ReaderCitation } from '../../../src/protocol/citations';
import { closeEverything, eventually, openReader, sendIntent } from './support/api';
import { exists, post, readText, writeFile } from './support/files';
import { pick } from './support/questions';
import { inView, isDirty, sidecar } from './support/views';

const report = post({
  title: '渡轮复航',
  paragraphs: [
    '港务局局长瓦雷拉说：“我们等这一天等了七百天。”',
    '外交部发言人何思齐说：“这不是谁的让步，是两岸居民的日常。”',
  ],
});

const quotation = '“这不是谁的让步';

describe('Who said what in the reader', () => {
  afterEach(closeEverything);

  it('is not looked for until it is asked for, and goes again', async () => {
    const reader = await openReader(await writeFile('a.md', report));
    assert.deepEqual(reader().snapshot?.citations, { shown: false, low: false, citations: [] });
    const found = await citedBy(reader, quotation);
    assert.deepEqual([found.kind, found.speaker], ['direct', '何思齐']);
    sendIntent(reader(), { type: 'toggleCitations' });
    await eventually('taken away', () => reader().snapshot?.citations.shown === false);
    assert.equal(isDirty(), false);
  });

  it('is confirmed, and the same again takes it back', async () => {
    const reader = await openReader(await writeFile('b.md', report));
    const { citation } = await citedBy(reader, quotation);
    await judged(reader, { type: 'judgeCitation', citation, verdict: 'confirmed' }, 'confirmed');
    assert.ok((await citedBy(reader, quotation)).lines.some((line) => line === 'Confirmed by you'));
    await judged(reader, { type: 'judgeCitation', citation, verdict: 'confirmed' }, undefined);
  });

  it('is rejected in one step that undo takes back', async () => {
    const reader = await openReader(await writeFile('c.md', report));
    const { citation } = await citedBy(reader, quotation);
    await judged(reader, { type: 'judgeCitation', citation, verdict: 'confirmed' }, 'confirmed');
    await judged(reader, { type: 'judgeCitation', citation, verdict: 'rejected' }, 'rejected');
    await vscode.commands.executeCommand('undo');
    await eventually('confirmed again', async () => (await citedBy(reader, quotation)).verdict === 'confirmed');
    await vscode.commands.executeCommand('undo');
    await eventually('not judged', async () => (await citedBy(reader, quotation)).verdict === undefined);
    await eventually('the tab is clean', () => !isDirty());
  });

  it('is saved beside the clipping, of which no byte changes, and is there again', async () => {
    const uri = await writeFile('d.md', `\ufeff${report}`.replaceAll('\n', '\r\n'));
    const before = await readText(uri);
    const reader = await openReader(uri);
    const { citation } = await citedBy(reader, quotation);
    await judged(reader, { type: 'judgeCitation', citation, verdict: 'rejected' }, 'rejected');
    await vscode.commands.executeCommand('workbench.action.files.save');
    await eventually('saved', () => !isDirty());
    const [line] = (await readText(sidecar(uri))).split('\n');
    const annotation = JSON.parse(line ?? '');
    assert.deepEqual([annotation.motivation, annotation.body.value], ['assessing', 'rejected']);
    assert.equal(await readText(uri), before);
    await closeEverything();
    const again = await openReader(uri);
    assert.equal((await citedBy(again, quotation)).verdict, 'rejected');
  });

  it('is corrected: another speaker of the article, or nobody', async () => {
    const reader = await openReader(await writeFile('e.md', report));
    const { citation } = await citedBy(reader, quotation);
    sendIntent(reader(), { type: 'correctCitation', citation });
    await pick(1);
    await pick();
    const corrected = await eventually('corrected', async () => {
      const unit = await citedBy(reader, quotation);
      return unit.verdict === 'corrected' && unit;
    });
    assert.match(corrected.speaker, /瓦雷拉/);
    await vscode.commands.executeCommand('undo');
    await eventually('undone', async () => (await citedBy(reader, quotation)).speaker === '何思齐');
  });

  it('is shown over another script in its own words', async () => {
    const reader = await openReader(await writeFile('f.md', report));
    await citedBy(reader, quotation);
    await vscode.commands.executeCommand('jianbao.showTaiwan');
    const { text, citations } = await inView(reader, 'hant-tw');
    const direct = citations.citations.findLast(({ kind }) => kind === 'direct');
    assert.ok(direct?.speakerRange);
    assert.equal(text.slice(direct.start, direct.end), '“這不是誰的讓步，是兩岸居民的日常。”');
    assert.equal(direct.speaker, '何思齊');
    assert.match(text.slice(direct.speakerRange.start, direct.speakerRange.end), /何思齊$/);
    sendIntent(reader(), { type: 'judgeCitation', citation: direct.citation, verdict: 'confirmed' });
    await eventually('confirmed', () => reader().snapshot?.citations.citations[direct.citation]?.verdict);
    await vscode.commands.executeCommand('jianbao.showOriginalScript');
    await inView(reader, 'original');
    assert.equal((await citedBy(reader, quotation)).verdict, 'confirmed');
  });
});

describe('The reference in the reader', () => {
  afterEach(closeEverything);

  it('is built when its panel opens', async () => {
    const reader = await openReader(await writeFile('g.md', report));
    assert.equal(reader().snapshot?.reference, undefined);
    const fields = await openReference(reader);
    assert.equal(fields.get('title')?.value, '渡轮复航');
    assert.equal(fields.get('translatedTitle')?.state, 'missing');
    assert.match(reader().snapshot?.reference?.written ?? '', /渡轮复航/);
    sendIntent(reader(), { type: 'toggleReference' });
    await eventually('closed', () => reader().snapshot?.reference === undefined);
    assert.equal(isDirty(), false);
  });

  it('takes a correction, which undo and the panel take back', async () => {
    const uri = await writeFile('h.md', report);
    const before = await readText(uri);
    const reader = await openReader(uri);
    await openReference(reader);
    sendIntent(reader(), { type: 'correctReference', field: 'translatedTitle', value: 'The Ferry Is Back' });
    await stateOf(reader, 'translatedTitle', 'corrected');
    await vscode.commands.executeCommand('undo');
    await stateOf(reader, 'translatedTitle', 'missing');
    await vscode.commands.executeCommand('redo');
    await stateOf(reader, 'translatedTitle', 'corrected');
    sendIntent(reader(), { type: 'correctReference', field: 'title', value: '' });
    await stateOf(reader, 'title', 'corrected');
    sendIntent(reader(), { type: 'correctReference', field: 'title', value: null });
    await stateOf(reader, 'title', 'found');
    await vscode.commands.executeCommand('workbench.action.files.save');
    await eventually('saved', () => exists(sidecar(uri)));
    assert.match(await readText(sidecar(uri)), /The Ferry Is Back/);
    assert.equal(await readText(uri), before);
  });

  it('shows in the file where a value was read', async () => {
    const reader = await openReader(await writeFile('i.md', report));
    const fields = await openReference(reader);
    const evidence = fields.get('title')?.evidence.findIndex(({ inFile }) => inFile);
    sendIntent(reader(), { type: 'showEvidence', field: 'title', evidence });
    const editor = await eventually('the source opens', () => vscode.window.activeTextEditor);
    assert.match(editor.document.lineAt(editor.selection.active.line).text, /渡轮复航/);
  });
});

/** The citation whose words begin so, with the marks switched on. */
async function citedBy(reader: () => TestReader, words: string): Promise<ReaderCitation> {
  if (reader().snapshot?.citations.shown === false) {
    sendIntent(reader(), { type: 'toggleCitations' });
  }
  return eventually(`a citation of ${words}`, () => {
    const { text = '', citations } = reader().snapshot ?? {};
    return citations?.citations.find(({ kind, start }) => kind === 'direct' && text.startsWith(words, start));
  });
}

async function judged(
  reader: () => TestReader,
  intent: Readonly<Record<string, unknown>>,
  verdict: ReaderCitation['verdict'],
): Promise<void> {
  sendIntent(reader(), intent);
  await eventually(`the verdict ${verdict}`, async () => (await citedBy(reader, quotation)).verdict === verdict);
}

async function openReference(reader: () => TestReader) {
  sendIntent(reader(), { type: 'toggleReference' });
  const { fields } = await eventually('the panel opens', () => reader().snapshot?.reference);
  return new Map(fields.map((field) => [field.name, field]));
}

async function stateOf(reader: () => TestReader, field: string, state: string): Promise<void> {
  await eventually(`${field} is ${state}`, () =>
    reader().snapshot?.reference?.fields.some((one) => one.name === field && one.state === state),
  );
}
