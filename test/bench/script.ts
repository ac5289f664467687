import { spawnSync } from 'node:child_process';
import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Configuration } from '../../src/core/script/configuration';
import { scriptVariants } from '../../src/core/script/variant';
import { loadDictionaries } from '../support/dictionaries';
import { openccConverter } from '../support/opencc';
import { projectRoot } from './bundle';
import type { BenchCorpus } from './corpus';
import { check, section, table } from './report';
import { bestOf, median, timeOf } from './statistics';
import type * as Subject from './subject';

/** How many times as quick as opencc-js a configuration must be, plain and with the offset map. */
const bounds: readonly (readonly [Configuration, plain: number | undefined, mapped: number])[] = [
  ['s2t', 2.5, 1.5],
  ['s2tw', 5, 2.5],
  ['s2twp', 5, 2.5],
  ['s2hk', undefined, 1.5],
  ['t2s', 4, 1.5],
  ['tw2sp', undefined, 1.5],
  ['t2hk', undefined, 1.5],
];
const textBytes = 4e6;
const rounds = 9;
const articleLength = 3000;

/** Conversion beside opencc-js in one run; then the reader's views. */
export async function benchScript(subject: typeof Subject, corpus: BenchCorpus): Promise<void> {
  section(`Script conversion (${corpus.name})`);
  const dictionaries = await loadDictionaries();
  const texts = { s: textOf(subject, corpus, 'hans'), t: textOf(subject, corpus, 'hant') };
  const rows = [['configuration', 'opencc-js MB/s', 'ours', 'with map', 'ratio', 'with map']];
  for (const [configuration, plainBound, mappedBound] of bounds) {
    const text = configuration.startsWith('s') ? texts.s : texts.t;
    const times = compare(subject, dictionaries, configuration, text);
    const speed = (time: number): string => (Buffer.byteLength(text) / 1000 / time).toFixed(1);
    const plain = times.theirs / times.plain;
    const mapped = times.theirs / times.mapped;
    rows.push([
      configuration,
      ...[times.theirs, times.plain, times.mapped].map(speed),
      `${plain.toFixed(2)}x`,
      `${mapped.toFixed(2)}x`,
    ]);
    if (plainBound !== undefined) {
      check({
        name: `${configuration}: time against opencc-js`,
        measured: 1 / plain,
        limit: 1 / plainBound,
        unit: 'x',
      });
    }
    check({ name: `${configuration} with map`, measured: 1 / mapped, limit: 1 / mappedBound, unit: 'x' });
  }
  table(rows);
  benchView(subject, corpus, dictionaries);
  benchStart();
}

type Dictionaries = Awaited<ReturnType<typeof loadDictionaries>>;

/** The shortest of several rounds, taken in turn: what each costs when nothing disturbs it. */
function compare(
  subject: typeof Subject,
  dictionaries: Dictionaries,
  configuration: Configuration,
  text: string,
): { readonly theirs: number; readonly plain: number; readonly mapped: number } {
  const theirs = openccConverter(configuration);
  const ours = subject.createConfigurationConverter(dictionaries, configuration);
  const times = { theirs: [] as number[], plain: [] as number[], mapped: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    times.theirs.push(timeOf(() => theirs(text)));
    times.plain.push(timeOf(() => ours.convertText(text)));
    times.mapped.push(timeOf(() => ours.convert(text)));
  }
  return { theirs: Math.min(...times.theirs), plain: Math.min(...times.plain), mapped: Math.min(...times.mapped) };
}

/** The text of all articles in a script, over and over until it is long enough. */
function textOf({ readClipping }: typeof Subject, { documents }: BenchCorpus, script: 'hans' | 'hant'): string {
  const articles = documents.map((document) => readClipping(document).article);
  const text = articles.flatMap((article) => (article.facts.script === script ? [article.text] : [])).join('\n');
  return text.repeat(Math.ceil(textBytes / Buffer.byteLength(text)));
}

function benchView(subject: typeof Subject, { documents }: BenchCorpus, dictionaries: Dictionaries): void {
  const articles = documents.map((document) => subject.readClipping(document).article);
  const article = articles
    .filter(({ facts }) => facts.script === 'hans')
    .toSorted((a, b) => Math.abs(a.text.length - articleLength) - Math.abs(b.text.length - articleLength))[0];
  if (!article) throw new Error('the corpus has no Simplified article');
  const options = { punctuation: false, houseStyle: true, terms: [], readings: [] };
  for (const vocabulary of [false, true]) {
    const times = scriptVariants
      .filter((to) => to !== 'hans')
      .map((to) => bestOf(2000, () => subject.createScriptView(article, dictionaries, { ...options, to, vocabulary })));
    const measured = (Math.max(...times) * articleLength) / article.text.length;
    const name = `a view of ${String(articleLength)} characters${vocabulary ? ', with vocabulary' : ''}`;
    check({ name, measured, limit: vocabulary ? 3 : 0.3, unit: 'ms' });
  }
}

const sample = '这次会议后，总统说：「我们欢迎网络报道。」';

/** A fresh process that reads the shipped files and shows one text: time, and memory for one direction. */
const starter = `
const { readFileSync } = require('node:fs');
const path = require('node:path');
const before = (global.gc(), process.memoryUsage());
const start = performance.now();
const { createConverter, parseDictionaries } = require(path.join(process.argv[1], 'script.js'));
const dictionaries = parseDictionaries(readFileSync(path.join(process.argv[1], 'dictionaries.json'), 'utf8'));
const converter = createConverter(dictionaries, { from: process.argv[2], to: process.argv[3], houseStyle: true });
converter.convert(process.argv[4]);
const time = performance.now() - start;
global.gc();
const after = process.memoryUsage();
const memory = after.heapUsed - before.heapUsed + after.arrayBuffers - before.arrayBuffers;
process.stdout.write(JSON.stringify([time, memory / 1e6]));
`;

function benchStart(): void {
  const folder = path.join(projectRoot, 'dist');
  for (const [from, to] of [
    ['hans', 'hant-tw'],
    ['hant-tw', 'hans'],
  ] as const) {
    const runs = Array.from({ length: rounds }, () => {
      const run = spawnSync(process.execPath, ['--expose-gc', '-e', starter, folder, from, to, sample]);
      if (run.status !== 0) throw new Error(`the late room does not load: ${String(run.stderr)}`);
      return JSON.parse(String(run.stdout)) as [number, number];
    });
    const name = `${from} to ${to}`;
    check({
      name: `first view after start, ${name}`,
      measured: median(runs.map(([time]) => time)),
      limit: 60,
      unit: 'ms',
    });
    check({ name: `memory, ${name}`, measured: median(runs.map(([, memory]) => memory)), limit: 8, unit: 'MB' });
  }
  const packed = gzipSync(readFileSync(path.join(folder, 'dictionaries.json')), { level: 9 }).length / 1000;
  check({ name: 'dictionaries and names, gzipped', measured: packed, limit: 320, unit: 'KB' });
}
