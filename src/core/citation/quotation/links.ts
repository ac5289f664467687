import type { Article } from '../../article/article';
import { isArticleRole } from '../../article/role';
import type { LinkMention } from './unit';

/** Links in the article's own text, and those in boxes of related reports. Links with no text are pictures. */
export function findLinks(article: Article): LinkMention[] {
  const links: LinkMention[] = [];
  let at = 0;
  for (const mark of article.marks) {
    if (mark.kind !== 'link') continue;
    while (at < article.blocks.length && (article.blocks[at]?.end ?? 0) <= mark.start) at += 1;
    const block = article.blocks[at];
    if (!block || block.start > mark.start || article.text.slice(mark.start, mark.end).trim() === '') continue;
    const related = block.role === 'related';
    if (!related && (!isArticleRole(block.role) || block.role === 'title')) continue;
    links.push({
      kind: 'link',
      sub: related ? 'related' : 'body',
      start: mark.start,
      end: mark.end,
      url: mark.href,
      rule: related ? 'link-related' : 'link-body',
      confidence: 'high',
    });
  }
  return links;
}
