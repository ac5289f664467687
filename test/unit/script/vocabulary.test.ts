import assert from 'node:assert/strict';
import { createConverter } from '../../../src/core/script/converter';
import { excludedVocabulary } from '../../../src/core/script/vocabulary';
import { exclusions } from '../../../src/core/script/vocabulary.json';
import { loadDictionaries } from '../../support/dictionaries';

describe('excludedVocabulary', () => {
  it('keeps the words of news from becoming terms of computing', () => {
    for (const word of ['消息', '支持', '局部', '聲明', '發佈', '對象', '項目', '設備', '循環', '布爾']) {
      assert.ok(excludedVocabulary('TWPhrases').has(word), word);
    }
    for (const word of ['支援', '行程', '新增', '變數', '簡報', '布林', '多工', '獅子山']) {
      assert.ok(excludedVocabulary('TWPhrasesRev').has(word), word);
    }
  });

  it('leaves the regional words that readers expect', () => {
    for (const word of ['網絡', '軟件', '信息', '出租車', '新西蘭', '芯片']) {
      assert.ok(!excludedVocabulary('TWPhrases').has(word), word);
    }
    for (const word of ['網路', '軟體', '資訊', '計程車', '紐西蘭', '晶片']) {
      assert.ok(!excludedVocabulary('TWPhrasesRev').has(word), word);
    }
  });

  it('is empty for every other dictionary', () => {
    assert.equal(excludedVocabulary('STPhrases').size, 0);
  });
});

describe('the exclusions', () => {
  it('have a reason for each group and name no entry twice', () => {
    const known = new Set<string>();
    for (const { reason, dictionary, entries } of exclusions) {
      assert.ok(reason.length > 0);
      for (const entry of entries) {
        const id = `${dictionary} ${entry}`;
        assert.ok(!known.has(id), id);
        known.add(id);
      }
    }
  });
});

describe('vocabulary where two words meet', () => {
  it('makes no regional word of the end of one and the start of the other', async () => {
    const dictionaries = await loadDictionaries();
    const convert = (text: string, from: 'hans' | 'hant-tw', to: 'hans' | 'hant-tw'): string =>
      createConverter(dictionaries, { from, to, vocabulary: true }).convert(text).text;
    assert.equal(convert('境内存在，电视频道，攻打印度', 'hans', 'hant-tw'), '境內存在，電視頻道，攻打印度');
    assert.equal(convert('内存，视频，打印', 'hans', 'hant-tw'), '記憶體，影片，列印');
    assert.equal(convert('盡快取得，完全形成，排除錯誤', 'hant-tw', 'hans'), '尽快取得，完全形成，排除错误');
    assert.equal(convert('快取，全形，除錯', 'hant-tw', 'hans'), '缓存，全角，调试');
  }).timeout(20_000);
});
