import assert from 'node:assert/strict';
import type { Article } from '../../src/core/article/article';
import { createScriptView } from '../../src/core/script';
import { readClipping } from '../../src/core/session';
import { loadDictionaries } from '../support/dictionaries';
import { joinRoundTrips, roundTripPress, type RoundTripResult } from '../support/pressRoundTrip';
import { corpusFiles, needShared } from '../support/sharedFiles';

const agency = '中央社';

describe('Taiwan press in Simplified and back', () => {
  let articles: readonly Article[] = [];
  before(async function () {
    this.timeout(20_000);
    needShared(this, 'corpus');
    await loadDictionaries();
    articles = corpusFiles().map(({ source }) => readClipping(source).article);
  });

  async function agencyRoundTrip(houseStyle: boolean): Promise<RoundTripResult> {
    const dictionaries = await loadDictionaries();
    const reports = articles.filter(({ facts }) => facts.outlet?.value === agency);
    return joinRoundTrips(reports.map((article) => roundTripPress(article, dictionaries, houseStyle)));
  }

  it('comes back with at most 0.25 % of the characters changed, in the spelling of the Taiwan press', async () => {
    const { characters, errors } = await agencyRoundTrip(true);
    const list = errors.map(({ original, got, context }) => `${original}→${got} ${context}`).join('\n');
    assert.ok(characters > 10_000);
    assert.ok(errors.length <= characters * 0.0025, list);
  });

  it('announces at least 98 % of what OpenCC’s spelling gets wrong by a doubt mark or a listed variant', async () => {
    const { errors } = await agencyRoundTrip(false);
    const surprises = errors.filter(({ announced }) => !announced);
    const list = surprises.map(({ original, got, context }) => `${original}→${got} ${context}`).join('\n');
    assert.ok(surprises.length <= errors.length * 0.02, list);
  });

  it('marks at most 1.5 of 100 characters of any Simplified clipping that is long enough to count', async () => {
    const dictionaries = await loadDictionaries();
    const long = articles.filter(({ facts, text }) => facts.script === 'hans' && text.length >= 400);
    const shares = long.map((article) => {
      const { doubts } = createScriptView(article, dictionaries, {
        to: 'hant-tw',
        vocabulary: false,
        punctuation: false,
        houseStyle: true,
        terms: [],
        readings: [],
      });
      return { title: article.facts.title?.value ?? '', share: (100 * doubts.length) / article.text.length };
    });
    assert.ok(shares.length > 30);
    assert.ok(shares.some(({ share }) => share > 0));
    assert.deepEqual(
      shares.filter(({ share }) => share > 1.5),
      [],
    );
  });
});
