import assert from 'node:assert/strict';
import { Collation } from '../../../src/core/library/collation';
import { seededRandom } from '../../bench/prose';

/** Titles of a few characters from all over the place: Han of any kind, kana, letters with and without accents, marks. */
function randomTitles(count: number): readonly string[] {
  const random = seededRandom(7);
  const others = [...'aAbBéÉzZ0129 「」《》、，—-（()）…①Ｇかガ가'];
  const character = (): string => {
    const han = String.fromCharCode(0x4e00 + Math.floor(random() * 0x5000));
    return random() < 0.7 ? han : (others[Math.floor(random() * others.length)] ?? han);
  };
  return Array.from({ length: count }, () => Array.from({ length: 1 + Math.floor(random() * 5) }, character).join(''));
}

function sortedBy(locale: string, titles: readonly string[]): { ranked: string[]; asked: string[] } {
  const collator = new Intl.Collator(locale);
  const collation = new Collation(locale);
  for (const title of titles) collation.learn(title);
  return {
    ranked: titles.toSorted((a, b) => collation.compare(a, b)),
    asked: titles.toSorted((a, b) => collator.compare(a, b)),
  };
}

const hard = [
  'résumé',
  'resume',
  'Resume',
  'RESUME',
  'résume',
  'naïve',
  'Straße',
  'Strasse',
  'ﬁn',
  'fin',
  'x…',
  'x...',
  'x',
  '①',
  '1',
  '10',
  '2',
  'Ｇ7',
  'G7',
  'g8',
  '𠮷野家',
  '吉野家',
  '🎉',
  '🎊',
  '「關係」',
  '关系',
  '關係',
  '关\u200b系',
  '',
  ' ',
  '  ',
  '—',
  '--',
  'がぎ',
  'かき',
  '가나',
  '가',
  '\ud800',
  'e\u0301',
  'é',
];

describe('The order of titles', () => {
  for (const locale of ['zh', 'zh-Hant-TW', 'en']) {
    it(`is that of the collator of ${locale}`, () => {
      const titles = randomTitles(800);
      const { ranked, asked } = sortedBy(locale, titles);
      assert.deepEqual(ranked, asked);
    });

    it(`is that of the collator of ${locale} for titles that ranks do not decide`, () => {
      const { ranked, asked } = sortedBy(locale, hard);
      const collator = new Intl.Collator(locale);
      ranked.forEach((title, index) => assert.equal(collator.compare(title, asked[index] ?? ''), 0, title));
    });
  }

  it('stays right when new characters come', () => {
    const collation = new Collation('zh');
    collation.learn('北');
    collation.learn('中');
    assert.ok(collation.compare('北', '中') < 0);
    collation.learn('京');
    assert.ok(collation.compare('北', '京') < 0 && collation.compare('京', '中') < 0);
  });
});
