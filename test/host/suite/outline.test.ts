import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { OutlineGroup, OutlineItem } from '../../../src/host/views/outlineNodes';
import { closeEverything, eventually, openReader, pause, sendIntent, testApi } from './support/api';
import { picture, post, relatedBox, writeFile } from './support/files';

const table = '<table><tr><td>平日</td><td>十班</td></tr><tr><td>假日</td><td>六班</td></tr></table>';
const filler = Array.from({ length: 40 }, (_, index) => `<p>第${index + 1}班渡輪照表開出，乘客在碼頭排隊。</p>`).join(
  '\n',
);
const below = [
  `\n<h2>小標</h2>\n${picture('img.harbour.example')}`,
  '<p>見<a href="https://www.harbour.example/x">公告</a>。</p>',
  `${filler}\n<h3>票價</h3>\n<p>港務局長海伍德（Carla Haywood）說：「票價不變。」</p>\n${table}`,
  filler,
  `<h2>班次</h2>\n${filler}\n${relatedBox}`,
].join('\n');
const clipping = post({ title: '大綱', after: below });

describe('The Outline', () => {
  before(async () => {
    await testApi();
    await vscode.commands.executeCommand('jianbao.outline.focus');
  });
  afterEach(closeEverything);

  it('lists what the clipping in the reader consists of', async () => {
    const uri = await writeFile('a.md', clipping);
    await openReader(uri);
    await shows(uri);
    const outline = (await testApi()).outline();
    const groups = outline.map(({ group }) => group);
    assert.deepEqual(groups, [
      'facts',
      'reference',
      'lead',
      'headings',
      'figures',
      'tables',
      'quotations',
      'names',
      'links',
      'hidden',
    ]);
    const told = async (group: string): Promise<readonly (readonly [string, string | undefined])[]> =>
      (await items(group)).map(({ symbol: { label, detail } }) => [label, detail] as const);
    assert.deepEqual(await told('lead'), [['第一段說明復航的日期。', undefined]]);
    assert.deepEqual(
      (await items('headings')).map(({ symbol, children }) => [
        symbol.label,
        children.map((item) => item.symbol.label),
      ]),
      [
        ['小標', ['票價']],
        ['班次', []],
      ],
    );
    assert.deepEqual(await told('figures'), [['碼頭的早晨。', 'img.harbour.example']]);
    assert.deepEqual(await told('tables'), [['平日', '2 × 2']]);
    assert.deepEqual(await told('quotations'), [['「票價不變。」', '海伍德（Carla Haywood）']]);
    assert.deepEqual(await told('names'), [['海伍德', 'Carla Haywood']]);
    assert.deepEqual(await told('links'), [['公告', 'www.harbour.example']]);
    assert.equal((await items('hidden')).length, 3);
  });

  it('tells where each fact was found', async () => {
    const uri = await writeFile('facts.md', clipping);
    await openReader(uri);
    await shows(uri);
    const title = (await items('facts')).find(({ symbol }) => symbol.fact === 'title');
    assert.deepEqual([title?.symbol.label, title?.symbol.from], ['大綱', 'front-matter']);
  });

  it('leads to the place in the text editor where that is active', async () => {
    const uri = await writeFile('b.md', clipping);
    const editor = await vscode.window.showTextDocument(uri);
    await shows(uri);
    const [, heading] = await items('headings');
    await vscode.commands.executeCommand('jianbao.revealOutlineItem', heading);
    const { line, character } = editor.selection.active;
    assert.ok(editor.document.lineAt(line).text.slice(character).startsWith('班次'));
  });

  it('leads to the place in the reader where that is active', async () => {
    const uri = await writeFile('reader.md', clipping);
    const reader = await openReader(uri);
    await shows(uri);
    const [, heading] = await items('headings');
    const place = heading?.symbol.source?.start ?? -1;
    assert.ok(reader().sourceInView < place);
    await vscode.commands.executeCommand('jianbao.revealOutlineItem', heading);
    await eventually('the reader shows the heading', () => Math.abs(reader().sourceInView - place) < 80);
    assert.equal(vscode.window.activeTextEditor, undefined);
  });

  it('counts what the reader hides', async () => {
    const uri = await writeFile('c.md', clipping);
    const reader = await openReader(uri);
    await shows(uri);
    sendIntent(reader(), { type: 'hideBlock', block: 1 });
    await eventually('one more is hidden', async () => (await items('hidden')).length === 4);
  });

  it('follows what is typed', async () => {
    const uri = await writeFile('typed.md', clipping);
    const editor = await vscode.window.showTextDocument(uri);
    await shows(uri);
    const at = editor.document.positionAt(editor.document.getText().indexOf('小標'));
    await editor.edit((edit) => edit.insert(at, '新的'));
    await eventually('the heading follows', async () => (await items('headings'))[0]?.symbol.label === '新的小標');
  });

  it('never shows the wrong clipping after fast switches', async () => {
    const [first, second] = [await writeFile('d.md', clipping), await writeFile('e.md', clipping)];
    const plain = await writeFile('f.md', '# plain\n');
    const overtaken = [first, second, first, plain].map((uri) => vscode.window.showTextDocument(uri));
    await Promise.allSettled(overtaken);
    await vscode.window.showTextDocument(second);
    await shows(second);
    await pause(400);
    assert.ok((await items('facts')).every((item) => item.clipping.toString() === second.toString()));
  });

  it('marks what is in view in the text editor, and keeps the focus there', async () => {
    const uri = await writeFile('scroll.md', clipping);
    const editor = await vscode.window.showTextDocument(uri);
    await shows(uri);
    await marks('大綱');
    scrollTo(editor, '<h2>班次');
    await marks('班次');
    assert.equal(vscode.window.activeTextEditor, editor);
    scrollTo(editor, '---');
    await marks('大綱');
  });

  it('marks what is in view in a body that is one long line', async () => {
    const uri = await writeFile('line.md', post({ title: '一行', after: below.replaceAll('\n', '') }));
    const editor = await vscode.window.showTextDocument(uri);
    await eventually('lines are wrapped', () => editor.document.languageId === 'clipping');
    await shows(uri);
    scrollTo(editor, '<h2>班次');
    await marks('班次');
  });

  it('shows, when it is opened again, the clipping that is active by then', async () => {
    const [first, second] = [await writeFile('hidden1.md', clipping), await writeFile('hidden2.md', clipping)];
    await vscode.window.showTextDocument(first);
    await shows(first);
    await vscode.commands.executeCommand('workbench.view.explorer');
    await vscode.window.showTextDocument(second);
    const api = await testApi();
    await eventually('the other is active', () => api.activeClipping() === second.toString());
    // Marking a line of the first may bring the view back once more, so there may be an outline of the second already.
    const isOfSecond = ({ clipping: uri }: OutlineGroup): boolean => uri.toString() === second.toString();
    await eventually('nothing of the first is left', () => api.outline().every(isOfSecond));
    await vscode.commands.executeCommand('jianbao.outline.focus');
    await shows(second);
  });

  it('marks what is in view in the reader', async () => {
    const uri = await writeFile('place.md', clipping);
    const reader = await openReader(uri);
    await shows(uri);
    await marks('大綱');
    const [first] = await items('headings');
    const snapshot = reader().snapshot;
    const block = snapshot?.blocks.findIndex(({ start, end }) => snapshot.text.slice(start, end) === '小標');
    reader().receive({ type: 'viewport', version: snapshot?.version, block });
    await marks('小標');
    assert.equal(first?.symbol.label, '小標');
  });

  it('opens no group in order to mark a line', async () => {
    const uri = await writeFile('closed.md', clipping);
    const editor = await vscode.window.showTextDocument(uri);
    await shows(uri);
    scrollTo(editor, '<h3>票價');
    await marks('票價');
    const selected = (await testApi()).outlineSelection();
    assert.ok(selected?.kind === 'item' && selected.symbol.kind === 'heading');
  });

  it('is empty beside a file that is no clipping', async () => {
    const uri = await writeFile('g.md', clipping);
    await openReader(uri);
    await shows(uri);
    await vscode.window.showTextDocument(await writeFile('h.md', '# plain\n'));
    const api = await testApi();
    await eventually('it is empty', () => api.outline().length === 0);
  });
});

async function shows(uri: vscode.Uri): Promise<void> {
  const api = await testApi();
  await eventually('the outline follows', () => api.outline()[0]?.clipping.toString() === uri.toString());
}

/** Waits until the line with a label is marked. */
async function marks(label: string): Promise<void> {
  const api = await testApi();
  let last = '';
  try {
    await eventually(`${label} is marked`, () => {
      const selected = api.outlineSelection();
      last = selected?.kind === 'item' ? selected.symbol.label : (selected?.id ?? 'nothing');
      return last === label;
    });
  } catch {
    assert.equal(last, label);
  }
}

function scrollTo(editor: vscode.TextEditor, text: string): void {
  const place = editor.document.positionAt(editor.document.getText().indexOf(text));
  editor.revealRange(new vscode.Range(place, place), vscode.TextEditorRevealType.AtTop);
}

async function items(group: string): Promise<readonly OutlineItem[]> {
  const outline = (await testApi()).outline();
  return outline.find((node) => node.group === group)?.children ?? [];
}
