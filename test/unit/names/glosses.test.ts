import assert from 'node:assert/strict';
import { findNameGlosses } from '../../../src/core/names/glosses';

const termsIn = (text: string): readonly string[] => findNameGlosses([{ start: 0, text }]).map(({ term }) => term);

describe('Names with their other form in brackets', () => {
  it('are found without the office before them', () => {
    assert.deepEqual(termsIn('俄羅斯總統蒲亭（Vladimir Putin）表示'), ['蒲亭']);
    assert.deepEqual(termsIn('美国国务卿布林肯(Antony Blinken)说'), ['布林肯']);
  });

  it('stand in the article, brackets and all', () => {
    assert.deepEqual(findNameGlosses([{ start: 100, text: '「蒲亭」（Putin）。' }]), [
      { start: 100, end: 111, term: '「蒲亭」', gloss: 'Putin' },
    ]);
  });

  it('are not credits of pictures', () => {
    assert.deepEqual(termsIn('資料照（Reuters）'), []);
  });
});
