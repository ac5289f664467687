import assert from 'node:assert/strict';
import { Catalogue } from '../../../src/core/library/catalogue';
import { inSlices, unhurried } from '../../../src/core/library/pace';
import { applyBatch } from '../../../src/core/library/scan/apply';
import { knownColumns, knownIn, KnownTable, type KnownFiles } from '../../../src/core/library/scan/known';
import type { ScanBatch, ScanOutcome, ScanRequest } from '../../../src/core/library/scan/messages';
import { scanLibrary } from '../../../src/core/library/scan/scan';
import { clippingText } from './entries';
import { MemoryFiles } from './memory';

const patterns = { include: ['**/*.{md,html}'], exclude: ['**/.git', '**/drafts/**'] };
const request: ScanRequest = { roots: [{ name: 'x', location: '' }], patterns };

class Library {
  readonly files = new MemoryFiles();
  readonly catalogue = new Catalogue();
  readonly batches: ScanBatch[] = [];
  cancellation = { isCancellationRequested: false };

  async scan(told: Partial<ScanRequest> = {}, known: KnownFiles = knownIn(this.catalogue)): Promise<ScanOutcome> {
    return scanLibrary(this.files, { ...request, ...told }, known, {
      concurrency: 4,
      pace: unhurried,
      cancellation: this.cancellation,
      decode: (bytes) => new TextDecoder().decode(bytes),
      receive: (batch) => {
        this.batches.push(batch);
        applyBatch(this.catalogue, batch);
      },
    });
  }

  get titles(): Record<string, string> {
    const titles: [string, string][] = [];
    for (const entry of this.catalogue.files()) titles.push([entry.key, entry.isClipping ? entry.title : '—']);
    return Object.fromEntries(titles.sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}

describe('A scan', () => {
  let library: Library;

  beforeEach(async () => {
    library = new Library();
    library.files.write('x/2023/a.md', clippingText({ title: '甲' }));
    library.files.write('x/2023/b.md', clippingText({ title: '乙' }));
    library.files.write('x/notes.md', '# 筆記\n');
    library.files.write('x/picture.png', '');
    library.files.write('x/drafts/c.md', clippingText());
    await library.scan();
    library.files.reads.length = 0;
  });

  it('finds the clippings of the scope, and remembers other files', () => {
    assert.deepEqual(library.titles, { 'x/2023/a.md': '甲', 'x/2023/b.md': '乙', 'x/notes.md': '—' });
  });

  it('reads nothing when nothing changed', async () => {
    const outcome = await library.scan();
    assert.deepEqual(library.files.reads, []);
    assert.deepEqual(outcome, { cancelled: false, failures: [], progress: { found: 3, done: 3, bytesRead: 0 } });
  });

  it('reads what changed, what is new, and forgets what went', async () => {
    library.files.write('x/2023/a.md', clippingText({ title: '丙' }));
    library.files.write('x/2023/d.md', clippingText({ title: '丁' }));
    library.files.remove('x/2023/b.md');
    await library.scan();
    assert.deepEqual(library.files.reads.toSorted(), ['x/2023/a.md', 'x/2023/d.md']);
    assert.deepEqual(library.titles, { 'x/2023/a.md': '丙', 'x/2023/d.md': '丁', 'x/notes.md': '—' });
  });

  it('takes a file with a new time and the old content for what it was', async () => {
    const before = library.catalogue.get('x/2023/a.md');
    library.files.write('x/2023/a.md', clippingText({ title: '甲' }), 1_800_000_000_000);
    await library.scan();
    assert.deepEqual(library.catalogue.get('x/2023/a.md'), { ...before, mtime: 1_800_000_000_000 });
    assert.deepEqual(library.batches.at(-1)?.entries, []);
  });

  it('lets a clipping become another file, and another file a clipping', async () => {
    library.files.write('x/2023/a.md', '# 筆記\n');
    library.files.write('x/notes.md', clippingText({ title: '戊' }));
    await library.scan();
    assert.deepEqual(library.titles, { 'x/2023/a.md': '—', 'x/2023/b.md': '乙', 'x/notes.md': '戊' });
  });

  it('forgets what the patterns leave out now', async () => {
    await library.scan({ patterns: { ...patterns, exclude: ['2023/a*'] } });
    assert.deepEqual(Object.keys(library.titles), ['x/2023/b.md', 'x/drafts/c.md', 'x/notes.md']);
  });

  it('notices annotation files without reading the clipping', async () => {
    library.files.write('x/2023/a.md.annotations.jsonl', '{}');
    await library.scan();
    const entry = library.catalogue.get('x/2023/a.md');
    assert.ok(entry?.isClipping && entry.hasAnnotations);
    assert.deepEqual(library.files.reads, []);
    library.files.remove('x/2023/a.md.annotations.jsonl');
    await library.scan();
    const without = library.catalogue.get('x/2023/a.md');
    assert.ok(without?.isClipping && !without.hasAnnotations);
  });

  it('forgets all files of a folder that vanished', async () => {
    library.files.remove('x');
    const outcome = await library.scan();
    assert.deepEqual([library.titles, outcome.failures], [{}, []]);
  });

  it('keeps what it knows of a folder that cannot be listed, and says so', async () => {
    library.files.failing.add('x/2023');
    const outcome = await library.scan();
    assert.deepEqual(outcome.failures, [{ path: 'x/2023', message: 'no permission' }]);
    assert.deepEqual(Object.keys(library.titles), ['x/2023/a.md', 'x/2023/b.md', 'x/notes.md']);
  });

  it('keeps what it knows of a file that cannot be read, and goes on', async () => {
    library.files.write('x/2023/a.md', clippingText({ title: '丙' }));
    library.files.write('x/2023/b.md', clippingText({ title: '丁' }));
    library.files.failing.add('x/2023/a.md');
    const outcome = await library.scan();
    assert.equal(outcome.failures.length, 1);
    assert.deepEqual(library.titles, { 'x/2023/a.md': '甲', 'x/2023/b.md': '丁', 'x/notes.md': '—' });
  });

  it('removes nothing when it is cancelled', async () => {
    library.files.remove('x/2023/a.md');
    library.cancellation = { isCancellationRequested: true };
    const outcome = await library.scan();
    assert.ok(outcome.cancelled);
    assert.equal(library.catalogue.fileCount, 3);
  });

  it('knows from columns what it knows from the catalogue', async () => {
    library.files.write('x/2023/a.md', clippingText({ title: '丙' }));
    library.files.remove('x/2023/b.md');
    const known = new KnownTable();
    for (const part of knownColumns(library.catalogue, 'x', undefined, 2)) known.add(part);
    await library.scan({}, known);
    assert.deepEqual(library.files.reads, ['x/2023/a.md']);
    assert.deepEqual(library.titles, { 'x/2023/a.md': '丙', 'x/notes.md': '—' });
  });

  describe('of single paths', () => {
    it('reads a file that is named even when size and time are as before', async () => {
      library.files.write('x/2023/a.md', clippingText({ title: '丙' }), 1_700_000_000_001);
      await library.scan({ paths: ['x/2023/a.md'] });
      assert.deepEqual(library.files.reads, ['x/2023/a.md']);
      assert.equal(library.titles['x/2023/a.md'], '丙');
    });

    it('forgets a file or a folder that is not there any more', async () => {
      library.files.remove('x/2023');
      await library.scan({ paths: ['x/2023'] });
      assert.deepEqual(library.titles, { 'x/notes.md': '—' });
    });

    it('looks through a folder that is named', async () => {
      library.files.write('x/2024/e.md', clippingText({ title: '己' }));
      library.files.remove('x/2023/a.md');
      await library.scan({ paths: ['x/2024', 'x/2023'] });
      assert.deepEqual(library.titles, { 'x/2023/b.md': '乙', 'x/2024/e.md': '己', 'x/notes.md': '—' });
    });

    it('passes over what is out of scope, also by a folder above', async () => {
      library.files.write('x/drafts/f.md', clippingText());
      library.files.write('x/.git/g.md', clippingText());
      await library.scan({ paths: ['x/drafts/f.md', 'x/.git/g.md', 'x/drafts', 'x/picture.png', 'y/h.md'] });
      assert.deepEqual(library.files.reads, []);
      assert.equal(library.catalogue.fileCount, 3);
    });

    it('takes a change of an annotation file for a change of its clipping', async () => {
      library.files.write('x/2023/a.md.annotations.jsonl', '{}');
      await library.scan({ paths: ['x/2023/a.md.annotations.jsonl'] });
      const entry = library.catalogue.get('x/2023/a.md');
      assert.ok(entry?.isClipping && entry.hasAnnotations);
    });
  });

  it('gives the first rows before it has read much, and then fewer and larger batches', async () => {
    const large = new Library();
    for (let index = 0; index < 2_000; index++) large.files.write(`x/${String(index)}.md`, '<!-- -->');
    await large.scan();
    const lengths = large.batches.map(({ entries }) => entries.length).filter((length) => length > 0);
    assert.ok((lengths[0] ?? 0) <= 64, String(lengths[0]));
    assert.ok(lengths.length < 50, String(lengths.length));
    assert.equal(large.catalogue.fileCount, 2_000);
  });

  it('begins with the names that sort last, which are the newest days', async () => {
    const dated = new Library();
    for (const day of ['01', '02', '03']) dated.files.write(`x/2023-02-${day}.md`, clippingText({ title: day }));
    await dated.scan();
    assert.deepEqual(dated.files.reads, ['x/2023-02-03.md', 'x/2023-02-02.md', 'x/2023-02-01.md']);
  });

  it('gives way on a thread that others use', async () => {
    const busy = new Library();
    for (let index = 0; index < 400; index++) busy.files.write(`x/${String(index)}.md`, clippingText());
    let rests = 0;
    const pace = inSlices(() => {
      rests++;
      return Promise.resolve();
    });
    const options = { concurrency: 4, pace, cancellation: busy.cancellation, decode: String, receive: () => undefined };
    await scanLibrary(busy.files, request, knownIn(busy.catalogue), options);
    assert.ok(rests > 2, String(rests));
  });
});
