import { pick } from '../../support/randomness';
import { between, blockOf, edited, insert, sentence, type Mutation, type MutationInput } from './mutation';

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
export const deleteBesideTwin: Mutation = (input) => {
  const made = withTwin(input);
  if (!made) return undefined;
  const { own } = made;
  const feed = made.before.charAt(own.end) === '\n' ? 1 : 0;
  return edited(made.before, made.range, [{ start: own.start, end: own.end + feed, text: '' }], 'deleted');
};

/** Both twins stay, and something else changes. */
export const keepBesideTwin: Mutation = (input) => {
  const made = withTwin(input);
  return made && edited(made.before, made.range, [insert(0, `${sentence(input.foreign, input.random)}\n`)], 'same');
};
