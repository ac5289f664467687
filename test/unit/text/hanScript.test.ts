import assert from 'node:assert/strict';
import { detectScript } from '../../../src/core/text/hanScript';

describe('detectScript', () => {
  it('calls Traditional text hant', () => {
    assert.equal(detectScript('兩國關係進入新境界，總統說歡迎訪問。'), 'hant');
  });

  it('calls Simplified text hans', () => {
    assert.equal(detectScript('两国关系进入新境界，总统说欢迎访问。'), 'hans');
  });

  it('calls text without Chinese none', () => {
    assert.equal(detectScript('The two sides did not comment.'), 'none');
    assert.equal(detectScript(''), 'none');
  });

  it('calls English text that names something Chinese none', () => {
    assert.equal(
      detectScript('The newspaper, known in Chinese as 剪報, printed the report on its front page.'),
      'none',
    );
  });

  it('calls Chinese without a telling character none', () => {
    assert.equal(detectScript('北京，上海，天津'), 'none');
  });

  it('calls Japanese none', () => {
    assert.equal(detectScript('東京で開かれた国際会議について、参加者は説明した。'), 'none');
  });

  it('ignores characters that both scripts use', () => {
    assert.equal(detectScript('皇后、公里、干涉、台北、系統、面積：這裡'), 'hant');
    assert.equal(detectScript('后面、里面、干部、台湾、系统、面条'), 'hans');
  });

  it('does not let a Japanese name or a quoted title turn the script over', () => {
    const traditional = '這位總統說，兩國關係將會進入新的階段。'.repeat(5);
    assert.equal(detectScript(`${traditional}桜内義雄與国際芸術学会`), 'hant');
  });

  it('calls text with both scripts in earnest mixed', () => {
    const traditional = '兩國關係進入新境界，總統說歡迎訪問。';
    const simplified = '两国关系进入新境界，总统说欢迎访问。';
    assert.equal(detectScript((traditional + simplified).repeat(3)), 'mixed');
  });

  it('survives lone surrogates and NUL', () => {
    assert.equal(detectScript('\ud800總統說\u0000\udc00'), 'hant');
  });
});
