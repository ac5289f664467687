import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, eventually, openReader, pause, testApi } from './support/api';
import { picture, post, readText, relatedBox, writeFile } from './support/files';
import { registerMemoryFileSystem } from './support/memoryFileSystem';

const blogPost = '---\nlayout: post\ntitle: "Notes"\ndate: 2026-03-14\ntags: [ harbour ]\n---\n\n# Notes\n\nWords.\n';
const page =
  '<!DOCTYPE html>\n<html><head><meta property="og:type" content="article"><title>渡輪</title></head>\n' +
  '<body><article><h1>渡輪</h1><p>渡輪在2026年3月14日復航，<a href="https://www.harbour.example/x">公告</a>。</p></article></body></html>\n';

describe('The language of clippings', () => {
  before(testApi);
  afterEach(closeEverything);

  it('is given to a clipping in the text editor, and neither bytes nor the dirty state change', async () => {
    const text = post().replaceAll('\n', '\r\n');
    const uri = await writeFile('a.md', text);
    const { document } = await vscode.window.showTextDocument(uri);
    await becomesClipping(document);
    assert.equal(document.isDirty, false);
    assert.equal(await readText(uri), text);
  });

  it('is given to a clipping in a plain text file', async () => {
    const { document } = await vscode.window.showTextDocument(await writeFile('b.txt', post()));
    await becomesClipping(document);
  });

  it('is given to a clipping in a file system that is no disk', async () => {
    const files = registerMemoryFileSystem('clippinglanguage', {});
    try {
      const { document } = await vscode.window.showTextDocument(files.add('/c.md', post()));
      await becomesClipping(document);
      await closeEverything();
    } finally {
      files.dispose();
    }
  });

  it('is given to neither other Markdown, nor a blog post, nor a web page, nor an untitled document', async () => {
    const plain = await vscode.workspace.openTextDocument(
      await writeFile('d.md', '# Shopping\n\n- [milk](https://a.example)\n'),
    );
    const blog = await vscode.workspace.openTextDocument(await writeFile('2026-03-14-notes.md', blogPost));
    const html = await vscode.workspace.openTextDocument(await writeFile('e.html', page));
    const untitled = await vscode.workspace.openTextDocument({ content: post(), language: 'markdown' });
    const before = [plain, blog, html, untitled].map(({ languageId }) => languageId);
    for (const document of [plain, blog, html, untitled]) {
      await vscode.window.showTextDocument(document, { preview: false });
      await pause(100);
    }
    await pause(600);
    assert.deepEqual(before, ['markdown', 'markdown', 'html', 'markdown']);
    assert.deepEqual(
      [plain, blog, html, untitled].map(({ languageId }) => languageId),
      before,
    );
  });

  it('is not given to a file that is open in the background or in the reader only', async () => {
    const uri = await writeFile('f.md', post());
    const document = await vscode.workspace.openTextDocument(uri);
    await openReader(uri);
    await pause(300);
    assert.equal(document.languageId, 'markdown');
  });

  it('is given once: what somebody chooses afterwards stays', async () => {
    const { document } = await vscode.window.showTextDocument(await writeFile('g.md', post()));
    await becomesClipping(document);
    await vscode.languages.setTextDocumentLanguage(document, 'markdown');
    await vscode.window.showTextDocument(await writeFile('h.md', blogPost), { preview: false });
    const again = await vscode.window.showTextDocument(document);
    await again.edit((edit) => edit.insert(new vscode.Position(0, 0), ''));
    await pause(700);
    assert.equal(document.languageId, 'markdown');
  });

  it('is given when a document becomes a clipping', async () => {
    const editor = await vscode.window.showTextDocument(await writeFile('i.md', '\n'));
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), post()));
    await becomesClipping(editor.document);
  });

  it('is not given where the setting forbids it', async () => {
    const settings = vscode.workspace.getConfiguration('jianbao.source');
    await settings.update('assignLanguage', false, vscode.ConfigurationTarget.Global);
    try {
      const { document } = await vscode.window.showTextDocument(await writeFile('j.md', post()));
      await pause(400);
      assert.equal(document.languageId, 'markdown');
      await settings.update('assignLanguage', undefined, vscode.ConfigurationTarget.Global);
      await becomesClipping(document);
    } finally {
      await settings.update('assignLanguage', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('leaves the reader and the Markdown preview as they are', async () => {
    const uri = await writeFile('k.md', post());
    const { document } = await vscode.window.showTextDocument(uri);
    await becomesClipping(document);
    const reader = await openReader(uri);
    assert.equal(reader().snapshot?.title, '渡輪復航');
    await vscode.commands.executeCommand('markdown.showPreview', uri);
    const labels = (): readonly string[] =>
      vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).map(({ label }) => label);
    await eventually('the preview opens', () => labels().some((label) => label.includes('k.md') && label !== 'k.md'));
    assert.equal(reader().failure, undefined);
  });
});

describe('The source of a clipping', () => {
  const source = post({
    paragraphs: [
      '渡輪停航兩年，港務局長海伍德（Carla Haywood）說：「渡輪四月試航，票價不變。」',
      '中華民國115年3月14日公布。',
    ],
    after: `\n<h2>票價</h2>\n${picture('img.harbour.example')}\n<p>見<a href="https://www.harbour.example/x?a=1&amp;b=2">公告</a>。</p>\n${relatedBox}`,
  });

  before(testApi);
  afterEach(closeEverything);

  it('has symbols by place, with valid ranges', async () => {
    const document = await openClipping('a.md', source);
    const symbols = await eventually('there are symbols', async () => {
      const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      return found && found.length > 0 && found;
    });
    const names = allSymbols(symbols).map(({ name }) => name);
    assert.equal(symbols[0]?.name, 'Facts');
    assert.ok(symbols[0].children.some(({ name, detail }) => name === '渡輪復航' && detail === 'Title'));
    assert.ok(names.includes('票價'));
    assert.ok(names.includes('「渡輪四月試航，票價不變。」'));
    assert.ok(names.includes('公告'));
    const heading = allSymbols(symbols).find(({ name }) => name === '票價');
    assert.equal(heading?.kind, vscode.SymbolKind.String);
    for (const { range, selectionRange, children } of allSymbols(symbols)) {
      assert.ok(range.contains(selectionRange));
      assert.ok(children.every((child) => range.contains(child.range)));
    }
  });

  it('tells on the epoch comment the time where the outlet is, and the article’s day', async () => {
    const document = await openClipping('b.md', source);
    const text = await hoverText(document, '<!--17');
    assert.match(text, /2026-03-14 08:20:31 in UTC/);
    assert.match(text, /The article’s own day: March 14, 2026/);
  });

  it('tells the day of a Republican date', async () => {
    const document = await openClipping('c.md', source);
    assert.match(await hoverText(document, '民國115年'), /March 14, 2026, written in the Republican calendar/);
  });

  it('tells dates in a saved page, and leaves other web pages alone', async () => {
    const document = await show('d.html', page);
    assert.match(await hoverText(document, '2026年3月14日'), /March 14, 2026/);
    const other = await show('e.html', '<p>2026年3月14日 <a href="https://www.harbour.example/y">y</a></p>\n');
    assert.deepEqual(await ownHovers(other, '2026年3月14日'), []);
  });

  it('has links to the web', async () => {
    const document = await openClipping('f.md', source);
    const links = await eventually('there are links', async () => {
      const found = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
        'vscode.executeLinkProvider',
        document.uri,
      );
      return found.length > 0 && found;
    });
    const targets = links.map(({ range, target }) => [document.getText(range), target?.toString(true)]);
    assert.ok(
      targets.some(
        ([text, target]) =>
          text === 'https://www.harbour.example/x?a=1&amp;b=2' && target === 'https://www.harbour.example/x?a=1&b=2',
      ),
      JSON.stringify(targets),
    );
  });

  it('folds the front matter', async () => {
    const document = await openClipping('g.md', source);
    const folds = await eventually('there are folds', async () => {
      const found = await vscode.commands.executeCommand<vscode.FoldingRange[] | undefined>(
        'vscode.executeFoldingRangeProvider',
        document.uri,
      );
      return found && found.length > 0 && found;
    });
    const front = folds.find(({ start }) => start === 0);
    assert.equal(document.lineAt(front?.end ?? 0).text, '---');
    assert.ok(folds.every(({ start, end }) => start < end));
  });

  it('completes keys, and outlets, in the front matter and nowhere else', async () => {
    const document = await openClipping(
      'h.md',
      source.replace('layout: post\n', 'tags: [ 路 ]\n').replace(/tags: \[ 海港社 \]\n/, '\n'),
    );
    const lineOf = (text: string): number => document.positionAt(document.getText().indexOf(text)).line;
    const keys = await completions(document, new vscode.Position(lineOf('categories') - 1, 0));
    assert.ok(keys.includes('layout') && !keys.includes('title'), keys.join());
    const outlets = await completions(document, new vscode.Position(1, 'tags: [ 路'.length));
    assert.ok(outlets.includes('路透'), outlets.slice(0, 9).join());
    assert.deepEqual(await completions(document, document.positionAt(document.getText().indexOf('渡輪停航'))), []);
  });

  it('answers for the newest text', async () => {
    const document = await openClipping('i.md', source);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, document.lineAt(2).range, 'title: "改過的標題"');
    await vscode.workspace.applyEdit(edit);
    const symbols = await eventually('the symbols follow', async () =>
      vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      ),
    );
    assert.ok(allSymbols(symbols).some(({ name }) => name === '改過的標題'));
  });
});

async function show(name: string, text: string): Promise<vscode.TextDocument> {
  return (await vscode.window.showTextDocument(await writeFile(name, text))).document;
}

async function openClipping(name: string, text: string): Promise<vscode.TextDocument> {
  const document = await show(name, text);
  await becomesClipping(document);
  return document;
}

async function becomesClipping(document: vscode.TextDocument): Promise<void> {
  await eventually('the document has the language', () => document.languageId === 'clipping');
}

function allSymbols(symbols: readonly vscode.DocumentSymbol[]): readonly vscode.DocumentSymbol[] {
  return symbols.flatMap((symbol) => [symbol, ...allSymbols(symbol.children)]);
}

async function ownHovers(document: vscode.TextDocument, text: string): Promise<readonly string[]> {
  const position = document.positionAt(document.getText().indexOf(text) + 1);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  const texts = hovers.flatMap(({ contents }) =>
    contents.map((content) => (content instanceof vscode.MarkdownString ? content.value : '')),
  );
  return texts.filter((content) => /article’s own day|UTC|Republican|2026/.test(content));
}

async function hoverText(document: vscode.TextDocument, text: string): Promise<string> {
  return eventually(`a hover on ${text}`, async () => (await ownHovers(document, text))[0]?.replace(/\\/g, ''));
}

async function completions(document: vscode.TextDocument, position: vscode.Position): Promise<readonly string[]> {
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    position,
  );
  return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}
