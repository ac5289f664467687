import { isArticleRole } from '../article/role';
import { scanPage } from '../article/html/pageScan';
import type { Range } from '../text/range';
import type { SourceReading } from './reading';

/** A stretch of several lines that can be folded. `hidden` is what the reader leaves out of the article. */
export interface SourceFold extends Range {
  readonly kind: 'front-matter' | 'hidden' | 'comment' | 'element';
}

const deepest = 512;
/** Inline elements and those without an end. */
const unfolded: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo br cite code em font hr i img input kbd mark meta link q s samp small source span strong sub sup u wbr'.split(
    ' ',
  ),
);

/** What can be folded, sorted by start: front matter, furniture, comments and elements over several lines. */
export function sourceFolds(reading: SourceReading): readonly SourceFold[] {
  const { source, frontMatter } = reading.clipping;
  const front: readonly SourceFold[] = frontMatter
    ? [{ kind: 'front-matter', ...withoutLineEnd(source, frontMatter.source) }]
    : [];
  const breaks = lineBreaks(source);
  return [...front, ...hiddenFolds(reading), ...pageFolds(reading)]
    .filter((fold) => hasLineBreak(breaks, fold))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Neighbouring blocks that are no part of the article. */
function hiddenFolds({ article }: SourceReading): readonly SourceFold[] {
  const folds: { kind: 'hidden'; start: number; end: number }[] = [];
  let isOpen = false;
  for (const block of article.blocks) {
    const last = folds.at(-1);
    if (isArticleRole(block.role)) isOpen = false;
    else if (isOpen && last) last.end = Math.max(last.end, block.sourceEnd);
    else {
      folds.push({ kind: 'hidden', start: block.sourceStart, end: block.sourceEnd });
      isOpen = true;
    }
  }
  return folds;
}

function pageFolds({ clipping: { source, body } }: SourceReading): readonly SourceFold[] {
  const { tags, comments } = scanPage(source, body);
  const folds: SourceFold[] = comments.map(({ start, end }) => ({ kind: 'comment', start, end }));
  const open: { readonly name: string; readonly start: number }[] = [];
  for (const { name, kind, start, end } of tags) {
    if (unfolded.has(name) || kind === 'self-closing') continue;
    if (kind === 'open') {
      if (open.length < deepest) open.push({ name, start });
      continue;
    }
    const at = open.findLastIndex((tag) => tag.name === name);
    const opener = open[at];
    if (!opener) continue;
    open.length = at;
    folds.push({ kind: 'element', start: opener.start, end });
  }
  return folds;
}

function withoutLineEnd(source: string, { start, end }: Range): Range {
  const last = source.slice(start, end).trimEnd();
  return { start, end: start + last.length };
}

function lineBreaks(source: string): readonly number[] {
  const breaks: number[] = [];
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) breaks.push(at);
  return breaks;
}

/** A search by halves, because the elements of one long line are many. */
function hasLineBreak(breaks: readonly number[], { start, end }: Range): boolean {
  let low = 0;
  let high = breaks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((breaks[middle] ?? Infinity) < start) low = middle + 1;
    else high = middle;
  }
  return (breaks[low] ?? Infinity) < end;
}
