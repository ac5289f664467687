import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { samples } from '../../../src/host/commands/samples';
import { closeEverything, eventually, extensionUri, openReader, sendIntent, testApi } from './support/api';
import { post, readText, relatedBox, writeFile } from './support/files';

describe('The reader', () => {
  beforeEach(testApi);
  afterEach(closeEverything);

  for (const { file } of samples) {
    it(`draws the sample ${file}`, async () => {
      const uri = vscode.Uri.joinPath(extensionUri(), 'media/samples', file);
      const reader = await openReader(uri);
      const { snapshot } = reader();
      assert.ok(snapshot && snapshot.title !== '' && snapshot.facts.length > 0);
      assert.deepEqual(snapshot.problems, []);
      assert.ok(snapshot.blocks.some((block) => block.shown && block.role === 'body'));
      assert.ok(snapshot.blocks.some((block) => !block.shown));
      assert.ok(snapshot.blocks.every((block) => block.reason !== ''));
    });
  }

  it('is the default editor of *.clip.md', async () => {
    const uri = await writeFile('預設.clip.md', post());
    await vscode.commands.executeCommand('vscode.open', uri);
    const api = await testApi();
    await eventually('the reader draws', () => api.readers(uri)[0]?.drawnVersions.length);
  });

  it('leaves other Markdown files to the text editor', async () => {
    const uri = await writeFile('文章.md', post());
    await vscode.commands.executeCommand('vscode.open', uri);
    await eventually('a text editor opens', () => activeInput() instanceof vscode.TabInputText);
  });

  it('gives way to the text editor for a file that is no clipping', async () => {
    const uri = await writeFile('notes.md', '# Notes\n\nNothing saved from the web.\n');
    await vscode.commands.executeCommand('vscode.openWith', uri, 'jianbao.reader');
    await eventually('a text editor opens', () => activeInput() instanceof vscode.TabInputText);
    await eventually(
      'nothing else is open',
      () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).length === 1,
    );
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), uri.toString());
  });

  it('follows unsaved edits in a text editor beside it', async () => {
    const uri = await writeFile('並排.md', post({ paragraphs: ['原來的句子。'] }));
    const reader = await openReader(uri);
    const editor = await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside });
    const at = editor.document.positionAt(editor.document.getText().indexOf('原來'));
    await editor.edit((edit) => edit.insert(at, '後來寫的、'));
    await eventually('the edit arrives', () => reader().snapshot?.text.includes('後來寫的、原來的句子。'));
    await eventually('the edit is drawn', () => reader().drawnVersions.length > 0);
    assert.equal(editor.document.isDirty, true);
    assert.ok(!(await readText(uri)).includes('後來'));
  });

  it('goes back to the file when unsaved edits are thrown away', async () => {
    const uri = await writeFile('放棄.md', post({ paragraphs: ['原來的句子。'] }));
    const reader = await openReader(uri);
    const editor = await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside });
    await editor.edit((edit) =>
      edit.insert(editor.document.positionAt(editor.document.getText().indexOf('原來')), '錯字'),
    );
    await eventually('the edit arrives', () => reader().snapshot?.text.includes('錯字'));
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await eventually('the file is shown again', () => reader().snapshot?.text.includes('錯字') === false);
  });

  it('follows changes of the file', async () => {
    const uri = await writeFile('[方括號] 檔案.md', post({ paragraphs: ['昨天。'] }));
    const reader = await openReader(uri);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(post({ paragraphs: ['今天。'] })));
    await eventually('the change arrives', () => reader().snapshot?.text.includes('今天。'));
  });

  it('says so when the file goes away, keeps the article, and recovers when it comes back', async () => {
    const uri = await writeFile('刪除.md', post({ paragraphs: ['還在。'] }));
    const reader = await openReader(uri);
    await vscode.workspace.fs.delete(uri);
    const failure = await eventually('the reader notices', () => reader().failure);
    assert.match(failure, /刪除\.md/);
    assert.ok(reader().snapshot?.text.includes('還在。'));
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(post({ paragraphs: ['回來了。'] })));
    await eventually('the reader recovers', () => reader().failure === undefined);
    assert.ok(reader().snapshot?.text.includes('回來了。'));
  });

  it('draws again after its tab was in the background', async () => {
    const first = await writeFile('甲.md', post({ title: '甲' }));
    const second = await writeFile('乙.md', post({ title: '乙' }));
    const reader = await openReader(first);
    await openReader(second);
    const before = reader().drawnVersions.length;
    await openReader(first);
    await eventually('it draws again', () => reader().drawnVersions.length > before);
  });

  it('shows the beginning of a file that is too large, and says so', async () => {
    const weight = `<p title="${'x'.repeat(64 * 1024)}">第三段。</p>`; // large to read, and little to draw
    const after = `${weight.repeat(33)}<p>最後一段。</p>`;
    const reader = await openReader(await writeFile('大.md', post({ after })));
    const { snapshot } = reader();
    assert.deepEqual(
      snapshot?.problems.map(({ code }) => code),
      ['file-too-large'],
    );
    assert.match(snapshot.text, /第一段[^]*第三段/);
    assert.doesNotMatch(snapshot.text, /最後一段/);
  });

  it('shows a clipping that has no body', async () => {
    const [head] = post().split('<!--');
    const reader = await openReader(await writeFile('空.md', head ?? ''));
    assert.equal(reader().snapshot?.title, '渡輪復航');
  });

  it('shows the title, the outlet, the day and where the original is', async () => {
    const reader = await openReader(await writeFile('事實.md', post({ title: '復航在即' })));
    const { snapshot } = reader();
    assert.equal(snapshot?.title, '復航在即');
    assert.equal(snapshot.kicker, '海港社');
    assert.match(snapshot.facts.find(({ kind }) => kind === 'day')?.text ?? '', /2026/);
    assert.equal(snapshot.original?.host, 'www.harbour.example');
  });

  it('gives the webview numbers instead of addresses', async () => {
    const link = '<p>詳見<a href="https://www.harbour.example/secret-path">公告</a>。</p>';
    const reader = await openReader(await writeFile('連結.md', post({ after: link })));
    const mark = reader().snapshot?.marks.find(({ kind }) => kind === 'link');
    assert.equal(mark?.host, 'www.harbour.example');
    assert.ok(!JSON.stringify(reader().snapshot).includes('secret-path'));
  });

  it('folds furniture and remembers when the reader shows it', async () => {
    const reader = await openReader(await writeFile('收合.md', post({ after: relatedBox })));
    assert.equal(reader().snapshot?.blocks.filter((block) => !block.shown).length, 3);
    await vscode.commands.executeCommand('jianbao.toggleHidden');
    await eventually('the webview says it shows all', () => reader().showsHidden);
  });

  it('refuses an intent made on an older snapshot', async () => {
    const uri = await writeFile('過期.md', post());
    const reader = await openReader(uri);
    const stale = { type: 'intent', id: 1, version: 0, intent: { type: 'hideBlock', block: 1 } };
    reader().receive(stale);
    sendIntent(reader(), { type: 'hideBlock', block: 2 });
    await eventually('the newer intent is done', () => reader().snapshot?.blocks[2]?.decided);
    assert.equal(reader().snapshot?.blocks[1]?.decided, undefined);
  });

  it('drops messages that are not of its protocol', async () => {
    const reader = await openReader(await writeFile('亂.md', post()));
    for (const message of [undefined, null, 7, 'ready', {}, { type: 'evil' }, { type: 'intent', id: -1 }]) {
      reader().receive(message);
    }
    assert.ok(reader().snapshot);
  });
});

function activeInput(): unknown {
  return vscode.window.tabGroups.activeTabGroup.activeTab?.input;
}
