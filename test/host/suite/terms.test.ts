import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Term } from '../../../src/core/script/term';
import type { TestTermsTable } from '../../../src/host/testTerms';
import { closeEverything, eventually, testApi } from './support/api';
import { exists, post, readText, removeFile, workspaceFolder, writeFile } from './support/files';

const termsUri = (): vscode.Uri => vscode.Uri.joinPath(workspaceFolder(), '.jianbao', 'terms.tsv');
const clippingUri = (): vscode.Uri => vscode.Uri.joinPath(workspaceFolder(), 'any.md');
const term = (from: string, to: string): Term => ({ from, to, targets: [], note: '' });

async function writeTerms(text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(termsUri(), new TextEncoder().encode(text));
}

async function termsBecome(what: string, wanted: readonly string[]): Promise<void> {
  const api = await testApi();
  await eventually(what, async () => {
    const terms = await api.terms.termsFor(clippingUri());
    return terms.map(({ from, to }) => `${from} ${to}`).join() === wanted.join();
  });
}

const problems = (): readonly vscode.Diagnostic[] => vscode.languages.getDiagnostics(termsUri());

/** With its rows as the file has them now: VS Code may begin with a document that it kept of an older one. */
async function openTable(rows: number): Promise<() => TestTermsTable> {
  const api = await testApi();
  await vscode.commands.executeCommand('jianbao.openTerms');
  const table = (): TestTermsTable | undefined => api.terms.tables(termsUri()).at(-1);
  await eventually('the table is drawn', () => table()?.snapshot?.rows.length === rows);
  return () => {
    const open = table();
    assert.ok(open, 'no table is open');
    return open;
  };
}

function act(table: () => TestTermsTable, edit: Readonly<Record<string, unknown>>): void {
  table().receive({ type: 'edit', version: table().snapshot?.version, edit });
}

const isDirty = (): boolean => vscode.window.tabGroups.activeTabGroup.activeTab?.isDirty ?? false;

async function forgetTerms(): Promise<void> {
  await closeEverything();
  await removeFile(termsUri());
  await termsBecome('no terms are left', []);
}

describe('Terms of a workspace', () => {
  beforeEach(forgetTerms);
  after(forgetTerms);

  it('are none without a dictionary, and follow its file', async () => {
    const api = await testApi();
    assert.deepEqual(await api.terms.termsFor(clippingUri()), []);
    await writeTerms('蒲亭\t普京\n');
    await termsBecome('the new file is read', ['蒲亭 普京']);
    await writeTerms('蒲亭\t普亭\n');
    await termsBecome('the change is read', ['蒲亭 普亭']);
    await vscode.workspace.fs.delete(termsUri());
    await termsBecome('the file is gone', []);
  });

  it('count while they are typed, before they are saved', async () => {
    await writeTerms('蒲亭\t普京\n');
    await termsBecome('the file is read', ['蒲亭 普京']);
    const editor = await vscode.window.showTextDocument(termsUri());
    await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), '川普\t特朗普'));
    await termsBecome('what is typed counts', ['蒲亭 普京', '川普 特朗普']);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await termsBecome('what was given up does not', ['蒲亭 普京']);
  });

  it('tell of damaged lines and use the rest', async () => {
    await writeTerms('蒲亭\t普京\n\t無\n台\t臺\tmoon\n');
    await vscode.window.showTextDocument(termsUri());
    const found = await eventually('problems are shown', () => problems().length === 2 && problems());
    assert.deepEqual(
      found.map(({ code, range }) => [code, range.start.line]),
      [
        ['term-without-from', 1],
        ['term-unknown-view', 2],
      ],
    );
    await termsBecome('the rest counts', ['蒲亭 普京']);
  });

  it('make their file with a comment when the first is added', async () => {
    const api = await testApi();
    await api.terms.addTerm(clippingUri(), term('蒲亭', '普京'));
    const lines = (await readText(termsUri())).trimEnd().split('\n');
    assert.ok(lines[0]?.startsWith('# '));
    assert.equal(lines.at(-1), '蒲亭\t普京');
    await termsBecome('it counts', ['蒲亭 普京']);
  });

  it('are all there when several are added at once', async () => {
    const api = await testApi();
    await Promise.all(['甲', '乙', '丙'].map((from) => api.terms.addTerm(clippingUri(), term(from, '丁'))));
    await termsBecome('all count', ['甲 丁', '乙 丁', '丙 丁']);
  });

  it('are added to an open dictionary so that it can be undone', async () => {
    const api = await testApi();
    await writeTerms('蒲亭\t普京\r\n');
    const { document } = await vscode.window.showTextDocument(termsUri());
    await eventually('the text is that of the file', () => document.getText() === '蒲亭\t普京\r\n');
    await api.terms.addTerm(clippingUri(), term('甲', '乙'));
    assert.equal(document.getText(), '蒲亭\t普京\r\n甲\t乙\r\n');
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), '蒲亭\t普京\r\n');
  });

  it('are refused when a line cannot hold them', async () => {
    const api = await testApi();
    await assert.rejects(api.terms.addTerm(clippingUri(), term('#甲', '乙')), /comment/);
    assert.equal(await exists(termsUri()), false);
  });

  it('protect what is selected in a clipping', async () => {
    const editor = await vscode.window.showTextDocument(await writeFile('a.md', post({ title: '海港渡輪' })));
    const at = editor.document.getText().indexOf('海港渡輪');
    editor.selection = new vscode.Selection(editor.document.positionAt(at), editor.document.positionAt(at + 4));
    await vscode.commands.executeCommand('jianbao.protectTerm');
    await termsBecome('the words are protected', ['海港渡輪 海港渡輪']);
  });

  it('can be added by a command, step by step', async () => {
    const running = vscode.commands.executeCommand('jianbao.addTerm', clippingUri(), '甲乙');
    const accept = (): Thenable<unknown> =>
      vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await eventually('three answers are taken', async () => {
      await accept();
      const api = await testApi();
      return (await api.terms.termsFor(clippingUri())).length === 1;
    });
    await running;
    await termsBecome('empty words protect', ['甲乙 甲乙']);
  });
});

describe('The table of terms', () => {
  beforeEach(forgetTerms);
  after(forgetTerms);

  it('opens for a dictionary that is made for it, under a strict policy', async () => {
    const table = await openTable(0);
    assert.deepEqual(table().snapshot?.rows, []);
    assert.ok((await readText(termsUri())).startsWith('# '));
    assert.match(table().page, /default-src &#39;none&#39;|default-src 'none'/);
  });

  it('writes, adds and deletes in the document: dirty, undone, saved', async () => {
    const text = '# 譯名\r\n蒲亭\t普京\thans\tn\tx\r\n';
    await writeTerms(text);
    const table = await openTable(1);
    act(table, { kind: 'write', line: 1, column: 'to', value: '普亭' });
    await eventually('written', () => table().snapshot?.rows[0]?.to === '普亭');
    await eventually('the tab is dirty', isDirty);
    act(table, { kind: 'add', term: { from: '川普', to: '', views: 'hant', note: '' } });
    await eventually('added', () => table().snapshot?.rows[1]?.protected === true);
    await vscode.commands.executeCommand('workbench.action.files.save');
    await eventually('saved', () => !isDirty());
    assert.equal(await readText(termsUri()), '# 譯名\r\n蒲亭\t普亭\thans\tn\tx\r\n川普\t川普\thant\r\n');
    act(table, { kind: 'remove', line: 2 });
    await eventually('deleted', () => table().snapshot?.rows.length === 1);
    await vscode.commands.executeCommand('undo');
    await eventually('undone', () => table().snapshot?.rows.length === 2);
    await eventually('clean again', () => !isDirty());
  });

  it('changes nothing on an act that was made on another version, or on none', async () => {
    await writeTerms('甲\t乙\n');
    const table = await openTable(1);
    const version = table().snapshot?.version ?? 0;
    const edit = { kind: 'remove', line: 0 };
    table().receive({ type: 'edit', version: version + 1, edit });
    table().receive({ type: 'edit', edit });
    table().receive({ type: 'edit', version, edit: { kind: 'write', line: 0, column: 'from', value: '' } });
    act(table, { kind: 'write', line: 0, column: 'note', value: '註' });
    await eventually('what is right is done', () => table().snapshot?.rows[0]?.note === '註');
    assert.equal(table().snapshot?.rows[0]?.from, '甲');
  });

  it('shows what is wrong with a row', async () => {
    await writeTerms('甲\t乙\n甲\t丙\n');
    const table = await openTable(2);
    assert.deepEqual(
      table().snapshot?.rows.map((row) => row.problems.length),
      [0, 1],
    );
  });

  it('gives way to the text and comes back', async () => {
    await openTable(0);
    await vscode.commands.executeCommand('jianbao.showTermsText');
    const shown = (): unknown => vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    await eventually('the text is shown', () => shown() instanceof vscode.TabInputText);
    await vscode.commands.executeCommand('jianbao.showTermsTable');
    await eventually('the table is shown', () => {
      const input = shown();
      return input instanceof vscode.TabInputCustom && input.viewType === 'jianbao.terms';
    });
  });
});
