import assert from 'node:assert/strict';
import { writeBibliography } from '../../../../src/core/citation/reference/bibliography';
import { buildReference, type Reference } from '../../../../src/core/citation/reference/reference';
import { makeArticle, type ArticleDraft } from '../../../support/article';
import { loadRomanizer } from '../../../support/pinyin';

function reference(told: ArticleDraft, text: string): Reference {
  return buildReference(makeArticle([text], told), { accessed: '2021-06-01' });
}

const traditional = reference(
  {
    title: '兩國會談',
    outlet: '聯合報',
    outletId: 'udn',
    region: 'TW',
    url: 'https://udn.com/1',
    published: '2021-03-05',
    people: [
      ['林小明', 'reporter'],
      ['王大同', 'reporter'],
      ['陳一', 'reporter'],
      ['周二', 'reporter'],
      ['何宏儒', 'translator'],
    ],
  },
  '正文說話。',
);
const simplified = reference(
  {
    title: '两国会谈',
    outlet: '联合早报',
    outletId: 'zaobao',
    region: 'SG',
    url: 'https://zaobao.com/1',
    published: '2021-03-06',
    people: [
      ['安静', 'reporter'],
      ['张三', 'translator'],
    ],
  },
  '正文说话。',
);
const english = reference(
  {
    title: 'Talks resume',
    outlet: 'The Economist',
    outletId: 'economist',
    region: 'GB',
    language: 'en',
    url: 'https://economist.com/1',
    published: '2021-03-07',
    people: [
      ['Ann Alpha', 'reporter'],
      ['Bo Beta', 'reporter'],
      ['Cy Gamma', 'reporter'],
      ['Di Delta', 'reporter'],
    ],
  },
  'Text.',
);
const mixed = [traditional, english, simplified];

describe('writeBibliography', () => {
  it('writes each item of a mixed list in its own words and marks: GB/T 7714—2025', () => {
    assert.equal(
      writeBibliography(mixed, 'gbt7714-2025'),
      '林小明，王大同，陳一，等. 兩國會談[N/OL]. 聯合報，2021-03-05[2021-06-01]. https://udn.com/1.\n' +
        'Alpha A, Beta B, Gamma C, et al. Talks resume[EB/OL]. The Economist, 2021(2021-03-07)[2021-06-01]. https://economist.com/1.\n' +
        '安静. 两国会谈[N/OL]. 联合早报，2021-03-06[2021-06-01]. https://zaobao.com/1.\n',
    );
  });

  it('writes each item of a mixed list in its own words and marks: GB/T 7714—2015', () => {
    const lines = writeBibliography(mixed, 'gbt7714-2015').split('\n');
    assert.ok(lines[0]?.startsWith('林小明, 王大同, 陳一, 等. '));
    assert.ok(lines[1]?.startsWith('ALPHA A, BETA B, GAMMA C, et al. '));
  });

  it('writes each item of a mixed list in its own words and marks: APA', () => {
    assert.equal(
      writeBibliography(mixed, 'apa'),
      'Alpha, A., Beta, B., Gamma, C., & Delta, D. (2021, March 7). Talks resume. The Economist. https://economist.com/1\n' +
        '安静（2021年3月6日）。两国会谈（张三译）。联合早报。https://zaobao.com/1\n' +
        '林小明、王大同、陳一、周二（2021年3月5日）。兩國會談（何宏儒譯）。聯合報。https://udn.com/1\n',
    );
  });

  it('writes each item of a mixed list in its own words and marks: Chicago', () => {
    assert.equal(
      writeBibliography(mixed, 'chicago'),
      'Alpha, Ann, Bo Beta, Cy Gamma, and Di Delta. “Talks resume.” The Economist, March 7, 2021. https://economist.com/1.\n' +
        '安静。〈两国会谈〉。张三译。《联合早报》，2021年3月6日。https://zaobao.com/1。\n' +
        '林小明、王大同、陳一、周二。〈兩國會談〉。何宏儒譯。《聯合報》，2021年3月5日。https://udn.com/1。\n',
    );
    assert.equal(
      writeBibliography(mixed, 'chicago-note'),
      '林小明、王大同、陳一、周二，〈兩國會談〉，何宏儒譯，《聯合報》，2021年3月5日，https://udn.com/1。\n' +
        'Ann Alpha, Bo Beta, Cy Gamma, and Di Delta, “Talks resume,” The Economist, March 7, 2021, https://economist.com/1.\n' +
        '安静，〈两国会谈〉，张三译，《联合早报》，2021年3月6日，https://zaobao.com/1。\n',
    );
    assert.equal(
      writeBibliography(mixed, 'chicago-author-date').split('\n')[0],
      'Alpha, Ann, Bo Beta, Cy Gamma, and Di Delta. 2021. “Talks resume.” The Economist, March 7, 2021. https://economist.com/1.',
    );
  });

  it('writes each item of a mixed list in its own words and marks: MLA', () => {
    const lines = writeBibliography(mixed, 'mla').split('\n');
    assert.ok(lines[0]?.startsWith('Alpha, Ann, et al. “Talks resume.” '));
    assert.ok(lines[1]?.startsWith('安静. “两国会谈.” Translated by 张三, 联合早报, 6 Mar. 2021'));
  });

  it('writes all in one language when that is asked for', () => {
    assert.doesNotMatch(writeBibliography(mixed, 'apa', { locale: 'en' }), /[。（）、]/);
  });

  it('sorts by pinyin or by strokes, Latin names first', () => {
    const firsts = (order: 'pinyin' | 'stroke' | 'listed') =>
      writeBibliography(mixed, 'gbt7714-2025', { order })
        .trimEnd()
        .split('\n')
        .map((line) => line.slice(0, 1));
    assert.deepEqual(firsts('listed'), ['林', 'A', '安']);
    assert.deepEqual(firsts('pinyin'), ['A', '安', '林']);
    const stroke = writeBibliography(
      [reference({ title: '龜', outlet: '龜報' }, '龜'), reference({ title: '一', outlet: '一報' }, '一')],
      'gbt7714-2025',
      { order: 'stroke' },
    );
    assert.ok(stroke.startsWith('一報'));
  });

  it('sorts all together by Latin letters with a romanizer', async function () {
    this.timeout(10_000); // makes the readings
    const romanizer = await loadRomanizer();
    const beta = reference({ title: 'B', people: [['Ben Beta', 'reporter']], language: 'en' }, 'Text.');
    const list = writeBibliography([traditional, beta, simplified], 'chicago', { order: 'romanized', romanizer });
    assert.deepEqual(
      list
        .trimEnd()
        .split('\n')
        .map((line) => line.slice(0, 4)),
      ['An J', 'Beta', 'Lin '],
    );
  });

  it('numbers a style when it is asked to', () => {
    const lines = writeBibliography(mixed, 'gbt7714-2025', { numbered: true }).split('\n');
    assert.deepEqual(
      lines.slice(0, 3).map((line) => line.slice(0, 4)),
      ['[1] ', '[2] ', '[3] '],
    );
  });

  it('tells equal keys apart in every data format', () => {
    const twins = [simplified, simplified];
    const ids = (JSON.parse(writeBibliography(twins, 'csl-json')) as { id: string }[]).map(({ id }) => id);
    assert.deepEqual(ids, ['zaobao20210306a', 'zaobao20210306b']);
    assert.equal(writeBibliography(twins, 'pandoc'), '[@zaobao20210306a; @zaobao20210306b]\n');
    assert.match(writeBibliography(twins, 'biblatex'), /@online\{zaobao20210306a,[^]*\n\n@online\{zaobao20210306b,/);
  });

  it('gives a footnote for each, its address a link and its brackets kept', () => {
    const [first, second] = writeBibliography([traditional, english], 'footnote').split('\n');
    assert.ok(first?.startsWith('[^udn20210305]: 林小明，'));
    assert.ok(first?.endsWith('[2021-06-01]. <https://udn.com/1>.'));
    assert.ok(second?.startsWith('[^economist20210307]: Ann Alpha, '));
    const styled = writeBibliography([traditional], 'footnote', { style: 'apa' });
    assert.ok(styled.includes('（2021年3月5日）'));
  });

  it('is empty for no references', () => {
    assert.equal(writeBibliography([], 'apa'), '');
    assert.equal(writeBibliography([], 'pandoc'), '');
    assert.equal(writeBibliography([], 'csl-json'), '[]\n');
  });
});
