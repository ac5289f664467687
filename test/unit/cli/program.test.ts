import assert from 'node:assert/strict';
import { runProgram } from '../../../src/cli/program';
import { clipping, memoryIo } from '../../support/commandIo';
import { createReferenceCorrection } from '../../../src/core/annotation/referenceCorrection';
import { emptySidecar, serializeSidecar, withAnnotation } from '../../../src/core/annotation/sidecar';
import { sidecarSuffix } from '../../../src/core/library/entry';
import { readClipping } from '../../../src/core/session';

const traditional = clipping('兩國會談', '<p>總統說：「關係很好。」見https://example.org/關係</p>');
const simplified = clipping(
  '两国网络会谈',
  '<p>总统说：“网络关系很好。”网络也好。</p>',
  'https://www.example.org/2021/03/06/2',
);

describe('jianbao', () => {
  it('answers wrong usage with 2, a line that says what is wrong, and the usage', async () => {
    const wrong: readonly (readonly [readonly string[], RegExp])[] = [
      [[], /no command/],
      [['fly'], /unknown command fly/],
      [['citations'], /no file given/],
      [['citations', 'a', '--yaml'], /unknown option --yaml/],
      [['citations', 'a', '-j'], /unknown option -j/],
      [['citations', 'a', '--json=1'], /--json takes no value/],
      [['convert', 'a'], /give --to, --names or --config/],
      [['convert', 'a', '--to', 'klingon'], /--to must be one of hans/],
      [['convert', 'a', '--to', 'hans', '--config', 's2t'], /either --to or --config/],
      [['convert', 'a', '--config', 's2t', '--vocabulary'], /--vocabulary goes with --to/],
      [['reference', 'a'], /--format is missing/],
      [['reference', 'a', '--format'], /--format needs a value/],
      [['reference', 'a', '--format', 'ris', '--format', 'apa'], /--format is given twice/],
      [['reference', 'a', '--format', 'ris', '--accessed', '2021-02-30'], /--accessed must be a day/],
    ];
    for (const [args, message] of wrong) {
      const io = memoryIo({ a: traditional });
      assert.equal(await runProgram(args, io), 2, args.join(' '));
      assert.match(io.errors[0] ?? '', message);
      assert.match(io.errors[1] ?? '', /^usage/);
      assert.equal(io.out, '');
    }
  });

  it('names a file that failed, does the others and ends with 1', async () => {
    const io = memoryIo({ a: traditional, b: simplified });
    assert.equal(await runProgram(['citations', 'a', 'gone', 'b', '--json'], io), 1);
    assert.deepEqual(io.errors, ['gone: no such file']);
    const files = io.out
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { file: string }).file);
    assert.deepEqual(files, ['a', 'b']);
  });

  it('reads standard input for -, and anything after -- as a file', async () => {
    const io = memoryIo({ '-': traditional, '--odd': traditional });
    assert.equal(await runProgram(['convert', '--to', 'hans', '-', '--', '--odd'], io), 0);
    assert.equal(io.out.match(/两国会谈/g)?.length, 2);
  });

  it('shows bytes that are no UTF-8 as U+FFFD and says so', async () => {
    const io = memoryIo({ a: Uint8Array.of(0xe4, 0xb8, 0xad, 0xff, 0xe5, 0x9b) });
    assert.equal(await runProgram(['convert', '--config', 's2t', 'a'], io), 0);
    assert.equal(io.out, '中\ufffd\ufffd');
    assert.match(io.errors[0] ?? '', /^a: bytes that are not UTF-8/);
  });

  it('prints the usage when asked', async () => {
    const io = memoryIo({});
    assert.equal(await runProgram(['--help'], io), 0);
    assert.match(io.out, /jianbao reference/);
  });
});

describe('jianbao convert', () => {
  it('prints the clean article in the wanted script, addresses untouched', async () => {
    const io = memoryIo({ a: traditional });
    await runProgram(['convert', '--to', 'hans', 'a'], io);
    assert.equal(io.out, '两国会谈\n\n总统说：「关系很好。」见https://example.org/關係\n');
  });

  it('replaces words only with --vocabulary, and never in titles and quotations', async () => {
    const plain = memoryIo({ a: simplified });
    await runProgram(['convert', '--to=hant-tw', 'a'], plain);
    assert.equal(plain.out, '兩國網絡會談\n\n總統說：“網絡關係很好。”網絡也好。\n');
    const regional = memoryIo({ a: simplified });
    await runProgram(['convert', '--to=hant-tw', '--vocabulary', 'a'], regional);
    assert.equal(regional.out, '兩國網絡會談\n\n總統說：“網絡關係很好。”網路也好。\n');
  });

  it('converts plain text with one of OpenCC’s configurations, byte order mark and line ends as they are', async () => {
    const io = memoryIo({ a: '\ufeff里面\r\n後面' });
    await runProgram(['convert', '--config', 's2tw', 'a'], io);
    assert.equal(io.out, '\ufeff裡面\r\n後面');
  });

  it('prints the text and the map with --map', async () => {
    const io = memoryIo({ a: '坐出租车去国会' });
    await runProgram(['convert', '--config', 's2twp', '--map', 'a'], io);
    assert.deepEqual(JSON.parse(io.out), {
      text: '坐計程車去國會',
      map: [
        [1, 4, 1, 4],
        [5, 7, 5, 7],
      ],
    });
  });

  it('says so when the dictionaries are not there', async () => {
    const io = memoryIo({ a: traditional });
    const without = { ...io, readResource: () => Promise.reject(new Error('gone')) };
    assert.equal(await runProgram(['convert', '--to', 'hans', 'a'], without), 1);
    assert.deepEqual(io.errors, ['dictionaries.json is missing or damaged beside the program']);
  });
});

describe('jianbao reference', () => {
  it('says of a file that tells nothing that there is nothing to cite, and goes on', async () => {
    const io = memoryIo({ empty: '', a: traditional });
    assert.equal(await runProgram(['reference', 'empty', 'a', '--format', 'gbt7714-2025'], io), 1);
    assert.match(io.errors[0] ?? '', /empty.*nothing to cite/);
    assert.equal(io.out.split('\n').length, 2);
  });

  it('prints one reference a file, in the order given', async () => {
    const io = memoryIo({ a: traditional, b: simplified });
    assert.equal(
      await runProgram(['reference', 'b', 'a', '--format', 'gbt7714-2015', '--accessed', '2021-04-01'], io),
      0,
    );
    assert.equal(
      io.out,
      '某報. 两国网络会谈[EB/OL]. (2021-03-06)[2021-04-01]. https://www.example.org/2021/03/06/2.\n' +
        '某報. 兩國會談[EB/OL]. (2021-03-05)[2021-04-01]. https://www.example.org/2021/03/05/1.\n',
    );
  });

  it('prints one CSL-JSON item a line and tells equal keys apart', async () => {
    const io = memoryIo({ a: traditional, b: traditional });
    await runProgram(['reference', 'a', 'b', '--format', 'csl-json'], io);
    const ids = io.out
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { id: string }).id);
    assert.deepEqual(ids, ['example20210305a', 'example20210305b']);
  });

  it('writes the style in the locale that is asked for', async () => {
    const io = memoryIo({ a: traditional });
    await runProgram(['reference', 'a', '--format', 'apa', '--locale', 'en'], io);
    assert.equal(io.out, '某報. (2021, March 5). 兩國會談. https://www.example.org/2021/03/05/1\n');
  });

  it('writes Chicago with pinyin', async () => {
    const io = memoryIo({ a: traditional });
    assert.equal(await runProgram(['reference', 'a', '--format', 'chicago', '--romanize'], io), 0);
    assert.equal(
      io.out,
      'Mou bao 某報. “Liangguo huitan” 兩國會談. March 5, 2021. https://www.example.org/2021/03/05/1.\n',
    );
  });

  it('fails when the readings are not beside the program', async () => {
    const io = memoryIo({ a: traditional });
    const without = { ...io, readResource: () => Promise.reject(new Error('gone')) };
    assert.equal(await runProgram(['reference', 'a', '--format', 'chicago', '--romanize'], without), 1);
    assert.deepEqual(io.errors, ['pinyin.json is missing or damaged beside the program']);
  });

  it('follows the corrections beside a clipping unless told otherwise', async () => {
    const { article } = readClipping(traditional);
    const correction = createReferenceCorrection(article, 'title', '新題', { id: 'urn:uuid:1', created: '2024-01-01' });
    const sidecar = serializeSidecar(withAnnotation(emptySidecar, correction));
    const io = memoryIo({ a: traditional, [`a${sidecarSuffix}`]: sidecar });
    await runProgram(['reference', 'a', '--format', 'apa'], io);
    await runProgram(['reference', 'a', '--format', 'apa', '--no-corrections'], io);
    assert.deepEqual(
      io.out.split('\n').map((line) => /新題|兩國會談/.exec(line)?.[0]),
      ['新題', '兩國會談', undefined],
    );
  });
});
