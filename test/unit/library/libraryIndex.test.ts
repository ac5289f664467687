import assert from 'node:assert/strict';
import { Catalogue } from '../../../src/core/library/catalogue';
import { LibraryIndex } from '../../../src/core/library/libraryIndex';
import { unhurried } from '../../../src/core/library/pace';
import { LocalScanner } from '../../../src/core/library/scan/localScanner';
import { CatalogueStore } from '../../../src/core/library/store/store';
import { clippingText } from './entries';
import { MemoryFiles, MemoryStore } from './memory';

const request = {
  roots: [{ name: 'x', location: '' }],
  patterns: { include: ['**/*.md'], exclude: [] },
};
const wanted = { isCancellationRequested: false };

class Window {
  readonly catalogue = new Catalogue();
  readonly failures: unknown[] = [];
  changes = 0;
  private readonly index: LibraryIndex;

  constructor(
    private readonly files: MemoryFiles,
    store: MemoryStore,
  ) {
    this.index = new LibraryIndex(this.catalogue, {
      scanner: new LocalScanner(
        () => files,
        4,
        unhurried,
        () => import('../../../src/core/session'),
        () => import('../../../src/core/names'),
      ),
      store: new CatalogueStore(store, '1', unhurried),
      pace: unhurried,
      changed: () => this.changes++,
      storingFailed: (error) => this.failures.push(error),
    });
  }

  /** Opens the library; gives how many files had to be read. */
  async open(): Promise<number> {
    await this.index.load();
    return this.scan();
  }

  async scan(paths?: readonly string[]): Promise<number> {
    const before = this.files.reads.length;
    await this.index.scan({ ...request, ...(paths && { paths }) }, wanted, () => undefined);
    return this.files.reads.length - before;
  }

  clear(): Promise<void> {
    return this.index.clear();
  }

  keepOnly(roots: readonly string[]): Promise<void> {
    return this.index.keepOnly(roots);
  }

  get titles(): readonly string[] {
    return [...this.catalogue.files()].map((entry) => (entry.isClipping ? entry.title : '—')).toSorted();
  }
}

describe('The library index', () => {
  let files: MemoryFiles;
  let store: MemoryStore;

  beforeEach(() => {
    files = new MemoryFiles();
    store = new MemoryStore();
    for (const title of ['甲', '乙', '丙']) files.write(`x/${title}.md`, clippingText({ title }));
  });

  it('forgets the files of folders that left the workspace, now and at the next start', async () => {
    const window = new Window(files, store);
    await window.open();
    await window.keepOnly(['x']);
    assert.deepEqual(window.titles, ['丙', '乙', '甲'].toSorted());
    await window.keepOnly(['y']);
    await window.scan(['x/gone.md']);
    assert.deepEqual(window.titles, []);
    const next = new Window(files, store);
    assert.equal(await next.open(), 3, 'nothing of them was stored');
  });

  it('reads every file once, over several starts', async () => {
    assert.equal(await new Window(files, store).open(), 3);
    const next = new Window(files, store);
    assert.equal(await next.open(), 0);
    assert.deepEqual(next.titles, ['丙', '乙', '甲']);
  });

  it('reads at the next start what changed meanwhile', async () => {
    await new Window(files, store).open();
    files.write('x/甲.md', clippingText({ title: '丁' }));
    files.remove('x/乙.md');
    const next = new Window(files, store);
    assert.equal(await next.open(), 1);
    assert.deepEqual(next.titles, ['丁', '丙']);
  });

  it('has right rows after a shard was damaged', async () => {
    await new Window(files, store).open();
    for (const [name, bytes] of store.files) if (name.endsWith('.shard')) bytes.fill(7, 20, 40);
    const next = new Window(files, store);
    assert.equal(await next.open(), 3);
    assert.deepEqual(next.titles, ['丙', '乙', '甲']);
    assert.equal(await new Window(files, store).open(), 0);
  });

  it('has right rows with two windows on one store', async () => {
    const [left, right] = [new Window(files, store), new Window(files, store)];
    await Promise.all([left.open(), right.open()]);
    files.write('x/丁.md', clippingText({ title: '丁' }));
    files.remove('x/甲.md');
    await Promise.all([left.scan(['x/丁.md', 'x/甲.md']), right.scan(['x/甲.md', 'x/丁.md'])]);
    for (const window of [left, right]) assert.deepEqual(window.titles, ['丁', '丙', '乙']);
    const next = new Window(files, store);
    await next.open();
    assert.deepEqual(next.titles, ['丁', '丙', '乙']);
  });

  it('works without a place to store, says so once, and does not try again', async () => {
    store.writesLeft = 0;
    const window = new Window(files, store);
    await window.open();
    files.write('x/丁.md', clippingText({ title: '丁' }));
    await window.scan(['x/丁.md']);
    assert.deepEqual([window.titles.length, window.failures.length], [4, 1]);
  });

  it('takes in ten thousand files that change at once', async function () {
    this.timeout(30_000);
    for (let index = 0; index < 10_000; index++) files.write(`x/y/${String(index)}.md`, `# ${String(index)}`);
    const window = new Window(files, store);
    await window.open();
    for (let index = 0; index < 10_000; index++) files.write(`x/y/${String(index)}.md`, `# ${String(index % 2)}`);
    await window.scan();
    assert.equal(window.catalogue.fileCount, 10_003);
    assert.equal(await new Window(files, store).open(), 0);
  });

  it('says when something changed, and not when nothing did', async () => {
    const window = new Window(files, store);
    await window.open();
    const before = window.changes;
    assert.ok(before > 0);
    await window.scan();
    assert.equal(window.changes, before);
  });

  it('runs one scan after the other', async () => {
    const window = new Window(files, store);
    const opening = window.open();
    files.write('x/甲.md', clippingText({ title: '丁' }));
    await Promise.all([opening, window.scan(['x/甲.md'])]);
    assert.deepEqual(window.titles, ['丁', '丙', '乙']);
  });

  it('forgets everything when it is cleared', async () => {
    const window = new Window(files, store);
    await window.open();
    await window.clear();
    assert.deepEqual([window.titles, store.files.size], [[], 0]);
    assert.equal(await window.scan(), 3);
  });
});
