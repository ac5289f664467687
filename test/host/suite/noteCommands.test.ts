import assert from 'node:assert/strict';
import { chmod } from 'node:fs/promises';
import * as vscode from 'vscode';
import { samples } from '../../../src/host/commands/samples';
import { closeEverything, eventually, openReader, sendIntent, testApi } from './support/api';
import { annotated, line, lines } from './support/annotationFiles';
import { exists, post, readText, writeFile } from './support/files';
import { pick } from './support/questions';
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
    const leads = async (command: string, words: string): Promise<void> => {
      await vscode.commands.executeCommand(command);
      await eventually(`${command} leads to ${words}`, () => editor.document.getText(editor.selection) === words);
    };
    // The cursor is on the last note.
    await leads('jianbao.nextNote', '第一段');
    await leads('jianbao.nextNote', '第三段');
    await leads('jianbao.previousNote', '第一段');
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
    const [quotation, reference, place, ...rest] = (await vscode.env.clipboard.readText()).split('\n');
    assert.match(quotation ?? '', /李明.*：「渡輪將於週五復航」$/);
    assert.match(reference ?? '', /渡輪復航/);
    assert.match(place ?? '', /c\.md#L\d+$/);
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

  it('wait for the words that are selected by hand for a lost note, and let them be its place', async () => {
    const uri = await annotated('e.md', lostNote);
    const reader = await openReader(uri);
    const id = await eventually('lost', () => {
      const [note] = reader().snapshot?.annotations.notes ?? [];
      return note?.state === 'orphan' && note.id;
    });
    const byHand = async (): Promise<void> => {
      sendIntent(reader(), { type: 'findPlace', note: id });
      await pick(0);
      await eventually('the page waits', () => reader().snapshot?.annotations.placing === id);
    };
    await byHand();
    sendIntent(reader(), { type: 'stopPlacing' });
    await eventually('waits no more', () => reader().snapshot?.annotations.placing === undefined);
    await byHand();
    const start = reader().snapshot?.text.indexOf('檢疫安排') ?? -1;
    sendIntent(reader(), { type: 'placeNote', note: id, place: { kind: 'words', start, end: start + 4 } });
    const note = await eventually('placed', () => {
      const { annotations } = reader().snapshot ?? {};
      return annotations?.placing === undefined && annotations?.notes.find(({ state }) => state === 'exact');
    });
    assert.deepEqual([note.id, note.quote, note.comment], [id, '檢疫安排', '查證']);
    await vscode.commands.executeCommand('undo');
    await eventually('lost again', () => reader().snapshot?.annotations.notes[0]?.state === 'orphan');
  });

  it('tell a copy that was kept of a note from the note', async () => {
    const uri = await annotated('f.md', line('a', '甲'), line('b', '乙', { versionOf: 'urn:x:a' }));
    const reader = await openReader(uri);
    const made = (comment: string): string =>
      reader().snapshot?.annotations.notes.find((note) => note.comment === comment)?.made ?? '';
    assert.match(made('乙'), /^other version of a note · /);
    assert.doesNotMatch(made('甲'), /version/);
    await vscode.commands.executeCommand('jianbao.annotations.focus');
    const { annotations } = await testApi();
    const described = await eventually('listed', async () => {
      const found = (await annotations.lines()).map(({ description }) => description);
      return found.length === 2 && found;
    });
    assert.deepEqual(described.map((text) => text.includes('other version of a note')).sort(), [false, true]);
  });

  it('are there to look at in a sample, each at its place, and stay deleted', async () => {
    const file = samples.find(({ title }) => title === '怎样给一座码头画声音地图')?.file;
    await vscode.commands.executeCommand('jianbao.openSamples', file);
    const uri = await eventually('the sample', () => {
      const { input } = vscode.window.tabGroups.activeTabGroup.activeTab ?? {};
      return input instanceof vscode.TabInputCustom && input.uri;
    });
    const api = await testApi();
    const notes = await eventually('its notes', () => api.readers(uri).at(-1)?.snapshot?.annotations.notes);
    assert.deepEqual([...new Set(notes.map(({ state }) => state))], ['exact']);
    assert.deepEqual([...new Set(notes.map(({ about }) => about))], ['clipping', 'text']);
    await closeEverything();
    await vscode.workspace.fs.delete(sidecar(uri));
    await vscode.commands.executeCommand('jianbao.openSamples', file);
    const left = await eventually('opened', () => api.readers(uri).at(-1)?.snapshot?.annotations.notes);
    assert.deepEqual(left, []);
  });

  it('say why nothing was saved where no tab keeps it', async () => {
    const uri = await annotated('g.md', line('a', '甲'));
    await chmod(sidecar(uri).fsPath, 0o444);
    const { annotations } = await testApi();
    await assert.rejects(annotations.annotate(uri, { quote: '票價' }), ({ message }: Error) => {
      assert.match(message, /cannot be written/);
      assert.doesNotMatch(message, /tab/);
      return true;
    });
    assert.equal(await readText(sidecar(uri)), lines(line('a', '甲')));
  });
});

/** A note on words that are nowhere in the clipping. */
const lostNote = line('lost', '查證', {
  target: {
    source: 'https://www.harbour.example/news/202603140127.aspx',
    selector: [{ type: 'TextQuoteSelector', exact: 'Zyxwvut qrstu' }],
  },
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
