import assert from 'node:assert/strict';
import data from '../../../src/core/script/doubtReadings.json';
import { isDoubtful, readingsOf, uncertainPhrases } from '../../../src/core/script/doubtRules';

const values = (character: string): string[] => readingsOf(character).map(({ value }) => value);

describe('readingsOf', () => {
  it('gives the readings of modern news with words, the likeliest first', () => {
    assert.deepEqual(values('干'), ['幹', '乾', '干']);
    assert.ok(readingsOf('干').every(({ words }) => words.length > 0));
  });

  it('has no readings for a character that has only one, or only variants of one', () => {
    assert.deepEqual(values('国'), []);
    assert.deepEqual(values('为'), []);
    assert.deepEqual(values(''), []);
  });

  it('gives Simplified readings of the few Traditional characters that have several', () => {
    assert.deepEqual(
      readingsOf('乾', 'traditional').map(({ value }) => value),
      ['干', '乾'],
    );
  });
});

describe('isDoubtful', () => {
  it('marks a character whose neighbours settle nothing', () => {
    assert.equal(isDoubtful('股东陈逢干、丁瑞', 4), true);
    assert.equal(isDoubtful('六龟里、枋寮', 2), true);
    assert.equal(isDoubtful('在旗后登陆', 2), true);
  });

  it('is silent where neighbours settle it', () => {
    assert.equal(isDoubtful('调整后，', 2), false);
    assert.equal(isDoubtful('30余枚', 2), false);
    assert.equal(isDoubtful('病逝于台北', 2), false);
    assert.equal(isDoubtful('票价升至十元', 2), false);
  });

  it('takes the ends of the text for ends of words', () => {
    assert.equal(isDoubtful('于北辰', 0), true);
    assert.equal(isDoubtful('干', 0), true);
  });

  it('is silent about every other character and offset', () => {
    assert.equal(isDoubtful('国', 0), false);
    assert.equal(isDoubtful('干', 1), false);
    assert.equal(isDoubtful('', 0), false);
    assert.equal(isDoubtful('干', 0, 'traditional'), false);
  });

  it('knows doubts from Traditional to Simplified', () => {
    assert.equal(isDoubtful('編輯：楊昇儒', 4, 'traditional'), true);
    assert.equal(isDoubtful('提昇', 1, 'traditional'), false);
  });
});

describe('the readings', () => {
  it('name each value once, with contexts that can be read', () => {
    for (const [character, entry] of [...Object.entries(data.simplified), ...Object.entries(data.traditional)]) {
      const found = entry.readings.map(({ value }) => value);
      assert.equal(new Set(found).size, found.length, character);
      assert.ok(found.length > 1, character);
      const contexts = [...('only' in entry ? entry.only : []), ...('certain' in entry ? entry.certain : [])];
      for (const context of contexts) assert.match(context, /^[^_]*_[^_]*$/u, character);
      for (const { value, words } of entry.readings) {
        assert.ok(words.length > 0, character);
        assert.ok(
          words.some((word) => word.includes(value)),
          `${character} ${value}`,
        );
      }
    }
  });

  it('say of every uncertain phrase why, and each of them holds a character with readings', () => {
    for (const phrase of uncertainPhrases) {
      assert.ok(
        [...phrase].some((character) => readingsOf(character).length > 0),
        phrase,
      );
    }
  });
});
