import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DigestIndex } from '../../../src/core/library/digestIndex';

function nodesOf(index: DigestIndex, digest: number): readonly number[] {
  const nodes: number[] = [];
  for (let node = index.first(digest); node >= 0; node = index.after(node)) nodes.push(node);
  return nodes.toSorted((a, b) => a - b);
}

describe('An index of digests', () => {
  it('knows nothing of a digest that nobody has', () => {
    assert.deepEqual(nodesOf(new DigestIndex(), 7), []);
  });

  it('is the same as a map of sets, whatever is added and removed', () => {
    // Digests that differ by a power of two fall on one place of the table.
    const digest = fc.constantFrom(1, 2, 129, 257, 4_097, 2 ** 32 + 1, 2 ** 52 + 1);
    const change = fc.tuple(fc.boolean(), fc.nat({ max: 40 }), digest);
    fc.assert(
      fc.property(fc.array(change, { maxLength: 300 }), (changes) => {
        const index = new DigestIndex();
        const held = new Map<number, number>();
        for (const [adds, node, one] of changes) {
          index.remove(node);
          held.delete(node);
          if (!adds) continue;
          index.add(node, one);
          held.set(node, one);
        }
        for (const one of [1, 2, 129, 257, 4_097, 2 ** 32 + 1, 2 ** 52 + 1, 3]) {
          const expected = [...held].filter(([, other]) => other === one).map(([node]) => node);
          assert.deepEqual(
            nodesOf(index, one),
            expected.toSorted((a, b) => a - b),
          );
        }
      }),
    );
  });

  it('grows, and stays roomy when nodes come and go', () => {
    const index = new DigestIndex();
    for (let round = 0; round < 5; round++) {
      for (let node = 0; node < 20_000; node++) index.add(node, 1 + node * 1_000_003 + round);
      for (let node = 0; node < 20_000; node += 997) {
        assert.deepEqual(nodesOf(index, 1 + node * 1_000_003 + round), [node]);
      }
      for (let node = 0; node < 20_000; node++) index.remove(node);
    }
    assert.deepEqual(nodesOf(index, 1), []);
  });
});
