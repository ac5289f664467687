import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TestNames } from '../../../src/host/testNames';
import type { TestLine } from '../../../src/host/testLines';
import type { MentionNode } from '../../../src/host/views/mentionNodes';
import type { NameLine, NameNode } from '../../../src/host/views/nameNodes';
import { closeEverything, eventually, openReader, testApi } from './support/api';
import { post, workspaceFolder, writeFile } from './support/files';

const taipei = post({
  title: '蒲亭談港口',
  paragraphs: ['俄羅斯總統蒲亭今天表示，航線下週復航。', '魯卡申柯說，盧卡申科與蒲亭談過票價。'],
});
const berlin = post({ title: '渡轮', paragraphs: ['俄罗斯总统普京说，票价不变。普京没有说明原因。'] });

describe('Names list', () => {
  let names: TestNames;
  const made: vscode.Uri[] = [];

  before(async () => {
    ({ names } = await testApi());
    await vscode.commands.executeCommand('jianbao.names.focus');
  });

  beforeEach(arrange);

  afterEach(async () => {
    await closeEverything();
    await vscode.commands.executeCommand('jianbao.clearMentions');
    for (const uri of made.splice(0)) {
      await vscode.workspace.fs.delete(uri, { recursive: true });
    }
    await arrange();
  });

  it('lists whom the active clipping names, by kind, with the Latin form and the count', async () => {
    await openReader(await write(taipei));
    const line = await nameOf('蒲亭');
    assert.equal(line.description, 'Vladimir Putin · 3');
    assert.match(await names.card(line.node), /普京/);
    const group = (await names.lines()).find(({ children }) => children.some(({ label }) => label === '蒲亭'));
    assert.equal(group?.icon, 'person');
  });

  it('flags a name that is written two ways, and lists only those', async () => {
    await openReader(await write(taipei));
    const line = await eventually('it is flagged', async () => {
      const found = flat(await names.lines()).find(({ icon }) => icon === 'warning');
      return found;
    });
    assert.match(line.announcement, /魯卡申柯 \/ 盧卡申科/);
    await vscode.commands.executeCommand('jianbao.showNamesWrittenTwoWays');
    await eventually('only that one', async () => namesIn(await names.lines()).length === 1);
    assert.equal(names.rememberedQuery().twoWays, true);
  });

  it('filters by any rendering, also one that the clipping does not have', async () => {
    await openReader(await write(taipei));
    await nameOf('蒲亭');
    await vscode.commands.executeCommand('jianbao.filterNames', '普京');
    await eventually('one is left', async () => {
      const left = namesIn(await names.lines());
      return left.length === 1 && left[0]?.label === '蒲亭';
    });
  });

  it('goes to a mention in the text editor', async () => {
    const editor = await vscode.window.showTextDocument(await write(taipei));
    const line = await nameOf('蒲亭');
    const mention = line.children[0]?.children[1];
    assert.equal(mention?.label, '俄羅斯總統蒲亭今天表示，航線下週復航。');
    await run(mention.command);
    await eventually('it is selected', () => editor.document.getText(editor.selection) === '蒲亭');
  });

  it('goes to a mention in the reader, and marks the names there', async () => {
    const reader = await openReader(await write(taipei));
    const line = await nameOf('蒲亭');
    await run(line.children[0]?.children[0]?.command);
    await eventually('names are marked', () => reader().snapshot?.names.shown);
  });

  it('finds all mentions of a name by another region’s rendering, by outlet', async () => {
    const uris = [await write(taipei), await write(berlin)];
    await inLibrary(uris);
    await vscode.commands.executeCommand('jianbao.findMentions', { uri: uris[0], text: '普京' });
    const outlets = await mentionsIn(uris);
    const lines = outlets.flatMap(({ children }) => children.flatMap((clipping) => clipping.children));
    assert.deepEqual(lines.map(({ label }) => label).sort(), [
      '俄罗斯总统普京说，票价不变。',
      '俄羅斯總統蒲亭今天表示，航線下週復航。',
      '普京没有说明原因。',
      '蒲亭談港口',
      '魯卡申柯說，盧卡申科與蒲亭談過票價。',
    ]);
    assert.match(await names.mentionsMessage(), /\d/);
  });

  it('opens a clipping at a mention that was found', async () => {
    const uri = await write(berlin);
    await inLibrary([uri]);
    await vscode.commands.executeCommand('jianbao.findMentions', 'Vladimir Putin');
    const [outlet] = await mentionsIn([uri]);
    await run(outlet?.children[0]?.children[0]?.command);
    const api = await testApi();
    await eventually('the reader marks names', () => api.readers(uri)[0]?.snapshot?.names.shown);
  });

  it('clears the mentions', async () => {
    const uri = await write(berlin);
    await inLibrary([uri]);
    await vscode.commands.executeCommand('jianbao.findMentions', { uri, text: '普京' });
    await mentionsIn([uri]);
    await vscode.commands.executeCommand('jianbao.clearMentions');
    assert.deepEqual(await names.mentions(), []);
  });

  it('counts the names of the workspace, and follows its files', async () => {
    const first = await write(taipei);
    await inLibrary([first]);
    await vscode.commands.executeCommand('jianbao.showNamesOfWorkspace');
    const before = await eventually('it is counted', () => {
      const count = names.countInWorkspace('vladimir putin');
      return count !== undefined && count >= 3 && count;
    });
    await write(berlin);
    await eventually('two more', () => names.countInWorkspace('vladimir putin') === before + 2);
    const line = await eventually('both renderings', async () => {
      const found = namesIn(await names.lines()).find(({ node }) => node.key === 'vladimir putin');
      return found && found.children.length > 1 && found;
    });
    const texts = line.children.map(({ label }) => label);
    assert.ok(texts.includes('蒲亭') && texts.includes('普京'));
  });

  it('copies a rendering', async () => {
    await openReader(await write(taipei));
    const line = await nameOf('蒲亭');
    await vscode.commands.executeCommand('jianbao.copyRendering', line.children[0]?.node);
    assert.equal(await vscode.env.clipboard.readText(), '蒲亭');
  });

  async function write(text: string): Promise<vscode.Uri> {
    const uri = await writeFile('names.clip.md', text);
    made.push(vscode.Uri.joinPath(uri, '..'));
    return uri;
  }

  async function arrange(): Promise<void> {
    await vscode.commands.executeCommand('jianbao.showNamesOfClipping');
    await vscode.commands.executeCommand('jianbao.groupNames', 'kind');
    await vscode.commands.executeCommand('jianbao.clearNameFilter');
  }

  function nameOf(label: string): Promise<TestLine<NameNode> & { readonly node: NameLine }> {
    return eventually(`the name ${label}`, async () =>
      namesIn(await names.lines()).find((line) => line.label === label),
    );
  }

  function mentionsIn(uris: readonly vscode.Uri[]): Promise<readonly TestLine<MentionNode>[]> {
    const wanted = new Set(uris.map(String));
    return eventually('they are found', async () => {
      const outlets = (await names.mentions())
        .map((outlet) => ({
          ...outlet,
          children: outlet.children.filter(({ node }) => node.kind === 'clipping' && wanted.has(node.uri.toString())),
        }))
        .filter(({ children }) => children.length > 0);
      return outlets.flatMap(({ children }) => children).length === uris.length && outlets;
    });
  }
});

/** Waits until the Library knows files. */
async function inLibrary(uris: readonly vscode.Uri[]): Promise<void> {
  const { library } = await testApi();
  const folder = workspaceFolder().path;
  await eventually('the Library knows them', async () => {
    const keys = (await library.entries()).map(({ key }) => key);
    return uris.every(({ path }) => keys.some((key) => key.endsWith(path.slice(folder.length))));
  });
}

async function run(command: vscode.Command | undefined): Promise<void> {
  assert.ok(command);
  await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
}

function flat(lines: readonly TestLine<NameNode>[]): readonly TestLine<NameNode>[] {
  return lines.flatMap((line) => [line, ...flat(line.children)]);
}

function namesIn(lines: readonly TestLine<NameNode>[]): readonly (TestLine<NameNode> & { readonly node: NameLine })[] {
  return flat(lines).flatMap((line) => (line.node.kind === 'name' ? [{ ...line, node: line.node }] : []));
}
