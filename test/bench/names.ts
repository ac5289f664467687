import { existsSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Article } from '../../src/core/article/article';
import { findNames, findNamesIn } from '../../src/core/names/findNames';
import type { Name, NameMention, NameRegion } from '../../src/core/names/name';
import { readNameTable, type NameTable } from '../../src/core/names/nameTable';
import { regionalForm } from '../../src/core/names/regionalForm';
import { readClipping } from '../../src/core/session';
import { foldScript } from '../../src/core/text/scriptFold';
import { cpuTimeOf } from '../support/cpuTime';
import { labelledArticles, scoreNames } from '../support/nameLabels';
import { loadNamesText } from '../support/nameTable';
import { corpusFiles, sharedPath } from '../support/sharedFiles';
import { check, checkReached, section, skipped, table as printTable } from './report';

const leastPrecision = 97;
const leastRecall = 95;
const leastTwins = 90;
/** Milliseconds and megabytes. */
const readyTime = 30;
const mostMemory = 6;
const articleTime = 1;
const usualLength = 3_000;

/** Names in real clippings: what is found beside labels and twins, and what it costs. */
export async function benchNames(): Promise<void> {
  const text = await loadNamesText();
  benchTable(text);
  const table = readNameTable(text);
  if (!table) throw new Error('the table of names is damaged');
  if (!existsSync(sharedPath('corpus'))) {
    section('Names in real clippings');
    skipped('recognition, twins and speed', 'the clippings are not beside the project');
    return;
  }
  benchRecognition(table);
  benchTwins(table);
  benchSpeed(table);
}

function benchTable(text: string): void {
  section('The table of names');
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const times = Array.from({ length: 15 }, () => timeOf(() => readNameTable(text)));
  collect();
  const before = process.memoryUsage().heapUsed;
  const table = readNameTable(text);
  table?.lookup('普京');
  table?.lookup('Putin');
  collect();
  const megabytes = (process.memoryUsage().heapUsed - before) / 1_000_000;
  check({
    name: 'ready, best of the first five',
    measured: Math.min(...times.slice(0, 5)),
    limit: readyTime,
    unit: 'ms',
  });
  check({ name: `memory of ${String(table?.size)} rows`, measured: megabytes, limit: mostMemory, unit: 'MB' });
}

function benchRecognition(table: NameTable): void {
  section('People, bodies and places in labelled clippings');
  const percent = (part: number, whole: number): string => ((100 * part) / whole).toFixed(1);
  const rows = (['dev', 'held'] as const).flatMap((set) => {
    const articles = labelledArticles(set);
    const ours = scoreNames(articles, table, (article) => findNames(article, table));
    const plain = scoreNames(articles, table, (article) => everyForm(article, table));
    if (ours.wrong.length > 0) process.stdout.write(`  ${set}, wrong: ${[...new Set(ours.wrong)].join(', ')}\n`);
    if (ours.missed.length > 0) process.stdout.write(`  ${set}, missed: ${[...new Set(ours.missed)].join(', ')}\n`);
    const precision = { measured: (100 * ours.right) / ours.found, limit: leastPrecision, unit: '%' };
    checkReached({ name: `${set}: precision`, ...precision });
    const recall = { measured: (100 * ours.reached) / ours.inTable, limit: leastRecall, unit: '%' };
    checkReached({ name: `${set}: recall of names in the table`, ...recall });
    return [['ours', ours] as const, ['every form, no guard', plain] as const].map(([who, score]) => [
      `${set}, ${who}`,
      percent(score.right, score.found),
      percent(score.reached, score.inTable),
      percent(score.inTable, score.labelled),
    ]);
  });
  printTable([['', 'precision', 'recall in the table', 'labelled names that the table has'], ...rows]);
}

/** The baseline: the longest form of the table that begins at each place, whatever stands around it. */
function everyForm(article: Article, table: NameTable): readonly Pick<NameMention, 'start' | 'end' | 'name'>[] {
  const folded = foldScript(article.text);
  const found: Pick<NameMention, 'start' | 'end' | 'name'>[] = [];
  for (let at = 0; at < folded.length;) {
    const match = table.longestAt(folded, at, ({ names }) => names.length > 0);
    const [name] = match?.entry.names ?? [];
    if (match && name) found.push({ start: at, end: at + match.length, name });
    at += match?.length ?? 1;
  }
  return found;
}

/** Reports of one event at places that write names differently: the view of each shall give the other's renderings. */
const twins: readonly (readonly [one: RegExp, other: RegExp, oneRegion: NameRegion, otherRegion: NameRegion])[] = [
  [/北斗与伽利略/, /北斗與伽利略/, 'cn', 'tw'],
  [/印尼6\.2地震 增至45死820多伤/, /印尼6\.2地震增至45死820多傷/, 'cn', 'tw'],
  [/Louise Gluck/, /葛綠珂摘下桂冠/, 'cn', 'tw'],
  [/焦点：“离别/, /英歐達成加拿大式/, 'cn', 'tw'],
  [/普京和王毅会面/, /000_2a43e707af0c44f7/, 'cn', 'tw'],
];

function benchTwins(table: NameTable): void {
  section('Twins: the names view of one gives the renderings of the other');
  const articleOf = (pattern: RegExp): Article | undefined => {
    const file = corpusFiles().find(({ name }) => pattern.test(name));
    return file && readClipping(file.source).article;
  };
  let [shared, same] = [0, 0];
  for (const [one, other, oneRegion, otherRegion] of twins) {
    const [a, b] = [articleOf(one), articleOf(other)];
    if (!a || !b) continue;
    for (const [from, to, region] of [[a, b, otherRegion] as const, [b, a, oneRegion] as const]) {
      const there = renderings(to, table);
      for (const [key, shown] of shownRenderings(from, table, region)) {
        const printed = there.get(key);
        if (!printed) continue;
        shared += 1;
        if ([...shown].some((form) => printed.has(form))) same += 1;
        else process.stdout.write(`  ${key}: ${[...shown].join(' ')} is ${[...printed].join(' ')} in the twin\n`);
      }
    }
  }
  checkReached({
    name: `names that both have (${String(shared)})`,
    measured: (100 * same) / shared,
    limit: leastTwins,
    unit: '%',
  });
}

function renderings(article: Article, table: NameTable): ReadonlyMap<string, ReadonlySet<string>> {
  return collect(findNames(article, table), (mention) => wordsOf(article, mention));
}

function shownRenderings(
  article: Article,
  table: NameTable,
  region: NameRegion,
): ReadonlyMap<string, ReadonlySet<string>> {
  return collect(findNames(article, table), (mention) => {
    const printed = wordsOf(article, mention);
    return regionalForm(mention, printed, region)?.text ?? printed;
  });
}

const wordsOf = ({ text }: Article, { part, start, end }: NameMention): string =>
  text.slice(part?.start ?? start, part?.end ?? end);

/** Chinese renderings by the key of the name, folded, of names that the table has. */
function collect(
  mentions: readonly NameMention[],
  show: (mention: NameMention) => string,
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const mention of mentions) {
    const shown = foldScript(show(mention));
    if (!isTabled(mention.name) || !/\p{Script=Han}/u.test(shown)) continue;
    found.set(mention.name.key, (found.get(mention.name.key) ?? new Set()).add(shown));
  }
  return found;
}

const isTabled = ({ source, kind }: Name): boolean => source !== 'gloss' && kind !== 'other';

function benchSpeed(table: NameTable): void {
  section('Finding names');
  const articles = corpusFiles().map(({ source }) => readClipping(source).article);
  const longest = articles.reduce((a, b) => (b.text.length > a.text.length ? b : a));
  const passagesOf = ({ blocks, text }: Article) =>
    blocks.map(({ start, end }) => ({ start, text: text.slice(start, end) }));
  const find = (passages: ReturnType<typeof passagesOf>): unknown => findNamesIn(passages, { script: 'hant' }, table);
  const usual = articles.filter(({ text }) => text.length > 1_500 && text.length < 4_500).map(passagesOf);
  for (const passages of usual) for (let round = 0; round < 5; round += 1) find(passages);
  const scaled = usual.map((passages) => {
    const best = Math.min(...Array.from({ length: 15 }, () => timeOf(() => find(passages))));
    return (best * usualLength) / lengthOf(passages);
  });
  const name = `${String(usualLength)} characters, warm, median of ${String(usual.length)} clippings`;
  check({ name, measured: median(scaled), limit: articleTime, unit: 'ms' });
  const all = passagesOf(longest);
  const tenfold = Array.from({ length: 10 }, () => all).flat();
  const [whole, more] = [all, tenfold].map((passages) =>
    Math.min(...Array.from({ length: 5 }, () => cpuTimeOf(() => find(passages)))),
  );
  process.stdout.write(
    `  ${String(10 * lengthOf(all))} characters: ${(more ?? NaN).toFixed(1)} ms of processor time\n`,
  );
  check({
    name: 'ten times the length takes',
    measured: (more ?? NaN) / (whole ?? NaN),
    limit: 20,
    unit: 'times as long',
  });
}

const lengthOf = (passages: readonly { readonly text: string }[]): number =>
  passages.reduce((sum, { text }) => sum + text.length, 0);

function timeOf(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
}
