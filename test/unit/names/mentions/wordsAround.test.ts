import assert from 'node:assert/strict';
import { wordsAround } from '../../../../src/core/names/mentions/wordsAround';

function around(text: string, words: string, within = { start: 0, end: text.length }): string {
  const start = text.indexOf(words);
  const { before, after } = wordsAround(text, { start, end: start + words.length }, within);
  return `${before}[${words}]${after}`;
}

describe('wordsAround', () => {
  it('gives the sentence where its edges are near', () => {
    assert.equal(around('航線復航。總統普京說，票價不變。下週再議。', '普京'), '總統[普京]說，票價不變。');
  });

  it('cuts a long sentence on both sides, and leaves less before the words than behind them', () => {
    const long = '甲乙丙丁戊己庚辛壬癸'.repeat(3);
    assert.equal(around(`${long}普京${long}`, '普京'), `…${long.slice(-12)}[普京]${long.slice(0, 20)}…`);
  });

  it('does not leave the block', () => {
    assert.equal(around('第一段\n普京\n第三段', '普京', { start: 4, end: 6 }), '[普京]');
    assert.equal(around('第一段普京第三段', '普京', { start: 2, end: 6 }), '段[普京]第');
  });

  it('cuts between Latin words and never through a character', () => {
    assert.equal(
      around('It was announced yesterday that president Putin had signed another agreement here', 'Putin'),
      '…president [Putin] had signed another…',
    );
    const astral = `${'𠮷'.repeat(11)}普京${'𠮷'.repeat(13)}`;
    assert.doesNotMatch(
      around(`甲${astral}乙`, '普京'),
      /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/,
    );
  });

  it('stands on one line', () => {
    assert.equal(around('表格 一\t二 普京  三', '普京'), '表格 一 二 [普京] 三');
  });
});
