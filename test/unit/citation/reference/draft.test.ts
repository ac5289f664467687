import assert from 'node:assert/strict';
import { draftCitations } from '../../../../src/core/citation/reference/draft';
import { cpuTimeOf } from '../../../support/cpuTime';

const told = (markdown: string): readonly string[] =>
  draftCitations(markdown).map((found) => `${found.kind} ${found.kind === 'link' ? found.path : found.key}`);

describe('draftCitations', () => {
  it('finds pandoc’s keys in brackets and in the text', () => {
    assert.deepEqual(told('如 [@cna20230222, p. 3; see also -@dw20230201] 與 @udn20210305. 又 @{a:b c} @{a/b}.'), [
      'key cna20230222',
      'key dw20230201',
      'key udn20210305',
      'key a/b',
    ]);
  });

  it('gives the range of the key with its sign', () => {
    const markdown = '見 [-@cna20230222]。';
    const [found] = draftCitations(markdown);
    assert.equal(found && markdown.slice(found.start, found.end), '@cna20230222');
  });

  it('takes no address of mail or of the web, and nothing escaped, for a key', () => {
    assert.deepEqual(told('a@b.org \\@key https://x.example/@user'), []);
  });

  it('finds footnotes, not the lines that define them', () => {
    assert.deepEqual(told('他說。[^cna20230222]\n\n[^cna20230222]: 中央社. \n'), ['footnote cna20230222']);
  });

  it('finds links to files', () => {
    assert.deepEqual(
      told(
        [
          '[甲](clips/a.md) [乙](<clips/b c.md> "title") [丙](../c%20d.md#L12) [丁](d(1).md)',
          '[web](https://x.example/a.md) [here](#part) [mail](mailto:a@b.c)',
          '[[wiki|name]] [[other#part]]',
          '',
          '[ref]: clips/e.md "title"',
        ].join('\n'),
      ),
      [
        'link clips/a.md',
        'link clips/b c.md',
        'link ../c d.md',
        'link d(1).md',
        'link wiki',
        'link other',
        'link clips/e.md',
      ],
    );
  });

  it('passes over code and comments', () => {
    assert.deepEqual(
      told(
        [
          '`@a` and ``[x](b.md) ` ``',
          '```md',
          '[@c]',
          '~~~',
          '```',
          '<!-- [@d] -->',
          '~~~~',
          '[@e]',
          '~~~~',
          '`not code, @f',
        ].join('\n'),
      ),
      ['key f'],
    );
  });

  it('sorts what it finds', () => {
    const starts = draftCitations('[甲](a.md) [@b] [^c]').map(({ start }) => start);
    assert.deepEqual(
      starts,
      [...starts].sort((a, b) => a - b),
    );
  });

  for (const [name, piece] of [
    ['open brackets', '[['],
    ['backticks', '` `` '],
    ['keys', '@a.'],
    ['comments', '<!-- '],
    ['links', '](a('],
  ] as const) {
    it(`is done quickly on many ${name}`, () => {
      assert.ok(cpuTimeOf(() => draftCitations(piece.repeat(40_000))) < 2_000);
    });
  }
});
