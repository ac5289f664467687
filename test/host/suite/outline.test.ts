import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { OutlineItem } from '../../../src/host/views/outlineModel';
import { closeEverything, eventually, openReader, sendIntent, testApi } from './support/api';
import { picture, post, relatedBox, writeFile } from './support/files';

const clipping = post({
  title: '大綱',
  after: `<h2>小標</h2>${picture('img.harbour.example')}<p>見<a href="https://www.harbour.example/x">公告</a>。</p>${relatedBox}`,
});

describe('The Outline', () => {
  afterEach(closeEverything);

  it('lists facts, headings, pictures, links and hidden parts of the clipping in the reader', async () => {
    const uri = await writeFile('a.md', clipping);
    await openReader(uri);
    await shows(uri);
    assert.ok((await items('facts')).some(({ label, detail }) => detail === 'title' && label === '大綱'));
    assert.deepEqual(
      (await items('headings')).map(({ label }) => label),
      ['小標'],
    );
    assert.deepEqual(
      (await items('figures')).map(({ label }) => label),
      ['碼頭的早晨。'],
    );
    assert.deepEqual(
      (await items('links')).map(({ label, description }) => [label, description]),
      [['公告', 'www.harbour.example']],
    );
    assert.equal((await items('hidden')).length, 3);
  });

  it('is about the text editor as well', async () => {
    const uri = await writeFile('b.md', clipping);
    const editor = await vscode.window.showTextDocument(uri);
    await shows(uri);
    const [heading] = await items('headings');
    await vscode.commands.executeCommand('jianbao.revealOutlineItem', heading);
    const { line, character } = editor.selection.active;
    assert.ok(editor.document.lineAt(line).text.slice(character).startsWith('小標'));
  });

  it('counts what the reader hides', async () => {
    const uri = await writeFile('c.md', clipping);
    const reader = await openReader(uri);
    await shows(uri);
    sendIntent(reader(), { type: 'hideBlock', block: 1 });
    await eventually('one more is hidden', async () => (await items('hidden')).length === 4);
  });

  it('never shows the wrong clipping after fast switches', async () => {
    const [first, second] = [await writeFile('d.md', clipping), await writeFile('e.md', clipping)];
    const plain = await writeFile('f.md', '# plain\n');
    const overtaken = [first, second, first, plain].map((uri) => vscode.window.showTextDocument(uri));
    await Promise.allSettled(overtaken);
    await vscode.window.showTextDocument(second);
    await shows(second);
    assert.ok((await items('facts')).every((item) => item.clipping.toString() === second.toString()));
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
  await eventually('the outline follows', () => api.activeClipping() === uri.toString());
}

async function items(group: string): Promise<readonly OutlineItem[]> {
  const nodes = (await testApi()).outline();
  return nodes.flatMap((node) => (node.kind === 'group' && node.group === group ? node.children : []));
}
