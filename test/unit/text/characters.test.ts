import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  collapseBlanks,
  isBlank,
  isCollapsible,
  isUnspaced,
  trimBlanks,
  withoutBlanks,
} from '../../../src/core/text/characters';

const unit = (character: string): number => character.charCodeAt(0);

/** Unicode's white space and the invisible characters of the General Punctuation block, counted anew. */
const blankPattern = /^[\s\u0085\u00ad\u180e\u200b-\u200f\u2028-\u202f\u2060\ufeff]$/u;

describe('Characters', () => {
  describe('blanks', () => {
    it('are white space of every width and what nobody sees', () => {
      for (const character of ' \t\n\r\f\v\u0085\u00a0\u00ad\u1680\u2003\u200b\u200d\u200f\u2028\u202a\u202f\u205f\u2060\u3000\ufeff') {
        assert.ok(isBlank(unit(character)), `U+${unit(character).toString(16)}`);
      }
    });
    it('are no letters, marks, signs or halves of characters', () => {
      for (const character of 'a0.-_漢，。\u0300\u0000\u2010\u2027\u2030\ud800\udc00\ufffd')
        assert.ok(!isBlank(unit(character)), character);
    });
    it('are the same as Unicode’s, but for those of scripts that clippings lack', () => {
      const wrong: string[] = [];
      for (let at = 0; at <= 0xffff; at++) {
        const isOne = blankPattern.test(String.fromCharCode(at));
        if (isOne !== isBlank(at) && at !== 0x180e) wrong.push(at.toString(16));
      }
      assert.deepEqual(wrong, []);
    });
  });

  it('the white space that HTML collapses is narrower', () => {
    for (const character of ' \t\n\r\f') assert.ok(isCollapsible(unit(character)));
    for (const character of '\u00a0\u3000\u200b') assert.ok(!isCollapsible(unit(character)));
  });

  it('Chinese and Japanese are written without blanks, Korean and Latin are not', () => {
    for (const character of '漢字かなカナㄅ，。「」、！？“”𠮷') assert.ok(isUnspaced(unit(character)), character);
    for (const character of 'aé가,.;1 ') assert.ok(!isUnspaced(unit(character)), character);
  });

  it('withoutBlanks takes every blank away', () => {
    assert.equal(withoutBlanks(' 渡\u3000輪\u200b \n復航 '), '渡輪復航');
    assert.equal(withoutBlanks('渡輪'), '渡輪');
    assert.equal(withoutBlanks(' \u00a0'), '');
  });

  it('trimBlanks takes them from the ends', () => {
    assert.equal(trimBlanks('\ufeff\u3000 渡 輪\u200b'), '渡 輪');
    assert.equal(trimBlanks(' \u00a0'), '');
    assert.equal(trimBlanks(''), '');
  });

  it('collapseBlanks makes each run one space', () => {
    assert.equal(collapseBlanks('  渡\u3000\n\u00a0輪  復航 '), '渡 輪 復航');
    assert.equal(collapseBlanks('渡\u3000輪'), '渡 輪');
    assert.equal(collapseBlanks('a b'), 'a b');
    assert.equal(collapseBlanks('\u200b'), '');
  });

  it('collapsing changes nothing but blanks, and nothing twice', () => {
    const text = fc
      .array(fc.constantFrom(' ', '\t', '\n', '\u00a0', '\u3000', '\u200b', 'a', '漢', '𠮷', '\ud800'))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, (written) => {
        const once = collapseBlanks(written);
        assert.equal(withoutBlanks(once), withoutBlanks(written));
        assert.equal(collapseBlanks(once), once);
        assert.doesNotMatch(once, /^ | {2}| $|[\t\n\u00a0\u3000\u200b]/);
      }),
    );
  });
});
