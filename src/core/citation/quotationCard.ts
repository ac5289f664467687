import type { Article } from '../article/article';
import { isArticleRole } from '../article/role';
import { pairQuotationMarks } from '../text/quotationMarks';
import { trimRange, type Range } from '../text/range';
import { speakerText } from './credit';
import { extractCitations } from './quotation/extractCitations';
import { isTrusted, type Attribution } from './quotation/unit';
import { usualStyle, writeReference, type ReferenceStyle, type WriteOptions } from './reference/formats';
import { isChinese, localeOf } from './reference/locale';
import { buildReference, type Reference } from './reference/reference';
import { escapeText, markdownOf } from './reference/writers/markdown';
import type { JudgedUnit } from './verdict';

export interface QuotationCardOptions {
  /** The reference of the clipping; made from the article when it is missing. */
  readonly reference?: Reference;
  /** In which style it is given; without it as the item's language has it. */
  readonly style?: ReferenceStyle;
  readonly writing?: WriteOptions;
  /** Who said what, with a person's verdicts; extracted from the article when it is missing. */
  readonly units?: readonly JudgedUnit[];
  /** Where the words stand: a path of the workspace with the line, `news/a.md#L12`. Left out when it is missing. */
  readonly permalink?: string;
}

/** Words of an article with who said them and where they are from. */
export interface QuotationCard {
  /** A block quotation. */
  readonly markdown: string;
  /** The speaker and the words on the first line, the reference on the next, then the permalink. */
  readonly plain: string;
}

/**
 * Makes a card of the words in a range of the article's text: in their own script and with the quotation marks of that
 * script, their speaker where one direct quotation holds them all, the outlet that carried it, and the reference.
 * Undefined when the range holds no words.
 */
export function quotationCard(
  article: Article,
  range: Range,
  options: QuotationCardOptions = {},
): QuotationCard | undefined {
  const place = trimRange(article.text, range);
  const words = wordsIn(article, place);
  if (words === '') return undefined;
  const reference = options.reference ?? buildReference(article);
  const style = options.style ?? usualStyle(reference);
  const written = writeReference(reference, style, options.writing)
    .trim()
    .replace(/\s*\n\s*/g, ' ');
  const unit = unitAround(place, options.units ?? extractCitations(article));
  const speaker = unit ? speakerText(unit) : '';
  const via = unit?.via === undefined ? '' : viaText(reference, unit.via);
  const parts = { quotation: inMarks(words, hasCorners(article)), speaker, via, permalink: options.permalink };
  return {
    markdown: markdownCard(parts, markdownOf(written, reference.url?.value)),
    plain: plainCard(parts, written, isChinese(reference)),
  };
}

interface CardParts {
  readonly quotation: string;
  readonly speaker: string;
  readonly via: string;
  readonly permalink: string | undefined;
}

function markdownCard({ quotation, speaker, via, permalink }: CardParts, reference: string): string {
  const quoted = quotation.split('\n').map((line) => escapeText(line));
  const said = escapeText(`${speaker}${speaker !== '' && via.startsWith('(') ? ' ' : ''}${via}`);
  const link = permalink === undefined ? '' : ` [↗](<${permalink.replace(/[<>\\\s]/g, encodeURIComponent)}>)`;
  const paragraphs = [...quoted, ...(said === '' ? [] : [`— ${said}`]), `${reference}${link}`];
  return paragraphs.map((paragraph) => `> ${paragraph}\n`).join('>\n');
}

function plainCard({ quotation, speaker, via, permalink }: CardParts, reference: string, chinese: boolean): string {
  const said = speaker === '' ? '' : `${speaker}${chinese ? '：' : ': '}`;
  const carried = via === '' ? '' : chinese ? via : ` ${via}`;
  return [`${said}${quotation}${carried}`, reference, permalink].filter((line) => line !== undefined).join('\n');
}

/** The words as printed, without the furniture between them, unless there is nothing else. */
function wordsIn(article: Article, { start, end }: Range): string {
  const read = (isWanted: (block: Article['blocks'][number]) => boolean): string => {
    let words = '';
    for (const block of article.blocks) {
      const from = Math.max(start, block.start);
      const to = Math.min(end, block.end);
      if (from >= to || !isWanted(block)) continue;
      words += (words !== '' && block.joins !== 'inline' ? '\n' : '') + article.text.slice(from, to);
    }
    return words.trim();
  };
  return read(({ role }) => isArticleRole(role)) || read(() => true);
}

/** The direct quotation that holds all of the words and that nobody has rejected. */
function unitAround({ start, end }: Range, units: readonly JudgedUnit[]): Attribution | undefined {
  const holding = units.filter(
    (unit) => unit.kind === 'direct' && unit.start <= start && end <= unit.end && unit.verdict !== 'rejected',
  );
  const [unit] = holding.filter((one) => isTrusted(one, 'medium')).sort((a, b) => a.end - a.start - (b.end - b.start));
  return unit?.kind === 'direct' ? unit : undefined;
}

/** （轉引自路透社）, in the words of the item's own language. */
function viaText(reference: Reference, via: string): string {
  const locale = localeOf(reference);
  if (locale === 'en') return `(via ${via})`;
  return `（${locale === 'zh-CN' ? '转引自' : '轉引自'}${via}）`;
}

function hasCorners({ facts, text }: Article): boolean {
  return facts.script === 'hant' || (facts.script === 'mixed' && text.includes('「'));
}

/** Outer and inner marks, each opening and closing. */
type Marks = readonly [outer: string, inner: string];
const cornered: Marks = ['「」', '『』'];
const curved: Marks = ['“”', '‘’'];

/** Words in quotation marks, once; the marks of the same kind inside become those of the next level. */
function inMarks(words: string, isCornered: boolean): string {
  const marks = isCornered ? cornered : curved;
  const whole = pairQuotationMarks(words).find(
    ({ start, end, close }) => start === 0 && end === words.length && close === 'right',
  );
  const inner = whole ? words.slice(1, -1) : words;
  const units = inner.split('');
  for (const { start, end, depth, close, mark } of pairQuotationMarks(inner)) {
    if (close !== 'right' || !marks.some(([open]) => open === mark)) continue;
    const [open = '', shut = ''] = marks[depth % 2 === 0 ? 1 : 0];
    units[start] = open;
    units[end - 1] = shut;
  }
  const [open = '', shut = ''] = marks[0];
  return `${open}${units.join('')}${shut}`;
}
