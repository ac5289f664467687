import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TestReader } from '../../../src/host/testApi';
import type { ReaderNameCard } from '../../../src/protocol/names';
import { closeEverything, eventually, openReader, sendIntent, testApi } from './support/api';
import { exists, post, readText, workspaceFolder, writeFile } from './support/files';
import { isDirty, sidecar } from './support/views';

const report = post({
  title: '普京来访渡轮码头',
  paragraphs: [
    '俄罗斯总统普京周一抵达渡轮码头。',
    '港务局局长说：“普京来了。”随后普京离开。',
    '新任顾问艾克森森（Ana Exonsen）出席，艾克森森没有发言。',
  ],
});

type Reader = () => TestReader;

describe('Names in the reader', () => {
  afterEach(async () => {
    await closeEverything();
    await forgetNames();
  });

  it('are not looked for until they are asked for, and go again', async () => {
    const uri = await writeFile('names-a.md', report);
    const reader = await openReader(uri);
    assert.deepEqual(reader().snapshot?.names, { shown: false, mentions: [], cards: [] });
    await marked(reader);
    await vscode.commands.executeCommand('jianbao.toggleNames');
    await eventually('taken away', () => reader().snapshot?.names.shown === false);
    assert.deepEqual([isDirty(), await readText(uri)], [false, report]);
  });

  it('are told with their renderings, as printed first, and how sure they are', async () => {
    const reader = await openReader(await writeFile('names-b.md', report));
    await marked(reader);
    const card = cardOf(reader(), '普京');
    assert.deepEqual([card.title, card.kindText], ['Vladimir Putin', 'Person']);
    const texts = new Map(card.renderings.map(({ place, text }) => [place, text]));
    assert.deepEqual([texts.get('printed'), texts.get('cn'), texts.get('tw')], ['普京', '普京', '蒲亭']);
    assert.equal(card.renderings[0]?.place, 'printed');
    assert.ok(card.lines.some((line) => line.startsWith('Known from: an archive of 2020–21')));
    assert.ok(card.lines.some((line) => line.startsWith('In this clipping: 4')));
  });

  it('that the clipping glosses are known in that clipping, and can be added', async () => {
    const reader = await openReader(await writeFile('names-c.md', report));
    await marked(reader);
    const card = cardOf(reader(), '艾克森森');
    assert.equal(card.title, 'Ana Exonsen');
    assert.ok(card.acts.includes('add'));
    assert.ok(card.lines.some((line) => line.includes('glossed here')));
  });

  it('are copied as another place writes them', async () => {
    const reader = await openReader(await writeFile('names-d.md', report));
    await marked(reader);
    const mention = mentionOf(reader(), '普京');
    sendIntent(reader(), { type: 'copyRendering', mention, place: 'tw' });
    await eventually('copied', async () => (await vscode.env.clipboard.readText()) === '蒲亭');
  });

  it('are shown as another place writes them, but for the title and quotations', async () => {
    const reader = await openReader(await writeFile('names-e.md', report));
    const text = await shownAs(reader, 'tw');
    assert.ok(text.includes('俄罗斯总统蒲亭周一'), text);
    assert.ok(text.includes('“普京来了。”随后蒲亭离开'), text);
    assert.ok(text.includes('普京来访渡轮码头'), text);
    const { marks = [] } = reader().snapshot ?? {};
    const hints = marks.flatMap(({ kind, isName, hint }) => (kind === 'replaced' && isName === true ? [hint] : []));
    assert.deepEqual(hints, Array(2).fill('As printed: 普京 · Vladimir Putin'));
    await vscode.commands.executeCommand('jianbao.names.show', 'printed');
    await eventually('as printed', () => reader().snapshot?.text.includes('蒲亭') === false);
  });

  it('are shown so in every script', async () => {
    const reader = await openReader(await writeFile('names-f.md', report));
    await shownAs(reader, 'tw');
    await vscode.commands.executeCommand('jianbao.showTaiwan');
    await eventually('in 正體', () => reader().snapshot?.text.includes('俄羅斯總統蒲亭') === true);
  });

  it('have their Latin form beside the first mention', async () => {
    const reader = await openReader(await writeFile('names-g.md', report));
    await openReaderView(reader, { type: 'toggleNamesLatin' }, (text) => text.includes('普京（Vladimir Putin）周一'));
    assert.equal(reader().snapshot?.text.split('Vladimir Putin').length, 2);
  });

  it('that are shown otherwise are annotated as printed', async () => {
    const uri = await writeFile('names-h.md', report);
    const reader = await openReader(uri);
    const text = await shownAs(reader, 'tw');
    const start = text.indexOf('总统蒲亭周一');
    const place = { kind: 'words', start, end: start + '总统蒲亭周一'.length };
    sendIntent(reader(), { type: 'annotate', place, change: { label: 'fact' } });
    await eventually('annotated', () => reader().snapshot?.annotations.notes.length === 1);
    assert.deepEqual(reader().snapshot?.annotations.notes[0]?.range, { start, end: place.end });
    await vscode.commands.executeCommand('workbench.action.files.save');
    await eventually('saved', () => !isDirty());
    const selectors = /"exact":"([^"]*)"/u.exec(await readText(sidecar(uri)));
    assert.equal(selectors?.[1], '总统普京周一');
  });

  it('are shown beside the printed form in quotations where the setting asks for both', async () => {
    const setting = vscode.workspace.getConfiguration('jianbao');
    await setting.update('names.inQuotations', 'both', vscode.ConfigurationTarget.Workspace);
    try {
      const reader = await openReader(await writeFile('names-j.md', report));
      const text = await shownAs(reader, 'tw');
      assert.ok(text.includes('“普京〔蒲亭〕来了。”随后蒲亭离开'), text);
    } finally {
      await setting.update('names.inQuotations', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('can be corrected from their cards where the table knows how the clipping writes them, glossed or not', async () => {
    const glossed = report.replace('总统普京周一', '总统普京（Vladimir Putin）周一');
    const reader = await openReader(await writeFile('names-k.md', glossed));
    await marked(reader);
    assert.deepEqual(cardOf(reader(), '普京').acts, ['find', 'copy', 'correct']);
  });

  it('are found in the whole workspace from their cards', async () => {
    const uri = await writeFile('names-l.md', report);
    const reader = await openReader(uri);
    await marked(reader);
    sendIntent(reader(), { type: 'findMentions', mention: mentionOf(reader(), '普京') });
    const { names } = await testApi();
    await eventually('the mentions', async () => {
      const clippings = (await names.mentions()).flatMap(({ children }) => children);
      return clippings.some(({ node }) => node.kind === 'clipping' && node.uri.toString() === uri.toString());
    });
  });

  it('are corrected from their cards', async () => {
    const reader = await openReader(await writeFile('names-m.md', report));
    await marked(reader);
    sendIntent(reader(), { type: 'correctName', mention: mentionOf(reader(), '普京') });
    const row = await answered('Vladimir Putin');
    assert.ok(row.includes('蒲亭'), row);
  });

  it('that the clipping explains elsewhere are added from their cards', async () => {
    const reader = await openReader(await writeFile('names-n.md', report));
    await marked(reader);
    const { mentions = [] } = reader().snapshot?.names ?? {};
    const later = mentions.findLastIndex(({ start }) => reader().snapshot?.text.startsWith('艾克森森', start));
    assert.notEqual(later, mentionOf(reader(), '艾克森森'));
    sendIntent(reader(), { type: 'addName', mention: later });
    const row = await answered('Ana Exonsen');
    assert.ok(row.includes('艾克森森'), row);
    await eventually('the card', () => cardOf(reader(), '艾克森森').acts.includes('correct'));
  });

  it('are told by a hover in the source', async () => {
    const uri = await writeFile('names-i.md', report);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    const at = document.positionAt(document.getText().indexOf('普京周一') + 1);
    const lines = await eventually('a hover', async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, at);
      const texts = hovers.flatMap(({ contents }) =>
        contents.map((one) => (one instanceof vscode.MarkdownString ? one.value : '')),
      );
      return texts.find((text) => text.includes('Vladimir Putin'));
    });
    assert.ok(lines.includes('蒲亭'), lines);
  });
});

const namesUri = (): vscode.Uri => vscode.Uri.joinPath(workspaceFolder(), '.jianbao', 'names.tsv');

/** Accepts what is asked, as it is, until the names of the workspace have a row; gives that row. */
function answered(latin: string): Promise<string> {
  return eventually(`the row of ${latin}`, async () => {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    const rows = (await exists(namesUri())) ? (await readText(namesUri())).split('\n') : [];
    return rows.find((row) => row.startsWith(`${latin}\t`));
  });
}

async function forgetNames(): Promise<void> {
  if (await exists(namesUri())) {
    await vscode.workspace.fs.delete(namesUri());
    const { nameFiles } = await testApi();
    await eventually('no names are left', async () => (await nameFiles.rowsFor(namesUri())).length === 0);
  }
}

async function marked(reader: Reader): Promise<void> {
  sendIntent(reader(), { type: 'toggleNames' });
  await eventually('names are marked', () => (reader().snapshot?.names.mentions.length ?? 0) > 0);
}

/** Number of the first mention that is printed so. */
function mentionOf({ snapshot }: TestReader, words: string): number {
  const found = snapshot?.names.mentions.findIndex(({ start }) => snapshot.text.startsWith(words, start)) ?? -1;
  assert.notEqual(found, -1, `no name ${words}`);
  return found;
}

function cardOf(reader: TestReader, words: string): ReaderNameCard {
  const names = reader.snapshot?.names;
  const card = names?.cards[names.mentions[mentionOf(reader, words)]?.card ?? -1];
  assert.ok(card);
  return card;
}

function shownAs(reader: Reader, region: 'cn' | 'tw' | 'hk'): Promise<string> {
  return openReaderView(
    reader,
    { type: 'setNamesRegion', region },
    () => reader().snapshot?.view.names.region === region,
  );
}

async function openReaderView(
  reader: Reader,
  intent: Readonly<Record<string, unknown>>,
  isThere: (text: string) => boolean,
): Promise<string> {
  sendIntent(reader(), intent);
  return eventually('the view', () => {
    const text = reader().snapshot?.text ?? '';
    return isThere(text) ? text : undefined;
  });
}
