import assert from 'node:assert/strict';
import { articleScript, convertArticle } from '../../../src/core/script/convertArticle';
import { createConverter } from '../../../src/core/script/converter';
import { makeArticle } from '../../support/article';
import { loadDictionaries } from '../../support/dictionaries';

describe('convertArticle', () => {
  it('converts the clean article and leads back to it', async () => {
    const article = makeArticle(
      [{ role: 'title', text: '网络会谈' }, '网络关系。', { role: 'related', text: '相关报道' }],
      { title: '网络会谈', region: 'CN' },
    );
    const dictionaries = await loadDictionaries();
    const converter = createConverter(dictionaries, { from: articleScript(article), to: 'hant-tw', vocabulary: true });
    const { text, map } = convertArticle(article, converter);
    assert.equal(text, '網絡會談\n\n網路關係。\n');
    assert.deepEqual(map.toOriginal({ start: 8, end: 10 }), { start: 8, end: 10 });
  });

  it('tells the written form from the script and the region', () => {
    assert.equal(articleScript(makeArticle(['總統說話'], { region: 'HK' })), 'hant-hk');
    assert.equal(articleScript(makeArticle(['總統說話'])), 'hant');
    assert.equal(articleScript(makeArticle(['总统说话'], { region: 'TW' })), 'hans');
  });
});
