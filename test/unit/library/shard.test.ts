import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { LibraryEntry } from '../../../src/core/library/entry';
import { decodeShard, encodeShard } from '../../../src/core/library/store/shard';
import { makeEntry, makeOther } from './entries';

const full = makeEntry('archive/2023-02-22-碼頭.md', {
  title: '新碼頭「啟用」𠮷',
  outlet: '中央社',
  outletId: 'cna',
  day: '2023-02-22',
  instant: 1_677_069_246_000,
  script: 'mixed',
  region: 'TW',
  people: [
    { name: '林安然', role: 'reporter' },
    { name: '林安然', role: 'translator' },
  ],
  tags: ['港口', '中央社'],
  url: 'https://www.example.org/1',
  lead: '港務局週二宣布',
  addressKey: Number.MAX_SAFE_INTEGER,
  textKey: 4_503_599_627_370_497,
  pictures: 300,
  problems: ['invalid-characters'],
  hasAnnotations: true,
});

function roundTrip(entries: readonly LibraryEntry[], removed: readonly string[] = []): void {
  assert.deepEqual(decodeShard(encodeShard({ entries, removed })), { entries, removed });
}

const name = fc.string({ unit: 'binary', maxLength: 12 });
const optional = fc.option(
  name.filter((text) => text !== ''),
  { nil: undefined },
);
const digest = fc.maxSafeNat();
const entry = fc.record({
  outlet: optional,
  outletId: optional,
  day: optional,
  instant: fc.option(fc.integer({ min: -1e14, max: 1e14 }), { nil: undefined }),
  region: optional,
  title: name,
  lead: name,
  url: optional,
  tags: fc.array(name, { maxLength: 3 }),
  size: digest,
  mtime: digest,
  digest,
  addressKey: digest,
  textKey: digest,
  pictures: fc.nat(),
  hasAnnotations: fc.boolean(),
});

describe('A shard', () => {
  it('gives every property back', () => roundTrip([full]));

  it('holds files that are no clippings, and keys of removed ones', () => {
    roundTrip([makeOther('archive/筆記.md'), full, makeEntry('archive/empty.md')], ['archive/gone.md', '']);
  });

  it('may be empty', () => roundTrip([]));

  it('keeps a title that begins with a byte order mark', () => roundTrip([makeEntry('a', { title: '\ufeff題' })]));

  it('gives any entries back', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(name, entry), { maxLength: 20 }), (drafts) => {
        roundTrip(drafts.map(([key, told]) => makeEntry(key, told)));
      }),
    );
  });

  it('is refused when any byte is damaged', () => {
    const bytes = encodeShard({ entries: [full, makeOther('b')], removed: ['c'] });
    for (let at = 0; at < bytes.length; at++) {
      const damaged = bytes.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 0x10;
      assert.equal(decodeShard(damaged), undefined, `byte ${String(at)}`);
    }
  });

  it('is refused when it is cut off', () => {
    const bytes = encodeShard({ entries: [full], removed: [] });
    for (let length = 0; length < bytes.length; length++)
      assert.equal(decodeShard(bytes.subarray(0, length)), undefined);
  });

  it('can be read from the middle of other bytes', () => {
    const bytes = encodeShard({ entries: [full], removed: [] });
    const around = new Uint8Array(bytes.length + 7);
    around.set(bytes, 5);
    assert.deepEqual(decodeShard(around.subarray(5, 5 + bytes.length))?.entries, [full]);
  });
});
