import assert from 'node:assert/strict';
import { unhurried } from '../../../src/core/library/pace';
import { SearchText, slotHolds } from '../../../src/core/library/searchText';
import { foldScript } from '../../../src/core/text/scriptFold';
import { makeEntry } from './entries';

describe('The searchable text', () => {
  const entry = (title: string, ...names: readonly string[]) =>
    makeEntry(title, { title, people: names.map((name) => ({ name, role: 'reporter' as const })) });

  it('holds titles and names, but no word across the two', async () => {
    const text = new SearchText();
    text.note(0);
    const index = await text.settle([entry('關係升溫', '林安然', '何雨')], unhurried);
    const holds = (word: string): boolean => slotHolds(index, 0, foldScript(word));
    assert.deepEqual(['升温', '林安然', '何雨', '溫林', '然何'].map(holds), [true, true, true, false, false]);
  });

  it('keeps what it gave when the text changes, however often', async () => {
    const text = new SearchText();
    const long = '港'.repeat(2_000);
    const entries = Array.from({ length: 20 }, (_, slot) => entry(`${long}${String(slot)}號`));
    entries.forEach((_, slot) => text.note(slot));
    const first = await text.settle(entries, unhurried);
    for (let round = 0; round < 10; round++) {
      const changed = entries.map((_, slot) => entry(`${long}${String(slot + round)}回`));
      changed.forEach((_, slot) => text.note(slot));
      const index = await text.settle(changed, unhurried);
      assert.ok(changed.every((_, slot) => slotHolds(index, slot, foldScript(`港${String(slot + round)}回`))));
      assert.ok(!changed.some((_, slot) => slotHolds(index, slot, foldScript('號'))));
      assert.ok(index.units.length < 400_000, String(index.units.length));
    }
    assert.ok(entries.every((_, slot) => slotHolds(first, slot, foldScript(`港${String(slot)}號`))));
  });
});
