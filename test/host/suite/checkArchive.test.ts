import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { archiveReport } from '../../../src/host/check/archiveReport';
import { collectFixes } from '../../../src/host/commands/fixAllInWorkspace';
import { closeEverything, eventually, testApi } from './support/api';
import { post, readText, writeFile } from './support/files';

const zeroWidth = '\u200b';
const sick = post({ title: '渡輪復航', paragraphs: [`渡${zeroWidth}輪`, `復${zeroWidth}航`] });

/** A folder with these files. */
async function folderOf(files: Readonly<Record<string, string>>): Promise<vscode.Uri> {
  const folder = vscode.Uri.joinPath(await writeFile('first.txt', 'no clipping'), '..');
  for (const [name, text] of Object.entries(files)) {
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, name), new TextEncoder().encode(text));
  }
  return folder;
}

async function filesIn([folder]: readonly vscode.Uri[]): Promise<readonly vscode.Uri[]> {
  return folder ? vscode.workspace.findFiles(new vscode.RelativePattern(folder, '**/*.md')) : [];
}

async function report(): Promise<vscode.TextDocument> {
  return eventually('the report opens', () => {
    const document = vscode.window.activeTextEditor?.document;
    return document?.uri.scheme === 'jianbao-check' ? document : undefined;
  });
}

describe('Check Archive', () => {
  before(testApi);
  afterEach(closeEverything);

  it('reports the problems of a folder with links to their places', async () => {
    const folder = await folderOf({
      'a [1].md': sick,
      'b.md': post(),
      'sub/c.md': post().replace('[渡輪復航]', '[渡輪停航]'),
      'readme.md': `# Read me${zeroWidth}\n`,
    });
    await vscode.commands.executeCommand('jianbao.checkArchive', folder, [folder]);
    const document = await report();
    const text = document.getText();
    assert.match(text, /\b3\b.*\b0\b.*\b1\b.*\b2\b.*\b0\b/); // clippings, errors, warnings, information, hints
    assert.match(text, /\| titles-differ \| warning \| 1 \|\n\| zero-width-character \| information \| 2 \|/);
    assert.match(text, /\/a \[1\]\.md\n\n- 15:5 information: .*\(U\+200B\)\. \[zero-width-character\]\n- 15:/);
    assert.match(text, /\/sub\/c\.md\n\n- 3:9 warning: /);
    assert.doesNotMatch(text, /b\.md|readme/);
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
    );
    const place = links.find(({ range }) => document.getText(range) === '15:5');
    assert.equal(place?.target?.toString(), `${vscode.Uri.joinPath(folder, 'a [1].md').toString()}#L15%2C5`);
    assert.equal(document.isDirty, false);
    assert.equal(await readText(vscode.Uri.joinPath(folder, 'a [1].md')), sick);
  });

  it('finds files with names that searching programs stumble over', async function () {
    if (process.platform === 'win32') {
      this.skip(); // there are no such names
    }
    const folder = await folderOf({ 'a\nb.md': sick, 'c\\d.md': sick });
    await vscode.commands.executeCommand('jianbao.checkArchive', folder, [folder]);
    assert.match((await report()).getText(), /Clippings: 2\./);
  });

  it('opens no report when nothing is wrong', async () => {
    const folder = await folderOf({ 'a.md': post() });
    const before = vscode.workspace.textDocuments.length;
    await vscode.commands.executeCommand('jianbao.checkArchive', folder, [folder]);
    assert.equal(vscode.window.activeTextEditor, undefined);
    assert.equal(vscode.workspace.textDocuments.length, before);
  });

  it('looks where the library looks', async () => {
    const folder = await folderOf({ 'in.md': sick, 'out.md': sick });
    const configuration = vscode.workspace.getConfiguration('jianbao');
    await configuration.update('library.exclude', '**/out.md', vscode.ConfigurationTarget.Workspace);
    try {
      await vscode.commands.executeCommand('jianbao.checkArchive', folder, [folder]);
      assert.doesNotMatch((await report()).getText(), /out\.md/);
    } finally {
      await configuration.update('library.exclude', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('says that more was found than a report can list', () => {
    const uri = vscode.Uri.file('/archive/a.md');
    const finding = { code: 'zero-width-character', severity: 'information', text: 'x', line: 1, column: 1 } as const;
    const files = Array.from({ length: 3 }, (_, index) => ({
      uri,
      name: `${index}.md`,
      findings: Array.from({ length: 15_000 }, () => finding),
    }));
    const none = { title: 'archive', clippings: 3, cancelled: false, counts: [], failures: [] };
    assert.match(archiveReport({ ...none, files }).text, /15000/);
    assert.doesNotMatch(archiveReport({ ...none, files: files.slice(0, 2) }).text, /15000/);
  });
});

describe('Fixing an archive', () => {
  before(testApi);
  afterEach(closeEverything);

  it('prepares the safe fixes of all files and changes none', async () => {
    const folder = await folderOf({ 'a.md': sick, 'b.md': `\ufeff${sick.replaceAll('\n', '\r\n')}`, 'c.md': post() });
    const { fixes, unlike, mixedLineEnds } = await collectFixes([folder], filesIn, 4);
    assert.deepEqual([fixes.problems, fixes.files, unlike, mixedLineEnds], [4, 2, 0, 0]);
    const entries = fixes.edit.entries();
    assert.deepEqual(
      entries.map(([uri, edits]) => [uri.path.slice(-4), edits.length]),
      [
        ['a.md', 2],
        ['b.md', 2],
      ],
    );
    assert.equal(await readText(vscode.Uri.joinPath(folder, 'a.md')), sick);
  });

  it('makes what is accepted in the preview and leaves every other byte', async () => {
    const crlf = `\ufeff${sick.replaceAll('\n', '\r\n')}`;
    const folder = await folderOf({ 'a.md': sick, 'b.md': crlf });
    const [a, b] = [vscode.Uri.joinPath(folder, 'a.md'), vscode.Uri.joinPath(folder, 'b.md')];
    const fixing = vscode.commands.executeCommand('jianbao.fixAllInWorkspace', folder, [folder]);
    const isDone = async (uri: vscode.Uri): Promise<boolean> => !(await readText(uri)).includes(zeroWidth);
    await eventually('it is done', async () => {
      await vscode.commands.executeCommand('refactorPreview.apply');
      return (await isDone(a)) && (await isDone(b));
    });
    await fixing;
    assert.equal(await readText(a), sick.replaceAll(zeroWidth, ''));
    assert.equal(await readText(b), crlf.replaceAll(zeroWidth, ''));
  });

  it('leaves files with mixed line ends as the one thing that an edit cannot mend', async () => {
    const folder = await folderOf({ 'a.md': post({ paragraphs: ['第一行\r\n第二行'] }) });
    const { fixes, mixedLineEnds } = await collectFixes([folder], filesIn, 4);
    assert.deepEqual([fixes.problems, mixedLineEnds], [0, 1]);
  });
});
