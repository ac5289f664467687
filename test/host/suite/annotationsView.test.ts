import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TestAnnotations } from '../../../src/host/testAnnotations';
import type { TestLine } from '../../../src/host/testLines';
import type { AnnotationNode } from '../../../src/host/views/annotationNodes';
import { closeEverything, eventually, openReader, sendIntent, testApi } from './support/api';
import { exists, post, readText, writeFile } from './support/files';
import { pick } from './support/questions';
import { isDirty, sidecar } from './support/views';

describe('The Annotations view', () => {
  let annotations: TestAnnotations;
  const made: vscode.Uri[] = [];

  before(async () => {
    ({ annotations } = await testApi());
    await vscode.commands.executeCommand('jianbao.annotations.focus');
  });

  beforeEach(() => show('workspace', 'clipping', ''));

  afterEach(async () => {
    await closeEverything();
    for (const uri of made.splice(0)) {
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(uri, '..'), { recursive: true });
    }
    await show('clipping', 'clipping', '');
  });

  it('lists the notes of the workspace by clipping', async () => {
    const uri = await write('甲港的渡輪', ['兩港關係回溫，渡輪復航。', '票價不變，旅客稱便。']);
    await annotations.annotate(uri, { quote: '渡輪復航', label: 'fact', comment: '要查證' }, { quote: '票價不變' });
    const group = await found('甲港的渡輪');
    assert.equal(group.description, '2');
    assert.deepEqual(group.children.map(labelOf), ['渡輪復航', '票價不變']);
    assert.match(group.children[0]?.description ?? '', /要查證/);
  });

  it('lists only the active clipping when asked to', async () => {
    const one = await write('乙港', ['第一座燈塔在海角。']);
    const other = await write('丙港', ['第二座燈塔在海灣。']);
    await annotations.annotate(one, { quote: '第一座燈塔' });
    await annotations.annotate(other, { quote: '第二座燈塔' });
    await openReader(one);
    await vscode.commands.executeCommand('jianbao.showAnnotationsOfClipping');
    await eventually('the notes of one clipping', async () => same(labels(await annotations.lines()), ['第一座燈塔']));
    await openReader(other);
    await eventually('the notes of the other', async () => same(labels(await annotations.lines()), ['第二座燈塔']));
  });

  it('groups by label and by tag, a note under each of its tags', async () => {
    const uri = await write('丁港', ['海關公布了新的稅則。', '漁民表示反對。']);
    await annotations.annotate(uri, { quote: '新的稅則', label: 'doubt', tags: ['貿易', '法規'] }, { quote: '漁民' });
    await vscode.commands.executeCommand('jianbao.groupAnnotations', 'tag');
    const byTag = await eventually('groups of tags', async () => ofGroup(await annotations.lines(), '#貿易'));
    assert.deepEqual(byTag.children.map(labelOf), ['新的稅則']);
    assert.ok(ofGroup(await annotations.lines(), '#法規'));
    await vscode.commands.executeCommand('jianbao.groupAnnotations', 'label');
    const lines = await eventually('groups of labels', async () => {
      const now = await annotations.lines();
      return now.some(({ children }) => children.some(({ label }) => label === '漁民')) && now;
    });
    const groupsOf = (label: string): readonly string[] =>
      lines.filter(({ children }) => children.some((line) => line.label === label)).map(labelOf);
    assert.equal(groupsOf('新的稅則').length, 1);
    assert.notDeepEqual(groupsOf('新的稅則'), groupsOf('漁民'));
  });

  it('finds Traditional by Simplified words, in notes and tags too', async () => {
    const uri = await write('戊港', ['兩港關係回溫。', '燈塔已經修好。']);
    await annotations.annotate(uri, { quote: '兩港關係' }, { quote: '燈塔', comment: '與關係無涉' }, { quote: '修好' });
    await vscode.commands.executeCommand('jianbao.filterAnnotations', '关系');
    const group = await eventually('the filter', async () => {
      const now = ofGroup(await annotations.lines(), '戊港');
      return now?.children.length === 2 && now;
    });
    assert.deepEqual(group.children.map(labelOf), ['兩港關係', '燈塔']);
    await vscode.commands.executeCommand('jianbao.clearAnnotationFilter');
    await eventually('all', async () => ofGroup(await annotations.lines(), '戊港')?.children.length === 3);
  });

  it('follows the unsaved notes of a reader, and forgets them when they are given up', async () => {
    const uri = await write('己港', ['老船長說了一個故事。']);
    const reader = await openReader(uri);
    const start = reader().snapshot?.text.indexOf('老船長') ?? -1;
    sendIntent(reader(), {
      type: 'annotate',
      place: { kind: 'words', start, end: start + 3 },
      change: { comment: '是誰？', tags: ['口述'] },
    });
    const group = await found('己港');
    assert.deepEqual(group.children.map(labelOf), ['老船長']);
    assert.ok((await annotations.tags()).includes('口述'));
    assert.equal(await exists(sidecar(uri)), false);
    await closeEverything();
    await eventually('forgotten', async () => !ofGroup(await annotations.lines(), '己港'));
    assert.ok(!(await annotations.tags()).includes('口述'));
  });

  it('follows annotation files that others write, and clippings that others edit', async () => {
    const uri = await write('庚港', ['碼頭在早上八點開門。', '下午休息。']);
    const [id] = await annotations.annotate(uri, { quote: '早上八點' });
    await found('庚港');
    const text = await readText(sidecar(uri));
    await vscode.workspace.fs.writeFile(sidecar(uri), encode(`${text}half a line\n`));
    await eventually('the damage is told', async () => attention(await annotations.lines(), 'damagedAnnotations'));
    assert.equal(await annotations.count(uri), 1);
    await vscode.workspace.fs.writeFile(uri, encode(clipping('庚港', ['完全是別的內容，與從前毫不相干。'])));
    const lost = await eventually('the note is lost', async () =>
      attention(await annotations.lines(), 'lostAnnotation'),
    );
    assert.equal(lost.node.kind === 'note' && lost.node.id, id);
    assert.match(lost.announcement, /早上八點/);
    await vscode.workspace.fs.delete(sidecar(uri));
    await eventually('gone', async () => (await annotations.count(uri)) === 0);
  });

  it('tells of annotation files without a clipping', async () => {
    const uri = await write('辛港', ['船塢新漆成紅色。'], 'https://www.harbour.example/news/dock.aspx');
    await annotations.annotate(uri, { quote: '船塢' });
    await found('辛港');
    await vscode.workspace.fs.delete(uri);
    const [orphan] = await eventually('told', async () => {
      const all = await annotations.orphanSidecars();
      return all.length > 0 && all;
    });
    assert.equal(orphan?.uri.toString(), sidecar(uri).toString());
    assert.deepEqual(orphan.sources, ['https://www.harbour.example/news/dock.aspx']);
    await eventually('listed', async () => attention(await annotations.lines(), 'orphanAnnotations'));
  });

  it('shows the note in Markdown on the card, and fetches no picture', async () => {
    const uri = await write('壬港', ['汽笛響了三聲。']);
    await annotations.annotate(uri, { quote: '汽笛', comment: '**重要** ![x](https://tracker.example/p.png)' });
    const group = await found('壬港');
    const card = annotations.card(group.children[0]?.node ?? assert.fail('no note'));
    assert.match(card, /\*\*重要\*\*/);
    assert.doesNotMatch(card, /!\[x\]/);
  });

  it('goes to the words of a note in the reader', async () => {
    const uri = await write('癸港', ['引水人登上了輪船。']);
    const [id] = await annotations.annotate(uri, { quote: '引水人' });
    await vscode.commands.executeCommand('jianbao.goToAnnotation', { uri, id });
    await eventually('the reader is open', async () => (await testApi()).readers(uri).some(({ isActive }) => isActive));
  });

  it('deletes the notes of a reader so that it can be undone', async () => {
    const uri = await write('子港', ['海鷗停在桅杆上。']);
    await annotations.annotate(uri, { quote: '海鷗' }, { quote: '桅杆' });
    await openReader(uri);
    const group = await found('子港');
    await vscode.commands.executeCommand('jianbao.deleteAnnotations', group.children[0]?.node, [
      ...group.children.map(({ node }) => node),
    ]);
    await eventually('deleted', async () => (await annotations.count(uri)) === 0 && isDirty());
    await vscode.commands.executeCommand('undo');
    await eventually('back', async () => (await annotations.count(uri)) === 2);
  });

  it('places a lost note again where the person says', async () => {
    const uri = await write('丑港', ['港務局長昨天宣布渡輪航線將於三月十四日全面復航。', '天氣晴朗。']);
    const [id] = await annotations.annotate(uri, { quote: '渡輪航線將於三月十四日全面復航' });
    await vscode.workspace.fs.writeFile(
      uri,
      encode(clipping('丑港', ['前言。', '另據報導，該航線訂三月中旬起局部恢復渡輪行駛。', '天氣晴朗。'])),
    );
    await eventually('lost', async () => attention(await annotations.lines(), 'lostAnnotation'));
    void vscode.commands.executeCommand('jianbao.placeAnnotation', { uri, id });
    await pick(0);
    await eventually('placed', async () => {
      const group = ofGroup(await annotations.lines(), '丑港');
      return group?.children.some(({ context }) => context === 'annotation');
    });
    assert.match(await readText(sidecar(uri)), /"modified"/);
  });

  it('remembers scope, groups and filter for the workspace', async () => {
    await show('workspace', 'tag', '海');
    assert.deepEqual(annotations.rememberedQuery(), { scope: 'workspace', groupBy: 'tag', text: '海' });
  });

  async function write(title: string, paragraphs: readonly string[], url?: string): Promise<vscode.Uri> {
    const uri = await writeFile(`${title}.md`, clipping(title, paragraphs, url));
    made.push(uri);
    return uri;
  }

  const found = (title: string): Promise<TestLine<AnnotationNode>> =>
    eventually(`the group ${title}`, async () => ofGroup(await annotations.lines(), title));
});

const clipping = (title: string, paragraphs: readonly string[], url?: string): string =>
  post({ title, paragraphs, ...(url !== undefined && { url }) });

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const labelOf = ({ label }: TestLine<AnnotationNode>): string => label;
const labels = (lines: readonly TestLine<AnnotationNode>[]): readonly string[] => lines.map(labelOf);
const same = (a: readonly string[], b: readonly string[]): boolean => a.join('\n') === b.join('\n');

const ofGroup = (lines: readonly TestLine<AnnotationNode>[], label: string): TestLine<AnnotationNode> | undefined =>
  lines.find((line) => line.label === label && line.context === 'annotationGroup');

/** The first line of a kind among what needs attention. */
function attention(lines: readonly TestLine<AnnotationNode>[], context: string): TestLine<AnnotationNode> | undefined {
  const [first] = lines;
  const isAttention = first?.node.kind === 'group' && first.node.groupBy === 'attention';
  return isAttention ? first.children.find((line) => line.context === context) : undefined;
}

async function show(scope: 'clipping' | 'workspace', groupBy: string, text: string): Promise<void> {
  const name = scope === 'clipping' ? 'showAnnotationsOfClipping' : 'showAnnotationsOfWorkspace';
  await vscode.commands.executeCommand(`jianbao.${name}`);
  await vscode.commands.executeCommand('jianbao.groupAnnotations', groupBy);
  await vscode.commands.executeCommand('jianbao.filterAnnotations', text);
}
