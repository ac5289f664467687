import type { Article, Block } from '../../article/article';
import { isArticleRole } from '../../article/role';
import { foldScript } from '../../text/scriptFold';
import type { Range } from '../../text/range';
import { maskText } from './maskedText';
import { QuoteIndex, withMarksRight } from './quoteIndex';

/** One paragraph of the article with its quotations. Offsets of `quotes`, `folded` and `masked` count from `start`. */
export interface Passage extends Range {
  readonly text: string;
  /** The text with its quotation marks set right, unit for unit; see {@link withMarksRight}. */
  readonly paired: string;
  /** The same in Simplified characters, small letters and ASCII punctuation, unit for unit. */
  readonly folded: string;
  /** `folded` with what has a grammar of its own hidden, unit for unit; see {@link maskText}. */
  readonly masked: string;
  readonly role: Block['role'];
  readonly quotes: QuoteIndex;
  /** The block goes on with the paragraph of the passage before it. */
  readonly joins: boolean;
}

const authorOf =
  /^[^。]{2,30}是[^。]{0,6}《[^》]{2,20}》[^。]{0,20}(?:社长|记者|编辑|主编|专栏作家|撰稿人|评论员|特派员|作者)[。,].*(?:关注|报道|报导|负责|常驻|邮箱|邮件)/s;
const follow =
  /(?:欢迎|请|可以?)(?:在|通过|透过|到|发送)[^。]{0,40}(?:twitter|facebook|微博|推特|脸书|instagram)[^。]{0,20}(?:关注|追踪|联系|联络)/;
const longestNote = 400;

/** True for what a paper says about the author of a report beneath it: nothing in it is cited. `folded` is a block's. */
export function isAuthorNote(folded: string): boolean {
  return folded.length <= longestNote && (authorOf.test(folded) || follow.test(folded));
}

const longestSubhead = 36;

/** True for a line between paragraphs that is a headline without being marked as one: it ends with no mark at all. */
export function isSubhead({ folded, role, quotes }: Passage): boolean {
  const line = folded.trim();
  const isShort =
    role === 'body' && line.length <= longestSubhead && quotes.all.every(({ close }) => close === 'right');
  return isShort && /\p{Script=Han}/u.test(line) && /[\p{Letter}\p{Number}]\**$/u.test(line);
}

/** The paragraphs that are labelled: the article's text and captions; headlines, subheads and furniture are not. */
export function passagesOf(article: Article): Passage[] {
  return article.blocks.flatMap((block) => {
    const { start, end, role, kind, joins } = block;
    if (!isArticleRole(role) || role === 'title' || kind === 'heading' || end <= start) return [];
    const text = article.text.slice(start, end);
    const paired = withMarksRight(text);
    const folded = foldScript(paired);
    if (isAuthorNote(folded)) return [];
    const quotes = new QuoteIndex(paired);
    return [
      { start, end, text, paired, folded, masked: maskText(folded, quotes), role, quotes, joins: joins === 'inline' },
    ];
  });
}
