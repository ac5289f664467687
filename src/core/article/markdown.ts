import type { Article, Block, Mark } from './article';
import { articleBlocks, marksIn } from './export';

/** Delimiters of CommonMark (with the tables and strikethrough of GitHub's dialect), by mark. */
const delimiters: Readonly<Partial<Record<Mark['kind'], readonly [string, string]>>> = {
  strong: ['**', '**'],
  emphasis: ['*', '*'],
  strikethrough: ['~~', '~~'],
  code: ['`', '`'],
  superscript: ['<sup>', '</sup>'],
  subscript: ['<sub>', '</sub>'],
};

/** The clean article as Markdown: a title, the facts in one line, then headings, lists, tables, pictures and links. */
export function articleToMarkdown(article: Article): string {
  const blocks = articleBlocks(article);
  const parts: string[] = [];
  let at = 0;
  while (at < blocks.length) {
    const block = blocks[at];
    if (!block) break;
    const end = groupEnd(blocks, at);
    const group = blocks.slice(at, end);
    const written = writeGroup(article, group);
    if (written !== '') parts.push(written);
    if (block.role === 'title') parts.push(...factsLine(article));
    at = end;
  }
  return parts.length === 0 ? '' : `${parts.join('\n\n')}\n`;
}

/** Where the blocks end that are written together: a paragraph's pieces, a list, a table, a quotation. */
function groupEnd(blocks: readonly Block[], start: number): number {
  let end = start + 1;
  for (let block = blocks[end]; block; block = blocks[++end]) {
    const before = blocks[end - 1];
    if (!before || !belongsTogether(before, block)) break;
  }
  return end;
}

function belongsTogether(before: Block, block: Block): boolean {
  if (block.joins !== undefined && block.kind === before.kind) return true;
  if (block.joins === 'inline') return true;
  if (block.kind === 'list-item' && before.kind === 'list-item') return true;
  if (block.kind === 'quotation' && before.kind === 'quotation') return before.group === block.group;
  return block.kind === 'table-cell' && before.kind === 'table-cell' && before.table === block.table;
}

function writeGroup(article: Article, group: readonly Block[]): string {
  const first = group[0];
  if (!first) return '';
  switch (first.kind) {
    case 'heading':
      return `${'#'.repeat(first.role === 'title' ? 1 : Math.min(6, Math.max(2, first.level)))} ${lines(article, group, ' ')}`;
    case 'list-item':
      return list(article, group);
    case 'table-cell':
      return table(article, group);
    case 'quotation':
      return group.map((block, at) => quoted(article, block, at)).join('\n');
    case 'figure':
      return `![${escape(first.image.alt.replace(/\s+/g, ' '))}](${address(first.image.url)})`;
    case 'embed':
      return first.url === undefined ? '' : `[${escape(first.label ?? first.url)}](${address(first.url)})`;
    case 'preformatted':
      return fence(group.map((block) => article.text.slice(block.start, block.end)).join('\n'));
    case 'paragraph': {
      const text = lines(article, group, '  \n');
      return first.role === 'caption' ? `*${text.replaceAll('*', '\\*')}*` : text;
    }
  }
}

function lines(article: Article, group: readonly Block[], lineBreak: string): string {
  return group
    .map((block, at) => (at > 0 && block.joins !== 'inline' ? lineBreak : '') + inline(article, block))
    .join('');
}

function quoted(article: Article, block: Block, at: number): string {
  const text = `> ${inline(article, block)}`;
  return at === 0 || block.joins === 'line' ? text : `>\n${text}`;
}

function list(article: Article, group: readonly Block[]): string {
  let number = 0;
  let current: number | undefined;
  const written: string[] = [];
  for (const block of group) {
    if (block.kind !== 'list-item') {
      written.push(`  ${inline(article, block)}`);
      continue;
    }
    const indent = '  '.repeat(block.depth - 1);
    const isNew = block.item !== current;
    if (isNew) number = block.ordered ? number + 1 : 0;
    const marker = block.ordered ? `${String(number)}. ` : '- ';
    written.push(indent + (isNew ? marker : ' '.repeat(marker.length)) + inline(article, block));
    current = block.item;
  }
  return written.join('\n');
}

function table(article: Article, group: readonly Block[]): string {
  const rows = new Map<number, Map<number, string>>();
  for (const block of group) {
    if (block.kind !== 'table-cell') continue;
    const row = rows.get(block.row) ?? new Map<number, string>();
    const cell = inline(article, block).replaceAll('|', '\\|').replaceAll('\n', ' ');
    row.set(block.column, row.has(block.column) ? `${row.get(block.column) ?? ''} ${cell}` : cell);
    rows.set(block.row, row);
  }
  const [head, ...rest] = [...rows.values()];
  if (!head) return '';
  let width = 0;
  for (const row of rows.values()) width = Math.max(width, columnsOf(row));
  return [
    tableRow(head, width),
    `|${' --- |'.repeat(width)}`,
    ...rest.map((row) => tableRow(row, columnsOf(row))),
  ].join('\n');
}

/** Only the head must have all columns; a row ends with its own last cell. */
function tableRow(row: ReadonlyMap<number, string>, width: number): string {
  return `| ${Array.from({ length: width }, (_, column) => row.get(column) ?? '').join(' | ')} |`;
}

function columnsOf(row: ReadonlyMap<number, string>): number {
  let last = 0;
  for (const column of row.keys()) last = Math.max(last, column);
  return last + 1;
}

/** Text with its marks as delimiters, opened and closed at the marks' ends, never across each other. */
function inline(article: Article, block: Block): string {
  const marks = marksIn(article, block).filter((mark) => mark.kind === 'link' || delimiters[mark.kind] !== undefined);
  const stack: Mark[] = [];
  let result = '';
  let at = block.start;
  const copyTo = (end: number): void => {
    result += escape(article.text.slice(at, end));
    at = Math.max(at, end);
  };
  const closeUntil = (offset: number): void => {
    for (let top = stack[stack.length - 1]; top && top.end <= offset; top = stack[stack.length - 1]) {
      copyTo(top.end);
      result += closing(top);
      stack.pop();
    }
  };
  for (const mark of marks) {
    closeUntil(mark.start);
    const outer = stack[stack.length - 1];
    if (outer && (mark.end > outer.end || mark.kind === outer.kind)) continue;
    copyTo(mark.start);
    result += opening(mark);
    stack.push(mark);
  }
  closeUntil(block.end);
  copyTo(block.end);
  return result;
}

function opening(mark: Mark): string {
  return mark.kind === 'link' ? '[' : (delimiters[mark.kind]?.[0] ?? '');
}

function closing(mark: Mark): string {
  return mark.kind === 'link' ? `](${address(mark.href)})` : (delimiters[mark.kind]?.[1] ?? '');
}

/** Characters that Markdown would read as its own; a line's own `#`, `-`, `>` and `1.` only at the start. */
function escape(text: string): string {
  return text
    .replace(/[\\`*_[\]<]/g, '\\$&')
    .replace(/^(?=[#>+-]\s|\d{1,9}[.)]\s|=+$|-+$)/, '\\')
    .replace(/^\\(\d{1,9})([.)])/, '$1\\$2');
}

function address(url: string): string {
  return /[()\s<>]/.test(url) ? `<${url.replace(/[<>\s]/g, encodeURIComponent)}>` : url;
}

function fence(text: string): string {
  let longest = 2;
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  const mark = '`'.repeat(longest + 1);
  return `${mark}\n${text}\n${mark}`;
}

function factsLine(article: Article): readonly string[] {
  const { outlet, published, url } = article.facts;
  const facts = [outlet?.value, published?.value, url && `<${url.value}>`].filter((fact) => fact !== undefined);
  return facts.length === 0 ? [] : [facts.join(' · ')];
}
