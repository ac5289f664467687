import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { encodeLegacy } from '../../../src/core/check/encoding/legacyBytes';
import { convertFile, prepareConversion } from '../../../src/host/commands/convertEncoding';
import { closeEverything, eventually, testApi } from './support/api';
import { exists, post, readText, writeFile } from './support/files';

const source = 'Jianbao 剪報';
const zeroWidth = '\u200b';

const findings = (uri: vscode.Uri): readonly vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter((diagnostic) => diagnostic.source === source);
const codeOf = ({ code }: vscode.Diagnostic): unknown => (typeof code === 'object' ? code.value : code);
const codes = (uri: vscode.Uri): readonly unknown[] => findings(uri).map(codeOf);

async function open(name: string, text: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(await writeFile(name, text));
  await vscode.window.showTextDocument(document);
  return document;
}

async function found(document: vscode.TextDocument, code: string): Promise<vscode.Diagnostic> {
  return eventually(`${code} is found`, () => findings(document.uri).find((one) => codeOf(one) === code));
}

async function actions(document: vscode.TextDocument, range: vscode.Range): Promise<readonly vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
  );
}

async function setCheck(name: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration('jianbao').update(name, value, vscode.ConfigurationTarget.Workspace);
}

async function writeBytes(name: string, bytes: Uint8Array): Promise<vscode.Uri> {
  const uri = await writeFile(name, '');
  await vscode.workspace.fs.writeFile(uri, bytes);
  return uri;
}

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(' ');
const readHex = async (uri: vscode.Uri): Promise<string> => hex(await vscode.workspace.fs.readFile(uri));

describe('Diagnostics of clippings', () => {
  before(testApi);
  afterEach(async () => {
    await setCheck('check.severity', undefined);
    await setCheck('check.enabled', undefined);
    await closeEverything();
  });

  it('tell place, severity, code and related places', async () => {
    const text = post({ title: '渡輪復航' }).replace('[渡輪復航]', '[渡輪停航]');
    const document = await open('titles.md', text);
    const diagnostic = await found(document, 'titles-differ');
    assert.equal(diagnostic.severity, vscode.DiagnosticSeverity.Warning);
    assert.equal(document.getText(diagnostic.range), '渡輪復航');
    assert.equal(document.getText(diagnostic.relatedInformation?.[0]?.location.range), '渡輪停航');
    assert.ok(typeof diagnostic.code === 'object');
    assert.equal(diagnostic.code.target.scheme, 'command');
  });

  it('lead to a page that says what the code means', async () => {
    await vscode.commands.executeCommand('jianbao.explainProblem', 'titles-differ');
    const tab = await eventually('it opens', () =>
      vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ label }) => label.includes('titles-differ')),
    );
    assert.ok(tab.input instanceof vscode.TabInputCustom);
  });

  it('leave other Markdown and saved pages alone', async () => {
    const document = await open('readme.md', `# Read me${zeroWidth}\n\n&amp;amp;\n`);
    const clipping = await open('a.md', post({ paragraphs: [`渡${zeroWidth}輪`] }));
    await found(clipping, 'zero-width-character');
    assert.deepEqual(codes(document.uri), []);
  });

  it('follow the text while it is edited, and go when it is closed', async () => {
    const document = await open('edit.md', post());
    const edit = new vscode.WorkspaceEdit();
    const place = document.positionAt(document.getText().indexOf('第一段') + 1);
    edit.insert(document.uri, place, zeroWidth);
    await vscode.workspace.applyEdit(edit);
    const diagnostic = await found(document, 'zero-width-character');
    assert.deepEqual(diagnostic.range, new vscode.Range(place, place.translate(0, 1)));
    await vscode.window.showTextDocument(document); // what is closed is the editor that is active by then
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    assert.equal(document.getText(), post());
    await eventually('it goes', () => findings(document.uri).length === 0);
  });

  it('have the severity that the settings say, or are off', async () => {
    const document = await open('b.md', post({ paragraphs: [`渡${zeroWidth}輪`] }));
    await found(document, 'zero-width-character');
    await setCheck('check.severity', { 'zero-width-character': 'error' });
    const isError = ({ severity }: vscode.Diagnostic): boolean => severity === vscode.DiagnosticSeverity.Error;
    await eventually('it is an error', () => findings(document.uri).some(isError));
    await setCheck('check.severity', { 'zero-width-character': 'off' });
    await eventually('it is off', () => findings(document.uri).length === 0);
    await setCheck('check.severity', undefined);
    await found(document, 'zero-width-character');
    await setCheck('check.enabled', false);
    await eventually('all are off', () => findings(document.uri).length === 0);
  });

  it('find mixed line ends in the file, which the editor does not show', async () => {
    const text = post({ paragraphs: ['第一行\r\n第二行'] });
    const document = await open('mixed.md', text);
    const diagnostic = await found(document, 'line-endings-mixed');
    const line = document.positionAt(document.getText().indexOf('第一行')).line;
    assert.equal(diagnostic.range.start.line, line);
    assert.equal(document.isDirty, false);
    await vscode.commands.executeCommand('jianbao.normalizeLineEnds', document.uri);
    await eventually('it is to be saved', () => document.isDirty);
    assert.equal(await readText(document.uri), text);
    await document.save();
    assert.equal(await readText(document.uri), text.replace('\r\n', '\n'));
    await eventually('it is mended', () => findings(document.uri).length === 0);
  });
});

describe('Quick fixes of clippings', () => {
  before(testApi);
  afterEach(closeEverything);

  it('change nothing but their own place', async () => {
    const text = `\ufeff${post({ paragraphs: [`渡${zeroWidth}輪`, '&amp;quot;復航'], after: '<p>x</i></p>' })}`;
    const document = await open('fix.md', text.replaceAll('\n', '\r\n'));
    const { range } = await found(document, 'zero-width-character');
    const [fix] = await actions(document, range);
    assert.equal(fix?.isPreferred, true);
    assert.ok(fix.edit && (await vscode.workspace.applyEdit(fix.edit)));
    await document.save();
    assert.equal(await readText(document.uri), text.replaceAll('\n', '\r\n').replace(zeroWidth, ''));
  });

  it('mend all that is safe in the file', async () => {
    const text = post({ paragraphs: [`渡${zeroWidth}輪`, `復${zeroWidth}航`] });
    const document = await open('all.md', text);
    await found(document, 'zero-width-character');
    const [all] = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(0, 0, 0, 0),
      'source.fixAll.jianbao',
    );
    assert.ok(all?.edit && (await vscode.workspace.applyEdit(all.edit)));
    assert.equal(document.getText(), text.replaceAll(zeroWidth, ''));
  });

  it('show all that is safe before the command makes it', async () => {
    const text = post({ paragraphs: [`渡${zeroWidth}輪`, `復${zeroWidth}航`] });
    const document = await open('preview.md', text);
    await found(document, 'zero-width-character');
    const fixing = vscode.commands.executeCommand('jianbao.fixAllInFile', document.uri);
    await eventually('the preview opens', async () => {
      assert.equal(document.getText(), text);
      await vscode.commands.executeCommand('refactorPreview.apply');
      return document.isDirty;
    });
    await fixing;
    assert.equal(document.getText(), text.replaceAll(zeroWidth, ''));
  });
});

describe('Files in other encodings', () => {
  before(testApi);
  afterEach(closeEverything);

  const text = post({ title: '渡輪復航', paragraphs: ['渡輪復航的消息傳遍兩岸，居民說票價沒有變。'.repeat(6)] });

  for (const encoding of ['gb18030', 'big5'] as const) {
    it(`are recognized and converted by the command alone: ${encoding}`, async () => {
      const bytes = encodeLegacy(text, encoding);
      assert.ok(bytes);
      const uri = await writeBytes(`${encoding}.md`, bytes);
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document);
      const diagnostic = await found(document, 'encoding-not-utf-8');
      assert.deepEqual(codes(uri), ['encoding-not-utf-8']);
      const [action] = await actions(document, diagnostic.range);
      assert.equal(action?.command?.command, 'jianbao.convertEncoding');
      assert.equal(await readHex(uri), hex(bytes));

      const conversion = await prepareConversion(uri);
      assert.equal(conversion?.lost, 0);
      const kept = await convertFile(conversion);
      assert.equal(await readText(uri), text);
      assert.equal(await readHex(kept), hex(bytes));
      await eventually('the editor follows', () => document.getText() === text);
      await eventually('nothing is left to say', () => findings(uri).length === 0);
    });
  }

  it('are not converted while they have unsaved changes', async () => {
    const bytes = encodeLegacy(text, 'gb18030');
    assert.ok(bytes);
    const uri = await writeBytes('dirty.md', bytes);
    const conversion = await prepareConversion(uri);
    assert.ok(conversion);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(0, 0), 'x');
    await vscode.workspace.applyEdit(edit);
    await assert.rejects(convertFile(conversion), /unsaved/);
    assert.equal(await readHex(uri), hex(bytes));
    assert.equal(await exists(uri.with({ path: `${uri.path}.original` })), false);
  });
});
