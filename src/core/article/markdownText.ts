import type { Article, Block, Mark } from './article';
import { marksIn } from './export';

/** Delimiters of CommonMark (with the strikethrough of GitHub's dialect), by mark. */
const delimiters: Readonly<Partial<Record<Mark['kind'], readonly [string, string]>>> = {
  strong: ['**', '**'],
  emphasis: ['*', '*'],
  strikethrough: ['~~', '~~'],
  superscript: ['<sup>', '</sup>'],
  subscript: ['<sub>', '</sub>'],
};

/**
 * Marks whose delimiters CommonMark only reads as such where letters and punctuation stand right (6.2, flanking), with
 * the tags that say the same anywhere.
 */
const tags: Readonly<Partial<Record<Mark['kind'], readonly [string, string]>>> = {
  strong: ['<strong>', '</strong>'],
  emphasis: ['<em>', '</em>'],
  strikethrough: ['<del>', '</del>'],
};

/** The text of a block with its marks as delimiters, opened and closed at the marks' ends, never across each other. */
export function inlineMarkdown(article: Article, block: Block): string {
  const marks = writtenMarks(article, block);
  const writer = new InlineWriter(article.text, block, marksInNeedOfTags(marks, article.text));
  for (const mark of marks) writer.addMark(mark);
  return writer.end();
}

interface OpenMark {
  readonly kind: Mark['kind'];
  readonly end: number;
  readonly close: string;
}

class InlineWriter {
  private readonly open: OpenMark[] = [];
  private readonly parts: string[] = [];
  private at: number;

  constructor(
    private readonly text: string,
    private readonly block: Block,
    private readonly tagged: ReadonlySet<Mark>,
  ) {
    this.at = block.start;
  }

  addMark(mark: Mark): void {
    this.closeUntil(mark.start);
    const end = this.endWithin(mark);
    if (end <= mark.start || mark.start < this.at) return;
    this.copyTo(mark.start);
    if (mark.kind === 'code') {
      this.parts.push(codeSpan(this.text.slice(mark.start, end)));
      this.at = end;
    } else if (mark.kind === 'link') {
      this.openBracket();
      this.open.push({ kind: 'link', end, close: `](${markdownAddress(mark.href)})` });
    } else {
      const [open, close] = (this.tagged.has(mark) ? tags : delimiters)[mark.kind] ?? ['', ''];
      this.parts.push(open);
      this.open.push({ kind: mark.kind, end, close });
    }
  }

  end(): string {
    this.closeUntil(this.block.end);
    this.copyTo(this.block.end);
    return this.parts.join('');
  }

  /** An exclamation mark before the bracket would make a picture of the link. */
  private openBracket(): void {
    const last = this.parts.pop() ?? '';
    this.parts.push(last.endsWith('!') ? `${last.slice(0, -1)}\\!` : last, '[');
  }

  private get innermost(): OpenMark | undefined {
    return this.open[this.open.length - 1];
  }

  /** A mark that goes on after the one around it is cut there; a link is left whole and ends the other one early. */
  private endWithin(mark: Mark): number {
    let outer = this.innermost;
    while (outer && mark.end > outer.end) {
      if (mark.kind !== 'link' || outer.kind === 'link') return outer.end;
      this.close(mark.start);
      outer = this.innermost;
    }
    return mark.end;
  }

  private closeUntil(offset: number): void {
    let inner = this.innermost;
    while (inner && inner.end <= offset) {
      this.close(inner.end);
      inner = this.innermost;
    }
  }

  private close(end: number): void {
    this.copyTo(end);
    this.parts.push(this.open.pop()?.close ?? '');
  }

  private copyTo(end: number): void {
    if (end <= this.at) return;
    const text = escapeMarkdown(this.text.slice(this.at, end));
    this.parts.push(this.at === this.block.start ? escapeLineStart(text) : text);
    this.at = end;
  }
}

/** The marks that Markdown can write, neighbours of one kind joined, fitted to what Markdown reads as a mark. */
function writtenMarks(article: Article, block: Block): readonly Mark[] {
  const joined = joinNeighbours(marksIn(article, block).filter(isWritten));
  return joined.map((mark) => fit(mark, article.text)).sort((a, b) => a.start - b.start || b.end - a.end);
}

function isWritten({ kind }: Mark): boolean {
  return kind === 'link' || kind === 'code' || delimiters[kind] !== undefined;
}

function joinNeighbours(marks: readonly Mark[]): readonly Mark[] {
  const joined: Mark[] = [];
  const last = new Map<string, number>();
  for (const mark of marks) {
    const key = mark.kind === 'link' ? `link ${mark.href}` : mark.kind;
    const at = last.get(key);
    const before = at === undefined ? undefined : joined[at];
    if (at !== undefined && before?.end === mark.start) {
      joined[at] = { ...before, end: mark.end };
    } else {
      last.set(key, joined.length);
      joined.push(mark);
    }
  }
  return joined;
}

/**
 * A delimiter between a letter and another mark's delimiter, or right after the end of another mark, may not be read
 * as one; such marks are written as tags.
 */
function marksInNeedOfTags(marks: readonly Mark[], text: string): ReadonlySet<Mark> {
  const allEnds = new Set(marks.map(({ end }) => end));
  const innerStarts = new Set<number>();
  const innerEnds = new Set<number>();
  const found = new Set<Mark>();
  for (const mark of marks.toReversed()) {
    const { kind, start, end } = mark;
    const opensBetween = innerStarts.has(start) && isWord(text, start - 1);
    const closesBetween = innerEnds.has(end) && isWord(text, end);
    if (tags[kind] !== undefined && (opensBetween || closesBetween || allEnds.has(start))) found.add(mark);
    innerStarts.add(start);
    innerEnds.add(end);
  }
  return found;
}

/** Punctuation at the edge of a mark moves out where a letter follows outside, as Chinese text has it: **渡輪**。復航 */
function fit(mark: Mark, text: string): Mark {
  if (tags[mark.kind] === undefined) return mark;
  let { start, end } = mark;
  if (isWord(text, start - 1)) while (start < end && !isWord(text, start)) start++;
  if (isWord(text, end)) while (end > start && !isWord(text, end - 1)) end--;
  return start === mark.start && end === mark.end ? mark : { ...mark, start, end };
}

/** Neither punctuation nor a blank, nor the edge of the text. */
function isWord(text: string, at: number): boolean {
  return /[^\p{P}\p{S}\s]/u.test(text.charAt(at));
}

/** Text without any character that Markdown would read as its own. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<]/g, '\\$&')
    .replace(/~{2,}|^~|~$/g, (run) => run.replaceAll('~', '\\~'))
    .replace(/&(?=#?[a-z\d]{1,32};)/gi, '\\&');
}

/** What would make a line a heading, a list, a quotation, a rule or a table is escaped at its start. */
function escapeLineStart(text: string): string {
  return text
    .replace(/^(?=#{1,6}(?:\s|$)|>|[+-](?:\s|$)|=+$|[-:|][-:|\s]*$)/, '\\')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

function codeSpan(text: string): string {
  let longest = 0;
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  const mark = '`'.repeat(longest + 1);
  const pad = /^`|`$|^ .* $/.test(text) ? ' ' : '';
  return `${mark}${pad}${text}${pad}${mark}`;
}

/** The destination of a link, in brackets where it holds any of Markdown's own. */
export function markdownAddress(url: string): string {
  return /[()\s<>]/.test(url) ? `<${url.replace(/[<>\s]/g, encodeURIComponent)}>` : url;
}
