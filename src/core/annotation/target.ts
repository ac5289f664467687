import type { Article, Block } from '../article/article';
import { CodePointIndex } from '../text/codePoints';
import type { Range } from '../text/range';
import type { Selector, Target } from './annotation';
import { describeRange, textDigest } from './selector';

/** What a note is about: words of the article's text (UTF-16 units), one block of it, or the clipping as a whole. */
export type AnnotatedPart =
  | { readonly kind: 'words'; readonly range: Range }
  | { readonly kind: 'block'; readonly block: number }
  | { readonly kind: 'clipping' };

/** The source of an article without an address, when no other is given. */
export const noSource = 'about:blank';

/**
 * The target of an annotation on a part of an article. A block with text is its words. A picture or a player has none: it
 * is named by its address (a CssSelector) and by its place between its neighbours (an empty quote with prefix and
 * suffix). The whole clipping has no selector. Throws a RangeError when there is no such part.
 */
export function createTarget(article: Article, part: AnnotatedPart, source: string | undefined): Target {
  return {
    source: article.facts.url?.value ?? source ?? noSource,
    digest: textDigest(article.text),
    selector: selectorsOf(article, part),
  };
}

function selectorsOf(article: Article, part: AnnotatedPart): readonly Selector[] {
  if (part.kind === 'clipping') return [];
  const index = new CodePointIndex(article.text);
  if (part.kind === 'words') {
    const { start, end } = part.range;
    if (!(start >= 0 && start < end && end <= article.text.length)) throw new RangeError('no such words');
    return describeRange(index, part.range);
  }
  const block = article.blocks[part.block];
  if (!block) throw new RangeError(`no block ${part.block}`);
  const element = elementSelector(block);
  return [...(element ? [element] : []), ...describeRange(index, block)];
}

/** Names a picture or a player by its address; undefined for a block of text, and without an address. */
export function elementSelector(block: Block): Selector | undefined {
  const address = elementAddress(block);
  if (address === undefined) return undefined;
  const name =
    block.kind === 'figure' ? 'img' : block.kind === 'embed' && block.media !== 'frame' ? block.media : 'iframe';
  return { type: 'CssSelector', value: `${name}[src="${address.replace(/["\\]/g, '\\$&')}"]` };
}

function elementAddress(block: Block): string | undefined {
  if (block.kind === 'figure') return block.image.url;
  return block.kind === 'embed' ? block.url : undefined;
}
