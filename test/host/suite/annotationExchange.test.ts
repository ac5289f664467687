import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TestAnnotations } from '../../../src/host/testAnnotations';
import { closeEverything, eventually, openReader, testApi } from './support/api';
import { exists, post, readText, workspaceFolder, writeFile } from './support/files';
import { leaveQuestion } from './support/questions';
import { isDirty, sidecar } from './support/views';

describe('Exporting and importing annotations', () => {
  let annotations: TestAnnotations;
  const made: vscode.Uri[] = [];

  before(async () => {
    const api = await testApi();
    ({ annotations } = api);
    await api.library.entries();
  });

  afterEach(async () => {
    await closeEverything();
    for (const uri of made.splice(0)) {
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(uri, '..'), { recursive: true });
    }
  });

  it('writes the notes of a clipping as a Markdown document, with the unsaved ones', async () => {
    const uri = await write('燈塔守', 'https://tower.example/a');
    await openReader(uri);
    await annotations.annotate(uri, { quote: '守了四十年', comment: '**查證**', tags: ['口述'] });
    await eventually('not saved', isDirty);
    const text = await exportMarkdown(uri);
    assert.match(text, /## 燈塔守/);
    assert.match(text, /> 守了四十年/);
    assert.match(text, /\*\*查證\*\*/);
    assert.match(text, /#口述/);
  });

  it('exports the notes of a whole folder', async () => {
    const one = await write('甲塔', 'https://tower.example/folder-1');
    const other = vscode.Uri.joinPath(one, '..', '深處', '乙塔.md');
    await vscode.workspace.fs.writeFile(other, encode(clipping('乙塔', 'https://tower.example/folder-2')));
    await annotations.annotate(one, { quote: '守了四十年' });
    await annotations.annotate(other, { quote: '老人' });
    await eventually('the index knows both', async () => (await annotations.count(other)) === 1);
    const text = await exportMarkdown(vscode.Uri.joinPath(one, '..'));
    assert.match(text, /## 甲塔/);
    assert.match(text, /## 乙塔/);
  });

  it('writes a table that Excel opens right', async () => {
    const uri = await write('表格塔', 'https://tower.example/b');
    await annotations.annotate(uri, { quote: '老人', comment: '=1+1' });
    const file = await exportFile(uri, 'csv');
    const text = await readText(file);
    assert.ok(text.startsWith('\ufeff'), 'a byte order mark');
    assert.match(text, /老人/);
    assert.doesNotMatch(text, /,"?=1/);
  });

  for (const format of ['collection', 'hypothesis']) {
    it(`gives back through ${format} what was deleted, once`, async () => {
      const uri = await write('來回塔', `https://tower.example/${format}`);
      const [id = ''] = await annotations.annotate(uri, {
        quote: '守了四十年',
        label: 'doubt',
        comment: '誰說的？',
        gloss: '任期',
        tags: ['口述', '燈塔'],
      });
      const file = await exportFile(uri, format);
      const before = await readText(sidecar(uri));
      await vscode.workspace.fs.delete(sidecar(uri));
      await eventually('gone', async () => (await annotations.count(uri)) === 0);
      const report = await importFile(file);
      assert.match(report, /1 added, 0 updated, 0 unchanged/);
      assert.match(report, /1 exact/);
      assert.equal((await annotations.annotationIds(uri)).length, 1);
      assert.deepEqual(noteIn(await readText(sidecar(uri))), noteIn(before));
      assert.equal((await annotations.annotationIds(uri))[0], id);
      assert.match(await importFile(file), /0 added, 0 updated, 1 unchanged/);
    });
  }

  it('imports into an open reader as an edit that can be undone', async () => {
    const uri = await write('復原塔', 'https://tower.example/undo');
    const file = await writeAnnotations('https://www.tower.example/undo/?utm_source=x', '守了四十年');
    await openReader(uri);
    await importFile(file);
    assert.equal((await annotations.annotationIds(uri)).length, 1);
    assert.equal(await exists(sidecar(uri)), false);
    await openReader(uri);
    await vscode.commands.executeCommand('undo');
    await eventually('taken back', async () => (await annotations.annotationIds(uri)).length === 0);
  });

  it('reports what is about no clipping, and places that are lost', async () => {
    const uri = await write('遺失塔', 'https://tower.example/lost');
    const known = await writeAnnotations('https://tower.example/lost', '這幾個字哪裡也沒有出現過');
    assert.match(await importFile(known), /1 added[^]*1 lost/);
    assert.equal((await annotations.annotationIds(uri)).length, 1);
    const unknown = await writeAnnotations('https://elsewhere.example/1', '老人');
    const report = await importFile(unknown);
    assert.match(report, /0 added/);
    assert.match(report, /https:\/\/elsewhere\.example\/1 \(1\)/);
  });

  it('leave everything as it is when a question is left', async () => {
    const uri = await write('離開塔', 'https://tower.example/left');
    await annotations.annotate(uri, { quote: '老人' });
    const before = await readText(sidecar(uri));
    const dialogs = vscode.workspace.getConfiguration('files.simpleDialog');
    await dialogs.update('enable', true, vscode.ConfigurationTarget.Global);
    try {
      await leaveQuestion(vscode.commands.executeCommand('jianbao.exportAnnotations', uri));
      await leaveQuestion(vscode.commands.executeCommand('jianbao.exportAnnotations', uri, undefined, 'csv'));
      await leaveQuestion(vscode.commands.executeCommand('jianbao.importAnnotations'));
    } finally {
      await dialogs.update('enable', undefined, vscode.ConfigurationTarget.Global);
    }
    assert.equal(vscode.window.activeTextEditor, undefined);
    assert.equal(await readText(sidecar(uri)), before);
    const names = (await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(uri, '..'))).map(([name]) => name);
    assert.equal(names.length, 2);
  });

  it('marks the line of a clipping in the Library with the number of its notes', async () => {
    const uri = await write('數數塔', 'https://tower.example/mark');
    assert.equal(await annotations.libraryMark(uri), undefined);
    await annotations.annotate(uri, { quote: '老人' }, { quote: '四十年' });
    const mark = await eventually('the mark', () => annotations.libraryMark(uri));
    assert.equal(mark.badge, '2');
  });

  /** A clipping that the Library knows. */
  async function write(title: string, url: string): Promise<vscode.Uri> {
    const uri = await writeFile(`${title}.md`, clipping(title, url));
    made.push(uri);
    const { library } = await testApi();
    await eventually('the Library knows it', async () => (await library.entries()).some((entry) => entry.url === url));
    return uri;
  }

  async function exportFile(uri: vscode.Uri, format: string): Promise<vscode.Uri> {
    const file = vscode.Uri.joinPath(uri, '..', `export.${format}`);
    await vscode.commands.executeCommand('jianbao.exportAnnotations', uri, undefined, format, file);
    return file;
  }

  async function writeAnnotations(source: string, exact: string): Promise<vscode.Uri> {
    const selector = { type: 'TextQuoteSelector', exact };
    const annotation = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: `urn:x:${made.length}-${exact.length}`,
      type: 'Annotation',
      motivation: 'highlighting',
      target: { source, selector: [selector] },
    };
    const uri = vscode.Uri.joinPath(workspaceFolder(), 'exchange', 'annotations.json');
    await vscode.workspace.fs.writeFile(uri, encode(JSON.stringify([annotation])));
    if (made.every((other) => other.toString() !== uri.toString())) {
      made.push(uri);
    }
    return uri;
  }
});

const clipping = (title: string, url: string): string =>
  post({ title, url, paragraphs: [`${title}的故事從一個老人說起。`, '他在海角的燈塔守了四十年，從未離開。'] });

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The text of the Markdown document that an export opens. */
async function exportMarkdown(uri: vscode.Uri): Promise<string> {
  await vscode.commands.executeCommand('jianbao.exportAnnotations', uri, undefined, 'markdown');
  const document = vscode.window.activeTextEditor?.document;
  assert.equal(document?.languageId, 'markdown');
  return document.getText();
}

/** The report on an import. */
async function importFile(file: vscode.Uri): Promise<string> {
  await vscode.commands.executeCommand('jianbao.importAnnotations', file);
  const document = vscode.window.activeTextEditor?.document;
  assert.equal(document?.uri.scheme, 'jianbao-check');
  return document.getText();
}

/** What a note says and where it is, without when it was made. */
function noteIn(text: string): unknown {
  const { body, target } = JSON.parse(text.trim());
  return { body, target };
}
