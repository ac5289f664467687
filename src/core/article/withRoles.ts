import type { Article } from './article';
import type { Verdict } from './draft';

/** The article with other roles for some blocks, by index: what a person decided over the rules. */
export function withRoles(article: Article, changes: ReadonlyMap<number, Verdict>): Article {
  if (changes.size === 0) return article;
  const blocks = article.blocks.map((block, index) => {
    const change = changes.get(index);
    return change ? { ...block, role: change.role, reason: change.reason } : block;
  });
  return { ...article, blocks };
}
