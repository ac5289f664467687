import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ProjectName } from '../../../src/core/names/projectName';
import { closeEverything, eventually, testApi } from './support/api';
import { post, readText, removeFile, workspaceFolder, writeFile } from './support/files';

const namesUri = (): vscode.Uri => vscode.Uri.joinPath(workspaceFolder(), '.jianbao', 'names.tsv');
const clippingUri = (): vscode.Uri => vscode.Uri.joinPath(workspaceFolder(), 'any.md');
const problems = (): readonly vscode.Diagnostic[] => vscode.languages.getDiagnostics(namesUri());
const person = (latin: string, tw: string, cn: string): ProjectName => ({
  latin,
  aliases: [],
  kind: 'person',
  forms: [
    { region: 'tw', text: tw, isMain: true },
    { region: 'cn', text: cn, isMain: true },
  ],
  note: '',
});

async function writeNames(text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(namesUri(), new TextEncoder().encode(text));
}

/** What the names that hold for the folder say of a rendering. */
async function becomes(what: string, rendering: string, latin: readonly string[]): Promise<void> {
  const { nameFiles } = await testApi();
  await eventually(what, async () => {
    const table = await nameFiles.tableFor(clippingUri());
    return (
      table
        .lookup(rendering)
        .map((name) => name.latin)
        .join() === latin.join()
    );
  });
}

async function rowsBecome(what: string, wanted: readonly string[]): Promise<void> {
  const { nameFiles } = await testApi();
  await eventually(what, async () => {
    const rows = await nameFiles.rowsFor(clippingUri());
    return rows.map(({ latin, forms }) => [latin, ...forms.map(({ text }) => text)].join(' ')).join() === wanted.join();
  });
}

async function forgetNames(): Promise<void> {
  await closeEverything();
  await removeFile(namesUri());
  await rowsBecome('no names are left', []);
}

async function openNames(text: string): Promise<vscode.TextDocument> {
  await writeNames(text);
  const { document } = await vscode.window.showTextDocument(namesUri());
  await eventually('the text is that of the file', () => document.getText() === text);
  return document;
}

describe('Names of a workspace', () => {
  beforeEach(forgetNames);
  after(forgetNames);

  it('are those of the product, overruled by the file while it is there', async () => {
    await becomes('the product knows it', '蒲亭', ['Vladimir Putin']);
    await writeNames('Zhen Dao\t\tperson\t蒲亭\t普厅\n');
    await becomes('the file counts', '蒲亭', ['Zhen Dao']);
    await vscode.workspace.fs.delete(namesUri());
    await becomes('the file is gone', '蒲亭', ['Vladimir Putin']);
  });

  it('count while they are typed, before they are saved', async () => {
    await openNames('latin\ttw\nA B\t海港甲\n');
    await rowsBecome('the file is read', ['A B 海港甲']);
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    await editor.edit((edit) => edit.insert(new vscode.Position(2, 0), 'C D\t海港乙'));
    await rowsBecome('what is typed counts', ['A B 海港甲', 'C D 海港乙']);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await rowsBecome('what was given up does not', ['A B 海港甲']);
  });

  it('tell of what is wrong and how to mend it', async () => {
    await openNames('A B\t\thero\t海港甲\t渡轮甲\nC D\t\tperson\t渡轮乙\n');
    const found = await eventually('problems are shown', () => problems().length === 2 && problems());
    assert.deepEqual(
      found.map(({ code }) => code),
      ['name-unknown-type', 'name-wrong-script'],
    );
    const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      namesUri(),
      found[1]?.range,
    );
    const edits = actions.flatMap(({ edit }) => edit?.get(namesUri()) ?? []);
    assert.ok(edits.some(({ newText }) => newText === '渡輪乙'));
  });

  it('are completed from the table, the whole row at once', async () => {
    await openNames('latin\ttype\ttw\tcn\nVladimir Put\n');
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      namesUri(),
      new vscode.Position(1, 12),
    );
    const putin = items.find(({ label }) => label === 'Vladimir Putin');
    assert.ok(typeof putin?.insertText === 'string');
    assert.match(putin.insertText, /^Vladimir Putin\tperson\t\p{Script=Han}+\t普京/u);
  });

  it('say what a row overrules', async () => {
    await openNames('Vladimir Putin\t\tperson\t普丁\n');
    const hovers = await vscode.commands.executeCommand<readonly vscode.Hover[]>(
      'vscode.executeHoverProvider',
      namesUri(),
      new vscode.Position(0, 3),
    );
    const text = hovers.flatMap(({ contents }) =>
      contents.map((each) => (each instanceof vscode.MarkdownString ? each.value : '')),
    );
    assert.ok(
      text.some((each) => each.includes('Vladimir') && each.includes('普京')),
      text.join(),
    );
  });

  it('make their file with a commented header when the first is added, and all count when several are', async () => {
    const { nameFiles } = await testApi();
    const names = ['甲', '乙'].map((last, index) => person(`Harbour ${index}`, `海港${last}`, `渡轮${last}`));
    await Promise.all(names.map((name) => nameFiles.addName(clippingUri(), name)));
    const lines = (await readText(namesUri())).trimEnd().split('\n');
    assert.ok(lines[0]?.startsWith('# '));
    assert.ok(lines.includes('Harbour 1\t\tperson\t海港乙\t渡轮乙'));
    await rowsBecome('both count', ['Harbour 0 海港甲 渡轮甲', 'Harbour 1 海港乙 渡轮乙']);
    assert.deepEqual(problems(), []);
  });

  it('are added to an open file so that it can be undone', async () => {
    const { nameFiles } = await testApi();
    const document = await openNames('A B\t\tperson\t海港甲\r\n');
    await nameFiles.addName(clippingUri(), person('C D', '海港乙', '海港丙'));
    assert.equal(document.getText(), 'A B\t\tperson\t海港甲\r\nC D\t\tperson\t海港乙\t海港丙\r\n');
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), 'A B\t\tperson\t海港甲\r\n');
  });

  it('are merged and removed by commands', async () => {
    await writeNames('A B\t\tperson\t海港甲\nC D\t\tperson\t海港乙\n');
    await rowsBecome('the file is read', ['A B 海港甲', 'C D 海港乙']);
    const uri = clippingUri();
    await vscode.commands.executeCommand('jianbao.mergeNames', { uri, key: 'a b', other: 'c d' });
    await rowsBecome('they are one', ['A B 海港甲 海港乙']);
    await vscode.commands.executeCommand('jianbao.removeName', { uri, key: 'a b' });
    await rowsBecome('it is gone', []);
    await vscode.commands.executeCommand('jianbao.removeName', { uri, key: 'vladimir putin' });
    await becomes('a name of the product is none here', '蒲亭', []);
  });

  it('are added by steps from the words of a clipping', async () => {
    const running = vscode.commands.executeCommand('jianbao.addName', clippingUri(), '渡輪長');
    await eventually('all questions are answered', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      const { nameFiles } = await testApi();
      return (await nameFiles.rowsFor(clippingUri())).length === 1;
    });
    await running;
    const { nameFiles } = await testApi();
    const [name] = await nameFiles.rowsFor(clippingUri());
    assert.deepEqual(
      name?.forms.map(({ region, text }) => `${region} ${text}`),
      ['tw 渡輪長', 'cn 渡轮长', 'hk 渡輪長', 'sg 渡轮长'],
    );
  });

  it('are proposed by the glosses of the archive', async () => {
    const paragraphs = ['總統海渡恩（Haidon Ferrywell）說明票價。', '總統海渡恩（Haidon Ferrywell）說明日期。'];
    const file = await writeFile('gloss.md', post({ paragraphs }));
    const accept = ({ name }: { readonly name: ProjectName }): boolean => name.latin === 'Haidon Ferrywell';
    await vscode.commands.executeCommand('jianbao.collectGlosses', undefined, accept);
    await rowsBecome('its form is that of the place', ['Haidon Ferrywell 海渡恩']);
    await vscode.workspace.fs.delete(file);
  });

  it('go out as CSV and as TBX and come back', async () => {
    await writeNames('A B\tx\tperson\t海港甲\t渡轮甲\n');
    await rowsBecome('the file is read', ['A B 海港甲 渡轮甲']);
    for (const format of ['csv', 'tbx']) {
      const file = vscode.Uri.joinPath(workspaceFolder(), `out.${format}`);
      await vscode.commands.executeCommand('jianbao.exportNames', clippingUri(), 'own', format, file);
      await writeNames('latin\ttw\tcn\ttype\taliases\n');
      await rowsBecome('there is none', []);
      await vscode.commands.executeCommand('jianbao.importNames', file);
      await rowsBecome('it is back', ['A B 海港甲 渡轮甲']);
      assert.match(vscode.window.activeTextEditor?.document.getText() ?? '', /^# .*out\./);
      await vscode.workspace.fs.delete(file);
    }
  });
});
