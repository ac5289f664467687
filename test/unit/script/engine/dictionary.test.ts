import assert from 'node:assert/strict';
import { keyOf, listDictionary, withoutKeys, type Dictionary } from '../../../../src/core/script/engine/dictionary';
import { DictionaryLibrary } from '../../../../src/core/script/engine/library';
import { loadDictionaries } from '../../../support/dictionaries';
import { openccDictionaries } from '../../../support/dictionaryWords';

const entriesOf = (dictionary: Dictionary): [string, string][] =>
  Array.from({ length: dictionary.size }, (_, index) => [keyOf(dictionary, index), dictionary.value(index)]);

describe('The packed dictionaries', () => {
  it('hold every key and every first value of opencc-js', async () => {
    const library = DictionaryLibrary.of(await loadDictionaries());
    const texts = await openccDictionaries();
    assert.equal(texts.size, 21);
    let keys = 0;
    for (const [name, text] of texts) {
      const expected = new Map<string, string>();
      for (const entry of text.split('|')) {
        const [key = '', value = ''] = entry.split(' ');
        if (key !== '' && !expected.has(key)) expected.set(key, value);
      }
      const unpacked = new Map(entriesOf(library.dictionary(name)));
      assert.equal(unpacked.size, library.dictionary(name).size, name);
      assert.deepEqual(
        [...expected].filter(([key, value]) => unpacked.get(key) !== value),
        [],
        name,
      );
      assert.equal(unpacked.size, expected.size, name);
      keys += unpacked.size;
    }
    assert.ok(keys > 60_000);
  }).timeout(10_000);

  it('are unpacked once for the same data', async () => {
    const data = await loadDictionaries();
    const library = DictionaryLibrary.of(data);
    assert.equal(DictionaryLibrary.of(data), library);
    assert.equal(library.dictionary('STPhrases'), library.dictionary('STPhrases'));
    assert.equal(library.table(['TSPhrases', 'TSCharacters']), library.table(['TSPhrases', 'TSCharacters']));
  });

  it('are empty for names that nobody knows', async () => {
    assert.equal(DictionaryLibrary.of(await loadDictionaries()).dictionary('no such').size, 0);
  });
});

describe('listDictionary', () => {
  it('keeps the first of two entries with the same key, and no empty key', () => {
    const dictionary = listDictionary('own', [
      ['ab', '1'],
      ['', '2'],
      ['ab', '3'],
      ['a', '4'],
    ]);
    assert.deepEqual(entriesOf(dictionary), [
      ['ab', '1'],
      ['a', '4'],
    ]);
  });
});

describe('withoutKeys', () => {
  it('leaves out these keys and keeps name and order', () => {
    const dictionary = withoutKeys(
      listDictionary('own', Object.entries({ b: '1', a: '2', '𠮷': '3' })),
      new Set(['a']),
    );
    assert.equal(dictionary.name, 'own');
    assert.deepEqual(entriesOf(dictionary), [
      ['b', '1'],
      ['𠮷', '3'],
    ]);
  });
});
