import assert from 'node:assert/strict';
import { runProgram } from '../../../src/cli/program';
import { clipping, memoryIo, type MemoryIo } from '../../support/commandIo';

const file = 'a.md';
const sidecar = 'a.md.annotations.jsonl';
const body = '<p>𠮷日，總統說：「關係很好。」</p><p>會談在週五結束，雙方沒有發表聲明。</p>';
const articleText = '兩國會談\n𠮷日，總統說：「關係很好。」\n會談在週五結束，雙方沒有發表聲明。';

interface Listed {
  readonly file: string;
  readonly annotations: readonly Record<string, unknown>[];
}

async function list(io: MemoryIo, ...args: readonly string[]): Promise<readonly Listed[]> {
  const before = io.out.length;
  assert.equal(await runProgram(['annotations', ...args, '--json'], io), 0, io.errors.join('\n'));
  return io.out
    .slice(before)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Listed);
}

/** A clipping with two notes, then another text in its place. */
async function annotated(text = clipping('兩國會談', body)): Promise<MemoryIo> {
  const first = memoryIo({ [file]: clipping('兩國會談', body) });
  const calls = [
    ['--quote', '雙方沒有發表聲明', '--note', '甲\n乙', '--tag', '外交', '--label', 'doubt'],
    ['--quote', '關係很好', '--gloss', 'good'],
  ];
  for (const call of calls) assert.equal(await runProgram(['annotate', file, ...call], first), 0);
  return memoryIo({ [file]: text, [sidecar]: first.textOf(sidecar) ?? '' });
}

describe('jianbao annotations', () => {
  it('prints each note and where it stands, in the order of the text', async () => {
    const [{ annotations } = { annotations: [] }] = await list(await annotated(), file);
    const [first = {}, second = {}] = annotations.map(({ id, created, ...note }) => {
      assert.match(`${String(id)} ${String(created)}`, /^urn:uuid:\S{36} \d{4}-\S+Z$/);
      return note;
    });
    const start = articleText.indexOf('關係很好');
    assert.deepEqual(first, { state: 'exact', start, end: start + 4, quote: '關係很好', gloss: 'good' });
    const place = articleText.indexOf('雙方');
    assert.deepEqual(second, {
      state: 'exact',
      start: place,
      end: place + 8,
      quote: '雙方沒有發表聲明',
      note: '甲\n乙',
      tags: ['外交'],
      label: 'doubt',
    });
  });

  it('gives offsets into the text that article --json prints', async () => {
    const io = await annotated();
    const [{ annotations } = { annotations: [] }] = await list(io, file);
    const before = io.out.length;
    await runProgram(['article', file, '--json'], io);
    const { text } = JSON.parse(io.out.slice(before)) as { text: string };
    for (const { start, end, quote } of annotations) {
      assert.equal(text.slice(Number(start), Number(end)), quote);
    }
  });

  it('gives no offsets of a note whose words are gone', async () => {
    const io = await annotated(
      clipping('天氣', '<p>明日多雲，午後有雨，山區請注意。</p>', 'https://www.example.org/9'),
    );
    const [{ annotations } = { annotations: [] }] = await list(io, file);
    assert.deepEqual(
      annotations.map(({ state, start, end }) => [state, start, end]),
      [
        ['orphan', undefined, undefined],
        ['orphan', undefined, undefined],
      ],
    );
  });

  it('has nothing to list for a clipping without an annotation file', async () => {
    const io = memoryIo({ a: clipping('甲', '<p>乙</p>'), b: clipping('丙', '<p>丁</p>') });
    assert.deepEqual(await list(io, 'a', 'b'), [
      { file: 'a', annotations: [] },
      { file: 'b', annotations: [] },
    ]);
  });

  it('leaves out decisions of the product and tells of lines that are damaged', async () => {
    const lines = [
      '{"id":"a:1","type":"Annotation","motivation":"classifying"}',
      '',
      '<<<<<<<',
      '{"id":"a:2","type":"Annotation"}',
    ];
    const io = memoryIo({ [file]: clipping('甲', '<p>乙</p>'), [sidecar]: lines.join('\r\n') });
    const [{ annotations } = { annotations: [] }] = await list(io, file);
    assert.deepEqual(
      annotations.map(({ id }) => id),
      ['a:2'],
    );
    assert.deepEqual(io.errors, [`${sidecar}:3: the line is no annotation`]);
  });

  it('settles lines of one id as every reader does: the one changed last keeps it, the other is a copy', async () => {
    const lines = ['2026-01-02', '2026-01-01'].map((day) =>
      JSON.stringify({ id: 'a:1', type: 'Annotation', modified: `${day}T00:00:00Z`, bodyValue: day }),
    );
    const io = memoryIo({ [file]: clipping('甲', '<p>乙</p>'), [sidecar]: ['{', ...lines].join('\n') });
    const [{ annotations } = { annotations: [] }] = await list(io, file);
    const notes = new Map(annotations.map(({ note, id }) => [note, String(id)]));
    assert.equal(notes.get('2026-01-02'), 'a:1');
    assert.match(notes.get('2026-01-01') ?? '', /^urn:uuid:\S{36}$/);
    assert.deepEqual(io.errors, [`${sidecar}:1: the line is no annotation`]);
  });

  it('tells of an annotation file that is no UTF-8 and reads what it can', async () => {
    const line = new TextEncoder().encode('{"id":"a:2","type":"Annotation"}\n');
    const io = memoryIo({ [file]: clipping('甲', '<p>乙</p>'), [sidecar]: Uint8Array.of(...line, 0xff, 0xfe) });
    const [{ annotations } = { annotations: [] }] = await list(io, file);
    assert.equal(annotations.length, 1);
    assert.match(io.errors[0] ?? '', /not UTF-8/);
  });

  it('lists them for people without --json', async () => {
    const io = await annotated();
    assert.equal(await runProgram(['annotations', file], io), 0);
    const start = articleText.indexOf('關係很好');
    const place = articleText.indexOf('雙方');
    assert.equal(
      io.out,
      `a.md
  exact ${start}-${start + 4}: 關係很好
    = good
  exact ${place}-${place + 8}: 雙方沒有發表聲明
    [doubt] #外交
    甲
    乙
`,
    );
  });

  it('takes no standard input', async () => {
    const io = memoryIo({ '-': clipping('甲', '<p>乙</p>') });
    assert.equal(await runProgram(['annotations', '-'], io), 2);
    assert.match(io.errors[0] ?? '', /standard input has no annotation file/);
  });
});
