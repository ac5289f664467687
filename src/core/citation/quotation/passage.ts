import type { Article, Block } from '../../article/article';
import { isArticleRole } from '../../article/role';
import { foldScript } from '../../text/scriptFold';
import type { Range } from '../../text/range';
import { maskText } from './maskedText';
import { QuoteIndex } from './quoteIndex';

/** One paragraph of the article with its quotations. Offsets of `quotes`, `folded` and `masked` count from `start`. */
export interface Passage extends Range {
  readonly text: string;
  /** The same in Simplified characters, small letters and ASCII punctuation, unit for unit. */
  readonly folded: string;
  /** `folded` with what has a grammar of its own hidden, unit for unit; see {@link maskText}. */
  readonly masked: string;
  readonly role: Block['role'];
  readonly quotes: QuoteIndex;
  /** The block goes on with the paragraph of the passage before it. */
  readonly joins: boolean;
}

/** The paragraphs that are labelled: the article's text and captions; headlines, subheads and furniture are not. */
export function passagesOf(article: Article): Passage[] {
  return article.blocks.flatMap((block) => {
    const { start, end, role, kind, joins } = block;
    if (!isArticleRole(role) || role === 'title' || kind === 'heading' || end <= start) return [];
    const text = article.text.slice(start, end);
    const folded = foldScript(text);
    const quotes = new QuoteIndex(text);
    return [{ start, end, text, folded, masked: maskText(folded, quotes), role, quotes, joins: joins === 'inline' }];
  });
}
