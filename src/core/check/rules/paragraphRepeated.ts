import type { Article, Block, BlockKind } from '../../article/article';
import { withoutBlanks } from '../../text/characters';
import { finding, message, type Finding } from '../finding';
import type { CheckRule } from '../rule';

/** Shorter than this, without blanks, a line may well stand twice: a refrain, a sub-head, a signature. */
const shortest = 24;
/** A list of contents says every heading of the report once more; it has no sentences. */
const sentence = /[。！？!?.…]/;
/** Cells repeat each other, and so do posts of other sites that are quoted one after the other. */
const kinds: ReadonlySet<BlockKind> = new Set(['paragraph', 'list-item', 'preformatted']);

/** Neighbouring paragraphs that stand in the report once more, by their index among the paragraphs. */
interface Repeat {
  readonly first: number;
  readonly again: number;
  count: number;
}

/** Paragraphs of the report that stand in it twice, as a page that was pasted together leaves them. */
export const paragraphRepeated: CheckRule = {
  codes: ['paragraph-repeated'],
  check({ article }) {
    const paragraphs = article.blocks.filter((block) => block.role === 'body' && kinds.has(block.kind));
    return repeatsIn(article, paragraphs).map((repeat) => told(repeat, paragraphs));
  },
};

function repeatsIn(article: Article, paragraphs: readonly Block[]): readonly Repeat[] {
  const seen = new Map<string, number>();
  const repeats: Repeat[] = [];
  paragraphs.forEach((block, again) => {
    const text = withoutBlanks(article.text.slice(block.start, block.end));
    if (text.length < shortest || !sentence.test(text)) return;
    const first = seen.get(text);
    const last = repeats.at(-1);
    if (first === undefined) seen.set(text, again);
    else if (last && last.again + last.count === again && last.first + last.count === first) last.count += 1;
    else repeats.push({ first, again, count: 1 });
  });
  return repeats;
}

function told({ first, again, count }: Repeat, paragraphs: readonly Block[]): Finding {
  const said = count === 1 ? message('paragraph-repeated') : message('paragraph-repeated.several', count);
  const related = [{ source: rangeOf(paragraphs, first, count), message: message('paragraph-repeated.related') }];
  return finding('paragraph-repeated', rangeOf(paragraphs, again, count), said, { related });
}

function rangeOf(paragraphs: readonly Block[], index: number, count: number): { start: number; end: number } {
  return { start: paragraphs[index]?.sourceStart ?? 0, end: paragraphs[index + count - 1]?.sourceEnd ?? 0 };
}
