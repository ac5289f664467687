import type { Article, Block } from '../../article/article';
import { isArticleRole } from '../../article/role';
import type { Range } from '../../text/range';
import { QuoteIndex } from './quoteIndex';

/** One paragraph of the article with its quotations. Offsets of `quotes` count from `start`. */
export interface Passage extends Range {
  readonly text: string;
  readonly role: Block['role'];
  readonly quotes: QuoteIndex;
  /** The block goes on with the paragraph of the passage before it. */
  readonly joins: boolean;
}

/** The paragraphs that are labelled: the article's text and captions; headlines, subheads and furniture are not. */
export function passagesOf(article: Article): Passage[] {
  return article.blocks.flatMap((block) => {
    if (!isArticleRole(block.role) || block.role === 'title' || block.kind === 'heading' || block.end <= block.start)
      return [];
    const text = article.text.slice(block.start, block.end);
    return [
      {
        start: block.start,
        end: block.end,
        text,
        role: block.role,
        quotes: new QuoteIndex(text),
        joins: block.joins === 'inline',
      },
    ];
  });
}
