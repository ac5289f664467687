import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Article } from '../../src/core/article/article';
import { extractCitations } from '../../src/core/citation/quotation/extractCitations';
import { isTrusted } from '../../src/core/citation/quotation/unit';
import { referenceFields } from '../../src/core/citation/reference/fields';
import { readClipping } from '../../src/core/session';
import { corpusFiles, sharedPath } from '../support/sharedFiles';
import { baselineUnits } from './quotationBaseline';
import { check, checkReached, section, skipped, table } from './report';

interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly exactF1: number;
  readonly rightOfGold?: number;
}
type Scores = Readonly<Record<string, Score | undefined>>;

/** Least figures in percent: F1 where spans overlap by 0.8, F1 of exact spans, right speaker or value of all gold units. */
const bounds: readonly (readonly [kind: string, measure: 'f1' | 'exactF1' | 'rightOfGold', least: number])[] = [
  ['direct', 'f1', 92],
  ['direct', 'rightOfGold', 82],
  ['indirect', 'f1', 80],
  ['indirect', 'rightOfGold', 70],
  ['source', 'f1', 87],
  ['link', 'f1', 99],
  ['gloss', 'exactF1', 90],
  ['date', 'exactF1', 96],
  ['date', 'rightOfGold', 94],
];
const measureNames = { f1: 'F1', exactF1: 'F1, exact', rightOfGold: 'right speaker or value, of all gold' } as const;

/** Milliseconds that the longest real clipping may take, reading not counted. */
const longestTime = 200;
const rounds = 7;

/** Who said what on the labelled clippings, beside a baseline of plain patterns in the same run, and the time it takes. */
export function benchCitations(): void {
  section('Citations in the labelled clippings');
  if (!existsSync(sharedPath('gold/citations'))) {
    skipped('the labelled clippings', 'they are not beside the project');
    return;
  }
  const articles = corpusFiles().map(({ name, source }) => ({ name, article: readClipping(source).article }));
  const ours = score(articles, (article) => extractCitations(article).filter((unit) => isTrusted(unit, 'medium')));
  const baseline = score(articles, baselineUnits);
  const percent = (value: number | undefined): string => (value === undefined ? '' : (100 * value).toFixed(1));
  table([
    ['kind', 'precision', 'recall', 'F1', 'F1, exact', 'right of gold', 'baseline F1', 'baseline right'],
    ...Object.entries(ours).map(([kind, found]) => [
      kind,
      ...[found?.precision, found?.recall, found?.f1, found?.exactF1, found?.rightOfGold].map(percent),
      ...[baseline[kind]?.f1, baseline[kind]?.rightOfGold].map(percent),
    ]),
  ]);
  for (const [kind, measure, least] of bounds) {
    const value = 100 * (ours[kind]?.[measure] ?? 0);
    checkReached({ name: `${kind}: ${measureNames[measure]}`, measured: value, limit: least, unit: '%' });
  }
  benchTime(articles.map(({ article }) => article));
  benchReferences(articles);
}

function benchTime(articles: readonly Article[]): void {
  section('Time to extract citations');
  const [longest] = articles.toSorted(
    (a, b) =>
      b.sourceMap.toSource({ start: 0, end: b.text.length }).end -
      a.sourceMap.toSource({ start: 0, end: a.text.length }).end,
  );
  if (!longest) return;
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    extractCitations(longest);
    return performance.now() - start;
  });
  const { end } = longest.sourceMap.toSource({ start: 0, end: longest.text.length });
  const name = `longest clipping (${end.toLocaleString('en')} characters, ${longest.text.length.toLocaleString('en')} of text)`;
  check({ name, measured: Math.min(...times), limit: longestTime, unit: 'ms' });
}

/** Day and outlet of the labelled clippings, and what a field of a reference costs. */
function benchReferences(articles: readonly Named[]): void {
  section('References of the labelled clippings');
  const folder = sharedPath('gold/cleaning');
  const labels = readdirSync(folder).map(
    (name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as ReferenceLabels,
  );
  const byName = new Map(articles.map(({ name, article }) => [name, article]));
  const share = (isRight: (labelled: ReferenceLabels, article: Article | undefined) => boolean): number =>
    (100 * labels.filter((one) => isRight(one, byName.get(one.file))).length) / labels.length;
  const published = share((one, article) =>
    [one.published, ...(one.publishedAccept ?? [])].includes(article?.facts.published?.value ?? null),
  );
  const outlet = share((one, article) => [one.outlet, one.outletTag].includes(article?.facts.outlet?.value ?? null));
  checkReached({ name: `day, ${String(labels.length)} files`, measured: published, limit: 98, unit: '%' });
  checkReached({ name: `outlet, ${String(labels.length)} files`, measured: outlet, limit: 98, unit: '%' });
  const start = performance.now();
  for (const { article } of articles) referenceFields(article);
  process.stdout.write(
    `  ${((performance.now() - start) / articles.length).toFixed(2)} ms for the fields of a reference\n`,
  );
}

interface ReferenceLabels {
  readonly file: string;
  readonly published: string | null;
  /** Other days that are right as well. */
  readonly publishedAccept?: readonly (string | null)[];
  readonly outlet: string | null;
  /** As the archive's tag prints it. */
  readonly outletTag?: string | null;
}

interface Named {
  readonly name: string;
  readonly article: Article;
}

function score(articles: readonly Named[], extract: (article: Article) => readonly unknown[]): Scores {
  const input = articles.map(({ name, article }) =>
    JSON.stringify({ file: name, text: article.text, units: extract(article) }),
  );
  const { stdout } = spawnSync(
    process.execPath,
    [sharedPath('score/score-citations.mjs'), '--gold', sharedPath('gold/citations')],
    {
      input: input.join('\n'),
      encoding: 'utf8',
      maxBuffer: 1e8,
    },
  );
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}') as Scores;
}
