import assert from 'node:assert/strict';
import type { LibraryEntry } from '../../../src/core/library/entry';
import { unhurried } from '../../../src/core/library/pace';
import { manifestName } from '../../../src/core/library/store/manifest';
import { CatalogueStore } from '../../../src/core/library/store/store';
import { makeEntry, makeOther } from './entries';
import { MemoryStore } from './memory';

const open = (files: MemoryStore, reader = '1'): CatalogueStore => new CatalogueStore(files, reader, unhurried);

async function loaded(files: MemoryStore, reader = '1'): Promise<{ entries: LibraryEntry[]; damaged: number }> {
  const entries: LibraryEntry[] = [];
  const { damaged } = await open(files, reader).load((part) => void entries.push(...part));
  return { entries, damaged };
}

async function loadedKeys(files: MemoryStore): Promise<readonly string[]> {
  return (await loaded(files)).entries.map(({ key }) => key).toSorted();
}

function numbered(count: number, from = 0): readonly LibraryEntry[] {
  return Array.from({ length: count }, (_, index) => {
    const number = from + index;
    return makeEntry(`x/${String(number).padStart(5, '0')}`, { day: `20${String(10 + (number % 90))}-01-01` });
  });
}

async function save(store: CatalogueStore, entries: Iterable<LibraryEntry>): Promise<void> {
  for (const entry of entries) store.noteSet(entry);
  await store.save();
}

describe('The stored catalogue', () => {
  let files: MemoryStore;
  let store: CatalogueStore;

  beforeEach(() => {
    files = new MemoryStore();
    store = open(files);
  });

  it('is empty when nothing was stored', async () => {
    assert.deepEqual(await loaded(files), { entries: [], damaged: 0 });
  });

  it('gives back what was saved', async () => {
    const entries = [makeEntry('x/a', { title: '關係' }), makeOther('x/b')];
    await save(store, entries);
    assert.deepEqual((await loaded(files)).entries, entries);
  });

  it('gives back the last of several states of a file', async () => {
    await save(store, [makeEntry('x/a', { title: '甲' }), makeEntry('x/b')]);
    await save(store, [makeEntry('x/a', { title: '乙' })]);
    store.noteRemoved('x/b');
    await store.save();
    assert.deepEqual((await loaded(files)).entries, [makeEntry('x/a', { title: '乙' })]);
  });

  it('goes on where the last window stopped', async () => {
    await save(store, [makeEntry('x/a'), makeEntry('x/b')]);
    const next = open(files);
    await next.load(() => undefined);
    next.noteRemoved('x/a');
    await save(next, [makeEntry('x/c')]);
    assert.deepEqual(await loadedKeys(files), ['x/b', 'x/c']);
  });

  it('keeps many small changes in one file', async () => {
    for (const entry of numbered(50)) await save(store, [entry]);
    assert.equal((await files.list()).length, 2);
    assert.equal((await loadedKeys(files)).length, 50);
  });

  it('is left alone when nothing changed', async () => {
    await save(store, [makeEntry('x/a')]);
    files.writesLeft = 0;
    await store.save();
  });

  it('is written anew in order when the changes outweigh it, and then loads the newest first', async () => {
    const entries = numbered(5_000);
    await save(store, entries);
    await store.tidy(() => entries);
    const parts: string[][] = [];
    await open(files).load((part) => void parts.push(part.map((entry) => (entry.isClipping ? (entry.day ?? '') : ''))));
    assert.equal(parts.length, 10);
    const ends = parts.map((part) => [part.toSorted().at(-1) ?? '', part.toSorted()[0] ?? '']);
    assert.deepEqual(ends.flat(), ends.flat().toSorted().reverse());
    assert.equal(parts.flat().length, 5_000);
  });

  it('is not written anew for a few changes', async () => {
    await save(store, [makeEntry('x/a')]);
    files.writesLeft = 0;
    await store.tidy(() => assert.fail('asked for everything'));
  });

  it('keeps what is noted while it is saved', async () => {
    store.noteSet(makeEntry('x/a', { title: '甲' }));
    const saving = store.save();
    store.noteSet(makeEntry('x/a', { title: '乙' }));
    await saving;
    assert.equal(store.unsaved, 1);
    await store.save();
    assert.deepEqual((await loaded(files)).entries, [makeEntry('x/a', { title: '乙' })]);
  });

  it('is thrown away when another version read the entries', async () => {
    await save(store, [makeEntry('x/a')]);
    assert.deepEqual((await loaded(files, '2')).entries, []);
  });

  it('can be cleared', async () => {
    await save(store, [makeEntry('x/a')]);
    await store.clear();
    assert.deepEqual([...files.files.keys()], []);
  });
});

describe('A damaged store', () => {
  async function storedParts(): Promise<MemoryStore> {
    const files = new MemoryStore();
    const store = open(files);
    const entries = numbered(5_000);
    await save(store, entries);
    await store.tidy(() => entries);
    return files;
  }

  it('gives what the other shards hold when one is damaged, and says so', async () => {
    const files = await storedParts();
    const name = (await files.list()).filter((one) => one !== manifestName).at(-1) ?? '';
    files.files.get(name)?.fill(0, 40, 60);
    const { entries, damaged } = await loaded(files);
    assert.deepEqual([entries.length < 5_000, entries.length > 0, damaged], [true, true, 1]);
  });

  it('gives what the other shards hold when one is missing', async () => {
    const files = await storedParts();
    const name = (await files.list()).filter((one) => one !== manifestName).at(-1) ?? '';
    files.files.delete(name);
    assert.equal((await loaded(files)).damaged, 1);
  });

  it('is empty when its manifest is damaged', async () => {
    for (const text of [
      '',
      '{',
      '[]',
      'null',
      '{"format":2}',
      '{"format":1,"reader":"1","base":[{"name":"../../x"}]}',
    ]) {
      const files = await storedParts();
      files.files.set(manifestName, new TextEncoder().encode(text));
      assert.deepEqual(await loaded(files), { entries: [], damaged: 0 }, text);
    }
  });

  it('can be used on', async () => {
    const files = await storedParts();
    for (const name of await files.list()) if (name !== manifestName) files.files.delete(name);
    const store = open(files);
    await store.load(() => undefined);
    await save(store, [makeEntry('x/new')]);
    assert.deepEqual(await loadedKeys(files), ['x/new']);
  });

  it('is whole after a write that failed anywhere', async () => {
    const before = numbered(3_000);
    const after = [...before.slice(0, 1_000), ...numbered(3_000, 3_000)];
    for (let writes = 0; writes < 8; writes++) {
      const files = new MemoryStore();
      const store = open(files);
      await save(store, before);
      for (const { key } of before.slice(1_000)) store.noteRemoved(key);
      for (const entry of after) store.noteSet(entry);
      files.writesLeft = writes;
      const failed = await store
        .tidy(() => after)
        .then(
          () => false,
          () => true,
        );
      const { entries, damaged } = await loaded(files);
      assert.deepEqual([entries.length, damaged], [failed ? before.length : after.length, 0], String(writes));
      files.writesLeft = Number.POSITIVE_INFINITY;
      await store.save();
      assert.equal((await loaded(files)).entries.length, after.length);
    }
  });
});

describe('Two windows with one store', () => {
  it('never give a row that neither of them wrote, and right rows once one has saved', async () => {
    const files = new MemoryStore();
    const [left, right] = [open(files), open(files)];
    await save(left, numbered(2_500));
    await right.load(() => undefined);
    await Promise.all([save(left, numbered(500, 2_500)), save(right, numbered(700, 4_000))]);
    const keys = new Set([...numbered(3_000), ...numbered(700, 4_000)].map(({ key }) => key));
    const { entries } = await loaded(files);
    assert.ok(entries.every(({ key }) => keys.has(key)));
    assert.equal(new Set(entries.map(({ key }) => key)).size, entries.length);
  });

  it('leave the shards that the other has just named', async () => {
    const files = new MemoryStore();
    const [left, right] = [open(files), open(files)];
    await save(left, numbered(10));
    await right.load(() => undefined);
    await save(right, numbered(10, 10));
    await save(left, numbered(10, 20));
    assert.equal((await loaded(files)).damaged, 0);
  });
});
