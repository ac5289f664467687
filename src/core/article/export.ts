import type { Article, Block, ImageSource, Mark } from './article';
import { isArticleRole } from './role';

/** The blocks that make up the article, furniture left out, in reading order. */
export function articleBlocks(article: Article): readonly Block[] {
  return article.blocks.filter((block) => isArticleRole(block.role));
}

/** The pictures of the article, without those of furniture. */
export function articleImages(article: Article): readonly ImageSource[] {
  return articleBlocks(article).flatMap((block) => (block.kind === 'figure' ? [block.image] : []));
}

/** The clean article as plain text: paragraphs with a blank line between them, table rows on lines with tabs. */
export function articleToText(article: Article): string {
  let result = '';
  let before: Block | undefined;
  for (const block of articleBlocks(article)) {
    if (block.end === block.start) continue;
    result += `${before ? gap(before, block) : ''}${article.text.slice(block.start, block.end)}`;
    before = block;
  }
  return result === '' ? '' : `${result}\n`;
}

/** What stands between two blocks of plain text. */
function gap(before: Block, block: Block): string {
  if (block.joins === 'inline' && before.end === block.start) return '';
  if (block.joins === 'line') return '\n';
  if (before.kind === 'table-cell' && block.kind === 'table-cell' && before.table === block.table) {
    return before.row === block.row ? '\t' : '\n';
  }
  const sameList = before.kind === 'list-item' && block.kind === 'list-item' && before.list === block.list;
  return sameList ? '\n' : '\n\n';
}

/** The links and emphases that lie in a block, cut to it. */
export function marksIn(article: Article, block: Block): readonly Mark[] {
  const { marks } = article;
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.start ?? 0) < block.start) low = middle + 1;
    else high = middle;
  }
  const earlier = block.joins === 'inline' ? overlapping(marks, low, block) : [];
  const inside: Mark[] = [...earlier];
  for (let at = low; at < marks.length; at++) {
    const mark = marks[at];
    if (!mark || mark.start >= block.end) break;
    inside.push({ ...mark, end: Math.min(mark.end, block.end) });
  }
  return inside;
}

/** A paragraph cut into pieces can have marks that began in an earlier piece. */
function overlapping(marks: readonly Mark[], before: number, block: Block): readonly Mark[] {
  const found: Mark[] = [];
  for (let at = before - 1; at >= 0 && at > before - 64; at--) {
    const mark = marks[at];
    if (mark && mark.end > block.start)
      found.unshift({ ...mark, start: block.start, end: Math.min(mark.end, block.end) });
  }
  return found;
}
