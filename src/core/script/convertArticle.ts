import type { Article } from '../article/article';
import { articleToText } from '../article/export';
import { findNameGlosses, type GlossedText } from '../names/glosses';
import type { Range } from '../text/range';
import type { Conversion, Converter } from './converter';
import { sourceScript, type SourceScript } from './variant';

/** What an article is written in, as far as its characters and its outlet tell. */
export function articleScript(article: Article): SourceScript {
  return sourceScript(article.facts.script, article.facts.region);
}

/**
 * The clean article (without furniture) converted, with the way back to the clean article's text. Addresses stay
 * untouched, and vocabulary never enters the title.
 */
export function convertArticle(article: Article, converter: Converter): Conversion {
  const text = articleToText(article);
  return converter.convert(text, {
    wording: () => titleRanges(text, article.facts.title?.value),
    names: () => findNameGlosses(paragraphs(text)),
  });
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
