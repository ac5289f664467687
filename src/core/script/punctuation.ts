import { pairQuotationMarks, type QuotedStretch } from '../text/quotationMarks';

/** A text with other quotation marks: each mark is one UTF-16 unit before and after, so every offset stays. */
export interface PunctuationChange {
  readonly text: string;
  /** Offsets of the marks that changed, ascending, in UTF-16 units. */
  readonly changed: readonly number[];
}

type Level = 'outer' | 'inner';

const levels: Readonly<Record<string, Level>> = { '“': 'outer', '「': 'outer', '‘': 'inner', '『': 'inner' };
const pairs: Readonly<Record<'hant' | 'hans', Readonly<Record<Level, readonly [open: string, close: string]>>>> = {
  hant: { outer: ['「', '」'], inner: ['『', '』'] },
  hans: { outer: ['“', '”'], inner: ['‘', '’'] },
};

/**
 * Gives quotations the marks of the script: 「」 with 『』 inside in Traditional, “” with ‘’ inside in Simplified. Only
 * marks that close in their own paragraph change: apostrophes, straight marks and marks without a partner stay. A
 * quotation directly inside one of the same level gets the other level.
 */
export function convertQuotationMarks(text: string, to: 'hant' | 'hans'): PunctuationChange {
  const units = new Map<number, string>();
  let start = 0;
  for (const paragraph of text.split('\n')) {
    for (const [at, mark] of paragraphMarks(paragraph, to)) {
      if (paragraph.charAt(at) !== mark) units.set(start + at, mark);
    }
    start += paragraph.length + 1;
  }
  const changed = [...units.keys()].sort((a, b) => a - b);
  let result = '';
  let copied = 0;
  for (const at of changed) {
    result += text.slice(copied, at) + (units.get(at) ?? '');
    copied = at + 1;
  }
  return { text: result + text.slice(copied), changed };
}

interface OpenLevel {
  readonly end: number;
  readonly level: Level;
}

function paragraphMarks(paragraph: string, to: 'hant' | 'hans'): Map<number, string> {
  const marks = new Map<number, string>();
  const open: OpenLevel[] = [];
  for (const stretch of pairQuotationMarks(paragraph)) {
    const printed = levels[stretch.mark];
    if (printed === undefined || stretch.close !== 'right') continue;
    while ((open.at(-1)?.end ?? Infinity) <= stretch.start) open.pop();
    const level = levelWithin(open.at(-1), printed);
    open.push({ end: stretch.end, level });
    setMarks(marks, stretch, pairs[to][level]);
  }
  return marks;
}

function levelWithin(outer: OpenLevel | undefined, printed: Level): Level {
  if (outer?.level !== printed) return printed;
  return printed === 'outer' ? 'inner' : 'outer';
}

function setMarks(
  marks: Map<number, string>,
  { start, end }: QuotedStretch,
  [opening, closing]: readonly [string, string],
): void {
  marks.set(start, opening);
  marks.set(end - 1, closing);
}
