import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Catalogue } from '../../../src/core/library/catalogue';
import type { LibraryEntry } from '../../../src/core/library/entry';
import { facetValues } from '../../../src/core/library/facets';
import { groupings } from '../../../src/core/library/grouping';
import { Lister } from '../../../src/core/library/listing';
import { inSlices, unhurried, type Pace } from '../../../src/core/library/pace';
import { makeEntry, makeOther } from './entries';

describe('A catalogue', () => {
  it('knows clippings and other files by their keys', () => {
    const catalogue = new Catalogue();
    const [clipping, other] = [makeEntry('x/a.md'), makeOther('x/b.md')];
    catalogue.set(clipping);
    catalogue.set(other);
    assert.equal(catalogue.get('x/a.md'), clipping);
    assert.equal(catalogue.get('x/b.md'), other);
    assert.deepEqual([catalogue.size, catalogue.fileCount], [1, 2]);
  });

  it('lets a clipping become another file and come back', () => {
    const catalogue = new Catalogue();
    for (const entry of [makeEntry('a'), makeOther('a'), makeEntry('a')]) {
      catalogue.set(entry);
      assert.deepEqual([...catalogue.files()], [entry]);
    }
  });

  it('finds what lies in a folder, and not in one whose name begins alike', () => {
    const catalogue = new Catalogue();
    for (const key of ['x/a', 'x/y/b', 'xx/c']) catalogue.set(makeEntry(key));
    catalogue.set(makeOther('x/y/d'));
    assert.deepEqual([...catalogue.keysWithin('x')].toSorted(), ['x/a', 'x/y/b', 'x/y/d']);
    assert.deepEqual([...catalogue.keysWithin('x/a')], ['x/a']);
    assert.deepEqual([...catalogue.keysWithin('none')], []);
  });

  it('counts the values that clippings have, the commonest first', () => {
    const catalogue = new Catalogue();
    catalogue.set(makeEntry('a', { outlet: '中央社', outletId: 'cna', region: 'TW' }));
    catalogue.set(makeEntry('b', { outlet: '海港日報' }));
    catalogue.set(makeEntry('c', { outlet: '海港日報' }));
    assert.deepEqual(facetValues(catalogue, 'outlet'), [
      { value: '海港日報', label: '海港日報', count: 2 },
      { value: 'cna', label: '中央社', count: 1 },
    ]);
    assert.deepEqual(facetValues(catalogue, 'region'), [{ value: 'TW', label: 'TW', count: 1 }]);
  });
});

type Change = { readonly set: LibraryEntry } | { readonly remove: string } | { readonly look: true };

const key = fc.constantFrom(...['x', 'y'].flatMap((folder) => [...'abcdefgh'].map((name) => `${folder}/${name}.md`)));
const clipping = fc.record({
  title: fc.constantFrom('關係', '关系', '北京', 'b', 'a', '…'),
  outlet: fc.constantFrom('甲報', '乙報', undefined),
  day: fc.constantFrom('2023-02-22', '2023-02-23', '2023-03-01', undefined),
  instant: fc.constantFrom(1, 2, undefined),
  script: fc.constantFrom('hant', 'hans', 'none'),
  tags: fc.subarray(['港口', '交通']),
  addressKey: fc.integer({ min: 0, max: 5 }),
  textKey: fc.constantFrom(0, 100, 101, 102, 103),
});
const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(key, clipping).map(([one, told]) => ({ set: makeEntry(one, told) })) },
  { weight: 1, arbitrary: key.map((one) => ({ set: makeOther(one) })) },
  { weight: 3, arbitrary: key.map((one) => ({ remove: one })) },
  { weight: 1, arbitrary: fc.constant({ look: true } as const) },
);

/** Every list there is of a catalogue, as plain values. */
async function allLists(catalogue: Catalogue, lister: Lister, pace: Pace): Promise<unknown> {
  const lists: unknown[] = [catalogue.size, catalogue.fileCount];
  for (const groupBy of groupings) {
    for (const sortBy of ['day', 'title'] as const) {
      for (const text of ['', '关系']) {
        const listing = await lister.list({ groupBy, sortBy, text, only: {} }, pace);
        lists.push(listing.groups.map(({ value, label, count }) => [value, label, count, listing.rows(value)]));
      }
    }
  }
  return lists;
}

describe('A catalogue that changes', () => {
  it('is the same as one that is made anew', async function () {
    this.timeout(60_000);
    const pace = inSlices(() => Promise.resolve());
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 60 }), async (changes) => {
        const catalogue = new Catalogue();
        const lister = new Lister(catalogue);
        for (const one of changes) {
          if ('set' in one) catalogue.set(one.set);
          else if ('remove' in one) catalogue.remove(one.remove);
          else await allLists(catalogue, lister, pace);
        }
        const rebuilt = new Catalogue();
        for (const entry of [...catalogue.files()].reverse()) rebuilt.set(entry);
        const expected = await allLists(rebuilt, new Lister(rebuilt), unhurried);
        assert.deepEqual(await allLists(catalogue, lister, pace), expected);
      }),
      { numRuns: 150 },
    );
  });

  it('may change while lists are made of it', async function () {
    this.timeout(20_000);
    const catalogue = new Catalogue();
    const lister = new Lister(catalogue);
    const entries = Array.from({ length: 5_000 }, (_, index) =>
      makeEntry(`x/${String(index)}`, {
        day: `2023-01-${String(1 + (index % 28)).padStart(2, '0')}`,
        addressKey: index >> 1,
      }),
    );
    for (const entry of entries) catalogue.set(entry);
    const giving: Pace = { rest: () => new Promise((resolve) => setImmediate(resolve)) };
    const list = (): Promise<unknown> => lister.list({ groupBy: 'month', sortBy: 'title', text: '', only: {} }, giving);
    const lists = [list(), list()];
    for (const { key: one } of entries.slice(0, 2_500)) {
      catalogue.remove(one);
      if (Math.random() < 0.01) await new Promise((resolve) => setImmediate(resolve));
    }
    lists.push(list());
    await Promise.all(lists);
    const rebuilt = new Catalogue();
    for (const entry of catalogue.files()) rebuilt.set(entry);
    assert.deepEqual(
      await allLists(catalogue, lister, unhurried),
      await allLists(rebuilt, new Lister(rebuilt), unhurried),
    );
  });
});
