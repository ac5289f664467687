/** A half-open stretch `[start, end)` of a string, in UTF-16 code units (as in VS Code and JavaScript). */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** True when the two ranges share at least one code unit. */
export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

/** How many code units the two ranges share. */
export function overlap(a: Range, b: Range): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** True when `inner` lies wholly inside `outer`; an empty range may touch either edge. */
export function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The range without white space of `text` at its ends; an empty one at its end when it holds nothing else. */
export function trimRange(text: string, { start, end }: Range): Range {
  const words = text.slice(start, end);
  const first = start + words.length - words.trimStart().length;
  return { start: first, end: Math.max(first, start + words.trimEnd().length) };
}

/** The range without what the patterns match, each one character, at its start and at its end. */
export function stripRange(
  text: string,
  range: Range,
  { leading, trailing }: { readonly leading?: RegExp; readonly trailing?: RegExp },
): Range {
  let { start, end } = range;
  while (leading && start < end && leading.test(text.charAt(start))) start += 1;
  while (trailing && end > start && trailing.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}

/** Sorts ranges and joins those that overlap. */
export function joinRanges(ranges: readonly Range[]): Range[] {
  const joined: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last === undefined || range.start >= last.end) joined.push(range);
    else if (range.end > last.end) joined[joined.length - 1] = { start: last.start, end: range.end };
  }
  return joined;
}

/** What is left of `ranges` outside `holes`; both are sorted and free of overlaps. */
export function subtractRanges(ranges: readonly Range[], holes: readonly Range[]): Range[] {
  const rest: Range[] = [];
  let index = 0;
  for (const range of ranges) {
    let start = range.start;
    while ((holes[index]?.end ?? Infinity) <= start) index += 1;
    for (let at = index; (holes[at]?.start ?? Infinity) < range.end; at += 1) {
      const hole = holes[at];
      if (hole === undefined) break;
      if (hole.start > start) rest.push({ start, end: hole.start });
      start = Math.max(start, hole.end);
    }
    if (start < range.end) rest.push({ start, end: range.end });
  }
  return rest;
}

/** Tells of ranges that are asked for in order whether they overlap one of `sorted`, which do not overlap each other. */
export function overlapTester(sorted: readonly Range[]): (range: Range) => boolean {
  let next = 0;
  return (range) => {
    while ((sorted[next]?.end ?? Infinity) <= range.start) next += 1;
    const current = sorted[next];
    return current !== undefined && overlaps(current, range);
  };
}
