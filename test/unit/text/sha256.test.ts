import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { sha256 } from '../../../src/core/text/sha256';

describe('sha256', () => {
  it('gives the digest that the standard prints', () => {
    assert.equal(sha256('abc'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('agrees with Node at every length around a block', () => {
    for (let length = 0; length < 140; length += 1) {
      const text = '報'.repeat(length);
      assert.equal(sha256(text), createHash('sha256').update(text).digest('hex'));
    }
  });

  it('agrees with Node on any text', function () {
    this.timeout(10_000);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        assert.equal(sha256(text), createHash('sha256').update(text).digest('hex'));
      }),
    );
  });
});
