import assert from 'node:assert/strict';
import fastCheck from 'fast-check';
import type { ReaderBlock } from '../../src/protocol/reader';
import { headlineOf, layOut, paragraphs } from '../../src/webview/layout';
import { ArticleBuilder } from './support/articleBuilder';

function summary(builder: ArticleBuilder): readonly string[] {
  return layOut(builder.build().blocks).map((node) => `${node.kind} ${node.from}-${node.to}`);
}

describe('grouping blocks for the page', () => {
  it('takes the first shown title out as the headline', () => {
    const builder = new ArticleBuilder().paragraph('標題', { role: 'title' }).paragraph('內文');
    assert.equal(headlineOf(builder.build().blocks), 0);
    assert.deepEqual(summary(builder), ['paragraph 1-2']);
  });

  it('leaves a hidden title among the hidden blocks', () => {
    const builder = new ArticleBuilder().hidden('title', '標題').paragraph('內文');
    assert.equal(headlineOf(builder.build().blocks), undefined);
    assert.deepEqual(summary(builder), ['fold 0-1', 'paragraph 1-2']);
  });

  it('folds neighbouring hidden blocks into one, whatever they are', () => {
    const builder = new ArticleBuilder()
      .paragraph('一')
      .hidden('tags', '二')
      .listItem(1, 1, '三', { shown: false, role: 'related' })
      .paragraph('四')
      .hidden('share', '五');
    assert.deepEqual(summary(builder), ['paragraph 0-1', 'fold 1-3', 'paragraph 3-4', 'fold 4-5']);
  });

  it('keeps a block that goes on in the paragraph before it', () => {
    const builder = new ArticleBuilder()
      .paragraph('（電頭）', { role: 'dateline' })
      .paragraph('內文', { joins: 'inline' })
      .paragraph('下一行', { joins: 'line' })
      .paragraph('另一段');
    assert.deepEqual(summary(builder), ['paragraph 0-3', 'paragraph 3-4']);
  });

  it('begins a new paragraph after a hidden block', () => {
    const builder = new ArticleBuilder().paragraph('一').hidden('promo', '二').paragraph('三', { joins: 'line' });
    assert.deepEqual(summary(builder), ['paragraph 0-1', 'fold 1-2', 'paragraph 2-3']);
  });

  it('gives a figure the captions that follow it, and only the last of several figures', () => {
    const image = { host: 'a.example', alt: '' };
    const builder = new ArticleBuilder().figure(image).figure(image, '圖說').paragraph('攝影', { role: 'caption' });
    assert.deepEqual(summary(builder), ['figure 0-1', 'figure 1-4']);
  });

  it('splits a list at hidden items and goes on counting', () => {
    const builder = new ArticleBuilder()
      .listItem(1, 0, '一', { ordered: true })
      .listItem(1, 1, '二', { ordered: true, shown: false })
      .listItem(1, 2, '三', { ordered: true });
    const nodes = layOut(builder.build().blocks);
    assert.deepEqual(
      nodes.map(({ kind, firstItem }) => [kind, firstItem]),
      [
        ['list', 1],
        ['fold', undefined],
        ['list', 2],
      ],
    );
  });

  it('tells a list from the list after it, and keeps nested lists inside', () => {
    const builder = new ArticleBuilder()
      .listItem(1, 1, '一')
      .listItem(2, 1, '一之一', { depth: 2 })
      .listItem(1, 2, '二')
      .listItem(3, 1, '甲');
    assert.deepEqual(summary(builder), ['list 0-3', 'list 3-4']);
  });

  it('keeps a table whole when some of its cells are hidden', () => {
    const builder = new ArticleBuilder().cell(0, 0, '甲').cell(0, 1, '乙', { shown: false }).cell(1, 0, '丙');
    assert.deepEqual(summary(builder), ['table 0-3']);
  });

  it('folds a table of which nothing is shown', () => {
    const builder = new ArticleBuilder()
      .cell(0, 0, '甲', { shown: false })
      .cell(0, 1, '乙', { shown: false })
      .paragraph('丙');
    assert.deepEqual(summary(builder), ['fold 0-2', 'paragraph 2-3']);
  });

  it('parts quotations of different groups', () => {
    const builder = new ArticleBuilder()
      .add('quotation', '一', { group: 1 })
      .add('quotation', '二', { group: 1 })
      .add('quotation', '三', { group: 2 });
    assert.deepEqual(summary(builder), ['quotation 0-2', 'quotation 2-3']);
  });

  it('draws headings below the title without leaving out a level', () => {
    const depths = [4, 2, 5, 3, 6].reduce(
      (builder, level) => builder.add('heading', '小標', { level }),
      new ArticleBuilder(),
    );
    assert.deepEqual(
      layOut(depths.build().blocks).map(({ depth }) => depth),
      [1, 1, 2, 2, 3],
    );
  });

  it('puts every block but the headline into exactly one node', () => {
    fastCheck.assert(
      fastCheck.property(fastCheck.array(anyBlock, { maxLength: 40 }), (drafts) => {
        const blocks = drafts.map((draft, index) => ({ ...draft, start: index, end: index + 1 }));
        const headline = headlineOf(blocks);
        const drawn = layOut(blocks).flatMap(({ from, to }) =>
          Array.from({ length: to - from }, (_, step) => from + step),
        );
        assert.deepEqual(
          drawn,
          blocks.map((_, index) => index).filter((index) => index !== headline),
        );
        assert.deepEqual(paragraphs(blocks, 0, blocks.length).at(-1)?.to ?? 0, blocks.length);
      }),
    );
  });
});

const anyBlock: fastCheck.Arbitrary<Omit<ReaderBlock, 'start' | 'end'>> = fastCheck
  .record({
    kind: fastCheck.constantFrom(
      'paragraph',
      'heading',
      'quotation',
      'list-item',
      'table-cell',
      'figure',
      'embed',
      'preformatted',
    ),
    role: fastCheck.constantFrom('title', 'body', 'caption', 'related'),
    shown: fastCheck.boolean(),
    joins: fastCheck.constantFrom(undefined, 'line', 'inline'),
    group: fastCheck.nat(2),
    depth: fastCheck.nat(3),
  })
  .map(({ joins, group, kind, role, shown, depth }) => ({
    kind,
    role,
    shown,
    reason: '',
    ...(joins === undefined ? {} : { joins }),
    ...(kind === 'list-item' ? { list: group, item: depth, depth: depth + 1 } : {}),
    ...(kind === 'table-cell' ? { table: group, row: depth, column: 0 } : {}),
    ...(kind === 'quotation' ? { group } : {}),
  }));
