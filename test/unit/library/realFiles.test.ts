import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import * as esbuild from 'esbuild';
import { bundles } from '../../../esbuild.js';
import { Catalogue } from '../../../src/core/library/catalogue';
import type { LibraryEntry } from '../../../src/core/library/entry';
import { LibraryIndex } from '../../../src/core/library/libraryIndex';
import { unhurried } from '../../../src/core/library/pace';
import type { ScanBatch, ScanOutcome } from '../../../src/core/library/scan/messages';
import { CatalogueStore } from '../../../src/core/library/store/store';
import { FolderFiles } from '../../../src/worker/folderFiles';
import { StoreFolder } from '../../../src/worker/storeFolder';
import { WorkerScanner } from '../../../src/worker/workerScanner';
import { clippingText } from './entries';
import { generationSize } from './generations';

const here = import.meta.dirname;

/** Bundles a script with the options of the shipped worker; gives its path. */
async function bundle(script: string, folder: string): Promise<string> {
  const outfile = path.join(folder, `${path.basename(script, '.ts')}.js`);
  const { outdir: _outdir, ...options } = bundles(true)['libraryWorker'] ?? {};
  await esbuild.build({ ...options, entryPoints: [script], outfile, logLevel: 'silent' });
  return outfile;
}

async function storedIn(store: string): Promise<{ entries: LibraryEntry[]; damaged: number }> {
  const entries: LibraryEntry[] = [];
  const stored = new CatalogueStore(new StoreFolder(store), '1', unhurried);
  const { damaged } = await stored.load((part) => void entries.push(...part));
  return { entries, damaged };
}

describe('The library on real files', () => {
  let folder: string;

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jianbao-library-'));
  });

  afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

  describe('A process that is killed while it saves', function () {
    this.timeout(120_000);

    it('leaves a whole catalogue, no older than what it said to have saved', async () => {
      const script = await bundle(path.join(here, 'savingProcess.ts'), folder);
      const store = path.join(folder, 'store');
      let last = 0;
      for (const delay of [0, 7, 23, 51, 90, 130]) {
        const child = spawn(process.execPath, [script, store], { stdio: ['ignore', 'pipe', 'inherit'] });
        child.stdout.setEncoding('utf8');
        let said = '';
        child.stdout.on('data', (text: string) => (said += text));
        await once(child.stdout, 'data');
        await wait(delay);
        child.kill('SIGKILL');
        await once(child, 'close');
        last = Number(said.trimEnd().split('\n').at(-1)?.split(' ')[0]);
        const { entries, damaged } = await storedIn(store);
        assert.deepEqual([entries.length, damaged], [generationSize, 0]);
        const generations = new Set(entries.map(({ mtime }) => mtime));
        assert.equal(generations.size, 1);
        assert.ok([...generations].every((generation) => generation >= last));
      }
    });
  });

  describe('The folder of the store', () => {
    it('forgets files that were being written long ago', async () => {
      const store = new StoreFolder(folder);
      const left = path.join(folder, 'catalogue.json.01234567-89ab-cdef-0123-456789abcdef.new');
      fs.writeFileSync(left, 'half');
      fs.utimesSync(left, 1, 1);
      await store.write('a.shard', Uint8Array.of(1));
      assert.deepEqual(fs.readdirSync(folder), ['a.shard']);
    });

    it('does not list files that are being written', async () => {
      fs.writeFileSync(path.join(folder, 'a.shard.01234567-89ab-cdef-0123-456789abcdef.new'), 'half');
      assert.deepEqual(await new StoreFolder(folder).list(), []);
    });

    it('is empty when it is not there', async () => {
      const store = new StoreFolder(path.join(folder, 'none'));
      assert.deepEqual([await store.list(), await store.read('a')], [[], undefined]);
    });

    it('rejects when nothing can be written there', async () => {
      fs.writeFileSync(path.join(folder, 'file'), '');
      await assert.rejects(new StoreFolder(path.join(folder, 'file')).write('a', Uint8Array.of(1)));
    });
  });

  describe('The files of a folder', () => {
    const files = (): FolderFiles => new FolderFiles([{ name: 'x', location: folder }]);
    const namesIn = async (key: string): Promise<readonly string[] | undefined> =>
      (await files().list(key))?.map(({ name, kind }) => `${name} ${kind}`).toSorted();

    it('are listed with their kinds', async () => {
      fs.mkdirSync(path.join(folder, '2023'));
      fs.writeFileSync(path.join(folder, '關係\n.md'), '');
      assert.deepEqual(await namesIn('x'), ['2023 folder', '關係\n.md file']);
    });

    it('are followed through links, but never twice and never in a circle', async () => {
      const elsewhere = fs.mkdtempSync(path.join(os.tmpdir(), 'jianbao-elsewhere-'));
      fs.writeFileSync(path.join(folder, 'a.md'), '');
      for (const [name, target] of [
        ['file.md', 'a.md'],
        ['self', '.'],
        ['up', '..'],
        ['gone', 'nowhere'],
        ['out', elsewhere],
        ['again', elsewhere],
      ] as const) {
        fs.symlinkSync(target, path.join(folder, name));
      }
      const names = (await files().list('x'))?.map(({ name }) => name).toSorted();
      fs.rmSync(elsewhere, { recursive: true });
      const followed = names?.filter((name) => name !== 'again' && name !== 'out');
      assert.deepEqual([followed, names?.length], [['a.md', 'file.md'], 3]);
    });

    it('are read up to a limit', async () => {
      fs.writeFileSync(path.join(folder, 'a.md'), 'abcdef');
      assert.deepEqual(Buffer.from((await files().read('x/a.md', 4)) ?? []).toString(), 'abcd');
      assert.deepEqual(Buffer.from((await files().read('x/a.md', 6)) ?? []).toString(), 'abcdef');
    });

    it('are undefined when they are not there', async () => {
      const none = files();
      assert.deepEqual(
        [await none.list('x/y'), await none.status('x/y/z'), await none.read('x/y', 10)],
        [undefined, undefined, undefined],
      );
    });
  });

  describe('The worker thread', function () {
    this.timeout(60_000);
    let archive: string;
    let scanner: WorkerScanner;
    let catalogue: Catalogue;
    let index: LibraryIndex;
    let script: string;
    let scripts: string;
    const wanted = { isCancellationRequested: false };

    before(async () => {
      scripts = fs.mkdtempSync(path.join(os.tmpdir(), 'jianbao-worker-'));
      script = await bundle(path.join(here, '../../../src/worker/libraryWorker.ts'), scripts);
    });

    after(() => fs.rmSync(scripts, { recursive: true }));

    beforeEach(() => {
      archive = path.join(folder, 'archive');
      fs.mkdirSync(archive);
      scanner = new WorkerScanner(script, unhurried, 1);
      catalogue = new Catalogue();
      index = new LibraryIndex(catalogue, {
        scanner,
        store: undefined,
        pace: unhurried,
        changed: () => undefined,
        storingFailed: () => undefined,
      });
    });

    afterEach(() => scanner.dispose());

    const write = (name: string, title: string): void =>
      fs.writeFileSync(path.join(archive, name), clippingText({ title }));
    const scan = (paths?: readonly string[], cancellation = wanted): Promise<ScanOutcome> =>
      index.scan(
        {
          roots: [{ name: 'x', location: archive }],
          patterns: { include: ['**/*.md'], exclude: [] },
          ...(paths && { paths }),
        },
        cancellation,
        () => undefined,
      );
    const titles = (): readonly string[] =>
      [...catalogue.files()].map((entry) => (entry.isClipping ? entry.title : '—')).toSorted();

    it('reads a folder, and then only what changed', async () => {
      write('a.md', '甲');
      write('b.md', '乙');
      assert.ok((await scan()).progress.bytesRead > 0);
      assert.deepEqual(titles(), ['乙', '甲']);
      assert.equal((await scan()).progress.bytesRead, 0);
      write('a.md', '丙丙');
      fs.rmSync(path.join(archive, 'b.md'));
      await scan(['x/a.md', 'x/b.md']);
      assert.deepEqual(titles(), ['丙丙']);
    });

    it('stops when it is told to', async () => {
      for (let number = 0; number < 3_000; number++) write(`${String(number)}.md`, '題');
      const cancellation = { isCancellationRequested: false };
      const scanning = scan(undefined, cancellation);
      await wait(150);
      cancellation.isCancellationRequested = true;
      const { cancelled, progress } = await scanning;
      assert.ok(cancelled || progress.done === 3_000);
      await scan();
      assert.equal(catalogue.size, 3_000);
    });

    it('shares the first reading out among threads', async () => {
      for (let number = 0; number < 200; number++) write(`${String(number)}.md`, `題${String(number)}`);
      const threads = new WorkerScanner(script, unhurried, 3);
      const batches: ScanBatch[] = [];
      const request = { roots: [{ name: 'x', location: archive }], patterns: { include: ['**/*.md'], exclude: [] } };
      const { progress } = await threads.scan(request, catalogue, wanted, (batch) => void batches.push(batch));
      threads.dispose();
      const keys = batches.flatMap(({ entries }) => entries.map(({ key }) => key));
      assert.deepEqual([keys.length, new Set(keys).size, progress.found, progress.done], [200, 200, 200, 200]);
    });

    it('says that the folder is gone by taking its rows away', async () => {
      write('a.md', '甲');
      await scan();
      fs.rmSync(archive, { recursive: true });
      assert.deepEqual([(await scan()).failures, titles()], [[], []]);
    });

    it('tells a failure instead of waiting for ever when it cannot start', async () => {
      scanner.dispose();
      scanner = new WorkerScanner(path.join(folder, 'none.js'), unhurried, 1);
      const outcome = await scanner.scan(
        { roots: [], patterns: { include: [], exclude: [] } },
        catalogue,
        wanted,
        () => undefined,
      );
      assert.equal(outcome.failures.length, 1);
    });
  });
});
