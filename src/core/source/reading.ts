import type { Article } from '../article/article';
import type { Clipping } from '../clipping/clipping';

/** A clipping and the article read from it: what every question about a source text is asked of. */
export interface SourceReading {
  readonly clipping: Clipping;
  readonly article: Article;
}
