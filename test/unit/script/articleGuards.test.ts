import assert from 'node:assert/strict';
import type { Article } from '../../../src/core/article/article';
import { articleGuards } from '../../../src/core/script/articleGuards';
import type { Range } from '../../../src/core/text/range';
import { makeArticle } from '../../support/article';

const textsOf = ({ text }: Article, ranges: readonly Range[] = []): string[] =>
  ranges.map(({ start, end }) => text.slice(start, end));

describe('articleGuards', () => {
  it('leave code untouched', () => {
    const article = makeArticle(['见国会说'], { links: { 国会: 'https://example.org/' } });
    assert.deepEqual(articleGuards(article).untouched, []);
    const marks = article.marks.map(({ start, end }) => ({ kind: 'code' as const, start, end }));
    assert.deepEqual(articleGuards({ ...article, marks }).untouched, [{ start: 1, end: 3 }]);
  });

  it('keep the words of the title, wherever it stands, and of preformatted text', () => {
    const article = makeArticle([
      { role: 'title', text: '标题' },
      { role: 'repeated-title', text: '标题二' },
      '正文',
      { role: 'caption', text: '图' },
    ]);
    assert.deepEqual(textsOf(article, articleGuards(article).wording?.()), ['标题', '标题二']);
    const blocks = article.blocks.map((block) =>
      block.kind === 'paragraph' && block.role === 'body' ? { ...block, kind: 'preformatted' as const } : block,
    );
    const preformatted = { ...article, blocks };
    assert.deepEqual(textsOf(preformatted, articleGuards(preformatted).wording?.()), ['标题', '标题二', '正文']);
  });

  it('know names that the text explains, in every block', () => {
    const article = makeArticle([
      '总统蒲亭（Vladimir Putin）说',
      { role: 'caption', text: '布林肯（Antony Blinken）' },
    ]);
    assert.deepEqual(textsOf(article, articleGuards(article).names?.()), [
      '蒲亭（Vladimir Putin）',
      '布林肯（Antony Blinken）',
    ]);
  });
});
