import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TestLibrary } from '../../../src/host/testLibrary';
import type { TestLine } from '../../../src/host/testLines';
import type { LibraryNode } from '../../../src/host/views/libraryNodes';
import { closeEverything, eventually, openReader, testApi } from './support/api';
import { exists, post, writeFile } from './support/files';

/** Long enough for two texts to be told to be one. */
const report =
  '港務局週二宣布，新碼頭將於秋天啟用，首批渡輪預計每小時開出兩班，旅客可在售票口或船上購票。' +
  '當地居民說，他們等這座碼頭已經等了十年，過去要繞道橋樑，單程就得花上一個半小時的時間。';
const simplifiedReport =
  '港务局周二宣布，新码头将于秋天启用，首批渡轮预计每小时开出两班，旅客可在售票口或船上购票。' +
  '当地居民说，他们等这座码头已经等了十年，过去要绕道桥梁，单程就得花上一个半小时的时间。';

describe('The Library view', () => {
  let library: TestLibrary;

  before(async () => {
    ({ library } = await testApi());
    await library.entries();
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('jianbao.clearLibraryFilter');
    await vscode.commands.executeCommand('jianbao.groupLibrary', 'month');
    await vscode.commands.executeCommand('jianbao.sortLibrary', 'day');
    await closeEverything();
  });

  it('groups the clippings and counts them', async () => {
    await write('a.md', post({ title: '燈塔一', url: 'https://lighthouse.example/1' }).replaceAll('海港社', '燈塔報'));
    await write('b.md', post({ title: '燈塔二', url: 'https://lighthouse.example/2' }).replaceAll('海港社', '燈塔報'));
    await vscode.commands.executeCommand('jianbao.groupLibrary', 'outlet');
    await vscode.commands.executeCommand('jianbao.sortLibrary', 'title');
    const group = await eventually('the outlet is a group', async () => lineOf(await library.lines(), '燈塔報'));
    assert.deepEqual(
      [group.description, group.children.map(({ label, description }) => [label, description])],
      [
        '2',
        [
          ['燈塔二', '2026-03-14'],
          ['燈塔一', '2026-03-14'],
        ],
      ],
    );
  });

  it('remembers for the workspace how it is grouped and sorted', async () => {
    await vscode.commands.executeCommand('jianbao.groupLibrary', 'tag');
    await vscode.commands.executeCommand('jianbao.sortLibrary', 'title');
    const { groupBy, sortBy } = library.rememberedQuery();
    assert.deepEqual([groupBy, sortBy], ['tag', 'title']);
  });

  it('lists a clipping under each of its tags', async () => {
    await write('t.md', post({ title: '雙標籤' }).replace('tags: [ 海港社 ]', 'tags: [ 潮汐, 航線 ]'));
    await vscode.commands.executeCommand('jianbao.groupLibrary', 'tag');
    await vscode.commands.executeCommand('jianbao.filterLibrary', '雙標籤');
    const groups = (await library.lines()).map(({ label, children }) => [label, ...children.map(labelOf)]);
    assert.deepEqual(
      groups.sort(),
      [
        ['潮汐', '雙標籤'],
        ['航線', '雙標籤'],
      ].sort(),
    );
  });

  it('finds Traditional by Simplified words', async () => {
    await write('f.md', post({ title: '兩港關係回溫' }));
    await vscode.commands.executeCommand('jianbao.groupLibrary', 'none');
    await vscode.commands.executeCommand('jianbao.filterLibrary', '关系 回温');
    assert.deepEqual((await library.lines()).map(labelOf), ['兩港關係回溫']);
  });

  it('shows only clippings with what is asked for', async () => {
    const uri = await write('n.md', post({ title: '有註解的渡輪' }));
    await write('m.md', post({ title: '無註解的渡輪' }));
    await writeText(sidecarOf(uri), '{"type":"Annotation"}\n');
    await vscode.commands.executeCommand('jianbao.groupLibrary', 'none');
    await vscode.commands.executeCommand('jianbao.filterLibrary', '註解的渡輪');
    await vscode.commands.executeCommand('jianbao.limitLibrary', { annotations: true });
    await eventually('the note is known', async () => (await library.lines()).length === 1);
    assert.deepEqual((await library.lines()).map(labelOf), ['有註解的渡輪']);
  });

  it('folds the versions of a story into one line', async () => {
    await write('v.md', post({ title: '新碼頭秋天啟用', paragraphs: [report], url: 'https://tw.example/pier' }));
    await write(
      'w.md',
      post({ title: '新码头秋天启用', paragraphs: [simplifiedReport], url: 'https://cn.example/pier' }),
    );
    await vscode.commands.executeCommand('jianbao.groupLibrary', 'none');
    await vscode.commands.executeCommand('jianbao.filterLibrary', '新碼頭秋天啟用');
    const lines = await eventually('both are read', async () => {
      const found = await library.lines();
      return found[0]?.children.length === 1 && found;
    });
    const [line] = lines;
    assert.deepEqual(
      [lines.length, line && [line, ...line.children].map(labelOf).sort()],
      [1, ['新碼頭秋天啟用', '新码头秋天启用'].sort()],
    );
  });

  it('selects the active clipping while it is in view', async () => {
    const uri = await write('r.md', post({ title: '現用的剪報' }));
    await vscode.commands.executeCommand('jianbao.library.focus');
    await library.lines();
    await openReader(uri);
    await eventually('its line is selected', () => library.selection.includes(uri.toString()));
  });

  it('offers its outlets, tags and authors', async () => {
    await write('k.md', post({ title: '名稱' }).replaceAll('海港社', '礁石週刊'));
    const { outlets, tags } = library.names();
    assert.deepEqual([outlets.includes('礁石週刊'), tags.includes('礁石週刊')], [true, true]);
  });

  it('keeps what it has read for the next start', async () => {
    await write('s.md', post({ title: '留到下次' }));
    await eventually('it is stored', async () => (await library.storedTitles()).includes('留到下次'));
  });

  describe('with a clipping dropped into a document', () => {
    it('inserts a citation link with a relative path', async () => {
      const uri = await write('渡輪 (一).md', post({ title: '[快訊] 渡輪復航' }));
      const note = vscode.Uri.joinPath(uri, '../../notes/note.md');
      const folder = uri.path.split('/').at(-2) ?? '';
      const link = `[\\[快訊\\] 渡輪復航](../${folder}/渡輪%20%28一%29.md)（海港社，2026年3月14日）`;
      assert.equal(library.citation([uri], note), link);
    });

    it('inserts several as a list, below text that stands on the line', async () => {
      const first = await write('one.md', post({ title: '其一' }));
      const second = await write('two.md', post({ title: '其二' }));
      const note = vscode.Uri.joinPath(first, '../note.md');
      const folder = second.path.split('/').at(-2) ?? '';
      const list = `- [其一](one.md)（海港社，2026年3月14日）\n- [其二](../${folder}/two.md)（海港社，2026年3月14日）`;
      assert.deepEqual(
        [library.citation([first, second], note), library.citation([first, second], note, '參見')],
        [list, `\n\n${list}`],
      );
    });

    it('leaves out what is no clipping', async () => {
      const other = await writeFile('readme.md', '# Read me\n');
      assert.equal(library.citation([other], vscode.Uri.joinPath(other, '../note.md')), '');
    });
  });

  describe('asked to delete', () => {
    it('takes the annotation file along, and the line goes', async () => {
      const uri = await write('d.md', post({ title: '要刪的' }));
      await writeText(sidecarOf(uri), '{"type":"Annotation"}\n');
      await library.delete([uri]);
      assert.deepEqual([await exists(uri), await exists(sidecarOf(uri))], [false, false]);
      await eventually('the line goes', async () => !(await hasTitle(library, '要刪的')));
    });

    it('needs no annotation file', async () => {
      const uri = await write('e.md', post({ title: '也要刪的' }));
      await library.delete([uri]);
      assert.equal(await exists(uri), false);
    });
  });

  /** Writes a clipping and waits until the Library has it. */
  async function write(name: string, text: string): Promise<vscode.Uri> {
    const uri = await writeFile(name, text);
    const end = uri.path.split('/').slice(-2).join('/');
    await eventually('the Library has it', async () => (await library.entries()).some(({ key }) => key.endsWith(end)));
    return uri;
  }
});

function lineOf(lines: readonly TestLine<LibraryNode>[], label: string): TestLine<LibraryNode> | undefined {
  return lines.find((line) => line.label === label);
}

function labelOf({ label }: TestLine<LibraryNode>): string {
  return label;
}

async function hasTitle(library: TestLibrary, title: string): Promise<boolean> {
  return (await library.entries()).some((entry) => entry.title === title);
}

function sidecarOf(uri: vscode.Uri): vscode.Uri {
  return uri.with({ path: `${uri.path}.annotations.jsonl` });
}

async function writeText(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}
