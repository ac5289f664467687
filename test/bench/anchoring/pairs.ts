import type { Article } from '../../../src/core/article/article';
import { configurations } from '../../../src/core/script/configuration';
import { createConfigurationConverter } from '../../../src/core/script/configurationConverter';
import type { Dictionaries } from '../../../src/core/script/dictionaries';
import { foldWords } from '../../../src/core/annotation/foldedText';
import { readClipping } from '../../../src/core/session';
import type { Range } from '../../../src/core/text/range';
import { pick, seededRandom } from '../../support/randomness';
import type { Mutation, Pair } from './mutation';
import { mutations } from './mutations';

export interface NamedPair extends Pair {
  readonly kind: string;
}

/** Annotations that are made on each clipping for each kind of change. */
const perKind = 6;

/** Annotations on clippings and what was done to their texts: every kind of change on every clipping, seeded. */
export function* makePairs(
  documents: readonly string[],
  dictionaries: Dictionaries,
  seed: number,
): Generator<NamedPair> {
  const articles = documents.map((text) => readClipping(text).article).filter(({ text }) => text.length > 80);
  const foreign = articles.flatMap(({ text, blocks }) =>
    blocks.filter(({ start, end }) => end - start > 40).map(({ start, end }) => text.slice(start, end)),
  );
  const kinds = { ...mutations, ...conversions(dictionaries) };
  const random = seededRandom(seed);
  for (const article of articles) {
    const others = foreign.filter((paragraph) => !article.text.includes(paragraph));
    for (const [kind, mutation] of Object.entries(kinds)) {
      for (let count = 0; count < perKind; count += 1) {
        const range = chooseWords(article, random);
        const pair = range && mutation({ article, range, random, foreign: others });
        if (pair && pair.after !== pair.before) yield { kind, ...pair };
      }
    }
  }
}

/** The whole text converted with OpenCC. Words that became other words are changed; others are the same. */
function conversions(dictionaries: Dictionaries): Readonly<Record<string, Mutation>> {
  const chosen = configurations.filter((name) =>
    ['s2t', 's2tw', 's2twp', 's2hk', 't2s', 'tw2s', 'tw2sp', 'hk2s'].includes(name),
  );
  return Object.fromEntries(
    chosen.map((name) => {
      const converter = createConfigurationConverter(dictionaries, name);
      const mutation: Mutation = ({ article: { text: before }, range }) => {
        const { text: after, map } = converter.convert(before);
        const truth = map.toConverted(range);
        const words = (text: string, { start, end }: Range): string => foldWords(text.slice(start, end));
        const fate = words(before, range) === words(after, truth) ? 'same' : 'changed';
        return { before, range, after, truth, fate };
      };
      return [`converted, ${name}`, mutation];
    }),
  );
}

/** Words as people mark them: a word or two, a clause, a sentence, several, a paragraph, some of two paragraphs. */
function chooseWords({ text, blocks }: Article, random: () => number): Range | undefined {
  const long = blocks.filter(({ start, end }) => end - start >= 8);
  if (long.length === 0) return undefined;
  const block = pick(long, random);
  const within = (size: number): Range => {
    const length = Math.min(size, block.end - block.start);
    const start = block.start + Math.floor(random() * (block.end - block.start - length + 1));
    return { start, end: start + length };
  };
  const kind = random();
  if (kind < 0.25) return trimmed(text, within(2 + Math.floor(random() * 5)));
  if (kind < 0.5) return trimmed(text, within(6 + Math.floor(random() * 20)));
  if (kind < 0.8) return trimmed(text, sentenceIn(text, block, random));
  if (kind < 0.9) return trimmed(text, block);
  const start = block.start + Math.floor((random() * (block.end - block.start)) / 2);
  return trimmed(text, { start, end: Math.min(text.length, block.end + Math.floor(random() * 60)) });
}

function sentenceIn(text: string, block: Range, random: () => number): Range {
  const sentences = [...text.slice(block.start, block.end).matchAll(/[^。！？!?]+[。！？!?]?[」』”]?/gu)];
  const { 0: words, index } = pick(sentences, random);
  return { start: block.start + index, end: block.start + index + words.length };
}

/** Without blanks at its ends, and without half a character. */
function trimmed(text: string, { start, end }: Range): Range | undefined {
  let [from, to] = [start, end];
  const isHalf = (at: number): boolean =>
    /^[\udc00-\udfff]/.test(text.charAt(at)) || '\u200d\ufe0f'.includes(text.charAt(at) || ' ');
  while (from < to && (/\s/.test(text.charAt(from)) || isHalf(from))) from += 1;
  while (to > from && (/\s/.test(text.charAt(to - 1)) || isHalf(to))) to -= 1;
  const letters = text.slice(from, to).match(/[\p{L}\p{N}]/gu) ?? [];
  return letters.length >= 2 ? { start: from, end: to } : undefined;
}
