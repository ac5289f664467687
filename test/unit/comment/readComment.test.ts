import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readComment, type CommentNode } from '../../../src/core/comment';

/** Takes addresses of the web, and numbers them by their host's length so that equal ones are equal. */
const addLink = (address: string): { link: number; host: string } | undefined => {
  const host = /^https?:\/\/([^/]+)/.exec(address)?.[1];
  return host === undefined ? undefined : { link: host.length, host };
};
const read = (markdown: string): readonly CommentNode[] => readComment(markdown, addLink);
const text = (value: string): CommentNode => ({ kind: 'text', text: value });
const paragraph = (...children: CommentNode[]): CommentNode => ({ kind: 'paragraph', children });
const link = (host: string, ...children: CommentNode[]): CommentNode => ({
  kind: 'link',
  link: host.length,
  host,
  children,
});

/** All text of a comment, breaks as line feeds. */
function textOf(nodes: readonly CommentNode[]): string {
  return nodes.map((node) => ('text' in node ? node.text : 'children' in node ? textOf(node.children) : '\n')).join('');
}

describe('readComment', () => {
  it('reads nothing from blanks', () => assert.deepEqual(read(' \n　'), []));

  it('reads bold, italics and strikethrough beside Chinese punctuation', () => {
    assert.deepEqual(read('他說**「好。」**然後~~不。~~再*想，*說'), [
      paragraph(
        text('他說'),
        { kind: 'strong', children: [text('「好。」')] },
        text('然後'),
        { kind: 'strikethrough', children: [text('不。')] },
        text('再'),
        { kind: 'emphasis', children: [text('想，')] },
        text('說'),
      ),
    ]);
  });

  it('leaves single tildes alone: 3~5 人，10~12 日', () => {
    assert.deepEqual(read('3~5 人，10~12 日'), [paragraph(text('3~5 人，10~12 日'))]);
  });

  it('breaks the line where the person did', () => {
    assert.deepEqual(read('一\n二  \n三'), [
      paragraph(text('一'), { kind: 'break' }, text('二'), { kind: 'break' }, text('三')),
    ]);
  });

  it('reads lists, quotations, headings, rules and code', () => {
    assert.deepEqual(read('# 題\n\n- 甲\n- 乙\n  1. 丙\n\n> 丁\n\n***\n\n`a<b`\n\n```js\nx\n```'), [
      { kind: 'heading', children: [text('題')] },
      {
        kind: 'list',
        ordered: false,
        children: [
          { kind: 'item', children: [text('甲')] },
          {
            kind: 'item',
            children: [
              text('乙'),
              { kind: 'list', ordered: true, children: [{ kind: 'item', children: [text('丙')] }] },
            ],
          },
        ],
      },
      { kind: 'quotation', children: [paragraph(text('丁'))] },
      { kind: 'rule' },
      paragraph({ kind: 'code', text: 'a<b' }),
      { kind: 'preformatted', text: 'x' },
    ]);
  });

  it('gives every address to addLink, written as a link or bare', () => {
    assert.deepEqual(read('[甲](https://a.example "t") <https://b.example/>'), [
      paragraph(link('a.example', text('甲')), text(' '), link('b.example', text('https://b.example/'))),
    ]);
    assert.deepEqual(read('見https://a.example/x?y=1。（https://b.example/q_(z))另見 https://c.example/.'), [
      paragraph(
        text('見'),
        link('a.example', text('https://a.example/x?y=1')),
        text('。（'),
        link('b.example', text('https://b.example/q_(z)')),
        text(')另見 '),
        link('c.example', text('https://c.example/')),
        text('.'),
      ),
    ]);
  });

  it('shows a link that leads nowhere on the web as its text', () => {
    assert.deepEqual(read('[點我](javascript:alert(1)) [檔](file:///etc/passwd)'), [paragraph(text('點我 檔'))]);
  });

  it('shows HTML and pictures as they were written', () => {
    const source = '<b onclick="x">甲</b> ![圖](https://a.example/i.png "t") &lt;';
    assert.deepEqual(read(source), [paragraph(text(source.replace('&lt;', '<')))]);
    assert.equal(textOf(read('<script>\n**x**\n</script>')), '<script>\n**x**\n</script>');
  });

  it('keeps what CommonMark would take for the definition of a link', () => {
    assert.deepEqual(read('[1]: 見上'), [paragraph(text('[1]: 見上'))]);
  });

  it('loses no word of plain text', () => {
    const word = fc.string({ unit: fc.constantFrom(...'中文，。「」a1 \n'), minLength: 1 });
    fc.assert(
      fc.property(word, (words) => {
        assert.equal(textOf(read(words)).replace(/\s/g, ''), words.replace(/\s/g, ''));
      }),
    );
  });

  it('reads any text as some tree', () => {
    const marks = fc.string({ unit: fc.constantFrom(...'*_~[]()<>`#-+>!\\ \n\t&1.中。', '\0', '\ud800') });
    fc.assert(fc.property(marks, (source) => assert.ok(textOf(read(source)).length <= source.length * 2)));
  });

  it('makes one plain paragraph of what is too long or too deep', () => {
    for (const source of ['長'.repeat(20_001), '> '.repeat(40) + '深', '*a_ '.repeat(500)]) {
      assert.deepEqual(read(source), [paragraph(text(source))]);
    }
  });

  it('takes hostile comments in their stride', function () {
    this.timeout(20_000);
    const units = [
      '>',
      '> ',
      '- ',
      '1. ',
      '> - ',
      '[',
      '![',
      '[a](',
      '*',
      '*a_ ',
      '~~a ',
      '`',
      '<',
      '&',
      '\\',
      '(',
      '\0',
    ];
    for (const unit of [...units, 'https://', ' ', '\n', '\r', '[a]: b\n', '- a\n']) {
      for (const length of [800, 19_000, 100_000, 1_000_000]) {
        const source = unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
        const start = process.cpuUsage();
        read(source);
        const { user, system } = process.cpuUsage(start);
        assert.ok((user + system) / 1000 < 1_500, `${JSON.stringify(unit)} × ${length}: ${(user + system) / 1000} ms`);
      }
    }
  });
});
