import type { Article } from '../../core/article/article';
import type { CitationUnit } from '../../core/citation/quotation/unit';
import type { JudgedUnit } from '../../core/citation/verdict';

const known = new WeakMap<Article, readonly CitationUnit[]>();

/** Who said what in an article; found once for each article, when somebody first asks. */
export async function citationUnits(article: Article): Promise<readonly CitationUnit[]> {
  const found = known.get(article);
  if (found) {
    return found;
  }
  const { extractCitations } = await import('../../core/citation');
  const units = known.get(article) ?? extractCitations(article);
  known.set(article, units);
  return units;
}

/** What is known already. */
export function knownCitationUnits(article: Article): readonly CitationUnit[] | undefined {
  return known.get(article);
}

/** What a person said of a unit holds, however sure the rule was. */
export function isTrustedOrJudged({ confidence, verdict }: JudgedUnit): boolean {
  return confidence !== 'low' || verdict !== undefined;
}
