import assert from 'node:assert/strict';
import { createConverter } from '../../../src/core/script/converter';
import { roundTrip, type RoundTripDifference } from '../../../src/core/script/roundTrip';
import type { ScriptVariant } from '../../../src/core/script/variant';
import { loadDictionaries } from '../../support/dictionaries';

async function thereAndBack(
  text: string,
  from: ScriptVariant,
  to: ScriptVariant,
): Promise<readonly RoundTripDifference[]> {
  const dictionaries = await loadDictionaries();
  const there = createConverter(dictionaries, { from, to }).convert(text);
  const back = createConverter(dictionaries, { from: to, to: from }).convert(there.text);
  return roundTrip(text, there, back);
}

describe('A conversion there and back', () => {
  it('has no differences where everything comes back', async () => {
    assert.deepEqual(await thereAndBack('兩岸關係很好。', 'hant-tw', 'hans'), []);
  });

  it('tells each place with what it became and what comes back', async () => {
    assert.deepEqual(await thereAndBack('甲：台灣計畫', 'hant-tw', 'hans'), [
      { range: { start: 2, end: 3 }, original: '台', there: '台', back: '臺' },
      { range: { start: 5, end: 6 }, original: '畫', there: '划', back: '劃' },
    ]);
  });

  it('counts neighbouring characters as one place', async () => {
    const found = await thereAndBack('歸于台臺', 'hant-tw', 'hans');
    assert.deepEqual(
      found.map(({ original, back }) => [original, back]),
      [['于台', '於臺']],
    );
  });

  it('tells what was in the wrong script before', async () => {
    const [found, ...more] = await thereAndBack('他們关心', 'hant-tw', 'hans');
    assert.deepEqual(more, []);
    assert.equal(found?.original, '关');
  });
});
