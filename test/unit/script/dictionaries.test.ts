import assert from 'node:assert/strict';
import { parseDictionaries } from '../../../src/core/script/dictionaries';
import { loadDictionaries } from '../../support/dictionaries';

describe('parseDictionaries', () => {
  it('reads what the build writes', async () => {
    const built = await loadDictionaries();
    assert.deepEqual(parseDictionaries(JSON.stringify(built)), built);
  });

  it('refuses what is no such file', () => {
    for (const text of ['', '[]', 'null', '{"source":"","dictionaries":{},"configurations":{}}']) {
      assert.equal(parseDictionaries(text), undefined);
    }
  });
});
