import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, eventually, openReader, testApi } from './support/api';
import { exists, post, readText, writeFile } from './support/files';
import { sidecar } from './support/views';

const clipping = post({
  paragraphs: ['第一段談票價。', '海港社發言人李明表示，「渡輪將於週五復航」。', '第三段談檢疫安排。'],
});

describe('Commands on notes', () => {
  afterEach(closeEverything);

  it('lead from note to note, and around', async () => {
    const editor = await edit('a.md');
    for (const words of ['第一段', '第三段']) {
      await select(editor, words);
      await vscode.commands.executeCommand('jianbao.highlight', 'fact');
    }
    await notes(editor, 2);
    const steps = async (command: string): Promise<string> => {
      await vscode.commands.executeCommand(command);
      return editor.document.getText(editor.selection);
    };
    // The cursor is on the last note.
    assert.equal(await steps('jianbao.nextNote'), '第一段');
    assert.equal(await steps('jianbao.nextNote'), '第三段');
    assert.equal(await steps('jianbao.previousNote'), '第一段');
  });

  it('relabel the words that are marked already, and delete at the cursor', async () => {
    const editor = await edit('b.md');
    await select(editor, '第一段');
    await vscode.commands.executeCommand('jianbao.highlight', 'fact');
    await notes(editor, 1);
    await vscode.commands.executeCommand('jianbao.highlight', 'doubt');
    const text = await eventually('relabelled', async () => {
      const saved = await readText(sidecar(editor.document.uri));
      return saved.includes('"doubt"') && saved;
    });
    assert.equal(text.trim().split('\n').length, 1);
    await vscode.commands.executeCommand('jianbao.deleteNote');
    await notes(editor, 0);
    assert.equal(await exists(sidecar(editor.document.uri)), false);
  });

  it('copy a quotation with its speaker and a reference', async () => {
    const editor = await edit('c.md');
    await select(editor, '渡輪將於週五復航');
    await vscode.env.clipboard.writeText('');
    await vscode.commands.executeCommand('jianbao.copyQuotation');
    const [quotation, reference, ...rest] = (await vscode.env.clipboard.readText()).split('\n');
    assert.match(quotation ?? '', /李明.*：「渡輪將於週五復航」$/);
    assert.match(reference ?? '', /渡輪復航/);
    assert.deepEqual(rest, []);
  });

  it('note the whole clipping, from the reader as an edit', async () => {
    const uri = await writeFile('d.md', clipping);
    const reader = await openReader(uri);
    await vscode.commands.executeCommand('jianbao.noteOnClipping', '可信');
    const note = await eventually('noted', () => reader().snapshot?.annotations.notes[0]);
    assert.equal(note.about, 'clipping');
    assert.equal(note.comment, '可信');
    assert.equal(await exists(sidecar(uri)), false);
  });
});

async function edit(name: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await writeFile(name, clipping));
}

async function select(editor: vscode.TextEditor, words: string): Promise<void> {
  const start = clipping.indexOf(words);
  const { document } = editor;
  editor.selection = new vscode.Selection(document.positionAt(start), document.positionAt(start + words.length));
  await eventually('selected', () => document.getText(editor.selection) === words);
}

async function notes({ document }: vscode.TextEditor, count: number): Promise<void> {
  const api = await testApi();
  await eventually(`${count} notes`, () => api.sourceNotes(document.uri).length === count);
}
