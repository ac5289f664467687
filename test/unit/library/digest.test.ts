import assert from 'node:assert/strict';
import { digestOf, UnitDigest } from '../../../src/core/library/digest';

describe('A digest', () => {
  const bytes = Uint8Array.from({ length: 1_003 }, (_, index) => (index * 31) % 256);

  it('is a whole number of 53 bits at most', () => {
    const digest = digestOf(bytes);
    assert.ok(Number.isSafeInteger(digest) && digest >= 0);
  });

  it('does not depend on where the bytes lie', () => {
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    assert.equal(digestOf(shifted.subarray(3)), digestOf(bytes));
  });

  it('changes with any single bit', () => {
    const digest = digestOf(bytes);
    for (let at = 0; at < bytes.length; at++) {
      for (let bit = 0; bit < 8; bit++) {
        const damaged = bytes.slice();
        damaged[at] = (damaged[at] ?? 0) ^ (1 << bit);
        assert.notEqual(digestOf(damaged), digest);
      }
    }
  });

  it('changes when the highest bits of two neighbouring words change', () => {
    const damaged = bytes.slice();
    for (const at of [403, 407]) damaged[at] = (damaged[at] ?? 0) ^ 0x80;
    assert.notEqual(digestOf(damaged), digestOf(bytes));
  });

  it('tells apart lengths of nothing but zeros', () => {
    const digests = Array.from({ length: 64 }, (_, length) => digestOf(new Uint8Array(length)));
    assert.equal(new Set(digests).size, 64);
  });

  it('spreads short texts without a clash', () => {
    const encoder = new TextEncoder();
    const digests = Array.from({ length: 50_000 }, (_, number) => digestOf(encoder.encode(`篇 ${number}`)));
    assert.equal(new Set(digests).size, 50_000);
  });

  it('of units is never 0, which means none', () => {
    assert.notEqual(new UnitDigest().value(), 0);
  });

  it('of units depends on their order', () => {
    const digest = (text: string): number => {
      const units = new UnitDigest();
      for (const unit of text) units.add(unit.charCodeAt(0));
      return units.value();
    };
    assert.notEqual(digest('中美關係'), digest('美中關係'));
  });
});
