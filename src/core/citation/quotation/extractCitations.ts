import type { Article } from '../../article/article';
import { AttributionFinder } from './attributions';
import { anchorDay, findDates } from './dates';
import { EnglishFinder } from './english/englishAttributions';
import { findEnglishOutlets } from './english/englishSources';
import { isEnglish } from './english/englishText';
import { findGlosses } from './glosses';
import { findLinks } from './links';
import { NameRegister } from './names';
import { isSubhead, passagesOf, type Passage } from './passage';
import { findGivenUnnamed } from './anonymousSources';
import { findOutlets } from './outletSources';
import type { CitationUnit } from './unit';

export type { Attribution, CitationKind, CitationUnit, DateMention, Gloss, LinkMention, SourceMention } from './unit';

/** Longer quotations that are printed twice are a caption's. */
const longestRepeatedTerm = 8;

/**
 * What an article cites: who said what, the outlets and unnamed sources it relies on, links, names with their other
 * form, and dates. Found by rules over the article's own blocks; every unit names its rule. Sorted by start, the longer
 * unit first. Linear in the length of the article.
 */
export function extractCitations(article: Article): CitationUnit[] {
  const passages = passagesOf(article);
  const prose = passages.filter(({ role }) => role === 'body' || role === 'caption');
  const glosses = findGlosses(prose);
  const finder = new AttributionFinder(new NameRegister(article.text, glosses), termsOf(prose));
  const english = new EnglishFinder();
  const units: CitationUnit[] = [
    ...findLinks(article),
    ...glosses,
    ...findDates(passages, anchorDay(article)),
    ...passages.flatMap((passage) => (isEnglish(passage) ? findEnglishOutlets(passage) : findOutlets(passage))),
    ...prose.flatMap((passage) => {
      if (isSubhead(passage)) return [];
      return isEnglish(passage) ? english.find(passage) : [...finder.find(passage), ...findGivenUnnamed(passage)];
    }),
  ];
  return withoutDoubles(units).sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Short words that stand in quotation marks three times and more. */
function termsOf(passages: readonly Passage[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { folded, quotes } of passages) {
    for (const { start, end } of quotes.all) {
      const words = folded.slice(start + 1, end - 1);
      if (words.length <= longestRepeatedTerm) counts.set(words, (counts.get(words) ?? 0) + 1);
    }
  }
  return new Set([...counts].filter(([, count]) => count > 2).map(([words]) => words));
}

/** Of two units of one kind for the same stretch, the first is kept. */
function withoutDoubles(units: readonly CitationUnit[]): CitationUnit[] {
  const seen = new Set<string>();
  return units.filter(({ kind, start, end }) => {
    const key = `${kind} ${start} ${end}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
