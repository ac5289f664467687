import assert from 'node:assert/strict';
import fc from 'fast-check';
import { noMatch, type PhraseTable } from '../../../../src/core/script/engine/phraseTable';
import { tableOf } from '../../../support/engine';

function valueAt(table: PhraseTable, text: string, start: number, limit = text.length): string | undefined {
  const key = table.match(text, start, limit);
  return key === noMatch ? undefined : table.value(key);
}

describe('PhraseTable', () => {
  it('finds the longest key', () => {
    const table = tableOf({ 甲: '1', 甲乙: '2', 甲乙丙: '3' });
    assert.equal(valueAt(table, '甲乙丙丁', 0), '3');
    assert.equal(valueAt(table, '甲乙丁', 0), '2');
    assert.equal(valueAt(table, '甲丁', 0), '1');
    assert.equal(valueAt(table, '丁甲', 0), undefined);
  });

  it('lets the first of several dictionaries win between keys of the same length only', () => {
    const table = tableOf({ 甲乙: 'first', 丙: 'first' }, { 甲乙: 'second', 甲乙丙: 'second', 丙: 'second' });
    assert.equal(valueAt(table, '甲乙', 0), 'first');
    assert.equal(valueAt(table, '丙', 0), 'first');
    assert.equal(valueAt(table, '甲乙丙', 0), 'second');
  });

  it('tells the dictionary of a key', () => {
    const table = tableOf({ 甲: '1' }, { 乙: '2' });
    assert.equal(table.dictionaryOf(table.match('乙', 0, 1)), '1');
  });

  it('finds no key that reaches beyond the limit', () => {
    const table = tableOf({ 甲乙: '2', 甲乙丙: '3' });
    assert.equal(valueAt(table, '甲乙丙', 0, 2), '2');
    assert.equal(valueAt(table, '甲乙丙', 0, 1), undefined);
  });

  it('can be asked for the phrases of its first dictionaries alone', () => {
    const table = tableOf({ 甲乙: '1' }, { 甲乙丙: '2' });
    const key = table.phrase('甲乙丙', 0, 3, 1);
    assert.equal(table.value(key), '1');
    assert.equal(table.phrase('甲乙丙', 0, 3, 0), noMatch);
  });

  it('has no phrases of one unit', () => {
    assert.equal(tableOf({ 甲: '1' }).phrase('甲乙', 0, 2), noMatch);
  });

  it('knows characters outside the basic plane, whole and never by half', () => {
    const table = tableOf({ '𠮷': '吉', '𠮷野': '吉野' });
    assert.equal(valueAt(table, '𠮷野', 0), '吉野');
    assert.equal(valueAt(table, '𠮷', 0), '吉');
    assert.equal(valueAt(table, '\ud842', 0), undefined);
    assert.equal(valueAt(table, '𠮷', 1), undefined);
  });

  it('finds keys in what single units became', () => {
    const table = tableOf({ 裏面: '裡面' });
    const arrivals = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
    arrivals['里'.charCodeAt(0)] = '裏'.charCodeAt(0);
    assert.equal(table.value(table.arrivedPhrase('里面', arrivals, 0, 2)), '裡面');
    assert.equal(table.arrivedPhrase('里面', arrivals, 0, 1), noMatch);
    assert.equal(table.phrase('里面', 0, 2), noMatch);
  });

  it('names every unit that begins a key', () => {
    assert.deepEqual([...tableOf({ a: '1', bc: '2', bd: '3' }).firstUnits()].sort(), [0x61, 0x62]);
  });

  it('finds what a search through all keys finds', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '𠮷', '\ud842'), minLength: 1, maxLength: 6 });
    const entries = fc
      .array(word, { maxLength: 40 })
      .map((keys) => Object.fromEntries(keys.map((key) => [key, `<${key}>`])));
    fc.assert(
      fc.property(entries, entries, word, fc.nat(4), fc.nat(7), (first, second, text, start, length) => {
        const limit = Math.min(text.length, start + length);
        const keys = [...Object.keys(first), ...Object.keys(second)].filter((key) =>
          text.slice(start, limit).startsWith(key),
        );
        const longest = keys.sort((a, b) => b.length - a.length)[0];
        const found = start < limit ? valueAt(tableOf(first, second), text, start, limit) : undefined;
        assert.equal(found, longest === undefined ? undefined : `<${longest}>`);
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
