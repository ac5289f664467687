import type { Article } from '../../core/article/article';
import type { CitationUnit } from '../../core/citation/quotation/unit';
import type { ReferenceCorrections } from '../../core/citation/reference/correction';
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

interface KnownGroups {
  readonly corrections: ReferenceCorrections | undefined;
  readonly groups: Promise<readonly SymbolGroup[]>;
}

const groupsOfArticles = new WeakMap<Article, KnownGroups>();

/**
 * What a clipping consists of, with its reference, quotations and names, found once for each reading and what people
 * corrected in the reference.
 */
export function symbolGroups(
  reading: SourceReading & { readonly corrections?: ReferenceCorrections },
): Promise<readonly SymbolGroup[]> {
  const { article, corrections } = reading;
  const known = groupsOfArticles.get(article);
  if (known && known.corrections === corrections) {
    return known.groups;
  }
  const groups = makeGroups(reading, corrections);
  groupsOfArticles.set(article, { corrections, groups });
  return groups;
}

async function makeGroups(
  reading: SourceReading,
  corrections: ReferenceCorrections | undefined,
): Promise<readonly SymbolGroup[]> {
  const [{ sourceSymbols }, { referenceFields }, units] = await Promise.all([
    import('../../core/source'),
    import('../../core/citation'),
    citationUnits(reading.article),
  ]);
  return sourceSymbols(reading, units, referenceFields(reading.article, corrections));
}
