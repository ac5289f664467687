import assert from 'node:assert/strict';
import type { FactEvidence } from '../../../../src/core/article/facts/facts';
import { readClipping } from '../../../../src/core/session';
import { linkedFile, postFile } from '../../../support/clippingFile';

function evidenceOf(source: string): FactEvidence {
  return readClipping(source).article.facts.evidence ?? assert.fail('no evidence');
}

const told = (facts: FactEvidence[keyof FactEvidence]): readonly string[] =>
  facts.map(({ value, from }) => `${value} ${from}`);

describe('The evidence of facts', () => {
  it('names every place of title and address, the chosen one first', () => {
    const { title, url } = evidenceOf(postFile({ title: '渡輪', linkTitle: '渡輪試航', from: 'https://a.example/1' }));
    assert.deepEqual(told(title), ['渡輪 front-matter', '渡輪試航 link-line']);
    assert.deepEqual(told(url), ['https://a.example/1 front-matter', 'https://a.example/1 link-line']);
  });

  it('says where each value stands in the file', () => {
    const file = postFile({ title: '渡輪', linkTitle: '渡輪試航' });
    const places = evidenceOf(file).title.map(({ source }) => source && file.slice(source.start, source.end));
    assert.deepEqual(places, ['渡輪', '渡輪試航']);
  });

  it('begins with the chosen day and holds all the others', () => {
    const file = postFile({ from: 'https://a.example/2026/03/12/x', date: '2026-03-14T20:00:00.000Z' });
    const { article } = readClipping(file);
    assert.deepEqual(told(evidenceOf(file).published), [
      '2026-03-12 url',
      '2026-03-14 front-matter',
      '2026-03-14 epoch',
    ]);
    assert.equal(article.facts.published, article.facts.evidence?.published[0]);
  });

  it('gives a feed’s instant as the day that it was where the outlet is', () => {
    const file = postFile({
      author: '(臺)中央社CNA',
      from: 'https://www.cna.com.tw/news/1.aspx',
      date: '2026-03-14T20:00:00.000Z',
      epoch: null,
    });
    assert.deepEqual(told(evidenceOf(file).published), ['2026-03-15 front-matter']);
  });

  it('resolves a dateline’s day by the others, over the end of a month and of a year', () => {
    const day = (date: string, line: string) =>
      told(
        evidenceOf(
          linkedFile({
            from: `https://a.example/${date}/x`,
            epoch: null,
            body: `<p>（中央社莫斯科${line}綜合外電報導）渡輪停航兩年，港務局說四月試航，船票不漲。</p>`,
          }),
        ).published,
      ).at(-1);
    assert.equal(day('2023/02/22', '22日'), '2023-02-22 dateline');
    assert.equal(day('2023/03/01', '28日'), '2023-02-28 dateline');
    assert.equal(day('2023/01/01', '12月31日'), '2022-12-31 dateline');
  });

  it('lets a dateline tell the day before a feed does', () => {
    const file = postFile({
      date: '2023-02-22T23:00:00.000Z',
      from: 'https://a.example/x',
      body: '<p>（中央社莫斯科21日綜合外電報導）渡輪停航兩年，港務局說四月試航，船票不漲。</p>',
    });
    assert.deepEqual(told(evidenceOf(file).published).slice(0, 2), ['2023-02-21 dateline', '2023-02-22 front-matter']);
  });

  it('lists all that names the outlet, unknown tags only when nothing else does', () => {
    const known = postFile({ author: '路透', tag: '路透', from: 'https://www.bbc.com/zhongwen/1' });
    assert.deepEqual(told(evidenceOf(known).outlet), ['路透 front-matter', '路透 front-matter', 'BBC中文 url']);
    assert.deepEqual(told(evidenceOf(postFile({ author: '甲', tag: '南灣日報' })).outlet), ['南灣日報 front-matter']);
  });

  it('is empty where the file tells nothing', () => {
    const { title, outlet, url, published, language } = evidenceOf('<p>渡輪試航。</p>');
    assert.deepEqual([title, outlet, url, published, language], [[], [], [], [], []]);
  });
});
