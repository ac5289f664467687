import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import * as esbuild from 'esbuild';
import { bundles } from '../../esbuild.js';
import { projectRoot } from './bundle';
import { generateClippings } from './generate';
import type { LibraryFigures } from './libraryHost';
import { check, section, table } from './report';

const sizes = [1_000, 10_000, 100_000];

/** Clippings of news length: the library's bounds are about files of 4 to 5 KB on the average. */
const shortest = 2_500;
const longest = 7_500;
const perFolder = 2_000;

interface Measured extends LibraryFigures {
  /** The longest block, in milliseconds, of a process that did nothing at the same time. */
  readonly blockedIdle: number;
}

interface Growth {
  readonly count: number;
  /** MB a second, of reading the files one after the other and doing nothing with them. */
  readonly plainSpeed: number;
  readonly cold: Measured;
  readonly warm: Measured;
}

/** The library of archives of several sizes: read for the first time, opened again, filtered, changed. */
export async function benchLibrary(counts: readonly number[] = sizes): Promise<void> {
  section(`Library: ${counts.join(', ')} generated clippings of 4 to 5 KB`);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'jianbao-library-'));
  try {
    const [worker, host] = await Promise.all([
      bundle(folder, path.join(projectRoot, 'src/worker/libraryWorker.ts')),
      bundle(folder, fileURLToPath(new URL('libraryHost.ts', import.meta.url))),
    ]);
    const growth: Growth[] = [];
    for (const count of counts) {
      const archive = path.join(folder, `archive-${String(count)}`);
      writeArchive(count, archive);
      const plainSpeed = plainReading(archive);
      const store = path.join(folder, `store-${String(count)}`);
      const cold = await figuresOf(host, worker, archive, store);
      const warm = await figuresOf(host, worker, archive, store);
      growth.push({ count, plainSpeed, cold, warm });
      rmSync(archive, { recursive: true });
    }
    report(growth);
    for (const one of growth) checkBounds(one);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Bundled with the options of what ships. */
async function bundle(folder: string, script: string): Promise<string> {
  const outfile = path.join(folder, `${path.basename(script, '.ts')}.js`);
  const { outdir: _outdir, ...options } = bundles(true)['libraryWorker'] ?? {};
  await esbuild.build({ ...options, entryPoints: [script], outfile, logLevel: 'silent' });
  return outfile;
}

function writeArchive(count: number, archive: string): void {
  let written = 0;
  for (const { name, text } of generateClippings(count * 4)) {
    const bytes = Buffer.from(text);
    if (bytes.length < shortest || bytes.length > longest) continue;
    const folder = path.join(archive, String(Math.floor(written / perFolder)));
    if (written % perFolder === 0) mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, name), bytes);
    if (++written === count) return;
  }
  throw new RangeError('not enough clippings of the right size');
}

/** The second time, when all files are in the system's memory. */
function plainReading(archive: string): number {
  const files = readdirSync(archive).flatMap((name) => {
    const folder = path.join(archive, name);
    return readdirSync(folder).map((file) => path.join(folder, file));
  });
  const read = (): number => files.reduce((bytes, file) => bytes + readFileSync(file).length, 0);
  read();
  const start = performance.now();
  return read() / 1e6 / ((performance.now() - start) / 1000);
}

/** In a process of its own, so that its memory and its event loop are nobody else's. */
async function figuresOf(host: string, worker: string, archive: string, store: string): Promise<Measured> {
  const idle = spawn(process.execPath, ['-e', idleProcess], { stdio: ['pipe', 'pipe', 'inherit'] });
  const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', host, worker, archive, store]);
  idle.stdin.end();
  const [said] = (await once(idle.stdout, 'data')) as [Buffer];
  return { ...(JSON.parse(stdout) as LibraryFigures), blockedIdle: Number(said.toString()) };
}

/** Does nothing meanwhile, and says for how long it was kept from doing so: what the machine's other work costs. */
const idleProcess = `
  const delay = require('node:perf_hooks').monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  process.stdin.resume().on('end', () => process.stdout.write(String(delay.max / 1e6)));
`;

function report(growth: readonly Growth[]): void {
  const row = (name: string, value: (one: Growth) => string): readonly string[] => [name, ...growth.map(value)];
  const ms = (milliseconds: number): string => `${milliseconds.toFixed(0)} ms`;
  table([
    row('clippings', ({ count }) => String(count)),
    row('first reading', ({ cold }) => `${(cold.scanTime / 1000).toFixed(1)} s`),
    row('  of it', ({ cold }) => `${speedOf(cold).toFixed(1)} MB/s`),
    row('  plain reading', ({ plainSpeed }) => `${plainSpeed.toFixed(0)} MB/s`),
    row('  first rows', ({ cold }) => ms(cold.firstRows)),
    row('  longest block', ({ cold }) => ms(cold.blocked)),
    row('  of an idle process', ({ cold }) => ms(cold.blockedIdle)),
    row('opened again', ({ warm }) => ms(warm.loadTime)),
    row('  first rows', ({ warm }) => ms(warm.firstRows)),
    row('  files compared', ({ warm }) => ms(warm.scanTime)),
    row('  longest block', ({ warm }) => ms(warm.blocked)),
    row('  of an idle process', ({ warm }) => ms(warm.blockedIdle)),
    row('list', ({ warm }) => ms(warm.list)),
    row('longest keystroke', ({ warm }) => ms(warm.longestKeystroke)),
    row('first sort by title', ({ warm }) => ms(warm.titleSort)),
    row('a change shows after', ({ warm }) => ms(warm.change)),
    row('memory', ({ warm }) => `${warm.memoryAdded.toFixed(0)} MB`),
  ]);
}

/**
 * The bounds in seconds were set on a machine where plain reading made 984 MB a second; 25 MB a second were a fortieth of
 * it there, and that is the bound on any machine.
 */
const slowestShare = 40;

function checkBounds({ count, plainSpeed, cold, warm }: Growth): void {
  const at = `at ${String(count)}`;
  check({ name: `first reading ${at}`, measured: cold.scanTime / 1000, limit: Math.max(1, count / 5_000), unit: 's' });
  if (count >= 10_000) check({ name: `time for 25 MB ${at}`, measured: 25 / speedOf(cold), limit: 1, unit: 's' });
  if (count >= 100_000) {
    check({
      name: `plain reading to first reading ${at}`,
      measured: plainSpeed / speedOf(cold),
      limit: slowestShare,
      unit: 'x',
    });
  }
  check({ name: `first rows, first reading ${at}`, measured: cold.firstRows, limit: 300, unit: 'ms' });
  check({ name: `first rows, opened again ${at}`, measured: warm.firstRows, limit: 300, unit: 'ms' });
  check({ name: `opened again ${at}`, measured: warm.loadTime / 1000, limit: 1.5, unit: 's' });
  check({ name: `keystroke in the filter ${at}`, measured: warm.longestKeystroke, limit: 50, unit: 'ms' });
  check({ name: `a change shows ${at}`, measured: warm.change, limit: 1_000, unit: 'ms' });
  const blocked = Math.max(cold.blocked, warm.blocked);
  check({ name: `longest block of the event loop ${at}`, measured: blocked, limit: 50, unit: 'ms' });
  check({ name: `memory ${at}`, measured: warm.memoryAdded, limit: 150, unit: 'MB' });
}

function speedOf({ bytesRead, scanTime }: LibraryFigures): number {
  return bytesRead / 1e6 / (scanTime / 1000);
}
