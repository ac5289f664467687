import type { Article } from '../../src/core/article/article';
import { extractCitations, type CitationUnit } from '../../src/core/citation/quotation/extractCitations';
import { makeArticle, type ArticleDraft, type Draft } from './article';

/** A unit with the words it stands on. */
export type Told = CitationUnit & { readonly text: string };

/** The units of one kind in an article made by hand. */
export function found(drafts: readonly Draft[], kind: CitationUnit['kind'], told: ArticleDraft = {}): Told[] {
  const article = makeArticle(drafts, { published: '2023-02-22', ...told });
  return textsOf(article, kind);
}

export function textsOf(article: Article, kind: CitationUnit['kind']): Told[] {
  return extractCitations(article)
    .filter((unit) => unit.kind === kind)
    .map((unit) => ({ ...unit, text: article.text.slice(unit.start, unit.end) }));
}

/** Words, speaker, cue. */
export const said = (unit: Told | undefined): unknown[] =>
  unit?.kind === 'direct' || unit?.kind === 'indirect' ? [unit.text, unit.speaker, unit.cue] : [];
