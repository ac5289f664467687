import type { Article, Block } from '../article/article';
import { codePointsAfter } from '../text/codePoints';
import type { Range } from '../text/range';
import type { Selector, Target } from './annotation';
import { knownText } from './knownText';
import { describeRivals } from './lookalikes';
import { describeRange } from './selector';

/** What a note is about: words of the article's text (UTF-16 units), one block of it, or the clipping as a whole. */
export type AnnotatedPart =
  { readonly kind: 'words'; readonly range: Range } | AnnotatedBlock | { readonly kind: 'clipping' };

interface AnnotatedBlock {
  readonly kind: 'block';
  readonly block: number;
  /** Longer blocks are quoted by so many code points of their beginning; by default by all of them. */
  readonly longest?: number;
}

/** A target as it is written: without selectors it is the whole clipping. */
type TargetToWrite = Pick<Target, 'source'> & Partial<Target>;

/** The source of an article without an address, when no other is given. */
export const noSource = 'about:blank';

/**
 * The target of an annotation on a part of an article. A block with text is its words. A picture or a player has none: it
 * is named by its address (a CssSelector) and by its place between its neighbours (an empty quote with prefix and
 * suffix). The whole clipping is named by its source alone. Throws a RangeError when there is no such part.
 */
export function createTarget(article: Article, part: AnnotatedPart, source: string | undefined): TargetToWrite {
  const target = { source: article.facts.url?.value ?? source ?? noSource };
  if (part.kind === 'clipping') return target;
  const { range, element } = part.kind === 'words' ? { range: part.range } : rangeOfBlock(article, part);
  const { text } = article;
  const known = knownText(text);
  const selectors = describeRange(known.codePoints, range);
  return {
    ...target,
    digest: known.digest,
    ...describeRivals(text, range),
    selector: element ? [element, ...selectors] : selectors,
  };
}

function rangeOfBlock({ text, blocks }: Article, { block: index, longest = Infinity }: AnnotatedBlock) {
  const block = blocks[index];
  if (!block) throw new RangeError(`no block ${index}`);
  const quoted = Number.isFinite(longest) ? codePointsAfter(text, block.start, longest).length : Infinity;
  return {
    range: { start: block.start, end: Math.min(block.end, block.start + quoted) },
    element: elementSelector(block),
  };
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
