import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { bundles } from '../../esbuild.js';
import { unhurried } from '../../src/core/library/pace';
import type { NamesBatch, NamesRequest } from '../../src/core/names/mentions/messages';
import { readNameTable } from '../../src/core/names/nameTable';
import { WorkerScanner } from '../../src/worker/workerScanner';
import { projectRoot } from './bundle';
import { generateClippings } from './generate';
import { check, section } from './report';

const size = 10_000;
/** Names with the share of clippings that have them: every fiftieth, every tenth. */
const wanted = [
  { rendering: '普京', every: 50, words: '<p>俄罗斯总统普京说，票价不变。</p>' },
  { rendering: '拜登', every: 10, words: '<p>美國總統拜登談到航線，<b>拜</b>登還說下週復航。</p>' },
];

/** Mentions of names in generated clippings, and the count of all their names, in threads as the desktop reads them. */
export async function benchMentions(): Promise<void> {
  section(`Mentions: ${String(size)} generated clippings, ${String(os.availableParallelism())} processors`);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'jianbao-mentions-'));
  const script = path.join(folder, 'libraryWorker.js');
  const { outdir: _outdir, ...options } = bundles(true)['libraryWorker'] ?? {};
  await esbuild.build({
    ...options,
    entryPoints: [path.join(projectRoot, 'src/worker/libraryWorker.ts')],
    outfile: script,
  });
  const scanner = new WorkerScanner(script, unhurried);
  try {
    const files = writeArchive(path.join(folder, 'archive'));
    const text = readFileSync(path.join(projectRoot, 'dist/names.tsv'), 'utf8');
    const request = {
      roots: [{ name: 'archive', location: path.join(folder, 'archive') }],
      files,
      table: { text, rows: [] },
      furniture: false,
    };
    const table = readNameTable(text);
    for (const { rendering } of wanted) {
      const names = table?.lookup(rendering) ?? [];
      const { seconds, firstRow, rows } = await measure(scanner, { ...request, wanted: names });
      process.stdout.write(`  ${rendering}: ${String(rows)} clippings\n`);
      check({ name: `mentions of ${rendering}`, measured: seconds, limit: (5 * size) / 10_000, unit: 's' });
      check({ name: `first row of ${rendering}`, measured: firstRow, limit: 1_000, unit: 'ms' });
    }
    const counted = await measure(scanner, request);
    process.stdout.write(`  names of ${String(counted.rows)} clippings counted in ${counted.seconds.toFixed(1)} s\n`);
    check({ name: 'first counts', measured: counted.firstRow, limit: 1_000, unit: 'ms' });
  } finally {
    scanner.dispose();
    rmSync(folder, { recursive: true });
  }
}

/** Writes generated clippings with names in some of them; gives their keys. */
function writeArchive(folder: string): readonly string[] {
  mkdirSync(folder);
  return [...generateClippings(size)].map(({ name, text }, at) => {
    const words = wanted.map((one) => (at % one.every === 0 ? one.words : '')).join('');
    const end = text.lastIndexOf('</p>') + '</p>'.length;
    writeFileSync(path.join(folder, name), end < '</p>'.length ? text : text.slice(0, end) + words + text.slice(end));
    return `archive/${name}`;
  });
}

type Request = NamesRequest & { readonly roots: readonly { readonly name: string; readonly location: string }[] };

/** Seconds for all, milliseconds to the first clipping that is told, and how many there are. */
async function measure(
  scanner: WorkerScanner,
  request: Request,
): Promise<{ readonly seconds: number; readonly firstRow: number; readonly rows: number }> {
  let rows = 0;
  let firstRow: number | undefined;
  const start = performance.now();
  const outcome = await scanner.readNames(request, { isCancellationRequested: false }, (batch: NamesBatch) => {
    rows += batch.mentions.length + batch.counts.length;
    if (rows > 0) firstRow ??= performance.now() - start;
  });
  if (outcome.failures.length > 0) throw new Error(outcome.failures[0]?.message);
  return { seconds: (performance.now() - start) / 1000, firstRow: firstRow ?? 0, rows };
}
