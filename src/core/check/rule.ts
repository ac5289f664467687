import type { Article } from '../article/article';
import { scanPage, type PageScan, type PageText } from '../article/html/pageScan';
import type { Clipping } from '../clipping/clipping';
import type { Finding, FindingCode } from './finding';

/** A clipping and the article read from it. */
export interface CheckedReading {
  readonly clipping: Clipping;
  readonly article: Article;
}

/** What a rule looks at. */
export interface CheckContext extends CheckedReading {
  /** The whole file. */
  readonly source: string;
  readonly page: PageScan;
  /** What people read: titles, author and the page's texts, as stretches of the file in their order. */
  readonly texts: readonly PageText[];
  /** The present instant in milliseconds, where the caller tells it. */
  readonly now: number | undefined;
}

/** One check. */
export interface CheckRule {
  /** The codes of the findings it makes. */
  readonly codes: readonly FindingCode[];
  check(context: CheckContext): readonly Finding[];
}

export function checkContext({ clipping, article }: CheckedReading, now: number | undefined): CheckContext {
  const { source, body } = clipping;
  const page = scanPage(source, body);
  return { clipping, article, source, page, texts: [...headTexts(clipping), ...page.texts], now };
}

function headTexts({ frontMatter, linkLine }: Clipping): readonly PageText[] {
  const fields = ['title', 'author'].map((key) => frontMatter?.fields.get(key)?.source);
  return [...fields, linkLine?.title.source]
    .filter((range) => range !== undefined)
    .map(({ start, end }) => ({ start, end, verbatim: false }))
    .sort((a, b) => a.start - b.start);
}
