import { Readability } from '@mozilla/readability';
import { parseDocument } from 'htmlparser2';
import { parseHTML } from 'linkedom';
import type { BenchCorpus } from './corpus';
import { check, section, table } from './report';
import { median, quantile, timeOf, total } from './statistics';
import type * as Subject from './subject';

interface Contestant {
  readonly name: string;
  readonly rounds: number;
  readonly run: (document: number) => unknown;
}

const warmUps = 15;
const quickRounds = 41;
const slowRounds = 7;

/**
 * Parse, clean and model against the bare DOM of htmlparser2 and against linkedom with Readability, document by
 * document in turn, in one process. Each document counts with the median of its rounds.
 */
export function benchReaders(subject: typeof Subject, corpus: BenchCorpus): void {
  section(`Reading: ${corpus.name}, microseconds a document`);
  const { documents } = corpus;
  const bodies = documents.map((document) => {
    const { body } = subject.parseClipping(document);
    return document.slice(body.start, body.end);
  });
  const ours: Contestant = {
    name: 'jianbao: parse, clean, model',
    rounds: quickRounds,
    run: (at) => subject.readClipping(documents[at] ?? ''),
  };
  const tree: Contestant = {
    name: 'htmlparser2 parseDocument',
    rounds: quickRounds,
    run: (at) => parseDocument(bodies[at] ?? ''),
  };
  const readability: Contestant = {
    name: 'linkedom + Readability',
    rounds: slowRounds,
    run: (at) => readPage(bodies[at] ?? ''),
  };
  const times = race([ours, tree, readability], documents.length);
  const [own = [], bare = [], page = []] = times;
  table([
    ['', 'median', 'p95', 'all', 'x median', 'x p95', 'x all'],
    ...[ours, tree, readability].map(({ name }, at) => row(name, times[at] ?? [], bare)),
  ]);
  for (const [rival, limit, rivalTimes] of [
    ['parseDocument', 3, bare],
    ['linkedom + Readability', 0.1, page],
  ] as const) {
    const compare = (name: string, measured: number): void =>
      check({ name: `${name} against ${rival}`, measured, limit, unit: 'x' });
    compare('median', median(own) / median(rivalTimes));
    compare('p95', quantile(own, 0.95) / quantile(rivalTimes, 0.95));
    compare('all documents', total(own) / total(rivalTimes));
    compare('median of the ratios', median(own.map((time, at) => time / (rivalTimes[at] ?? Number.NaN))));
  }
}

/** Runs all contestants on each document and gives, for each of them, the median time by document. */
function race(contestants: readonly Contestant[], documents: number): readonly (readonly number[])[] {
  const quick = contestants.filter(({ rounds }) => rounds === quickRounds);
  for (let round = 0; round < warmUps; round++) {
    for (const { run } of quick) for (let document = 0; document < documents; document++) run(document);
  }
  const medians: number[][] = contestants.map(() => []);
  for (let document = 0; document < documents; document++) {
    const times = roundsOn(document, contestants);
    times.forEach((measured, at) => medians[at]?.push(median(measured)));
  }
  return medians;
}

/** The quick ones in turn, each as often first as the others, then the slow one, whose garbage would disturb them. */
function roundsOn(document: number, contestants: readonly Contestant[]): readonly (readonly number[])[] {
  const times: number[][] = contestants.map(() => []);
  const measure = (at: number): void => {
    const contestant = contestants[at];
    if (contestant) times[at]?.push(timeOf(() => contestant.run(document)));
  };
  const quick = contestants.flatMap(({ rounds }, at) => (rounds === quickRounds ? [at] : []));
  for (let round = 0; round < quickRounds; round++) {
    for (const at of round % 2 === 0 ? quick : quick.toReversed()) measure(at);
  }
  contestants.forEach(({ rounds }, at) => {
    if (!quick.includes(at)) for (let round = 0; round < rounds; round++) measure(at);
  });
  return times;
}

/** The rival's article of a body, wrapped in the smallest page, as Readability needs one. */
function readPage(body: string): unknown {
  const { document } = parseHTML(`<!doctype html><html><head><title>x</title></head><body>${body}</body></html>`);
  return new Readability(document).parse();
}

function row(name: string, times: readonly number[], base: readonly number[]): readonly string[] {
  const micro = (milliseconds: number): string => (milliseconds * 1000).toFixed(0);
  return [
    name,
    micro(median(times)),
    micro(quantile(times, 0.95)),
    micro(total(times)),
    (median(times) / median(base)).toFixed(2),
    (quantile(times, 0.95) / quantile(base, 0.95)).toFixed(2),
    (total(times) / total(base)).toFixed(2),
  ];
}
