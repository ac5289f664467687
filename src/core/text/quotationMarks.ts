import type { Range } from './range';

/** A stretch between quotation marks, marks included, in UTF-16 units. */
export interface QuotedStretch extends Range {
  /** 0 for an outer quotation, 1 for one inside another, and so on. */
  readonly depth: number;
  /** `wrong` when an opening mark was printed where a closing one belongs; `missing` when the paragraph ends first. */
  readonly close: 'right' | 'wrong' | 'missing';
  /** The opening mark as printed. */
  readonly mark: string;
}

const closing: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '「': '」', '『': '』', '"': '"' };
const marks = new Set([...Object.keys(closing), ...Object.values(closing)]);
const endsPhrase = new Set([...'，。、；：！？）)…,.;:!?', '']);
const latinLetter = /[A-Za-z\u00c0-\u024f]/;

interface Open {
  readonly start: number;
  readonly mark: string;
}

/**
 * Pairs the quotation marks of one paragraph: “” ‘’ 「」 『』 and straight double marks. A mark that closes nothing is
 * passed over, one that nothing closes reaches to the end of the paragraph, and an apostrophe is no mark. The stretches
 * are sorted by start. Linear in the length of the paragraph.
 */
export function pairQuotationMarks(paragraph: string): QuotedStretch[] {
  const positions = markPositions(paragraph);
  const stack: Open[] = [];
  const found: QuotedStretch[] = [];
  const close = (end: number, kind: QuotedStretch['close']): void => {
    const open = stack.pop();
    if (open) found.push({ start: open.start, end, depth: stack.length, close: kind, mark: open.mark });
  };
  for (const [index, position] of positions.entries()) {
    const mark = paragraph.charAt(position);
    const opener = openerFor(mark, stack);
    if (opener >= 0) {
      while (stack.length > opener + 1) close(position, 'missing');
      close(position + 1, 'right');
    } else if (isWrongClose(paragraph, positions, index, stack)) {
      close(position + 1, 'wrong');
    } else if (mark in closing && stack.length < deepest) {
      stack.push({ start: position, mark });
    }
  }
  while (stack.length > 0) close(paragraph.length, 'missing');
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Quotations deeper than this are a run of stray marks. */
const deepest = 4;

function markPositions(paragraph: string): number[] {
  const positions: number[] = [];
  for (let at = 0; at < paragraph.length; at += 1) {
    const character = paragraph.charAt(at);
    if (!marks.has(character)) continue;
    const apostrophe = character === '’' && latinLetter.test(paragraph.charAt(at - 1));
    if (!apostrophe || closesSingle(paragraph, at)) positions.push(at);
  }
  return positions;
}

/** A ’ after a Latin letter closes a quotation only when no letter follows. */
const closesSingle = (paragraph: string, at: number): boolean => !latinLetter.test(paragraph.charAt(at + 1));

/** Index in the stack of the mark that this one closes, or -1. */
function openerFor(mark: string, stack: readonly Open[]): number {
  return stack.findLastIndex((open) => closing[open.mark] === mark);
}

/** “…“: a second opening mark where the first is still open, at the end of a phrase, with no closing mark to come. */
function isWrongClose(paragraph: string, positions: readonly number[], index: number, stack: readonly Open[]): boolean {
  const position = positions[index] ?? 0;
  const mark = paragraph.charAt(position);
  if (stack.at(-1)?.mark !== mark) return false;
  const after = paragraph.charAt(position + 1);
  const next = paragraph.charAt(positions[index + 1] ?? paragraph.length);
  return endsPhrase.has(after.trim()) || next !== closing[mark];
}
