import assert from 'node:assert/strict';
import { codesIn, fixed, marked, theFinding } from '../../support/check';
import { linkedFile, postFile } from '../../support/clippingFile';

const pageWith = (first: string, last = ''): string => `<p>${first}渡輪停航兩年，港務局說四月試航。</p>${last}`;
const cna = { author: '(臺)中央社CNA', from: 'https://www.cna.com.tw/news/aloc/202603140123.aspx' };

describe('Missing dates', () => {
  it('are none when front matter, epoch and address agree', () => {
    assert.deepEqual(codesIn(postFile()), []);
  });

  it('are found when nothing in the clipping tells a day', () => {
    const source = linkedFile({ epoch: null, from: 'https://nanwan.example/ferry' });
    assert.deepEqual(codesIn(source), ['date-missing']);
  });

  it('are found in front matter whose other parts tell the day', () => {
    const source = postFile({ date: null });
    assert.equal(theFinding(source, 'date-field-empty').severity, 'information');
  });

  it('are written from the epoch comment', () => {
    const source = postFile({ date: null });
    const after = fixed(source, theFinding(source, 'date-field-empty'));
    assert.equal(after, postFile());
  });

  it('are written into an empty field', () => {
    const source = postFile({ date: '' });
    const after = fixed(source, theFinding(source, 'date-field-empty'));
    assert.equal(after, postFile());
  });

  it('are written for certain only from an instant', () => {
    const source = postFile({ date: null, epoch: null });
    const [fix] = theFinding(source, 'date-field-empty').fixes;
    assert.deepEqual({ safe: fix?.safe, date: fix?.edits[0]?.newText }, { safe: false, date: 'date: 2026-03-14\n' });
  });
});

describe('Impossible dates', () => {
  const impossible = [
    '2026-02-30T10:00:00Z',
    '2026-13-01',
    '2026-03-14T25:00:00Z',
    '2026-03-14T10:61:00Z',
    '2026-03-14T10:00:00+99:00',
    'yesterday',
    '14.3.',
  ];
  for (const date of impossible) {
    it(`are found in the front matter: ${date}`, () => {
      const source = postFile({ date });
      assert.equal(marked(source, theFinding(source, 'date-impossible')), date);
    });
  }

  const possible = [
    '2026-03-14T03:20:00.000Z',
    '2026-03-14T11:20:00+08:00',
    '2026-03-14',
    '2026-03-14 11:20:00 +0800',
    '2026-03-14 11:20',
    'Sat, 14 Mar 2026 03:20:00 +0000',
  ];
  for (const date of possible) {
    it(`are none of the usual ways to write one: ${date}`, () => {
      assert.deepEqual(codesIn(postFile({ date })), []);
    });
  }

  it('are mended from the epoch comment, on request only', () => {
    const source = postFile({ date: '2026-02-30T10:00:00Z' });
    const found = theFinding(source, 'date-impossible');
    assert.equal(fixed(source, found), postFile());
    assert.equal(found.fixes[0]?.safe, false);
  });

  it('are found in an epoch comment of another unit', () => {
    const source = postFile({ epoch: '1773458400000000' });
    assert.equal(marked(source, theFinding(source, 'date-impossible')), '<!--1773458400000000-->');
  });

  it('are none in an epoch comment in seconds', () => {
    assert.deepEqual(codesIn(postFile({ epoch: '1773458400' })), []);
  });

  it('are found in a date line', () => {
    const source = linkedFile({ dateLine: 'Sat, 34 Mar 2026 03:20:00 +0000' });
    assert.equal(marked(source, theFinding(source, 'date-impossible')), 'Sat, 34 Mar 2026 03:20:00 +0000');
  });

  it('are found in an editor’s code', () => {
    const source = postFile({ ...cna, body: pageWith('', '<p>渡輪靠岸。（編輯：林曉嵐）1151332</p>') });
    assert.equal(marked(source, theFinding(source, 'date-impossible')), '1151332');
  });

  it('are found in a dateline', () => {
    const source = postFile({ ...cna, body: pageWith('（中央社記者林曉嵐台北34日電）') });
    assert.equal(theFinding(source, 'date-impossible').message.key, 'date-impossible.dateline');
  });

  it('are found in the future when the present is told', () => {
    const now = Date.parse('2026-03-10T00:00:00Z');
    assert.deepEqual(codesIn(postFile(), { now }), ['date-impossible', 'date-impossible']);
    assert.deepEqual(codesIn(postFile(), { now: now + 5 * 86_400_000 }), []);
  });
});

describe('Disagreeing dates', () => {
  it('tolerate the day that two time zones lie apart', () => {
    const body = pageWith('（中央社記者林曉嵐台北13日電）', '<p>渡輪靠岸。（編輯：林曉嵐）1150314</p>');
    assert.deepEqual(codesIn(postFile({ ...cna, body, date: '2026-03-13T18:00:00.000Z' })), []);
  });

  it('tolerate hours between the feed’s time and the time of the crawl', () => {
    assert.deepEqual(codesIn(postFile({ date: '2026-03-15T09:00:00.000Z' })), []);
  });

  it('are worth a look when the feed came days later', () => {
    const source = postFile({ date: '2026-03-20T03:20:00.000Z', epoch: Date.parse('2026-03-20T03:20:00Z') });
    const found = theFinding(source, 'dates-drift');
    assert.equal(found.severity, 'information');
    assert.equal(found.message.text, 'The address says 2026-03-14, other dates of this clipping say 2026-03-20.');
  });

  it('are wrong when the feed is older than the report', () => {
    const source = postFile({ date: '2026-03-04T03:20:00.000Z' });
    const found = theFinding(source, 'dates-disagree');
    assert.equal(marked(source, found), '2026-03-04T03:20:00.000Z');
    assert.equal(found.severity, 'warning');
  });

  it('are wrong when a report was filed under another year', () => {
    const source = postFile({ date: '2001-07-31T03:20:00.000Z' });
    const found = theFinding(source, 'dates-disagree');
    assert.equal(fixed(source, found), postFile());
  });

  it('show the place that says otherwise', () => {
    const source = postFile({ date: '2001-07-31T03:20:00.000Z' });
    const [related] = theFinding(source, 'dates-disagree').related;
    assert.equal(source.slice(related?.source.start, related?.source.end), '<!--1773458400000-->');
  });

  it('mend an epoch comment from the front matter', () => {
    const source = postFile({ epoch: Date.parse('2024-03-14T03:20:00Z') });
    const found = theFinding(source, 'dates-disagree');
    assert.equal(marked(source, found), '<!--1710386400000-->');
    assert.equal(fixed(source, found), postFile());
  });

  it('are found in an editor’s code', () => {
    const source = postFile({ ...cna, body: pageWith('', '<p>渡輪靠岸。（編輯：林曉嵐）1140314</p>') });
    assert.equal(marked(source, theFinding(source, 'dates-disagree')), '1140314');
  });

  it('are found in a dateline without a year, by the nearest such day', () => {
    const source = postFile({ ...cna, body: pageWith('（中央社記者林曉嵐台北20日電）') });
    assert.equal(theFinding(source, 'dates-disagree').message.args[0], '2026-03-20');
  });

  it('are found in the time above the report', () => {
    const body = `<div><i>2025-03-14T01:20:46Z</i></div>${pageWith('')}`;
    const source = postFile({ author: '路透', from: 'https://cn.reuters.com/article/ferry', body });
    assert.equal(marked(source, theFinding(source, 'dates-disagree')), '2025-03-14T01:20:46Z');
  });

  it('are no more than worth a look where an outlet prints old texts anew', () => {
    const body = `<div><i>2025-03-14T01:20:46Z</i></div>${pageWith('')}`;
    const source = postFile({ author: '中国数字时代', from: 'https://chinadigitaltimes.net/chinese/1', body });
    assert.deepEqual(codesIn(source), ['dates-drift']);
  });

  it('do not take the number of an item for a day', () => {
    const source = postFile({ from: 'https://www.dw.com/zh/ferry/a-19991231', author: '德国之声' });
    assert.deepEqual(codesIn(source), []);
  });
});
