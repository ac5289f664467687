import assert from 'node:assert/strict';
import { applyHouseStyle, arePressVariants, pressSpellings } from '../../support/houseStyle';
import data from '../../../src/core/script/houseStyles.json';
import { scriptVariants } from '../../../src/core/script/variant';

describe('applyHouseStyle', () => {
  it('spells as the Taiwan press does', () => {
    assert.equal(applyHouseStyle('臺灣上周公佈佔領計劃', 'hant-tw'), '台灣上週公布占領計畫');
  });

  it('spells as the Hong Kong press does', () => {
    assert.equal(applyHouseStyle('羣眾説衞生署上週公佈分佈圖', 'hant-hk'), '群眾說衞生署上周公布分佈圖');
  });

  it('spells as the mainland press does', () => {
    assert.equal(applyHouseStyle('部份帐户的身分', 'hans'), '部分账户的身份');
  });

  it('prefers the longest spelling, and words mapped to themselves stay', () => {
    assert.equal(applyHouseStyle('佈道會公佈', 'hant-tw'), '佈道會公布');
    assert.equal(applyHouseStyle('以上周邊國家', 'hant-tw'), '以上周邊國家');
    assert.equal(applyHouseStyle('估計劃分三區', 'hant-tw'), '估計劃分三區');
    assert.equal(applyHouseStyle('全部份额', 'hans'), '全部份额');
  });

  it('is done after one pass', () => {
    for (const variant of scriptVariants) {
      for (const spelling of pressSpellings(variant).values()) {
        assert.equal(applyHouseStyle(spelling, variant), spelling);
      }
    }
  });

  it('knows the two spellings of a word in either order', () => {
    assert.equal(arePressVariants('hant-tw', '台', '臺'), true);
    assert.equal(arePressVariants('hant-tw', '臺', '台'), true);
    assert.equal(arePressVariants('hant-tw', '臺', '布'), false);
  });
});

describe('the house styles', () => {
  it('have a reason for every entry, no entry twice, and keep every offset', () => {
    for (const variant of scriptVariants) {
      const entries = data.styles[variant];
      assert.equal(new Set(entries.map(({ from }) => from)).size, entries.length);
      for (const { from, to, reason } of entries) {
        assert.equal(from.length, to.length, from);
        assert.ok(reason.length > 0, from);
      }
    }
  });
});
