import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { associate } from '../../../src/host/platform/editorAssociations';
import { closeEverything, eventually, openReader, testApi } from './support/api';
import { exists, post, relatedBox, workspaceFolder, writeFile } from './support/files';
import { pick } from './support/questions';

const clipping = post({
  title: '複雜關係',
  paragraphs: ['外長鄧洛（Marc Denlo）說：「這不是誰的讓步，是兩岸居民的日常。」', '乾季只剩麵條。'],
  after: relatedBox,
});

describe('Commands', () => {
  beforeEach(testApi);
  afterEach(closeEverything);

  it('are all registered', async () => {
    const declared: readonly { readonly command: string }[] =
      vscode.extensions.getExtension('jianbao.jianbao')?.packageJSON.contributes.commands;
    const registered = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(
      declared.filter(({ command }) => !registered.has(command)),
      [],
    );
  });

  it('open the reader at the cursor, and the source at the paragraph in view', async () => {
    const paragraphs = Array.from(
      { length: 60 },
      (_, index) => `第${index}段。${'渡輪復航的消息傳遍兩岸。'.repeat(8)}`,
    );
    const uri = await writeFile('往返.md', post({ paragraphs }));
    const editor = await vscode.window.showTextDocument(uri);
    const cursor = editor.document.positionAt(editor.document.getText().indexOf('第40段'));
    editor.selection = new vscode.Selection(cursor, cursor);
    editor.revealRange(new vscode.Range(cursor, cursor), vscode.TextEditorRevealType.InCenter);
    await eventually('the cursor is in view', () => editor.visibleRanges.some((range) => range.contains(cursor)));
    await vscode.commands.executeCommand('jianbao.openReader');
    const api = await testApi();
    const text = editor.document.getText();
    const inView = (): string => {
      const reader = api.readers(uri)[0];
      return reader ? text.slice(reader.sourceInView, reader.sourceInView + 8) : '';
    };
    await eventually(
      'the paragraph comes into view',
      () => inView().startsWith('第40段') || inView().startsWith('第39段'),
    );
    await vscode.commands.executeCommand('jianbao.openSource');
    await eventually(
      'the text editor is back',
      () => vscode.window.activeTextEditor?.document.uri.toString() === uri.toString(),
    );
    const back = vscode.window.activeTextEditor?.selection.active;
    assert.ok(back);
    assert.match(editor.document.lineAt(back.line).text.slice(back.character), /^第(?:39|40)段/);
  });

  it('copy the clean text of the active reader', async () => {
    await openReader(await writeFile('a.md', clipping));
    await vscode.commands.executeCommand('jianbao.copyCleanText');
    const copied = await vscode.env.clipboard.readText();
    assert.match(copied, /^複雜關係\n\n/);
    assert.match(copied, /乾季只剩麵條。\n$/);
    assert.ok(!copied.includes('延伸閱讀'));
  });

  it('copy several clippings as Markdown from the Explorer', async () => {
    const [first, second] = [await writeFile('b.md', clipping), await writeFile('c.md', post({ title: '第二則' }))];
    await vscode.commands.executeCommand('jianbao.copyMarkdown', first, [first, second]);
    const copied = await vscode.env.clipboard.readText();
    assert.match(copied, /^# 複雜關係/);
    assert.match(copied, /\n---\n\n# 第二則/);
  });

  it('extract citations into a new Markdown document', async () => {
    await openReader(await writeFile('e.md', clipping));
    const extracting = vscode.commands.executeCommand('jianbao.extractCitations');
    await pick(); // the first format: Markdown
    await extracting;
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.isUntitled, true);
    assert.equal(document.languageId, 'markdown');
    assert.match(document.getText(), /「這不是誰的讓步，是兩岸居民的日常。」/);
    assert.match(document.getText(), /Marc Denlo/);
    assert.match(document.getText(), /www\.harbour\.example/); // the reference
  });

  it('open a sample from a copy that can be written', async () => {
    const file = '400318_【纸上码头】一封没有寄出的信.clip.md';
    await vscode.commands.executeCommand('jianbao.openSamples', file);
    const input = await eventually('it opens', () => {
      const active = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return active instanceof vscode.TabInputCustom ? active : undefined;
    });
    assert.equal(input.viewType, 'jianbao.reader');
    assert.match(decodeURIComponent(input.uri.path), /globalStorage\/jianbao\.jianbao\/samples\/400318_/i);
    assert.equal(await exists(input.uri), true);
  });

  it('make the reader the editor of a folder and take that back', async () => {
    const uri = await writeFile('f.md', clipping);
    const folder = vscode.Uri.joinPath(uri, '..');
    const name = folder.path.slice(folder.path.lastIndexOf('/') + 1);
    const pattern = `**/${name}/**/*.{md,markdown,txt,html,htm}`;
    await setAssociations({ '*.keep': 'default' });
    void vscode.commands.executeCommand('jianbao.useReaderForFolder', folder);
    await eventually('written', () => associations()[pattern] === 'jianbao.reader');
    assert.equal(associations()['*.keep'], 'default');
    await vscode.commands.executeCommand('vscode.open', uri);
    await eventually(
      'the reader opens',
      () => vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputCustom,
    );
    void vscode.commands.executeCommand('jianbao.stopUsingReaderForFolder', folder);
    await eventually('taken back', () => associations()[pattern] === undefined);
    assert.deepEqual(associations(), { '*.keep': 'default' });
    await setAssociations(undefined);
  });

  it('bring back the former editor of a folder when that is undone', async () => {
    const before = { '*.{md,markdown,txt,html,htm}': 'default', '*.keep': 'default' };
    await setAssociations(before);
    const change = await associate(workspaceFolder(), 'jianbao.reader');
    assert.equal(associations()['*.{md,markdown,txt,html,htm}'], 'jianbao.reader');
    await change.undo();
    assert.deepEqual(associations(), before);
    await setAssociations(undefined);
  });
});

function associations(): Record<string, unknown> {
  const inspected = vscode.workspace
    .getConfiguration('workbench')
    .inspect<Record<string, unknown>>('editorAssociations');
  return { ...inspected?.workspaceValue };
}

async function setAssociations(value: object | undefined): Promise<void> {
  const configuration = vscode.workspace.getConfiguration('workbench');
  await configuration.update('editorAssociations', value, vscode.ConfigurationTarget.Workspace);
}
