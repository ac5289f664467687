import type { Article, Block, Mark } from '../../src/core/article/article';
import { readClipping } from '../../src/core/session';
import { postFile, type ClippingDraft } from './clippingFile';

/** The article of a post with `body` between its two `<div>` lines. */
export function readBody(body: string, draft: ClippingDraft = {}): Article {
  return readClipping(postFile({ ...draft, body })).article;
}

/** The blocks without the title. */
export function bodyBlocks({ blocks }: Article): readonly Block[] {
  return blocks.filter(({ role }) => role !== 'title');
}

export function textOf(article: Article, block: Block): string {
  return article.text.slice(block.start, block.end);
}

/** The texts of the blocks without the title; a picture is `(figure)`, a player `(embed)`. */
export function bodyTexts(article: Article): readonly string[] {
  return bodyBlocks(article).map((block) => (block.start === block.end ? `(${block.kind})` : textOf(article, block)));
}

/** The blocks without the title, each with its kind and its text. */
export function kindsAndTexts(article: Article): readonly (readonly [Block['kind'], string])[] {
  return bodyBlocks(article).map((block) => [block.kind, textOf(article, block)]);
}

/** The marks below the title, each with its kind and its text. */
export function marksAndTexts(article: Article): readonly (readonly [Mark['kind'], string])[] {
  return article.marks.map((mark) => [mark.kind, article.text.slice(mark.start, mark.end)]);
}

/** The role and the reason of the one block that holds `text`. */
export function roleOf(article: Article, text: string): string {
  const found = article.blocks.filter((block) => textOf(article, block).includes(text));
  const [block] = found;
  if (block === undefined || found.length > 1) throw new Error(`${found.length} blocks hold ${text}`);
  return `${block.role}: ${block.reason}`;
}

/** Two paragraphs of report, long enough to be running text, for what stands above, between and below them. */
export const paragraph =
  '<p>塞爾溫港務局週二表示，停航兩年的渡輪將在四月試航，票價維持不變，每天往返六班，冬季另行公告。</p>';
export const otherParagraph =
  '<p>當地居民說，希望夜市也能跟著重開；港務局回應，攤位的安排要等試航結束之後才會公布，目前沒有時間表。</p>';
