import assert from 'node:assert/strict';
import type { NamesBatch, NamesOutcome } from '../../../../src/core/names/mentions/messages';
import { readNames } from '../../../../src/core/names/mentions/readNames';
import type { Name } from '../../../../src/core/names/name';
import { readNameTable } from '../../../../src/core/names/nameTable';
import { readClipping } from '../../../../src/core/session';
import { loadNamesText } from '../../../support/nameTable';

const clipping = (title: string, body: string): string =>
  `---\nlayout: post\ntitle: "${title}"\ndate: 2026-03-14T08:20:31.000Z\nauthor: 海港社\nfrom: https://www.harbour.example/1\n---\n<!--1773476431000-->\n[${title}](https://www.harbour.example/1)\n------\n<div><p>${body}</p></div>\n`;

const files: Readonly<Record<string, string>> = {
  'a/1.md': clipping('渡輪', '總統蒲亭說，票價不變。'),
  'a/2.md': clipping('渡轮', '总统普<b>京</b>说，票价不变。他没有说明原因。'),
  'a/3.md': clipping('港口', '航線下週復航。'),
  'a/4.md': clipping('兩種', '魯卡申柯說，盧卡申科來過。'),
};

interface Found {
  readonly batches: readonly NamesBatch[];
  readonly outcome: NamesOutcome;
  readonly read: readonly string[];
}

let text = '';

async function run(wanted?: readonly Name[], cancelAfter = Infinity): Promise<Found> {
  const batches: NamesBatch[] = [];
  const read: string[] = [];
  let asked = 0;
  const cancellation = { isCancellationRequested: false };
  const outcome = await readNames(
    {
      read: (key) => {
        asked += 1;
        if (asked > cancelAfter) cancellation.isCancellationRequested = true;
        if (key === 'a/broken.md') throw new Error('no permission');
        const source = files[key];
        return source === undefined ? undefined : new TextEncoder().encode(source);
      },
    },
    {
      files: [...Object.keys(files), 'a/gone.md', 'a/broken.md'],
      table: { text, rows: [] },
      furniture: false,
      ...(wanted && { wanted }),
    },
    {
      concurrency: 1,
      pace: { rest: () => undefined },
      cancellation,
      decode: (bytes) => new TextDecoder().decode(bytes),
      readArticle: (source) => {
        read.push(source);
        return readClipping(source).article;
      },
      receive: (batch) => void batches.push(batch),
    },
  );
  return { batches, outcome, read };
}

const putin = (): readonly Name[] => readNameTable(text)?.lookup('普京') ?? [];

describe('readNames', () => {
  before(async function () {
    this.timeout(60_000);
    text = await loadNamesText();
  });

  it('finds a name in every rendering, with the words around, and reads no other clipping', async () => {
    const { batches, read } = await run(putin());
    const found = batches.flatMap(({ mentions }) => mentions);
    assert.deepEqual(
      found.map(({ file, mentions }) => [file, ...mentions.map(({ before, words, after }) => [before, words, after])]),
      [
        ['a/1.md', ['總統', '蒲亭', '說，票價不變。']],
        ['a/2.md', ['总统', '普京', '说，票价不变。']],
      ],
    );
    assert.equal(read.length, 2);
  });

  it('tells the first clipping at once, and all files as looked at', async () => {
    const { batches } = await run(putin());
    assert.equal(batches[0]?.mentions.length, 1);
    assert.equal(
      batches.reduce((sum, { done }) => sum + done, 0),
      6,
    );
  });

  it('counts the names of every clipping, and tells each name once', async () => {
    const { batches } = await run();
    const counts = batches.flatMap((batch) => batch.counts);
    assert.deepEqual(
      counts.map(({ file, names }) => [file, ...names.map((one) => `${one.text} ${String(one.count)}`)]),
      [['a/1.md', '蒲亭 1'], ['a/2.md', '普京 1'], ['a/3.md'], ['a/4.md', '魯卡申柯 1', '盧卡申科 1']],
    );
    const names = batches.flatMap((batch) => batch.names);
    assert.deepEqual(names.map(({ latin }) => latin).sort(), ['Alexander Lukashenko', 'Vladimir Putin']);
  });

  it('tells what cannot be read, and goes on', async () => {
    const { outcome } = await run(putin());
    assert.deepEqual(outcome, { cancelled: false, failures: [{ path: 'a/broken.md', message: 'no permission' }] });
  });

  it('ends when it is cancelled', async () => {
    const { outcome, batches } = await run(undefined, 2);
    assert.equal(outcome.cancelled, true);
    assert.equal(batches.flatMap(({ counts }) => counts).length, 2);
  });

  it('says so when the table is damaged', async () => {
    const nothing = { files: [], furniture: false, table: { text: 'x', rows: [] } };
    const outcome = await readNames({ read: () => undefined }, nothing, {
      concurrency: 1,
      pace: { rest: () => undefined },
      cancellation: { isCancellationRequested: false },
      decode: () => '',
      readArticle: (source) => readClipping(source).article,
      receive: () => undefined,
    });
    assert.equal(outcome.failures.length, 1);
  });
});
