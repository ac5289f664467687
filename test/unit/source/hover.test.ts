import assert from 'node:assert/strict';
import { extractCitations } from '../../../src/core/citation/quotation/extractCitations';
import { readClipping } from '../../../src/core/session';
import { hoverAt, type SourceHover } from '../../../src/core/source/hover';
import { localTime } from '../../../src/core/source/localTime';
import { linkedFile, postFile } from '../../support/clippingFile';

const cna = { author: '(臺)中央社CNA', from: 'https://www.cna.com.tw/news/aloc/202603150123.aspx' };

/** The hover in the middle of `text`, and the stretch that it speaks of. */
function hoverOn(source: string, text: string): (SourceHover & { readonly marked: string }) | undefined {
  const at = source.indexOf(text);
  assert.ok(at >= 0, `${text} stands in the file`);
  const reading = readClipping(source);
  const hover = hoverAt(reading, at + 1, extractCitations(reading.article));
  return hover && { ...hover, marked: source.slice(hover.source.start, hover.source.end) };
}

describe('A hover', () => {
  it('on the epoch comment tells the instant where the outlet has its home, and the article’s day', () => {
    const hover = hoverOn(postFile({ ...cna, epoch: Date.parse('2026-03-14T18:20:00Z') }), '<!--17');
    assert.deepEqual(hover?.kind === 'instant' && { utc: hover.utc, local: hover.local, day: hover.articleDay }, {
      utc: '2026-03-14T18:20:00.000Z',
      local: { day: '2026-03-15', time: '02:20', zone: 'Asia/Taipei' },
      day: '2026-03-15',
    });
  });

  it('on the date of the front matter tells the same', () => {
    const hover = hoverOn(postFile(cna), '2026-03-14T03:20');
    assert.ok(hover?.kind === 'instant');
    assert.equal(hover.local.time, '11:20');
    assert.equal(hover.marked, '2026-03-14T03:20:00.000Z');
  });

  it('on a date without a time tells a day and no zone', () => {
    const hover = hoverOn(postFile({ date: '2026-03-14' }), '2026-03-14');
    assert.deepEqual(hover && { kind: hover.kind, day: hover.kind === 'day' && hover.day }, {
      kind: 'day',
      day: '2026-03-14',
    });
  });

  it('on a date line reads the mail’s format', () => {
    const hover = hoverOn(linkedFile({ dateLine: 'Sat, 14 Mar 2026 03:20:00 +0000' }), 'Sat, 14');
    assert.equal(hover?.kind === 'instant' && hover.utc, '2026-03-14T03:20:00.000Z');
  });

  const days: readonly (readonly [written: string, calendar: string, day: string])[] = [
    ['1150314', 'republic', '2026-03-14'],
    ['民國115年3月14日', 'republic', '2026-03-14'],
    ['2026年3月14日', 'common', '2026-03-14'],
    ['14/03/2026', 'common', '2026-03-14'],
  ];
  for (const [written, calendar, day] of days) {
    it(`on ${written} tells the day`, () => {
      const hover = hoverOn(postFile({ ...cna, body: `<p>渡輪四月試航。${written}</p>` }), written);
      assert.ok(hover?.kind === 'day');
      assert.deepEqual([hover.calendar, hover.day, hover.marked], [calendar, day, written]);
    });
  }

  it('on an expression of the report tells what the citation core made of it', () => {
    const source = postFile({ ...cna, body: '<p>（中央社記者林曉嵐台北15日電）渡輪在4月1日試航。</p>' });
    const hover = hoverOn(source, '4月1日');
    assert.equal(hover?.kind === 'expression' && hover.value, '2026-04-01');
  });

  it('says nothing of other figures', () => {
    const source = postFile({ body: '<p>渡輪載客1234567人，編號A1150314B。</p>' });
    assert.equal(hoverOn(source, '1234567'), undefined);
    assert.equal(hoverOn(source, '1150314'), undefined);
    assert.equal(hoverOn(source, '渡輪載'), undefined);
  });
});

describe('Local time', () => {
  it('follows summer time', () => {
    assert.equal(localTime(Date.parse('2026-07-01T10:00:00Z'), 'DE')?.time, '12:00');
    assert.equal(localTime(Date.parse('2026-01-01T10:00:00Z'), 'DE')?.time, '11:00');
  });

  it('is UTC where the region is not known', () => {
    assert.deepEqual(localTime(0, undefined), { day: '1970-01-01', time: '00:00', zone: 'UTC' });
    assert.equal(localTime(Number.NaN, 'TW'), undefined);
  });
});
