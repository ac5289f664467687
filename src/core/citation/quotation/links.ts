import type { Article, Block } from '../../article/article';
import { isArticleRole } from '../../article/role';
import { foldScript } from '../../text/scriptFold';
import { outletAtAddress } from '../data/outlets';
import { isAuthorNote } from './passage';
import type { LinkMention } from './unit';

/** Pages that list reports and are none: tags, topics, searches. */
const listPage =
  /\/(?:tags?|topics?|newstopic|search|list|lists|category|categories|author|authors|keyword)(?:[/?]|$)/i;
/** Names of accounts and credits of pictures. */
const account = /^\s*(?:©\s*)?@/;
/** The same report in its first language. */
const otherVersion = /(?:英文|中文|日文|法文|德文|俄文|原文|原版|繁体|简体)版|阅读原文|查看原文|english version/;

/** Links in the article's own text, and those in boxes of related reports. Links with no text are pictures. */
export function findLinks(article: Article): LinkMention[] {
  const links: LinkMention[] = [];
  let at = 0;
  let last: Block | undefined;
  let isNote = false;
  for (const mark of article.marks) {
    if (mark.kind !== 'link') continue;
    while (at < article.blocks.length && (article.blocks[at]?.end ?? 0) <= mark.start) at += 1;
    const block = article.blocks[at];
    const anchor = article.text.slice(mark.start, mark.end);
    if (!block || block.start > mark.start || anchor.trim() === '' || account.test(anchor)) continue;
    if (block !== last) isNote = isAuthorNote(foldScript(article.text.slice(block.start, block.end)));
    last = block;
    if (isNote) continue;
    const related = block.role === 'related' || otherVersion.test(foldScript(anchor));
    if (related ? listPage.test(mark.href) : !isArticleRole(block.role) || block.role === 'title') continue;
    const outlet = outletAtAddress(mark.href)?.id;
    links.push({
      kind: 'link',
      sub: related ? 'related' : 'body',
      start: mark.start,
      end: mark.end,
      url: mark.href,
      ...(outlet !== undefined && { outlet }),
      rule: related ? 'link-related' : 'link-body',
      confidence: 'high',
    });
  }
  return links;
}
