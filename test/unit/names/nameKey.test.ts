import assert from 'node:assert/strict';
import fc from 'fast-check';
import { nameKey } from '../../../src/core/names/nameKey';

describe('nameKey', () => {
  for (const [one, other] of [
    ['Joseph R. Biden Jr.', 'joseph biden'],
    ['George H.W. Bush', 'George Bush'],
    ['Dr. Anthony S. Fauci', 'Anthony Fauci'],
    ['Louise Glück', 'Louise Gluck'],
    ['São Tomé', 'Sao Tome'],
    ['Robert-Koch-Institut', 'robert koch institut'],
    ['U.S. Navy', 'US Navy'],
    ['Ruhollah Khomeinī', 'Ruhollah Khomeini'],
  ] as const) {
    it(`is the same for ${one} and ${other}`, () => {
      assert.equal(nameKey(one), nameKey(other));
    });
  }

  for (const [one, other] of [
    ['Joe Biden', 'Jill Biden'],
    ['Kim Jong-un', 'Kim Jong-il'],
    ['St. Louis', 'Louis'],
  ] as const) {
    it(`differs for ${one} and ${other}`, () => {
      assert.notEqual(nameKey(one), nameKey(other));
    });
  }

  it('leaves a Chinese name as it is', () => {
    assert.equal(nameKey('蒲亭'), '蒲亭');
  });

  it('of a key is the key', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', 'É', '.', ' ', '-', 'R', 'jr', '’', '普') }), (name) => {
        assert.equal(nameKey(nameKey(nameKey(name))), nameKey(nameKey(name)));
      }),
    );
  });
});
