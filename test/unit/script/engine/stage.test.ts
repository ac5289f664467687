import assert from 'node:assert/strict';
import { replaceInStages, replaceKeys, type StageMatch } from '../../../../src/core/script/engine/stage';
import type { OffsetTuple } from '../../../../src/core/text/offsetMap';
import { tableOf, type Entries } from '../../../support/engine';

const changesOf = (text: string, entries: Entries): readonly OffsetTuple[] =>
  replaceKeys(text, tableOf(entries)).map.toTuples();

describe('replaceKeys', () => {
  it('replaces the longest keys from the left', () => {
    assert.equal(replaceKeys('abcab', tableOf({ ab: '1', abc: '2', bc: '3' })).text, '21');
  });

  it('notes a value of as many characters character by character', () => {
    assert.deepEqual(changesOf('国会们', { 国会们: '國会們' }), [
      [0, 1, 0, 1],
      [2, 3, 2, 3],
    ]);
    assert.deepEqual(changesOf('𠮷会', { '𠮷会': '吉會' }), [
      [0, 2, 0, 1],
      [2, 3, 1, 2],
    ]);
  });

  it('notes any other value as one piece, without what both begin and end with', () => {
    assert.deepEqual(changesOf('在出租车里', { 出租车: '計程車子' }), [[1, 4, 1, 5]]);
    assert.deepEqual(changesOf('大信息小', { 大信息小: '大資訊息小' }), [[1, 2, 1, 3]]);
  });

  it('never notes a piece that is empty on one side', () => {
    assert.deepEqual(changesOf('aa', { aa: 'aaa' }), [[1, 2, 1, 3]]);
    assert.deepEqual(changesOf('aaa', { aaa: 'aa' }), [[1, 3, 1, 2]]);
  });

  it('reports the keys that changed something, with their places in both texts', () => {
    const table = tableOf({ ab: 'xyz', c: 'c' });
    const found: StageMatch[] = [];
    replaceKeys('cabcab', table, (match) => found.push(match));
    const places = found.map(({ start, end, convertedStart, convertedEnd }) => [
      start,
      end,
      convertedStart,
      convertedEnd,
    ]);
    assert.deepEqual(places, [
      [1, 3, 1, 4],
      [4, 6, 5, 8],
    ]);
  });

  it('gives back a text without keys', () => {
    assert.deepEqual(changesOf('甲乙', { 丙: '丁' }), []);
  });
});

describe('replaceInStages', () => {
  it('sends a text through all tables, and its map too', () => {
    const { text, map } = replaceInStages('网络', [tableOf({ 网络: '網絡' }), tableOf({ 網絡: '網際網路' })]);
    assert.equal(text, '網際網路');
    assert.deepEqual(map.toTuples(), [
      [0, 1, 0, 1],
      [1, 2, 1, 4],
    ]);
  });
});
