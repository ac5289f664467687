import assert from 'node:assert/strict';
import type { Block } from '../../../../src/core/article/article';
import { bodyBlocks, kindsAndTexts, readBody, textOf } from '../../../support/reading';

const kindsOf = (body: string): readonly (readonly [string, string])[] => kindsAndTexts(readBody(body));

function blocksOf<K extends Block['kind']>(body: string, kind: K): readonly Extract<Block, { kind: K }>[] {
  const isOfKind = (block: Block): block is Extract<Block, { kind: K }> => block.kind === kind;
  return bodyBlocks(readBody(body)).filter(isOfKind);
}

describe('The blocks of a page', () => {
  describe('paragraphs', () => {
    it('are what stands in boxes of any name', () => {
      assert.deepEqual(kindsOf('<div>甲</div><section>乙</section><p>丙</p>'), [
        ['paragraph', '甲'],
        ['paragraph', '乙'],
        ['paragraph', '丙'],
      ]);
    });
    it('are what stands in no box at all', () =>
      assert.deepEqual(kindsOf('甲<p></p>乙'), [
        ['paragraph', '甲'],
        ['paragraph', '乙'],
      ]));
    it('go on over inline tags', () =>
      assert.deepEqual(kindsOf('<p>甲<span>乙</span><font>丙</font></p>'), [['paragraph', '甲乙丙']]));
    it('end where a box begins in them', () => assert.deepEqual(kindsOf('<p>甲<div>乙</div>丙</p>').length, 3));
  });

  describe('headings', () => {
    it('have the level of their tag', () => {
      assert.deepEqual(
        blocksOf('<h2>甲</h2><h4>乙</h4>', 'heading').map(({ level }) => level),
        [2, 4],
      );
    });
    it('may stand in a list or a quotation and stay headings', () => {
      assert.deepEqual(kindsOf('<ul><li><h3>甲</h3></li></ul><blockquote><h3>乙</h3></blockquote>'), [
        ['heading', '甲'],
        ['heading', '乙'],
      ]);
    });
    it('end with their tag', () => assert.deepEqual(kindsOf('<h2>甲</h2>乙')[1], ['paragraph', '乙']));
  });

  describe('lists', () => {
    const itemsOf = (body: string) => blocksOf(body, 'list-item');

    it('number their items and say whether the order counts', () => {
      const items = itemsOf('<p>渡輪：</p><ol><li>甲<li>乙</ol><ul><li>丙</ul>');
      assert.deepEqual(
        items.map(({ ordered }) => ordered),
        [true, true, false],
      );
      assert.equal(new Set(items.map(({ item }) => item)).size, 3);
      assert.equal(items[0]?.list, items[1]?.list);
      assert.notEqual(items[1]?.list, items[2]?.list);
    });
    it('keep the paragraphs of one item together', () => {
      const items = itemsOf('<ul><li><p>甲</p><p>乙</p></li><li>丙</li></ul>');
      assert.equal(items[0]?.item, items[1]?.item);
      assert.notEqual(items[1]?.item, items[2]?.item);
    });
    it('may stand in lists', () => {
      const items = itemsOf('<ul><li>甲<ol><li>乙</ol></li><li>丙</ul>');
      assert.deepEqual(
        items.map(({ depth }) => depth),
        [1, 2, 1],
      );
      assert.equal(items[0]?.list, items[2]?.list);
    });
    it('may lack their list tag', () => {
      const items = itemsOf('<li>甲</li><li>乙</li>');
      assert.deepEqual(
        items.map(({ depth, ordered }) => [depth, ordered]),
        [
          [1, false],
          [1, false],
        ],
      );
      assert.equal(items[0]?.list, items[1]?.list);
    });
    it('that lack their list tag end with their last item', () => {
      assert.deepEqual(kindsOf('<li>甲</li><p>乙</p>')[1], ['paragraph', '乙']);
    });
    it('that lack their list tag do not deepen those below', () => {
      assert.deepEqual(
        itemsOf('<li>甲</li><ul><li>乙</li></ul>').map(({ depth }) => depth),
        [1, 1],
      );
    });
    it('may be lists of terms', () =>
      assert.deepEqual(kindsOf('<dl><dt>甲<dd>乙</dl>'), [
        ['list-item', '甲'],
        ['list-item', '乙'],
      ]));
  });

  describe('tables', () => {
    const table = '<table><thead><tr><th>年<th>艘</thead><tbody><tr><td>一<td>二<tr><td colspan="2">三</table>';

    it('have cells with row, column and span', () => {
      assert.deepEqual(
        blocksOf(table, 'table-cell').map(({ row, column, columnSpan, header }) => [row, column, columnSpan, header]),
        [
          [0, 0, 1, true],
          [0, 1, 1, true],
          [1, 0, 1, false],
          [1, 1, 1, false],
          [2, 0, 2, false],
        ],
      );
    });
    it('keep the paragraphs of one cell together', () => {
      const cells = blocksOf('<table><tr><td><p>甲</p><p>乙</p><td>丙</table>', 'table-cell');
      assert.deepEqual(
        cells.map(({ column }) => column),
        [0, 0, 1],
      );
    });
    it('have a span that is a number between 1 and 100', () => {
      const cells = blocksOf(
        '<table><tr><td colspan="9999">甲<td rowspan="x">乙<td colspan="-1">丙</table>',
        'table-cell',
      );
      assert.deepEqual(
        cells.map(({ columnSpan, rowSpan }) => [columnSpan, rowSpan]),
        [
          [100, 1],
          [1, 1],
          [1, 1],
        ],
      );
    });
    it('may have a caption outside any cell', () => {
      assert.deepEqual(kindsOf('<table><caption>題</caption><tr><td>甲<td>乙</table>')[0], ['paragraph', '題']);
    });
    it('of one cell only place text on the page', () => {
      assert.deepEqual(kindsOf('<table><tr><td><p>甲</p></td></tr></table>'), [['paragraph', '甲']]);
    });
    it('of one column only place text on the page', () => {
      assert.deepEqual(kindsOf('<table><tr><td>甲<tr><td>乙</table>'), [
        ['paragraph', '甲'],
        ['paragraph', '乙'],
      ]);
    });
    it('with a picture only place it on the page', () => {
      const kinds = kindsOf('<table><tr><td><img src="https://a.example/1.jpg"><td>甲</table>').map(([kind]) => kind);
      assert.deepEqual(kinds, ['figure', 'paragraph']);
    });
  });

  describe('quotations', () => {
    it('group the paragraphs of one', () => {
      const quotations = blocksOf(
        '<blockquote><p>甲</p><p>乙</p></blockquote><blockquote>丙</blockquote>',
        'quotation',
      );
      assert.equal(quotations[0]?.group, quotations[1]?.group);
      assert.notEqual(quotations[1]?.group, quotations[2]?.group);
    });
    it('end with their tag', () => assert.deepEqual(kindsOf('<blockquote>甲</blockquote>乙')[1], ['paragraph', '乙']));
  });

  describe('preformatted text', () => {
    it('keeps its lines in one block', () =>
      assert.deepEqual(kindsOf('<pre>a\n b</pre>'), [['preformatted', 'a\n b']]));
    it('may hold marks', () => {
      const article = readBody('<pre>a <b>b</b></pre>');
      assert.deepEqual(
        article.marks.map(({ kind }) => kind),
        ['strong'],
      );
    });
  });

  it('each lead to their place in the file', () => {
    const body = '<p>甲&amp;乙</p><ul><li>丙</li></ul>';
    const article = readBody(body);
    assert.deepEqual(
      bodyBlocks(article).map((block) => [textOf(article, block), block.sourceEnd - block.sourceStart]),
      [
        ['甲&乙', '甲&amp;乙'.length],
        ['丙', 1],
      ],
    );
  });
});
