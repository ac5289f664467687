import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Term } from '../../../src/core/script/term';
import { isSameWords, TermTable } from '../../../src/core/script/termTable';
import { overlaps } from '../../../src/core/text/range';
import { term } from '../../support/scriptViews';

const table = (...terms: readonly Term[]): TermTable => TermTable.of(terms, 'hant-tw');

describe('TermTable', () => {
  it('finds every place of a term', () => {
    assert.deepEqual(table(term('国会', '議會')).find('国会，国会', [], []), [
      { start: 0, end: 2, value: '議會' },
      { start: 3, end: 5, value: '議會' },
    ]);
  });

  it('gives no value for a term that protects its words', () => {
    assert.deepEqual(table(term('国会', '国会')).find('国会', [], []), [{ start: 0, end: 2 }]);
  });

  it('takes the longest term at a place, and goes on behind it', () => {
    const found = table(term('国会', '1'), term('国会议', '2'), term('会议', '3'), term('议员', '4'));
    assert.deepEqual(
      found.find('国会议员', [], []).map(({ value }) => value),
      ['2'],
    );
    assert.deepEqual(
      found.find('会议员', [], []).map(({ value }) => value),
      ['3'],
    );
  });

  it('finds none that touches a closed stretch', () => {
    const terms = table(term('国会', '議會'), term('国会议员', '議員'));
    assert.deepEqual(terms.find('国会议员', [{ start: 3, end: 4 }], []), [{ start: 0, end: 2, value: '議會' }]);
    assert.deepEqual(terms.find('国会议员', [{ start: 1, end: 4 }], []), []);
  });

  it('finds where words are kept only those that change the script or nothing', () => {
    const everywhere = [{ start: 0, end: 4 }];
    assert.deepEqual(table(term('国会', '議會')).find('在国会', [], everywhere), []);
    assert.equal(table(term('国会', '國會')).find('在国会', [], everywhere).length, 1);
    assert.equal(table(term('国会', '国会')).find('在国会', [], everywhere).length, 1);
  });

  it('holds the terms of its view alone', () => {
    const terms = [term('国会', '甲', ['hant-tw']), term('议会', '乙', ['hant-hk', 'hans'])];
    assert.equal(TermTable.of(terms, 'hant-tw').find('国会议会', [], [])[0]?.value, '甲');
    assert.equal(TermTable.of(terms, 'hant-hk').find('国会议会', [], [])[0]?.value, '乙');
  });

  it('lets the first of two terms with the same words count', () => {
    assert.equal(table(term('国会', '甲'), term('国会', '乙')).find('国会', [], [])[0]?.value, '甲');
    assert.equal(table(term('里', '甲'), term('里', '乙')).readings.get('里'), '甲');
  });

  it('takes single characters for readings, and those of other planes for words', () => {
    const terms = table(term('里', '里'), term('𠮷', '吉'));
    assert.deepEqual([...terms.readings], [['里', '里']]);
    assert.deepEqual(terms.find('里𠮷', [], []), [{ start: 1, end: 3, value: '吉' }]);
  });

  it('passes over terms without words and terms that are too long', () => {
    const terms = table(term('', '甲'), term('国'.repeat(100), '乙'));
    assert.deepEqual(terms.find('国'.repeat(100), [], []), []);
  });

  it('is the same for the same list', () => {
    const terms = [term('国会', '議會')];
    assert.equal(TermTable.of(terms, 'hant-tw'), TermTable.of(terms, 'hant-tw'));
    assert.notEqual(TermTable.of(terms, 'hant-tw'), TermTable.of(terms, 'hant-hk'));
  });

  it('finds stretches that are sorted, apart from each other, and hold the words of a term', () => {
    const word = fc.string({ unit: fc.constantFrom('国', '会', '议', '𠮷'), minLength: 2, maxLength: 5 });
    const stretch = fc.tuple(fc.nat(30), fc.nat(6)).map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.array(word), fc.array(word), fc.option(stretch), (words, parts, closed) => {
        const text = parts.join('');
        const ranges = closed === null ? [] : [closed];
        const found = table(...words.map((own) => term(own, own))).find(text, ranges, []);
        found.forEach((one, index) => {
          assert.ok(words.includes(text.slice(one.start, one.end)));
          assert.ok(one.start >= (found[index - 1]?.end ?? 0));
          assert.ok(!ranges.some((range) => overlaps(range, one)));
        });
      }),
      { seed: 3 },
    );
  });
});

describe('isSameWords', () => {
  it('knows the same words in another script', () => {
    assert.equal(isSameWords('关系', '關係'), true);
    assert.equal(isSameWords('关系', '关系'), true);
    assert.equal(isSameWords('里', '裡'), true);
  });

  it('knows other words by their characters or their length', () => {
    assert.equal(isSameWords('网络', '網路'), false);
    assert.equal(isSameWords('他', '她'), false);
    assert.equal(isSameWords('国会', '國'), false);
  });
});
