import type { Article } from '../../../src/core/article/article';
import { isArticleRole } from '../../../src/core/article/role';
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

interface Edit extends Range {
  readonly text: string;
}

const insert = (at: number, text: string): Edit => ({ start: at, end: at, text });

/** Does edits that do not overlap; a place in the text moves with those before it. */
function edited(before: string, range: Range, edits: readonly Edit[], fate: Pair['fate']): Pair {
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

function blockOf({ blocks }: Article, range: Range): Range | undefined {
  return blocks.find(({ start, end }) => start <= range.start && end >= range.end);
}

const between = (low: number, high: number, random: () => number): number => low + Math.floor(random() * (high - low));

function sentence(foreign: readonly string[], random: () => number): string {
  const sentences = pick(foreign, random).split(/(?<=[。！？.!?])/u);
  return pick(sentences, random).trim() || '新的一句。';
}

const insertBefore: Mutation = ({ article: { text }, range, random, foreign }) =>
  edited(text, range, [insert(between(0, range.start + 1, random), sentence(foreign, random))], 'same');

const insertAfter: Mutation = ({ article: { text }, range, random, foreign }) =>
  edited(text, range, [insert(between(range.end, text.length + 1, random), sentence(foreign, random))], 'same');

/** Right beside the words, where it takes their surroundings away on one side. */
const insertBeside: Mutation = ({ article: { text }, range, random, foreign }) => {
  const at = random() < 0.5 ? range.start : range.end;
  return edited(text, range, [insert(at, sentence(foreign, random))], 'same');
};

const deleteParagraphElsewhere: Mutation = ({ article, range, random }) => {
  const others = article.blocks.filter(({ start, end }) => end > start && (end <= range.start || start >= range.end));
  if (others.length === 0) return undefined;
  const { start, end } = pick(others, random);
  return edited(article.text, range, [{ start, end, text: '' }], 'same');
};

/** Some characters near the words are replaced. */
const editNearby: Mutation = ({ article: { text }, range, random }) => {
  const low = Math.max(0, range.start - 40);
  const high = Math.min(text.length, range.end + 40);
  const edits = new Map<number, Edit>();
  for (let count = 1 + Math.floor(random() * 5); count > 0; count -= 1) {
    const at = between(low, high, random);
    if (at < range.start || at >= range.end)
      edits.set(at, { start: at, end: at + 1, text: pick([...'的了在和與是他'], random) });
  }
  return edits.size === 0 ? undefined : edited(text, range, [...edits.values()], 'same');
};

/** Up to a third of the words' characters are replaced, left out or added. */
const editInside: Mutation = ({ article: { text }, range, random }) => {
  const length = range.end - range.start;
  const most = Math.floor(length / 3);
  if (most < 1) return undefined;
  const edits = new Map<number, Edit>();
  for (let count = between(1, most + 1, random); count > 0; count -= 1) {
    const start = between(range.start, range.end, random);
    const kind = Math.floor(random() * 3);
    const text = kind === 0 ? '' : pick([...'甲乙丙丁戊己庚辛'], random);
    edits.set(start, { start, end: kind === 2 ? start : start + 1, text });
  }
  return edited(text, range, [...edits.values()], 'changed');
};

/** One stretch inside is replaced, a third of it at most. */
const replaceInside: Mutation = ({ article: { text }, range, random, foreign }) => {
  const most = Math.floor((range.end - range.start) / 3);
  if (most < 1) return undefined;
  const size = between(1, most + 1, random);
  const start = between(range.start, range.end - size + 1, random);
  return edited(text, range, [{ start, end: start + size, text: sentence(foreign, random).slice(0, size) }], 'changed');
};

const deleteWords: Mutation = ({ article: { text }, range }) =>
  edited(text, range, [{ ...range, text: '' }], 'deleted');

const deleteParagraph: Mutation = ({ article, range }) => {
  const block = blockOf(article, range);
  return block && edited(article.text, range, [{ start: block.start, end: block.end, text: '' }], 'deleted');
};

const overwriteWords: Mutation = ({ article: { text }, range, random, foreign }) => {
  const words = sentence(foreign, random);
  return text.includes(words) ? undefined : edited(text, range, [{ ...range, text: words }], 'deleted');
};

const names = [
  '王毅',
  '李強',
  '蒲亭',
  '普京',
  '部長',
  '美國',
  '中國',
  '俄羅斯',
  '烏克蘭',
  '北京',
  '台北',
  'Alpha',
  'Beta',
];

/** The paragraph with a name in it replaced by another. */
function twinOf(paragraph: string, random: () => number): string {
  const name = names.find((known) => paragraph.includes(known));
  const other = pick(
    names.filter((known) => known !== name),
    random,
  );
  if (name !== undefined) return paragraph.replaceAll(name, other);
  const at = between(0, Math.max(1, paragraph.length - 2), random);
  return paragraph.slice(0, at) + other + paragraph.slice(at + 2);
}

/** The text with a near-twin of the words' paragraph, beside it or farther away. */
function withTwin({ article, range, random }: MutationInput) {
  const block = blockOf(article, range);
  if (!block || block.end - block.start < 12) return undefined;
  const { text } = article;
  const twin = twinOf(text.slice(block.start, block.end), random);
  const near = random() < 0.6;
  const isBefore = random() < 0.5;
  const far = isBefore ? between(0, block.start + 1, random) : between(block.end, text.length + 1, random);
  const at = near ? (isBefore ? block.start : block.end) : far;
  if (!near && at > block.start && at < block.end) return undefined;
  const inserted = at <= block.start ? `${twin}\n` : `\n${twin}`;
  const before = text.slice(0, at) + inserted + text.slice(at);
  const shift = at <= block.start ? inserted.length : 0;
  const own = { start: block.start + shift, end: block.end + shift };
  return { before, range: { start: range.start + shift, end: range.end + shift }, own };
}

/** Of two paragraphs that differ by a name, the one with the words is deleted and the other left. */
const deleteBesideTwin: Mutation = (input) => {
  const made = withTwin(input);
  if (!made) return undefined;
  const { own } = made;
  const feed = made.before.charAt(own.end) === '\n' ? 1 : 0;
  return edited(made.before, made.range, [{ start: own.start, end: own.end + feed, text: '' }], 'deleted');
};

/** Both twins stay, and something else changes. */
const keepBesideTwin: Mutation = (input) => {
  const made = withTwin(input);
  return made && edited(made.before, made.range, [insert(0, `${sentence(input.foreign, input.random)}\n`)], 'same');
};

/** The words stand more than once; another place of them, or the text around it, changes. */
const repeatElsewhere: Mutation = ({ article: { text }, range, random, foreign }) => {
  const words = text.slice(range.start, range.end);
  const before =
    words.length > 24 ? undefined : `${text}\n${sentence(foreign, random)}${words}${sentence(foreign, random)}`;
  if (before === undefined) return undefined;
  const at = between(0, range.start + 1, random);
  return edited(before, range, [insert(at, sentence(foreign, random))], 'same');
};

/** The words stand once more in another sentence, and their own paragraph is deleted. */
const deleteRepeated: Mutation = (input) => {
  const { article, range, random, foreign } = input;
  const block = blockOf(article, range);
  const words = article.text.slice(range.start, range.end);
  if (!block || words.length > 24) return undefined;
  const before = `${article.text}\n${sentence(foreign, random)}${words}${sentence(foreign, random)}`;
  return edited(before, range, [{ start: block.start, end: block.end + 1, text: '' }], 'deleted');
};

/** Lines are broken at another width, with an indent. */
const reflow: Mutation = ({ article: { text }, range, random }) => {
  const width = between(12, 60, random);
  const edits: Edit[] = [];
  for (let at = width; at < text.length; at += width) edits.push(insert(at, random() < 0.3 ? '\n　　' : '\n'));
  return edited(text, range, edits, 'same');
};

/** Furniture is gone, paragraphs are parted otherwise, blanks are collapsed or added. */
const reclean: Mutation = ({ article, range, random }) => {
  const edits: Edit[] = [];
  for (const block of article.blocks) {
    const away = block.end <= range.start || block.start >= range.end;
    if (!isArticleRole(block.role) && away && block.end > block.start) edits.push({ ...block, text: '' });
    else if (
      random() < 0.5 &&
      block.start > 0 &&
      article.text.charAt(block.start - 1) === '\n' &&
      block.start !== range.start
    ) {
      edits.push({ start: block.start - 1, end: block.start, text: '\n\n' });
    }
  }
  const ends = edits.map(({ start, end, text }) => ({ start, end, text }));
  const apart = ends.filter(({ start }, index) => index === 0 || start >= (ends[index - 1]?.end ?? 0));
  return edited(article.text, range, apart, 'same');
};

const styles: readonly (readonly [string, string])[] = [
  ['「', '“'],
  ['」', '”'],
  ['『', '‘'],
  ['』', '’'],
  ['“', '「'],
  ['”', '」'],
  ['，', ','],
  ['：', ':'],
  ['（', '('],
  ['）', ')'],
  ['—', '－'],
  ['…', '⋯'],
];

/** Quotation marks and punctuation of another style and width; every one stays one unit. */
const restyle: Mutation = ({ article: { text }, range, random }) => {
  const chosen = new Map(styles.filter(() => random() < 0.7));
  const after = [...text].map((character) => chosen.get(character) ?? character).join('');
  return after.length !== text.length ? undefined : { before: text, range, after, truth: range, fate: 'same' };
};

const boilerplate: Mutation = ({ article: { text }, range, random, foreign }) => {
  const top = Array.from({ length: 3 }, () => sentence(foreign, random)).join('');
  return edited(
    text,
    range,
    [insert(0, `${top}\n`), insert(text.length, `\n${sentence(foreign, random)}（完）`)],
    'same',
  );
};

const astral: Mutation = ({ article: { text }, range, random }) => {
  const edits = Array.from({ length: 4 }, () =>
    insert(between(0, range.start + 1, random), pick(['😀', '𠮷', '👨‍👩‍👧', '🇹🇼'], random)),
  );
  return edited(text, range, edits, 'same');
};

/** Several changes in different places at once. */
const several: Mutation = ({ article, range, random, foreign }) => {
  const { text } = article;
  const edits = [insert(0, `${sentence(foreign, random)}\n`)];
  for (const { start, end } of article.blocks) {
    const away = start > range.end + 2 || end + 2 < range.start;
    if (!away || end - start < 8 || random() < 0.6) continue;
    if (random() < 0.4) edits.push({ start, end, text: '' });
    else edits.push(insert(between(start, end, random), sentence(foreign, random)));
  }
  return edited(text, range, edits, 'same');
};

export const mutations: Readonly<Record<string, Mutation>> = {
  'sentence before': insertBefore,
  'sentence after': insertAfter,
  'sentence beside': insertBeside,
  'paragraph deleted elsewhere': deleteParagraphElsewhere,
  'edits nearby': editNearby,
  'edits inside': editInside,
  'stretch inside replaced': replaceInside,
  'words deleted': deleteWords,
  'words overwritten': overwriteWords,
  'paragraph deleted': deleteParagraph,
  'paragraph deleted, twin left': deleteBesideTwin,
  'both twins left': keepBesideTwin,
  'repeated words': repeatElsewhere,
  'repeated words, own place deleted': deleteRepeated,
  'lines broken anew': reflow,
  'cleaned anew': reclean,
  'marks of another style': restyle,
  'boilerplate added': boilerplate,
  'emoji and rare characters before': astral,
  'several at once': several,
};
