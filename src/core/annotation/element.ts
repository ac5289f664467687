import type { Article } from '../article/article';
import type { Anchor } from './anchor';
import type { Selector } from './annotation';
import { elementSelector } from './target';

/** A picture or player of the article, by its block. */
export interface FoundElement {
  readonly block: number;
  readonly state: 'exact' | 'moved';
}

/** The picture or player with the address; of several, the one whose place is certain. */
export function findElement(article: Article, element: Selector, anchored: Anchor): FoundElement | undefined {
  const same = article.blocks.flatMap((block, index) => {
    const selector = elementSelector(block);
    return selector && 'value' in selector && 'value' in element && selector.value === element.value ? [index] : [];
  });
  const there = same.filter((index) => 'start' in anchored && article.blocks[index]?.start === anchored.start);
  const [block] = same.length === 1 ? same : there.length === 1 && anchored.state !== 'unsure' ? there : [];
  if (block === undefined) return undefined;
  return { block, state: there.includes(block) && anchored.state === 'exact' ? 'exact' : 'moved' };
}
