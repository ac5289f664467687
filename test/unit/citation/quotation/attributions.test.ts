import assert from 'node:assert/strict';
import { extractCitations } from '../../../../src/core/citation/quotation/extractCitations';
import { makeArticle } from '../../../support/article';
import { found, said } from '../../../support/citations';

describe('attributions', () => {
  it('gives a quotation that opens its paragraph to the one who goes on speaking', () => {
    const units = found(['「港口今天重新開放。」局長林偉指出，渡輪明天復航。'], 'direct');
    assert.deepEqual(units.map(said), [['「港口今天重新開放。」', '局長林偉', '指出']]);
  });

  it('takes what is cited behind 引述 as the source, and the outlet as its carrier', () => {
    const [unit] = found(['多家港媒引述消息，港府計劃將選舉押後一年舉行。'], 'indirect');
    assert.ok(unit?.kind === 'indirect');
    assert.deepEqual([unit.text, unit.speaker, unit.via], ['港府計劃將選舉押後一年舉行', '消息', '多家港媒']);
  });

  it('reports what somebody inside reported words thinks, beside the whole', () => {
    const units = found(['他估計，當局會延後選舉，因為北京認為，結果可能不利。'], 'indirect');
    assert.deepEqual(units.map(said), [
      ['當局會延後選舉，因為北京認為，結果可能不利', '他', '估計'],
      ['結果可能不利', '北京', '認為'],
    ]);
  });

  it('reports nothing that nobody has said yet', () => {
    assert.deepEqual(found(['習近平這趟出訪將強調改革開放的決心不變。'], 'indirect'), []);
  });

  it('keeps a word for something apart from a reported clause', () => {
    const drafts = ['金正恩本週稱韓國為「主要敵人」。'];
    assert.deepEqual(found(drafts, 'direct').map(said), [['「主要敵人」', '金正恩', '稱']]);
    assert.deepEqual(found(drafts, 'indirect'), []);
  });

  it('names nobody where the text says only somebody', () => {
    const [unit] = found(['也有人說：「要放棄這個市場了嗎？」'], 'direct');
    assert.ok(unit?.kind === 'direct');
    assert.equal(unit.speaker, undefined);
  });

  it('gives whole clauses in quotation marks that nobody is credited with as doubtful', () => {
    const [unit] = found(['牆上寫著「這裡的一切，都屬於大家。」幾個字。'], 'direct');
    assert.equal(unit?.confidence, 'low');
  });

  it('says where speaker and cue are printed', () => {
    const article = makeArticle(['外長王毅說：「很好。」']);
    const unit = extractCitations(article).find(({ kind }) => kind === 'direct');
    assert.ok(unit?.kind === 'direct' && unit.speakerRange && unit.cueRange);
    const words = [unit.speakerRange, unit.cueRange].map(({ start, end }) => article.text.slice(start, end));
    assert.deepEqual(words, ['外長王毅', '說']);
  });

  it('loses one paragraph at most to an odd quotation mark', () => {
    const units = found(['王毅說：「開頭沒有結尾，談到很多事情', '毛寧說：「第二段完好。」'], 'direct');
    assert.deepEqual(units.at(-1) && said(units.at(-1)), ['「第二段完好。」', '毛寧', '說']);
  });

  it('finds the same in both scripts', () => {
    const hant = '路透社報導，外長王毅說，兩國關係很好，並稱將繼續合作。';
    const hans = '路透社报道，外长王毅说，两国关系很好，并称将继续合作。';
    const shapes = [hant, hans].map((text) =>
      extractCitations(makeArticle([text])).map(({ kind, start, end, rule }) => [kind, start, end, rule]),
    );
    assert.deepEqual(shapes[0], shapes[1]);
  });
});
