import assert from 'node:assert/strict';
import { runProgram } from '../../../src/cli/program';
import { clipping, memoryIo, type MemoryIo } from '../../support/commandIo';
import { assertWebAnnotation } from '../../support/webAnnotation';

const file = 'a.md';
const sidecar = 'a.md.annotations.jsonl';
const traditional = clipping('兩國會談', '<p>𠮷日，總統說：「關係很好。」關係真的　很好。</p><p>關係結束。</p>');

interface Written {
  readonly id: string;
  readonly created: string;
  readonly body?: readonly { readonly purpose: string; readonly value: string }[];
  readonly target: { readonly source: string; readonly selector: readonly Record<string, unknown>[] };
}

async function annotate(io: MemoryIo, ...args: readonly string[]): Promise<Written> {
  const before = io.out.length;
  assert.equal(await runProgram(['annotate', file, ...args], io), 0, io.errors.join('\n'));
  return JSON.parse(io.out.slice(before)) as Written;
}

/** Where a note was put, as code points of the article's text. */
function placeOf({ target }: Written): readonly unknown[] {
  const position = target.selector.find(({ type }) => type === 'TextPositionSelector');
  return [position?.start, position?.end];
}
const quoteOf = ({ target }: Written): unknown =>
  target.selector.find(({ type }) => type === 'TextQuoteSelector')?.exact;

const articleText = '兩國會談\n𠮷日，總統說：「關係很好。」關係真的　很好。\n關係結束。';
const codePointsBefore = (words: string, from = 0): number =>
  [...articleText.slice(0, articleText.indexOf(words, from))].length;

describe('jianbao annotate', () => {
  it('answers wrong usage with 2 and writes nothing', async () => {
    const wrong: readonly (readonly [readonly string[], RegExp])[] = [
      [['--quote', '關係'], /no file given/],
      [['a.md', 'b.md', '--quote', '關係'], /one file only/],
      [['-', '--quote', '關係'], /standard input cannot be annotated/],
      [['a.md'], /--quote is missing/],
      [['a.md', '--quote', ' 　'], /--quote has no words/],
      [['a.md', '--quote', '關係', '--nth', '0'], /--nth must be a number/],
      [['a.md', '--quote', '關係', '--nth', '1.5'], /--nth must be a number/],
      [['a.md', '--quote', '關係', '--note', '甲', '--note', '乙'], /--note is given twice/],
    ];
    for (const [args, message] of wrong) {
      const io = memoryIo({ [file]: traditional, '-': traditional });
      assert.equal(await runProgram(['annotate', ...args], io), 2, args.join(' '));
      assert.match(io.errors[0] ?? '', message);
      assert.equal(io.textOf(sidecar), undefined);
    }
  });

  it('adds a note to the file beside the clipping, and prints its line', async () => {
    const io = memoryIo({ [file]: traditional });
    const args = [
      '--quote',
      '關係',
      '--note',
      '查過',
      '--tag',
      '外交',
      '--tag=兩岸',
      '--label',
      'fact',
      '--gloss',
      'relations',
    ];
    const note = await annotate(io, ...args);
    assert.equal(io.textOf(sidecar), io.out);
    assert.match(note.id, /^urn:uuid:[\da-f-]{36}$/);
    assert.ok(Date.now() - Date.parse(note.created) < 60_000);
    assertWebAnnotation(note);
    assert.deepEqual(
      note.body?.map(({ purpose, value }) => [purpose, value]),
      [
        ['classifying', 'fact'],
        ['describing', 'relations'],
        ['commenting', '查過'],
        ['tagging', '外交'],
        ['tagging', '兩岸'],
      ],
    );
    assert.equal(note.target.source, 'https://www.example.org/2021/03/05/1');
  });

  it('makes a highlight when nothing is said about the words', async () => {
    const note = await annotate(memoryIo({ [file]: traditional }), '--quote', '結束');
    assert.equal(note.body, undefined);
    assertWebAnnotation(note);
  });

  it('takes the N-th place, counted in code points', async () => {
    const io = memoryIo({ [file]: traditional });
    const first = codePointsBefore('關係');
    const third = codePointsBefore('關係結束');
    assert.deepEqual(placeOf(await annotate(io, '--quote', '關係')), [first, first + 2]);
    assert.deepEqual(placeOf(await annotate(io, '--quote', '關係', '--nth', '3')), [third, third + 2]);
  });

  it('finds words in another script, width and quotation style, and quotes them as printed', async () => {
    const io = memoryIo({ [file]: traditional });
    assert.equal(quoteOf(await annotate(io, '--quote', '总统说:“关系很好。”')), '總統說：「關係很好。」');
    assert.equal(quoteOf(await annotate(io, '--quote', '关系 真的很好')), '關係真的　很好');
    assert.equal(quoteOf(await annotate(io, '--quote', '关系', '--nth', '2')), '關係');
  });

  it('says when the words are not there, or not so often, with 1', async () => {
    const reasons: readonly (readonly [readonly string[], string])[] = [
      [['--quote', '火星'], 'a.md: the quotation is not in the article'],
      [['--quote', '結束', '--nth', '2'], 'a.md: the quotation is in the article once only'],
      [['--quote', '關係', '--nth', '4'], 'a.md: the quotation is in the article 3 times only'],
    ];
    for (const [args, reason] of reasons) {
      const io = memoryIo({ [file]: traditional });
      assert.equal(await runProgram(['annotate', file, ...args], io), 1);
      assert.deepEqual(io.errors, [reason]);
      assert.equal(io.textOf(sidecar), undefined);
    }
    const io = memoryIo({});
    assert.equal(await runProgram(['annotate', file, '--quote', '關係'], io), 1);
    assert.deepEqual(io.errors, ['a.md: no such file']);
  });

  it('keeps every other line byte for byte', async () => {
    const known = '{ "type":"Annotation","id":"a:1", "x":1.0 }';
    const lines = ['<<<<<<< HEAD', known, '{"id":"half'];
    const io = memoryIo({ [file]: traditional, [sidecar]: lines.join('\n') });
    await annotate(io, '--quote', '關係');
    const written = io.textOf(sidecar)?.split('\n') ?? [];
    assert.equal(written.length, 5);
    for (const line of lines) assert.ok(written.includes(line), line);
  });

  it('leaves an annotation file that is no UTF-8 as it is', async () => {
    const bytes = Uint8Array.of(0x7b, 0xff, 0x0a);
    const io = memoryIo({ [file]: traditional, [sidecar]: bytes });
    assert.equal(await runProgram(['annotate', file, '--quote', '關係'], io), 1);
    assert.match(io.errors[0] ?? '', /not UTF-8/);
    assert.deepEqual(await io.readFile(sidecar), bytes);
    assert.equal(io.out, '');
  });
});
