import { isArticleRole } from '../../../src/core/article/role';
import { pick } from '../../support/randomness';
import { between, blockOf, edited, insert, sentence, type Edit, type Mutation } from './mutation';
import { deleteBesideTwin, keepBesideTwin } from './twins';

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
