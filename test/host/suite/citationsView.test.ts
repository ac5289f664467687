import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { extractFromFiles } from '../../../src/host/citation/extractFromFiles';
import { ReferenceStyles } from '../../../src/host/citation/referenceStyle';
import { RomanizerFile } from '../../../src/host/citation/romanizerFile';
import type { TestCitations } from '../../../src/host/testCitations';
import type { TestLine } from '../../../src/host/testLines';
import type { CitationNode } from '../../../src/host/views/citationNodes';
import { closeEverything, eventually, extensionUri, openReader, testApi } from './support/api';
import { exists, post, readText, writeFile } from './support/files';
import { pick } from './support/questions';
import { isDirty, sidecar } from './support/views';

const paragraphs = [
  '（中央社台北22日電）港務局長林海生（Lin Hai-sheng）表示，「航線通過審查，下週復航。」',
  '他告訴路透社：「票價不會調漲。」',
  '一名不願具名的官員說，檢疫安排仍在討論。',
  '「大家都很期待。」',
  '詳見<a href="https://www.harbour.example/news/202603130001.aspx">前一天的報導</a>。',
];

describe('The Citations view', () => {
  let citations: TestCitations;
  const made: vscode.Uri[] = [];

  before(async () => {
    ({ citations } = await testApi());
    await vscode.commands.executeCommand('jianbao.citations.focus');
  });

  beforeEach(() => arrange('speaker'));

  afterEach(async () => {
    await closeEverything();
    for (const uri of made.splice(0)) {
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(uri, '..'), { recursive: true });
    }
    await arrange('speaker');
  });

  it('lists who said what of the active clipping, a pronoun under its name', async () => {
    await openReader(await write());
    const group = await found('林海生（Lin Hai-sheng）');
    assert.deepEqual(group.children.map(labelOf), ['「航線通過審查，下週復航。」', '「票價不會調漲。」']);
    assert.match(group.children[1]?.description ?? '', /^他 · .*路透社/);
    assert.equal(group.description, '2');
  });

  it('groups by source, and lists in the order of the text', async () => {
    await openReader(await write());
    await arrange('source');
    const outlet = await found('路透社');
    assert.ok(outlet.children.some(({ label }) => label === '「票價不會調漲。」'));
    await arrange('order');
    const lines = await eventually('one list', async () => {
      const now = await citations.lines();
      return now.length > 0 && now.every(({ children }) => children.length === 0) && now;
    });
    const starts = lines.map(({ node }) => (node.kind === 'citation' ? node.unit.start : -1));
    assert.deepEqual(
      starts,
      starts.toSorted((a, b) => a - b),
    );
  });

  it('finds Traditional by Simplified words, and lists only the kinds that are asked for', async () => {
    await openReader(await write());
    await found('林海生（Lin Hai-sheng）');
    await vscode.commands.executeCommand('jianbao.filterCitations', '票价');
    await eventually('the filter', async () => {
      const now = (await citations.lines()).flatMap(({ children }) => children).map(labelOf);
      return now.length > 0 && now.every((label) => label.includes('票價'));
    });
    await vscode.commands.executeCommand('jianbao.clearCitationFilter');
    await vscode.commands.executeCommand('jianbao.limitCitations', ['date']);
    await eventually('only dates', async () => {
      const now = await citations.lines();
      return now.length === 1 && now[0]?.children.every(({ context }) => context.includes('date'));
    });
    assert.deepEqual(citations.rememberedQuery().kinds, ['date']);
  });

  it('keeps a verdict as an edit of the reader, which can be undone', async () => {
    const uri = await write();
    await openReader(uri);
    const line = await lineOf('「票價不會調漲。」');
    await vscode.commands.executeCommand('jianbao.rejectCitation', line.node);
    const rejected = await eventually('it is rejected', async () => {
      const last = (await citations.lines()).at(-1);
      return last?.children[0]?.label === '「票價不會調漲。」' && last;
    });
    assert.equal(rejected.children[0]?.icon, 'circle-slash');
    await eventually('it is unsaved', isDirty);
    await vscode.commands.executeCommand('undo');
    await eventually('it is back', async () => {
      const lines = (await groupOf('林海生（Lin Hai-sheng）'))?.children ?? [];
      return lines.length === 2;
    });
    assert.equal(await exists(sidecar(uri)), false);
  });

  it('confirms where no reader is open, and the same again takes it back', async () => {
    const uri = await write();
    await vscode.window.showTextDocument(uri);
    const line = await lineOf('「票價不會調漲。」');
    await vscode.commands.executeCommand('jianbao.confirmCitation', line.node);
    const confirmed = await eventually('it is confirmed', async () => {
      const now = await lineNow('「票價不會調漲。」');
      return now?.icon === 'pass' && now;
    });
    assert.match(await readText(sidecar(uri)), /"assessing"/);
    await vscode.commands.executeCommand('jianbao.confirmCitation', confirmed.node);
    await eventually('it is as found', async () => (await lineNow('「票價不會調漲。」'))?.icon === 'quote');
  });

  it('corrects who said it', async () => {
    await openReader(await write());
    const line = await lineOf('「票價不會調漲。」');
    const running = vscode.commands.executeCommand('jianbao.correctCitation', line.node);
    await pick();
    await pick();
    await running;
    const corrected = await eventually('it is corrected', async () => {
      const now = await lineNow('「票價不會調漲。」');
      return now?.icon === 'edit' && now;
    });
    assert.match(corrected.announcement, /林海生/);
  });

  it('goes to the words in the text editor', async () => {
    const uri = await write();
    const editor = await vscode.window.showTextDocument(uri);
    const { command } = await lineOf('「票價不會調漲。」');
    await run(command);
    await eventually(
      'the words are selected',
      () => editor.document.getText(editor.selection) === '「票價不會調漲。」',
    );
  });

  it('goes to the words in the reader and marks them there', async () => {
    const uri = await write();
    const reader = await openReader(uri);
    const { command } = await lineOf('「票價不會調漲。」');
    await run(command);
    await eventually('who said what is marked', () => reader().snapshot?.citations.shown);
  });

  it('opens the clipping of a linked report', async () => {
    const target = await write('前一天的報導', 'https://harbour.example/news/202603130001.aspx/');
    await openReader(await write());
    await (await testApi()).library.entries();
    const { command, description } = await lineOf('前一天的報導');
    assert.match(description, /harbour\.example/);
    await run(command);
    await eventually('the other reader', async () =>
      (await testApi()).readers(target).some(({ isActive }) => isActive),
    );
  });

  it('lists what a folder cites as a table that Excel opens', async () => {
    const one = await write('甲港');
    const other = await write('乙港');
    const table = vscode.Uri.joinPath(one, '..', 'citations.csv');
    await vscode.commands.executeCommand('jianbao.confirmCitation', {
      ...(await shownLine(one, '「票價不會調漲。」')).node,
    });
    const folders = [one, other].map((uri) => vscode.Uri.joinPath(uri, '..'));
    await vscode.commands.executeCommand('jianbao.extractCitations', folders[0], folders, 'csv', table);
    const rows = (await eventually('the table', async () => (await exists(table)) && (await readText(table)))).split(
      '\r\n',
    );
    assert.ok(rows[0]?.startsWith('\ufeffspeaker,name,cue,quotation,'));
    const said = rows.filter((row) => row.includes('票價不會調漲'));
    assert.equal(said.length, 2);
    assert.ok(said.some((row) => row.includes(',confirmed,')));
    assert.ok(said.every((row) => row.includes('林海生') && row.includes('路透社')));
  });

  it('stops when it is cancelled, and writes nothing', async () => {
    const files = await Promise.all(Array.from({ length: 6 }, (_, index) => write(`港${index}`)));
    const source = new vscode.CancellationTokenSource();
    let done = 0;
    const progress = {
      report: (): void => {
        done += 1;
        source.cancel();
      },
    };
    const nothing: vscode.Memento = { keys: () => [], get: () => undefined, update: () => Promise.resolve() };
    const services = {
      readers: { findDocument: () => undefined },
      references: new ReferenceStyles(nothing),
      romanizers: new RomanizerFile(extensionUri()),
    };
    await assert.rejects(
      extractFromFiles({ files, format: 'csv', concurrency: 1 }, services, progress, source.token),
      vscode.CancellationError,
    );
    assert.equal(done, 1);
  });

  it('opens Markdown and JSON beside the clipping', async () => {
    const uri = await write();
    await openReader(uri);
    await vscode.commands.executeCommand('jianbao.extractCitations', uri, undefined, 'json');
    const text = await eventually('a document', () => untitled('json')?.getText());
    const [clipping] = JSON.parse(text) as { file: string; units: { text: string; line: number }[] }[];
    assert.equal(clipping?.file, vscode.workspace.asRelativePath(uri));
    assert.ok(clipping.units.some(({ text: words, line }) => words === '「票價不會調漲。」' && line > 0));
    await vscode.commands.executeCommand('jianbao.extractCitations', uri, undefined, 'markdown');
    const markdown = await eventually('Markdown', () => untitled('markdown')?.getText());
    assert.match(markdown, /林海生/);
  });

  async function write(title = '渡輪復航', url?: string): Promise<vscode.Uri> {
    const uri = await writeFile('a.clip.md', post({ title, paragraphs, ...(url !== undefined && { url }) }));
    made.push(uri);
    return uri;
  }

  async function arrange(groupBy: string): Promise<void> {
    await vscode.commands.executeCommand('jianbao.clearCitationFilter');
    await vscode.commands.executeCommand('jianbao.hideLowCitations');
    await vscode.commands.executeCommand('jianbao.groupCitations', groupBy);
  }

  const groupOf = async (label: string): Promise<TestLine<CitationNode> | undefined> =>
    (await citations.lines()).find((line) => line.label === label);

  const found = (label: string): Promise<TestLine<CitationNode>> =>
    eventually(`the group ${label}`, () => groupOf(label));

  async function lineNow(label: string): Promise<TestLine<CitationNode> | undefined> {
    return (await citations.lines()).flatMap(({ children }) => children).find((line) => line.label === label);
  }

  const lineOf = (label: string): Promise<TestLine<CitationNode>> =>
    eventually(`the line ${label}`, () => lineNow(label));

  async function shownLine(uri: vscode.Uri, label: string): Promise<TestLine<CitationNode>> {
    await vscode.window.showTextDocument(uri);
    return eventually(`${label} of ${uri.path}`, async () => {
      const line = await lineNow(label);
      return line?.node.kind === 'citation' && line.node.uri.toString() === uri.toString() && line;
    });
  }
});

const labelOf = ({ label }: TestLine<CitationNode>): string => label;

async function run(command: vscode.Command | undefined): Promise<void> {
  assert.ok(command);
  await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as readonly unknown[]));
}

const untitled = (language: string): vscode.TextDocument | undefined =>
  vscode.workspace.textDocuments.find(({ isUntitled, languageId }) => isUntitled && languageId === language);
