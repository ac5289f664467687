import assert from 'node:assert/strict';
import { runProgram } from '../../../src/cli/program';
import { clipping, memoryIo, type MemoryIo } from '../../support/commandIo';

const text = clipping('兩國會談', '<p>俄羅斯總統蒲亭會見科雷布科（Andrew Korybko）。科雷布科說：「蒲亭來了。」</p>');

interface PrintedName {
  readonly start: number;
  readonly end: number;
  readonly form: string;
  readonly latin: string;
  readonly kind: string;
  readonly tw?: string;
  readonly cn?: string;
  readonly confidence: string;
  readonly source: string;
}

/** The objects of the lines that were written. */
function lines(io: MemoryIo): readonly unknown[] {
  const written = io.out.split('\n').filter((line) => line !== '');
  return written.map((line) => JSON.parse(line) as unknown);
}

const rows = (io: MemoryIo): readonly PrintedName[] => lines(io) as readonly PrintedName[];

async function run(io: MemoryIo, ...args: readonly string[]): Promise<MemoryIo> {
  assert.equal(await runProgram(args, io), 0, io.errors.join('\n'));
  return io;
}

describe('jianbao names', function () {
  this.timeout(20_000);

  it('prints the file, its text and the names with their renderings', async () => {
    const io = await run(memoryIo({ a: text }), 'names', 'a', '--json');
    const [printed] = lines(io) as readonly { file: string; text: string; names: readonly PrintedName[] }[];
    assert.ok(printed);
    for (const { start, end, form } of printed.names) assert.equal(printed.text.slice(start, end), form);
    const putin = printed.names.find(({ form }) => form === '蒲亭');
    assert.deepEqual(
      [putin?.latin, putin?.kind, putin?.tw, putin?.cn, putin?.confidence],
      ['Vladimir Putin', 'person', '蒲亭', '普京', 'high'],
    );
    const explained = printed.names.filter(({ form }) => form === '科雷布科');
    assert.deepEqual(
      explained.map(({ latin, source }) => `${latin} ${source}`),
      Array(2).fill('Andrew Korybko gloss'),
    );
  });

  it('prints a list for people without --json', async () => {
    const io = await run(memoryIo({ a: text }), 'names', 'a');
    assert.match(io.out, /^2\tperson\t蒲亭\tVladimir Putin\t蒲亭\t普京/m);
  });

  it('prints the rows that a rendering finds, in either script and in Latin', async () => {
    for (const rendering of ['蒲亭', '普京', 'vladimir putin']) {
      const io = await run(memoryIo({}), 'names', '--lookup', rendering, '--json');
      assert.deepEqual(
        rows(io).map(({ latin }) => latin),
        ['Vladimir Putin'],
        rendering,
      );
    }
  });

  it('answers nothing for a name that nobody knows', async () => {
    const io = await run(memoryIo({}), 'names', '--lookup', '科雷布科', '--json');
    assert.equal(io.out, '');
    assert.match(io.errors.join(), /科雷布科/);
  });

  it('lays a project’s names over the table', async () => {
    const own = 'latin\ttype\tcn\nAndrew Korybko\tperson\t科雷布科\n';
    const io = await run(memoryIo({ own }), 'names', '--lookup', '科雷布科', '--project', 'own', '--json');
    assert.deepEqual(
      rows(io).map(({ latin, source }) => [latin, source]),
      [['Andrew Korybko', 'project']],
    );
  });

  it('refuses files beside --lookup', async () => {
    assert.equal(await runProgram(['names', 'a', '--lookup', '普京'], memoryIo({ a: text })), 2);
  });
});

describe('jianbao convert --names', function () {
  this.timeout(20_000);

  it('writes the renderings of a region, and keeps quotations', async () => {
    const io = await run(memoryIo({ a: text }), 'convert', 'a', '--names', 'cn');
    assert.match(io.out, /俄羅斯總統普京會見科雷布科/);
    assert.match(io.out, /「蒲亭來了。」/);
  });

  it('goes with another script', async () => {
    const io = await run(memoryIo({ a: text }), 'convert', 'a', '--to', 'hans', '--names', 'cn');
    assert.match(io.out, /俄罗斯总统普京会见科雷布科/);
  });

  it('is refused for the source and for OpenCC’s configurations', async () => {
    for (const other of [['--source'], ['--config', 't2s']]) {
      assert.equal(await runProgram(['convert', 'a', '--names', 'cn', ...other], memoryIo({ a: text })), 2);
    }
  });
});
