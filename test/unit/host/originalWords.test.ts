import assert from 'node:assert/strict';
import type { ScriptView } from '../../../src/core/script/scriptView';
import { OffsetMapBuilder } from '../../../src/core/text/offsetMap';
import { originalWords } from '../../../src/host/script/originalWords';
import { makeArticle } from '../../support/article';

describe('originalWords', () => {
  const article = makeArticle(['用软件写信', { role: 'related', text: '延伸阅读' }, '明天再来']);

  it('are those that the shown words stand for, whole words where a word was replaced', () => {
    const builder = new OffsetMapBuilder();
    builder.add(1, 3, 1, 4);
    const same = (text: string): string => text;
    const map = builder.build();
    const view: ScriptView = { article, map, replaced: [], doubts: [], convertText: same, convertTitle: same };
    assert.equal(originalWords(article, view, { start: 2, end: 5 }, false), '软件写');
  });

  it('leave folded blocks out, unless they are shown', () => {
    const all = { start: 3, end: article.text.length };
    assert.equal(originalWords(article, undefined, all, false), '写信\n明天再来');
    assert.equal(originalWords(article, undefined, all, true), '写信\n延伸阅读\n明天再来');
  });
});
