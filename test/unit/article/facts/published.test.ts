import assert from 'node:assert/strict';
import type { Fact } from '../../../../src/core/article/facts/facts';
import { readClipping } from '../../../../src/core/session';
import { linkedFile, postFile, type ClippingDraft } from '../../../support/clippingFile';
import { paragraph } from '../../../support/reading';

/** A post whose head says 2026-03-14, at an address without a day. */
function post(draft: ClippingDraft): string {
  return postFile({ from: 'https://nanwan.example/news/ferry.html', ...draft });
}

function publishedOf(source: string): readonly (string | undefined)[] {
  const published: Fact<string> | undefined = readClipping(source).article.facts.published;
  return [published?.value, published?.from];
}

describe('The day of publication', () => {
  it('is the editor’s code before all else', () => {
    const body = `<div>11/03/2026 - 11:15</div>${paragraph}<p>渡輪將在四月試航。（編輯：林若溪）1150310</p>`;
    assert.deepEqual(publishedOf(post({ from: 'https://a.example/20260312/1', body })), ['2026-03-10', 'byline']);
  });
  it('is the day in the address before the page’s time', () => {
    const body = `<div>11/03/2026 - 11:15</div>${paragraph}`;
    assert.deepEqual(publishedOf(post({ from: 'https://a.example/20260312/1', body })), ['2026-03-12', 'url']);
  });
  it('is the page’s time before the front matter', () => {
    assert.deepEqual(publishedOf(post({ body: `<div>11/03/2026 - 11:15</div>${paragraph}` })), [
      '2026-03-11',
      'timestamp',
    ]);
  });
  it('is the front matter’s before the epoch', () => {
    assert.deepEqual(publishedOf(post({ body: paragraph, epoch: Date.UTC(2026, 2, 20) })), [
      '2026-03-14',
      'front-matter',
    ]);
  });
  it('is the epoch’s at last', () => {
    assert.deepEqual(publishedOf(linkedFile({ from: 'https://a.example/x', epoch: Date.UTC(2026, 2, 20) })), [
      '2026-03-20',
      'epoch',
    ]);
  });
  it('is the date line’s where there is one', () => {
    const source = linkedFile({
      from: 'https://a.example/x',
      epoch: null,
      dateLine: 'Thu, 02 Jul 2020 06:28:54 +0000',
    });
    assert.equal(publishedOf(source)[0], '2020-07-02');
  });
  it('is unknown where nothing says it', () => {
    assert.deepEqual(publishedOf(post({ date: '', epoch: null, body: paragraph })), [undefined, undefined]);
  });
  it('is what a saved page says of itself', () => {
    const page =
      '<html><head><meta property="article:published_time" content="2026-03-12T23:30:00+08:00"></head><body>渡輪</body></html>';
    assert.deepEqual(publishedOf(page), ['2026-03-12', 'page']);
  });

  it('is no time in a box of other reports', () => {
    const body = `${paragraph}<div class="related"><p>26/07/2020</p></div>`;
    assert.deepEqual(publishedOf(post({ body })), ['2026-03-14', 'front-matter']);
  });
  it('is the day in the outlet’s own zone', () => {
    assert.deepEqual(publishedOf(post({ tag: '(臺)中央社CNA', date: '2026-03-14T17:30:00.000Z', body: paragraph })), [
      '2026-03-15',
      'front-matter',
    ]);
  });
  it('is the day as written where the file writes a zone', () => {
    assert.deepEqual(publishedOf(post({ date: '2026-03-14T23:30:00+08:00', body: paragraph }))[0], '2026-03-14');
  });

  describe('in an address', () => {
    const addresses: Readonly<Record<string, string>> = {
      'https://a.example/news/202603120338.aspx': '2026-03-12',
      'https://a.example/2026/03/12/ferry/': '2026-03-12',
      'https://a.example/2026/3/2/ferry/': '2026-03-02',
      'https://a.example/a-20260312/1.html': '2026-03-12',
      'https://a.example/gb/26/3/12/n123.htm': '2026-03-12',
      'https://a.example/20261399/1': '2026-03-14',
      'https://a.example/story/120260312077': '2026-03-14',
    };
    for (const [address, day] of Object.entries(addresses)) {
      it(address, () => assert.equal(publishedOf(post({ from: address, body: paragraph }))[0], day));
    }
  });

  describe('in a line of time', () => {
    const lines: Readonly<Record<string, string>> = {
      '26/07/2020 - 11:15': '2020-07-26',
      '06/23/2014': '2014-06-23',
      '2020年9月4日': '2020-09-04',
      'Jan 20th 2021': '2021-01-20',
      'Tue, 13 Oct 2020 21:56:44 GMT': '2020-10-13',
      '2020-12-10T01:20:46Z': '2020-12-10',
    };
    for (const [line, day] of Object.entries(lines)) {
      it(line, () => assert.equal(publishedOf(post({ body: `<div><i>${line}</i></div>${paragraph}` }))[0], day));
    }
  });
});

describe('The instant of a clipping', () => {
  const instantOf = (source: string): readonly (string | undefined)[] => {
    const { instant } = readClipping(source).article.facts;
    return [instant?.value, instant?.from];
  };
  it('is the front matter’s as it is written', () => {
    assert.deepEqual(instantOf(post({ date: '2020-07-05T11:29:01+01:00' })), [
      '2020-07-05T11:29:01+01:00',
      'front-matter',
    ]);
  });
  it('is no day without an hour', () => {
    assert.deepEqual(instantOf(post({ date: '2020-07-05', epoch: Date.UTC(2020, 6, 5, 1) })), [
      '2020-07-05T01:00:00.000Z',
      'epoch',
    ]);
  });
  it('is unknown where the feed gave none', () =>
    assert.deepEqual(instantOf(linkedFile({ epoch: 'NaN' })), [undefined, undefined]));
});
