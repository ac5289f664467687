import type { Article } from '../article/article';
import { articleToText } from '../article/export';
import { findNamesIn } from '../names/findNames';
import { findNameGlosses, type GlossedText } from '../names/glosses';
import type { NameTable } from '../names/nameTable';
import type { Range } from '../text/range';
import type { Conversion, Converter } from './converter';
import { namesGuards } from './namesGuards';
import type { ViewNames } from './nameStretches';
import { sourceScript, type SourceScript } from './variant';

/** What an article is written in, as far as its characters and its outlet tell. */
export function articleScript(article: Article): SourceScript {
  return sourceScript(article.facts.script, article.facts.region);
}

/** Whose renderings a conversion writes, and the names that may be found. */
export interface ArticleNames extends Pick<ViewNames, 'region' | 'latin' | 'quoted'> {
  readonly table: NameTable;
}

/**
 * The clean article (without furniture) converted, with the way back to the clean article's text. Addresses stay
 * untouched, vocabulary never enters the title, and names are written as `names` asks.
 */
export function convertArticle(article: Article, converter: Converter, names?: ArticleNames): Conversion {
  const text = articleToText(article);
  const passages = paragraphs(text);
  const guards = {
    wording: () => titleRanges(text, article.facts.title?.value),
    names: () => findNameGlosses(passages),
  };
  if (!names) return converter.convert(text, guards);
  const mentions = findNamesIn(passages, article.facts, names.table);
  const body = [{ start: 0, end: text.length }];
  return converter.convert(text, { ...guards, ...namesGuards(text, body, guards, { ...names, mentions }, converter) });
}

function paragraphs(text: string): GlossedText[] {
  const found: GlossedText[] = [];
  let start = 0;
  for (const paragraph of text.split('\n')) {
    found.push({ start, text: paragraph });
    start += paragraph.length + 1;
  }
  return found;
}

function titleRanges(text: string, title: string | undefined): Range[] {
  if (title === undefined || title === '') return [];
  const start = text.indexOf(title);
  return start < 0 ? [] : [{ start, end: start + title.length }];
}
