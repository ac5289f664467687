import type { Range } from '../text/range';

/** What one text became: `[start, oldEnd)` of the old one was replaced by `[start, newEnd)` of the new one. */
export interface TextChange {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** The smallest change that leads from one text to another; an empty one for equal texts. */
export function textChange(before: string, after: string): TextChange {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let same = 0;
  while (
    same < shorter - start &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  ) {
    same += 1;
  }
  return { start, oldEnd: before.length - same, newEnd: after.length - same };
}

/** Where a stretch of the old text is in the new one; what was put in right beside it does not belong to it. */
export function followChange({ start, end }: Range, change: TextChange): Range {
  const growth = change.newEnd - change.oldEnd;
  if (end <= change.start) return { start, end };
  if (start >= change.oldEnd) return { start: start + growth, end: end + growth };
  const from = start <= change.start ? start : change.newEnd;
  const to = end >= change.oldEnd ? end + growth : change.start;
  return { start: from, end: Math.max(from, to) };
}
