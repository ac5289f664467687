import type { Article } from '../../core/article/article';
import type { CitationUnit } from '../../core/citation/quotation/unit';
import type { SourceReading } from '../../core/source/reading';
import type { SymbolGroup } from '../../core/source/sourceSymbol';

const unitsOfArticles = new WeakMap<Article, Promise<readonly CitationUnit[]>>();

/** What an article cites, found once for each reading. Loads the citation core. */
export function citationUnits(article: Article): Promise<readonly CitationUnit[]> {
  const known = unitsOfArticles.get(article);
  if (known) {
    return known;
  }
  const units = import('../../core/citation').then(({ extractCitations }) => extractCitations(article));
  unitsOfArticles.set(article, units);
  return units;
}

const groupsOfArticles = new WeakMap<Article, Promise<readonly SymbolGroup[]>>();

/** What a clipping consists of, with quotations and names, found once for each reading. */
export function symbolGroups(reading: SourceReading): Promise<readonly SymbolGroup[]> {
  const { article } = reading;
  const known = groupsOfArticles.get(article);
  if (known) {
    return known;
  }
  const groups = Promise.all([import('../../core/source'), citationUnits(article)]).then(([core, units]) =>
    core.sourceSymbols(reading, units),
  );
  groupsOfArticles.set(article, groups);
  return groups;
}
