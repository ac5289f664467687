import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CodePointIndex, codePointsAfter, codePointsBefore, splitsCharacter } from '../../../src/core/text/codePoints';

const anyText = fc.string({ unit: fc.constantFrom('中', 'a', '𠮷', '😀', '\ud800', '\udc00', '\n') });

describe('CodePointIndex', () => {
  it('counts a character outside the basic plane once', () => {
    const index = new CodePointIndex('a𠮷b');
    assert.equal(index.length, 3);
    assert.equal(index.toCodePoint(3), 2);
    assert.equal(index.toUnit(2), 3);
  });

  it('counts a lone surrogate as one code point', () => {
    const index = new CodePointIndex('\ud800中');
    assert.equal(index.length, 2);
    assert.equal(index.toUnit(1), 1);
  });

  it('takes an offset inside a pair as the offset before it', () => {
    assert.equal(new CodePointIndex('a😀').toCodePoint(2), 1);
  });

  it('clamps offsets outside the text', () => {
    const index = new CodePointIndex('中文');
    assert.equal(index.toCodePoint(9), 2);
    assert.equal(index.toUnit(-1), 0);
  });

  it('agrees with the string iterator in both directions', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const index = new CodePointIndex(text);
        let unit = 0;
        let count = 0;
        for (const character of text) {
          assert.equal(index.toCodePoint(unit), count);
          assert.equal(index.toUnit(count), unit);
          unit += character.length;
          count += 1;
        }
        assert.equal(index.length, count);
        assert.equal(index.toUnit(count), text.length);
      }),
    );
  });
});

describe('code points beside an offset', () => {
  it('never cut a character', () => {
    assert.equal(codePointsBefore('甲𠮷乙', 3, 1), '𠮷');
    assert.equal(codePointsAfter('甲𠮷乙', 1, 2), '𠮷乙');
    assert.equal(splitsCharacter('甲𠮷乙', 2), true);
  });

  it('stop at the ends of the text', () => {
    assert.equal(codePointsBefore('甲乙', 1, 32), '甲');
    assert.equal(codePointsAfter('甲乙', 1, 32), '乙');
  });
});
