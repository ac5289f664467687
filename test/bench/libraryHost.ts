// What the extension host does for the library, without VS Code: node libraryHost.js WORKER FOLDER STORE. Prints figures.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Catalogue } from '../../src/core/library/catalogue';
import { LibraryIndex } from '../../src/core/library/libraryIndex';
import { Lister, type LibraryQuery } from '../../src/core/library/listing';
import { inSlices } from '../../src/core/library/pace';
import type { ScanProgress } from '../../src/core/library/scan/messages';
import { CatalogueStore } from '../../src/core/library/store/store';
import { StoreFolder } from '../../src/worker/storeFolder';
import { WorkerScanner } from '../../src/worker/workerScanner';

const [workerScript = '', folder = '', storeFolder = ''] = process.argv.slice(2);

const pace = inSlices(() => new Promise((resolve) => setImmediate(resolve)));
const query: LibraryQuery = { text: '', only: {}, groupBy: 'outlet', sortBy: 'day' };
const patterns = { include: ['**/*.md'], exclude: [] };
const request = { roots: [{ name: 'archive', location: folder }], patterns };
const wanted = { isCancellationRequested: false };

/** Milliseconds, bytes and megabytes. */
export interface LibraryFigures {
  /** Entries that came from the store. */
  readonly loaded: number;
  readonly size: number;
  readonly loadTime: number;
  readonly scanTime: number;
  readonly bytesRead: number;
  readonly firstRows: number;
  readonly list: number;
  readonly longestKeystroke: number;
  readonly titleSort: number;
  readonly change: number;
  readonly blocked: number;
  readonly memoryAdded: number;
}

/** Longest time for which the event loop did not turn, in milliseconds. */
const delay = monitorEventLoopDelay({ resolution: 1 });

function settled(): void {
  global.gc?.();
  global.gc?.();
}

function memory(): number {
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
}

class Host {
  readonly catalogue = new Catalogue();
  readonly lister = new Lister(this.catalogue);
  readonly scanner = new WorkerScanner(workerScript, pace);
  readonly start = performance.now();
  firstRows = 0;
  private listing = false;
  readonly index = new LibraryIndex(this.catalogue, {
    scanner: this.scanner,
    store: new CatalogueStore(new StoreFolder(storeFolder), 'bench', pace),
    pace,
    changed: () => void this.show(),
    storingFailed: (error) => {
      throw error;
    },
  });

  /** A view shows the first rows as soon as there are any. */
  async show(): Promise<void> {
    if (this.listing || this.firstRows > 0) return;
    this.listing = true;
    const listing = await this.lister.list(query, pace);
    const [group] = listing.groups;
    if (group && listing.rows(group.value, 0, 200).length > 0) this.firstRows = performance.now() - this.start;
    this.listing = false;
  }

  async timed(action: () => Promise<unknown>): Promise<number> {
    const start = performance.now();
    await action();
    return performance.now() - start;
  }
}

async function scan(host: Host): Promise<ScanProgress> {
  const outcome = await host.index.scan(request, wanted, () => undefined);
  if (outcome.failures.length > 0) throw new Error(JSON.stringify(outcome.failures.slice(0, 3)));
  return outcome.progress;
}

async function keystrokes(host: Host): Promise<number> {
  const texts = ['關', '關係', '關係 中', '烏克蘭', 'rfi', 'R', '2', '的 國', '', '記者'];
  let longest = 0;
  for (const groupBy of ['outlet', 'month', 'folder'] as const) {
    await host.lister.list({ ...query, groupBy }, pace);
    for (const text of texts) {
      longest = Math.max(longest, await host.timed(() => host.lister.list({ ...query, groupBy, text }, pace)));
    }
  }
  return longest;
}

/** From the change of a file, as a watcher tells of it, to the list that shows it. */
async function changeOne(host: Host): Promise<void> {
  const [entry] = host.catalogue.files();
  if (!entry) return;
  const file = path.join(folder, entry.key.slice('archive/'.length));
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replaceAll(/title: "|^\[/gm, '$&更新'));
  await host.index.scan({ ...request, paths: [entry.key] }, wanted, () => undefined);
  const { clippingCount } = await host.lister.list({ ...query, text: '更新' }, pace);
  writeFileSync(file, text);
  if (clippingCount === 0) throw new Error('the change does not show');
}

async function run(): Promise<LibraryFigures> {
  settled();
  const before = memory();
  const host = new Host();
  delay.enable();
  const loaded = await host.index.load();
  const loadTime = performance.now() - host.start;
  const progress = await scan(host);
  const scanTime = performance.now() - host.start - loadTime;
  await new Promise((resolve) => setTimeout(resolve, 5));
  const firstLists = await host.timed(() => host.lister.list(query, pace));
  const longestKeystroke = await keystrokes(host);
  const titleSort = await host.timed(() => host.lister.list({ ...query, sortBy: 'title' }, pace));
  const change = await host.timed(() => changeOne(host));
  const blocked = delay.max / 1e6;
  delay.disable();
  settled();
  const memoryAdded = memory() - before;
  host.scanner.dispose();
  return {
    loaded,
    size: host.catalogue.size,
    loadTime,
    scanTime,
    bytesRead: progress.bytesRead,
    firstRows: host.firstRows,
    list: firstLists,
    longestKeystroke,
    titleSort,
    change,
    blocked,
    memoryAdded,
  };
}

void run().then((figures) => {
  process.stdout.write(`${JSON.stringify(figures)}\n`);
  process.exit(0);
});
