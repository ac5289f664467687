import type { Article } from '../../../src/core/article/article';
import type { Range } from '../../../src/core/text/range';
import { pick } from '../../support/randomness';

/** A text, what is annotated in it, and the text as it is afterwards with what became of the words. */
export interface Pair {
  readonly before: string;
  readonly range: Range;
  readonly after: string;
  /** Where the words are afterwards; undefined when they were deleted. */
  readonly truth: Range | undefined;
  /** `same`: nobody touched the words; `changed`: up to a third of them; `deleted`: they are gone. */
  readonly fate: 'same' | 'changed' | 'deleted';
}

export interface MutationInput {
  readonly article: Article;
  readonly range: Range;
  readonly random: () => number;
  /** Paragraphs of other clippings. */
  readonly foreign: readonly string[];
}

/** Undefined where the kind of change does not apply. */
export type Mutation = (input: MutationInput) => Pair | undefined;

export interface Edit extends Range {
  readonly text: string;
}

export const insert = (at: number, text: string): Edit => ({ start: at, end: at, text });

/** Does edits that do not overlap; a place in the text moves with those before it. */
export function edited(before: string, range: Range, edits: readonly Edit[], fate: Pair['fate']): Pair {
  const inOrder = edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
  let after = '';
  let at = 0;
  for (const { start, end, text } of inOrder) {
    after += before.slice(at, start) + text;
    at = end;
  }
  const moved = (offset: number, isEnd: boolean): number =>
    inOrder.reduce((place, { start, end, text }) => {
      const isBefore = isEnd ? end < offset || (end === offset && start < offset) : end <= offset;
      return isBefore ? place + text.length - (end - start) : place;
    }, offset);
  const truth = fate === 'deleted' ? undefined : { start: moved(range.start, false), end: moved(range.end, true) };
  return { before, range, after: after + before.slice(at), truth, fate };
}

export function blockOf({ blocks }: Article, range: Range): Range | undefined {
  return blocks.find(({ start, end }) => start <= range.start && end >= range.end);
}

export const between = (low: number, high: number, random: () => number): number =>
  low + Math.floor(random() * (high - low));

export function sentence(foreign: readonly string[], random: () => number): string {
  const sentences = pick(foreign, random).split(/(?<=[。！？.!?])/u);
  return pick(sentences, random).trim() || '新的一句。';
}
