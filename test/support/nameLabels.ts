import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Article } from '../../src/core/article/article';
import type { NameKind, NameMention } from '../../src/core/names/name';
import type { NameTable } from '../../src/core/names/nameTable';
import { readClipping } from '../../src/core/session';
import { corpusFiles } from './sharedFiles';

type Letter = 'p' | 'o' | 'l';
type Labelled = readonly [start: number, end: number, kind: Letter];

/**
 * Names that people marked in one real clipping: offsets into the article's text, without a word of it. `inner` stand in
 * longer names, `optional` may be found or not, `other` are proper names of neither people nor bodies nor places.
 */
interface LabelledClipping {
  readonly sha256: string;
  readonly length: number;
  readonly digest: string;
  readonly names: readonly Labelled[];
  readonly inner: readonly Labelled[];
  readonly optional: readonly Labelled[];
  readonly other: readonly (readonly [start: number, end: number])[];
  /** Clippings of `held` were scored before anybody looked at what is found in them. */
  readonly set: 'dev' | 'held';
}

export interface LabelledArticle {
  readonly article: Article;
  readonly labels: LabelledClipping;
}

const digestOf = (content: string): string => createHash('sha256').update(content).digest('hex');

/** The labelled clippings that lie beside the project. Throws when one reads otherwise than when it was labelled. */
export function labelledArticles(set: LabelledClipping['set']): readonly LabelledArticle[] {
  const file = new URL('../corpus/nameLabels.json', import.meta.url);
  const all = JSON.parse(readFileSync(file, 'utf8')) as readonly LabelledClipping[];
  const bySource = new Map(corpusFiles().map(({ source }) => [digestOf(source), source]));
  return all
    .filter((labels) => labels.set === set)
    .map((labels) => {
      const source = bySource.get(labels.sha256);
      if (source === undefined) throw new Error(`the clipping ${labels.sha256} is not there`);
      const { article } = readClipping(source);
      if (digestOf(article.text) !== labels.digest) throw new Error(`the clipping ${labels.sha256} reads otherwise`);
      return { article, labels };
    });
}

export interface NameScore {
  readonly found: number;
  readonly right: number;
  /** Labelled names that the table has. */
  readonly inTable: number;
  readonly reached: number;
  readonly labelled: number;
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

const letters: Readonly<Partial<Record<NameKind, Letter>>> = { person: 'p', organisation: 'o', place: 'l' };

/** Compares people, bodies and places that are found with the labels: the same span is right, whatever its kind. */
export function scoreNames(
  articles: readonly LabelledArticle[],
  table: NameTable,
  find: (article: Article) => readonly Pick<NameMention, 'start' | 'end' | 'name'>[],
): NameScore {
  const wrong: string[] = [];
  const missed: string[] = [];
  let [found, right, inTable, reached, labelled] = [0, 0, 0, 0, 0];
  for (const { article, labels } of articles) {
    const place = (start: number, end: number): string => `${String(start)}-${String(end)}`;
    const allowed = new Set(
      [...labels.names, ...labels.inner, ...labels.optional].map(([start, end]) => place(start, end)),
    );
    const mentions = find(article);
    for (const { start, end, name } of mentions) {
      if (letters[name.kind] === undefined) continue;
      found += 1;
      if (allowed.has(place(start, end))) right += 1;
      else wrong.push(`${article.text.slice(start, end)} (${name.latin})`);
    }
    const places = new Set(mentions.map(({ start, end }) => place(start, end)));
    for (const [start, end] of labels.names) {
      labelled += 1;
      const printed = article.text.slice(start, end);
      if (table.lookup(printed).length === 0) continue;
      inTable += 1;
      if (places.has(place(start, end))) reached += 1;
      else missed.push(printed);
    }
  }
  return { found, right, inTable, reached, labelled, wrong, missed };
}
