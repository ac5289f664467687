import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ConversionChoice } from '../../../src/host/conversion/conversionChoice';
import { conversionReport, differencesReport } from '../../../src/host/conversion/conversionReport';
import type { ConversionOutcome } from '../../../src/host/conversion/conversionReport';
import { convertFiles, type ConversionRequest } from '../../../src/host/conversion/convertFiles';
import type { ConvertedFile } from '../../../src/host/conversion/convertedFile';
import { DictionaryFile } from '../../../src/host/platform/dictionaryFile';
import { closeEverything, eventually, extensionUri, openReader, testApi } from './support/api';
import { exists, post, readText, relatedBox, writeFile } from './support/files';
import { pick } from './support/questions';
import { registerMemoryFileSystem } from './support/memoryFileSystem';

const clipping = post({
  title: '複雜關係',
  paragraphs: ['<b class="關係">外長</b>說：「這不是誰的讓步。」', '乾季只剩&#40629;條。'],
  after: relatedBox,
});
/** The same file in 简体, with every tag, attribute and address as it was. */
const simplified = clipping
  .replaceAll('複雜關係', '复杂关系')
  .replace('>外長</b>說：「這不是誰的讓步。」', '>外长</b>说：「这不是谁的让步。」')
  .replace('乾季只剩&#40629;條。', '干季只剩面条。')
  .replace('延伸閱讀', '延伸阅读')
  .replace('碼頭老店重新粉刷', '码头老店重新粉刷')
  .replace('學童的第一堂游泳課', '学童的第一堂游泳课');

const plain: ConversionChoice = {
  to: 'hans',
  vocabulary: false,
  punctuation: false,
  houseStyle: false,
  form: 'clipping',
  place: 'beside',
};

interface Run extends Partial<ConversionRequest> {
  readonly token?: vscode.CancellationToken;
  readonly told?: (message: string | undefined) => void;
}

function convert(
  files: readonly vscode.Uri[],
  choice: Partial<ConversionChoice>,
  run: Run = {},
): Promise<ConversionOutcome> {
  const services = {
    dictionaries: new DictionaryFile(extensionUri()),
    terms: { termsFor: () => Promise.resolve([]) },
    readers: { findDocument: () => undefined },
  };
  const { token = new vscode.CancellationTokenSource().token, told = () => undefined, ...more } = run;
  const request = {
    files,
    choice: { ...plain, ...choice },
    concurrency: 2,
    confirm: () => Promise.resolve(true),
    ...more,
  };
  return convertFiles(services, request, { report: ({ message }) => told(message) }, token);
}

const namesOf = ({ written }: ConversionOutcome): readonly string[] =>
  written.map(({ target }) => target.path.slice(target.path.lastIndexOf('/') + 1)).sort();
const beside = (uri: vscode.Uri, name: string): vscode.Uri => vscode.Uri.joinPath(uri, '..', name);

describe('Convert Script', () => {
  beforeEach(testApi);
  afterEach(closeEverything);

  it('writes a new file beside the clipping, its HTML kept byte for byte', async () => {
    const uri = await writeFile('關係.clip.md', `\ufeff${clipping}`);
    const outcome = await convert([uri], {});
    assert.deepEqual(namesOf(outcome), ['關係.hans.clip.md']);
    assert.equal(await readText(beside(uri, '關係.hans.clip.md')), `\ufeff${simplified}`);
    assert.equal(await readText(uri), `\ufeff${clipping}`);
  });

  it('writes the clean text as Markdown', async () => {
    const uri = await writeFile('a.html', clipping);
    assert.deepEqual(namesOf(await convert([uri], { form: 'markdown' })), ['a.hans.md']);
    const text = await readText(beside(uri, 'a.hans.md'));
    assert.match(text, /^# 复杂关系\n/);
    assert.match(text, /干季只剩面条。/);
    assert.ok(!text.includes('延伸'));
  });

  it('never overwrites a file, and gives files that meet names of their own', async () => {
    const uri = await writeFile('a.md', clipping);
    const other = beside(uri, 'a.html');
    await vscode.workspace.fs.writeFile(other, new TextEncoder().encode(clipping));
    await vscode.workspace.fs.writeFile(beside(uri, 'a.hans.md'), new TextEncoder().encode('mine'));
    const outcome = await convert([uri, other], { form: 'markdown' });
    assert.deepEqual(namesOf(outcome), ['a.hans-2.md', 'a.hans-3.md']);
    assert.equal(await readText(beside(uri, 'a.hans.md')), 'mine');
  });

  it('keeps folders within a chosen folder, and no annotations go along', async () => {
    const first = await writeFile('春/a.md', clipping);
    const second = beside(first, '../夏/a.md');
    await vscode.workspace.fs.writeFile(second, new TextEncoder().encode(clipping));
    await vscode.workspace.fs.writeFile(beside(first, 'a.md.annotations.jsonl'), new TextEncoder().encode('\n'));
    const folder = beside(first, '../去處');
    await convert([first, second], { place: 'folder' }, { folder });
    assert.equal(await readText(vscode.Uri.joinPath(folder, '春/a.md')), simplified);
    assert.equal(await readText(vscode.Uri.joinPath(folder, '夏/a.md')), simplified);
    assert.equal(await exists(vscode.Uri.joinPath(folder, '春/a.md.annotations.jsonl')), false);
  });

  it('changes the file itself, and one undo takes all of it back', async () => {
    const uri = await writeFile('b.md', clipping);
    const { document } = await vscode.window.showTextDocument(uri);
    const outcome = await convert([uri], { place: 'file' });
    assert.equal(outcome.written.length, 1);
    assert.equal(document.getText(), simplified);
    assert.equal(await document.save(), true); // VS Code saves only edits of several files by itself
    assert.equal(await readText(uri), simplified);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), clipping);
  });

  it('goes through a document with unsaved edits', async () => {
    const uri = await writeFile('c.md', clipping);
    const { document } = await vscode.window.showTextDocument(uri);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, document.positionAt(clipping.indexOf('外長')), '新任');
    await vscode.workspace.applyEdit(edit);
    await convert([uri], { place: 'file' });
    assert.ok(document.getText().includes('>新任外长</b>说'));
    assert.equal(await readText(uri), clipping);
  });

  it('asks before it changes text that would not come back the same, with the places', async () => {
    const uri = await writeFile('d.md', post({ title: '說明', paragraphs: ['港務局說明这裡。'] }));
    const before = await readText(uri);
    let asked: readonly ConvertedFile[] = [];
    const confirm = (files: readonly ConvertedFile[]): Promise<boolean> => {
      asked = files;
      return Promise.resolve(false);
    };
    await assert.rejects(convert([uri], { place: 'file' }, { confirm }), vscode.CancellationError);
    assert.equal(await readText(uri), before);
    const report = differencesReport(asked);
    assert.match(report.text, /这 → 这 → 這/);
    const line = before.split('\n').findIndex((text) => text.includes('<p>港務局'));
    const link = report.links.find(({ target }) => target.fragment.startsWith(`L${line + 1},`));
    assert.equal(link?.target.path, uri.path);
  });

  it('does not change a file whose line ends saving would change', async () => {
    const uri = await writeFile('e.md', clipping.replace('</p>', '</p>\r\n'));
    const { left } = await convert([uri], { place: 'file' });
    assert.match(left[0]?.reason ?? '', /line ends are mixed/);
  });

  it('refuses to change what is read-only', async () => {
    const files = registerMemoryFileSystem('jianbao-convert-readonly', { isReadonly: true });
    try {
      const uri = files.add('/a.md', clipping);
      const { written, left } = await convert([uri], { place: 'file' });
      assert.deepEqual(written, []);
      assert.match(left[0]?.reason ?? '', /read-only/);
    } finally {
      files.dispose();
    }
  });

  it('says why a folder cannot be written to', async () => {
    const files = registerMemoryFileSystem('jianbao-convert-denied', { denyWrites: true });
    try {
      const { left } = await convert([files.add('/a.md', clipping)], {});
      assert.match(left[0]?.reason ?? '', /cannot be written to/);
    } finally {
      files.dispose();
    }
  });

  it('converts the others when files fail or have nothing to convert, and tells all of it in one report', async () => {
    const good = await writeFile('good.md', clipping);
    const gone = await writeFile('gone.md', clipping);
    await vscode.workspace.fs.delete(gone);
    const huge = await writeFile('huge.md', clipping + '關'.repeat(800_000));
    const same = await writeFile('same.md', simplified);
    const english = await writeFile('english.md', post({ title: 'Ferry', paragraphs: ['The ferry is back.'] }));
    const legacy = await writeFile('legacy.md', clipping);
    await vscode.workspace.fs.writeFile(legacy, Uint8Array.of(0x2d, 0x2d, 0x2d, 0x0a, 0xb4, 0xe5, 0xb4));
    const note = await writeFile('note.md', '# 筆記關係\n');
    const outcome = await convert([gone, huge, same, english, legacy, note, good], {});
    assert.deepEqual(namesOf(outcome), ['good.hans.md']);
    assert.equal(await exists(beside(huge, 'huge.hans.md')), false);
    const { text, links } = conversionReport('test', outcome);
    assert.match(
      text,
      /Clippings converted: 1\. Already in that script: 1\. Not Chinese: 1\. No clippings: 1\. Failed: 3\./,
    );
    assert.match(text, /gone\.md: .*not there any more/);
    assert.match(text, /huge\.md: .*2 MiB/);
    assert.match(text, /legacy\.md: .*UTF-8/);
    assert.match(text, /good\.md → .*good\.hans\.md/);
    assert.ok(links.some(({ target }) => target.path.endsWith('/good.hans.md')));
  });

  it('stops when it is cancelled, and says so', async () => {
    const files = await Promise.all(Array.from({ length: 6 }, (_, index) => writeFile(`f${index}.md`, clipping)));
    const source = new vscode.CancellationTokenSource();
    const outcome = await convert(files, {}, { token: source.token, concurrency: 1, told: () => source.cancel() });
    assert.equal(outcome.cancelled, true);
    assert.equal(outcome.written.length, 1);
    assert.match(conversionReport('test', outcome).text, /cancelled/);
  });

  it('leaves files themselves alone when it is cancelled', async () => {
    const files = [await writeFile('g.md', clipping), await writeFile('h.md', clipping)];
    const source = new vscode.CancellationTokenSource();
    await convert(files, { place: 'file' }, { token: source.token, concurrency: 1, told: () => source.cancel() });
    assert.deepEqual(await Promise.all(files.map(readText)), [clipping, clipping]);
  });
});

describe('Convert Script, step by step', () => {
  beforeEach(testApi);
  afterEach(closeEverything);

  it('converts the clippings of a folder', async () => {
    const uri = await writeFile('甲/a.md', clipping);
    const note = beside(uri, 'note.md');
    await vscode.workspace.fs.writeFile(note, new TextEncoder().encode('# 筆記關係\n'));
    const folder = beside(uri, '..');
    void vscode.commands.executeCommand('jianbao.convertScript', folder, [folder]);
    for (let step = 0; step < 4; step++) {
      await pick();
    }
    await eventually('the new file is there', () => exists(beside(uri, 'a.hans.md')));
    assert.match(await readText(beside(uri, 'a.hans.md')), /^# 复杂关系\n/);
    assert.equal(await exists(beside(uri, 'note.hans.md')), false);
  });

  it('converts the active clipping into a new document and leaves the file alone', async () => {
    const uri = await writeFile('d.md', clipping);
    await openReader(uri);
    const running = vscode.commands.executeCommand('jianbao.convertScript');
    await pick();
    await pick();
    await pick();
    await pick(2);
    await running;
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.isUntitled, true);
    assert.match(document.getText(), /^# 复杂关系\n/);
    assert.equal(await readText(uri), clipping);
  });

  it('replaces the selected text of any document', async () => {
    const editor = await vscode.window.showTextDocument(await writeFile('f.txt', '甲：關係\n乙：關係\n'));
    const { document } = editor;
    editor.selection = new vscode.Selection(0, 0, 0, 4);
    const running = vscode.commands.executeCommand('jianbao.convertScript');
    await pick();
    await pick();
    await pick();
    await running;
    assert.equal(document.getText(), '甲：关系\n乙：關係\n');
  });

  it('replaces only text of the article where a clipping is selected', async () => {
    const uri = await writeFile('e.md', clipping);
    const editor = await vscode.window.showTextDocument(uri);
    const { document } = editor;
    const from = clipping.indexOf('<b class');
    editor.selection = new vscode.Selection(document.positionAt(from), document.positionAt(clipping.indexOf('讓步')));
    const running = vscode.commands.executeCommand('jianbao.convertScript');
    await pick();
    await pick();
    await pick();
    await running;
    const changed = '<b class="關係">外长</b>说：「这不是谁的讓步';
    assert.equal(document.getText(), clipping.replace('<b class="關係">外長</b>說：「這不是誰的讓步', changed));
  });
});
