import assert from 'node:assert/strict';
import type { ClippingEntry, FileStamp } from '../../../src/core/library/entry';
import { readEntry } from '../../../src/core/library/readEntry';
import { readClipping } from '../../../src/core/session';
import { generateClippings } from '../../bench/generate';
import { clippingText, sentences } from './entries';

const stamp: FileStamp = { key: 'archive/2023/碼頭.md', size: 10, mtime: 20, digest: 30 };

function clippingEntry(text: string): ClippingEntry {
  const entry = readEntry(stamp, text, false);
  assert.ok(entry.isClipping);
  return entry;
}

describe('Reading an entry', () => {
  it('keeps the stamp', () => {
    const { key, size, mtime, digest } = clippingEntry(clippingText());
    assert.deepEqual({ key, size, mtime, digest }, stamp);
  });

  it('takes the facts of the article', () => {
    const text = clippingText({
      title: '關係升溫',
      url: 'https://www.cna.com.tw/news/acn/202302220338.aspx',
      tag: '(臺)中央社CNA',
    });
    const entry = clippingEntry(text);
    assert.equal(entry.title, '關係升溫');
    assert.equal(entry.outletId, 'cna');
    assert.equal(entry.region, 'TW');
    assert.equal(entry.day, '2023-02-22');
    assert.equal(entry.instant, Date.parse('2023-02-22T12:34:06.000Z'));
    assert.equal(entry.script, 'hant');
    assert.deepEqual(entry.tags, ['(臺)中央社CNA']);
  });

  it('takes the beginning of the report as its lead', () => {
    const { lead } = clippingEntry(clippingText());
    assert.equal(lead, sentences.join(' ').slice(0, 120));
  });

  it('never cuts a character in two', () => {
    const { lead } = clippingEntry(clippingText({ paragraphs: [`${'港'.repeat(119)}𠮷野家`] }));
    assert.equal(lead, '港'.repeat(119));
  });

  it('calls a clipping without a title by its file', () => {
    const { title } = clippingEntry('<!--1677069246000-->\n[](https://www.example.org/1)\n------\n\n<p>文</p>\n');
    assert.equal(title, '碼頭.md');
  });

  it('remembers a file that is no clipping by its stamp only', () => {
    assert.deepEqual(readEntry(stamp, '# Notes\n\nNothing clipped.\n', true), { ...stamp, isClipping: false });
  });

  it('tells each problem once', () => {
    const entry = clippingEntry(clippingText({ title: '\ufffd\ufffd' }));
    assert.deepEqual(entry.problems, ['invalid-characters']);
  });

  it('does not take clippings without a report for versions of one another', () => {
    const entry = clippingEntry('---\nlayout: table\ntitle: "一月"\nfrom: https://www.example.org/api?days=\n---\n');
    assert.equal(entry.addressKey, 0);
  });

  it('says what the article says, for clippings of all shapes', function () {
    this.timeout(20_000);
    for (const { name, text } of generateClippings(150)) {
      const { facts, problems } = readClipping(text).article;
      const entry = clippingEntry(text);
      const told = {
        title: facts.title?.value ?? '碼頭.md',
        outlet: facts.outlet?.value,
        outletId: facts.outletId,
        day: facts.published?.value,
        script: facts.script,
        language: facts.language,
        region: facts.region,
        url: facts.url?.value,
        people: facts.byline.map(({ value }) => value),
        tags: facts.tags.map(({ value }) => value),
        problems: [...new Set(problems.map(({ code }) => code))],
      };
      const read = Object.fromEntries(Object.keys(told).map((field) => [field, entry[field as keyof ClippingEntry]]));
      assert.deepEqual(read, told, name);
    }
  });
});
