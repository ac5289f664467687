import type * as vscode from 'vscode';
import type { Article } from '../../core/article/article';
import type * as Citation from '../../core/citation';
import { pairQuotationMarks } from '../../core/text/quotationMarks';
import type { Range } from '../../core/text/range';
import { originalWords } from '../script/originalWords';
import { formatStateKey } from './copyReferences';

/** Outer and inner marks, each opening and closing. */
type Marks = readonly [outer: string, inner: string];
const cornered: Marks = ['「」', '『』'];
const curved: Marks = ['“”', '‘’'];

/** Formats that are for reading, not for programs. */
const forReading: readonly unknown[] = ['gbt7714-2025', 'gbt7714-2015', 'apa', 'chicago', 'mla'];

/**
 * Words of an article as a quotation: in the marks that its script uses, after their speaker where the article says who
 * spoke them, and with the reference on a line of its own. `memory` has the format that was last chosen for references.
 * Undefined when there are no words.
 */
export function quotationText(
  article: Article,
  selected: Range,
  core: typeof Citation,
  memory: Pick<vscode.Memento, 'get'>,
): string | undefined {
  const range = trimmed(article.text, selected);
  const words = originalWords(article, undefined, range, false) || originalWords(article, undefined, range, true);
  if (words.trim() === '') {
    return undefined;
  }
  const { script } = article.facts;
  const isChinese = script !== 'none';
  const quotation = inMarks(words.trim(), script === 'hant' || (script === 'mixed' && article.text.includes('「')));
  const speaker = speakerOf(article, range, core);
  const chosen = memory.get<unknown>(formatStateKey);
  const format = forReading.includes(chosen)
    ? (chosen as Citation.ReferenceFormat)
    : isChinese
      ? 'gbt7714-2025'
      : 'chicago';
  const reference = core
    .writeReference(core.buildReference(article), format)
    .trim()
    .replace(/\s*\n\s*/g, ' ');
  return `${speaker === '' ? '' : `${speaker}${isChinese ? '：' : ': '}`}${quotation}\n${reference}`;
}

/** Who spoke the words, when one direct quotation holds them all. */
function speakerOf(article: Article, { start, end }: Range, core: typeof Citation): string {
  const unit = core
    .extractCitations(article)
    .find((found) => found.kind === 'direct' && found.start <= start && end <= found.end && found.speaker);
  if (unit?.kind !== 'direct') {
    return '';
  }
  const { speaker = '', name = '' } = unit;
  if (speaker.includes(name) || name.includes(speaker)) {
    return name.length > speaker.length ? name : speaker;
  }
  return `${speaker}（${name}）`;
}

/** Words in quotation marks, once; the marks of the same kind inside become those of the next level. */
function inMarks(words: string, isCornered: boolean): string {
  const marks = isCornered ? cornered : curved;
  const whole = pairQuotationMarks(words).find(
    ({ start, end, close }) => start === 0 && end === words.length && close === 'right',
  );
  const inner = whole ? words.slice(1, -1) : words;
  const units = inner.split('');
  for (const { start, end, depth, close, mark } of pairQuotationMarks(inner)) {
    if (close === 'right' && marks.some(([open]) => open === mark)) {
      const [open = '', shut = ''] = marks[depth % 2 === 0 ? 1 : 0];
      units[start] = open;
      units[end - 1] = shut;
    }
  }
  const [open = '', shut = ''] = marks[0];
  return `${open}${units.join('')}${shut}`;
}

function trimmed(text: string, { start, end }: Range): Range {
  const words = text.slice(start, end);
  const first = start + words.length - words.trimStart().length;
  return { start: first, end: Math.max(first, start + words.trimEnd().length) };
}
