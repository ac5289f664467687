import assert from 'node:assert/strict';
import { runProgram } from '../../../src/cli/program';
import { clipping, memoryIo, type MemoryIo } from '../../support/commandIo';
import { loadDictionaries } from '../../support/dictionaries';

const traditional = clipping('兩國會談', '<p class="關係">總統說：「關係很好。」<br>見https://example.org/關係</p>');

async function convert(
  files: Readonly<Record<string, string | Uint8Array>>,
  ...args: readonly string[]
): Promise<MemoryIo> {
  const io = memoryIo(files);
  assert.equal(await runProgram(['convert', ...args], io), 0, io.errors.join('\n'));
  return io;
}

/** They are built once for all tests, which takes its time. */
async function buildDictionaries(this: Mocha.Context): Promise<void> {
  this.timeout(60_000);
  await loadDictionaries();
}

describe('jianbao convert: wrong usage', () => {
  const wrong: readonly (readonly [readonly string[], RegExp])[] = [
    [['--config', 's2t', '--style', 'none'], /--style goes with --to/],
    [['--config', 's2t', '--punctuation'], /--punctuation goes with --to/],
    [['--config', 's2t', '--terms', 't'], /--terms goes with --to/],
    [['--config', 's2t', '--source'], /--source goes with --to/],
    [['--to', 'hans', '--style', 'loud'], /--style must be one of none, press/],
    [['--to', 'hans', '--source', '--map'], /--source and --map/],
  ];
  for (const [args, message] of wrong) {
    it(`is told: ${args.join(' ')}`, async () => {
      const io = memoryIo({ a: traditional });
      assert.equal(await runProgram(['convert', 'a', ...args], io), 2);
      assert.match(io.errors[0] ?? '', message);
      assert.equal(io.out, '');
    });
  }
});

describe('jianbao convert --source', () => {
  before(buildDictionaries);

  it('prints the clipping’s own file with nothing changed but its text', async () => {
    const { out } = await convert({ a: `\ufeff${traditional}` }, '--to', 'hans', '--source', 'a');
    const expected = traditional
      .replaceAll('兩國會談', '两国会谈')
      .replace('總統說：「關係', '总统说：「关系')
      .replace('<br>見', '<br>见');
    assert.equal(out, `\ufeff${expected}`);
  });

  it('converts nothing of a file that is larger than what is read', async () => {
    const large = clipping('兩國會談', `<p>${'關'.repeat(800_000)}</p>`);
    const io = memoryIo({ a: large, b: traditional });
    assert.equal(await runProgram(['convert', '--to', 'hans', '--source', 'a', 'b'], io), 1);
    assert.match(io.errors[0] ?? '', /^a: not converted: .*2 MiB/);
    assert.match(io.out, /两国会谈/);
    assert.ok(!io.out.includes('关关'));
  });
});

describe('jianbao convert --style, --punctuation, --terms', () => {
  before(buildDictionaries);

  const simplified = clipping('两国会谈', '<p>总统说：“台湾宣布关系很好。”</p>');

  it('spells as the press of the place unless told not to', async () => {
    const press = await convert({ a: simplified }, '--to', 'hant-tw', 'a');
    assert.match(press.out, /台灣宣布關係/);
    const none = await convert({ a: simplified }, '--to', 'hant-tw', '--style=none', 'a');
    assert.match(none.out, /臺灣宣佈關係/);
  });

  it('converts quotation marks only when asked', async () => {
    const { out } = await convert({ a: simplified }, '--to', 'hant-tw', '--punctuation', 'a');
    assert.match(out, /總統說：「.*」/);
  });

  it('lets a project’s dictionary decide, and tells what is wrong in it', async () => {
    const terms = '总统\t總統閣下\n\t空\n会谈\t会谈\n';
    const { out, errors } = await convert({ a: simplified, t: terms }, '--to', 'hant-tw', '--terms', 't', 'a');
    assert.match(out, /^兩國会谈\n/);
    assert.match(out, /總統閣下說/);
    assert.match(errors[0] ?? '', /^t:2: /);
  });

  it('ends with 1 when the dictionary is not there', async () => {
    const io = memoryIo({ a: simplified });
    assert.equal(await runProgram(['convert', '--to', 'hans', '--terms', 'gone', 'a'], io), 1);
    assert.deepEqual(io.errors, ['gone: no such file']);
    assert.equal(io.out, '');
  });
});

describe('jianbao convert --config', () => {
  before(buildDictionaries);

  it('gives the same in pieces as at once, wherever the pieces are cut', async () => {
    const text = '里面的出租车\n头发发展😀后面\r\n干燥的面条'.repeat(20);
    const pieces = await convert({ a: text }, '--config', 's2twp', 'a');
    const whole = await convert({ a: text }, '--config', 's2twp', '--map', 'a');
    assert.equal(pieces.out, (JSON.parse(whole.out) as { text: string }).text);
  });

  it('writes what is decided before the input has ended', async () => {
    const io = memoryIo({});
    const seen: string[] = [];
    async function* slow(): AsyncGenerator<Uint8Array> {
      yield new TextEncoder().encode('里面\n后');
      seen.push(io.out);
      yield await Promise.resolve(new TextEncoder().encode('面\n'));
    }
    const streaming = { ...io, openFile: slow, write: (text: string) => io.write(text) };
    assert.equal(await runProgram(['convert', '--config', 's2tw', 'a'], streaming), 0);
    assert.deepEqual(seen, ['裡面\n']);
    assert.equal(io.out, '裡面\n後面\n');
  });

  it('says when bytes are no UTF-8, also in the last character', async () => {
    const io = await convert({ a: Uint8Array.of(0xe4, 0xb8, 0xad, 0xe5, 0x9b) }, '--config', 's2t', 'a');
    assert.equal(io.out, '中\ufffd');
    assert.match(io.errors[0] ?? '', /^a: bytes that are not UTF-8/);
  });

  it('names a file that fails and does the others', async () => {
    const io = memoryIo({ a: '后面', b: '里面' });
    assert.equal(await runProgram(['convert', '--config', 's2tw', 'a', 'gone', 'b'], io), 1);
    assert.deepEqual(io.errors, ['gone: no such file']);
    assert.equal(io.out, '後面裡面');
  });

  it('reads standard input once, however often it is named', async () => {
    const io = await convert({ '-': '后面' }, '--config', 's2tw', '-', '-');
    assert.equal(io.out, '後面後面');
  });
});
