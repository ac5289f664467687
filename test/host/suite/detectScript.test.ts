import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, eventually, testApi } from './support/api';
import { post, writeFile } from './support/files';
import { pick } from './support/questions';

const paragraph = '港務局說，停航兩年的渡輪將在四月試航，票價維持不變，每天往返六班。'.repeat(8);
const mixed = post({
  title: '渡輪復航',
  paragraphs: [paragraph, '轮渡两年之后复航，这是当地居民的说法。', paragraph, '議員說，他们都很歡迎這個決定。'],
});

async function openText(name: string): Promise<vscode.TextEditor> {
  const uri = await writeFile(name, mixed);
  return vscode.window.showTextDocument(uri);
}

describe('Detect Script', () => {
  beforeEach(testApi);
  afterEach(closeEverything);

  it('leads to a paragraph in another script', async () => {
    const editor = await openText('a.md');
    const running = vscode.commands.executeCommand('jianbao.detectScript');
    await pick(1);
    await running;
    const { active } = editor.selection;
    assert.ok(editor.document.lineAt(active.line).text.slice(active.character).startsWith('轮渡两年'));
  });

  it('marks characters of the other script and converts just these', async () => {
    const { document } = await openText('b.md');
    const found = await eventually('it is marked', () =>
      vscode.languages.getDiagnostics(document.uri).find(({ code }) => codeOf(code) === 'other-script-character'),
    );
    assert.equal(document.getText(found.range), '们');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      found.range,
    );
    const fix = actions.find(({ title }) => title === 'Convert to 們');
    assert.ok(fix?.edit);
    await vscode.workspace.applyEdit(fix.edit);
    assert.equal(document.getText(), mixed.replace('他们', '他們'));
  });
});

function codeOf(code: vscode.Diagnostic['code']): string {
  return String(typeof code === 'object' ? code.value : code);
}
