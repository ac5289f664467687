import type { Article, Block } from './article';
import { articleBlocks } from './export';
import { escapeMarkdown, inlineMarkdown, markdownAddress } from './markdownText';

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
      return heading(first.role === 'title' ? 1 : Math.max(2, first.level), lines(article, group, ' '));
    case 'list-item':
      return list(article, group);
    case 'table-cell':
      return table(article, group);
    case 'quotation':
      return quotation(article, group);
    case 'figure':
      return `![${escapeMarkdown(first.image.alt.replace(/\s+/g, ' '))}](${markdownAddress(first.image.url)})`;
    case 'embed':
      return first.url === undefined
        ? ''
        : `[${escapeMarkdown(first.label ?? first.url)}](${markdownAddress(first.url)})`;
    case 'preformatted':
      return fence(group.map((block) => article.text.slice(block.start, block.end)).join('\n'));
    case 'paragraph': {
      const text = lines(article, group, '  \n');
      return first.role === 'caption' ? `_${text}_` : text;
    }
  }
}

/** Number signs at the end of the line would close the heading. */
function heading(level: number, text: string): string {
  return `${'#'.repeat(level)} ${text.replace(/(^|\s)(#+)$/, '$1\\$2')}`;
}

function lines(article: Article, group: readonly Block[], lineBreak: string): string {
  return group
    .map((block, at) => (at > 0 && block.joins !== 'inline' ? lineBreak : '') + inlineMarkdown(article, block))
    .join('');
}

function quotation(article: Article, group: readonly Block[]): string {
  let written = '';
  for (const block of group) {
    const text = inlineMarkdown(article, block);
    if (written === '') written = `> ${text}`;
    else if (block.joins === 'inline') written += text;
    else written += block.joins === 'line' ? `  \n> ${text}` : `\n>\n> ${text}`;
  }
  return written;
}

/** Four blanks a level suit bullets and numbers alike; a level counts only below one that is written. */
function list(article: Article, group: readonly Block[]): string {
  const numbers = new Map<number, number>();
  const depths: number[] = [];
  let written = '';
  let current: number | undefined;
  let indent = '';
  for (const block of group) {
    const text = inlineMarkdown(article, block);
    if (block.kind !== 'list-item' || (block.item === current && block.joins === 'inline')) {
      written += text;
    } else if (block.item === current) {
      written += `${block.joins === 'line' ? '  \n' : '\n\n'}${indent}${text}`;
    } else {
      while ((depths[depths.length - 1] ?? 0) >= block.depth) depths.pop();
      depths.push(block.depth);
      const number = (numbers.get(block.list) ?? 0) + 1;
      numbers.set(block.list, number);
      const marker = block.ordered ? `${String(number)}. ` : '- ';
      const outer = '    '.repeat(depths.length - 1);
      written += `${written === '' ? '' : '\n'}${outer}${marker}${text}`;
      indent = outer + ' '.repeat(marker.length);
      current = block.item;
    }
  }
  return written;
}

function table(article: Article, group: readonly Block[]): string {
  const rows = new Map<number, Map<number, string>>();
  for (const block of group) {
    if (block.kind !== 'table-cell') continue;
    const row = rows.get(block.row) ?? new Map<number, string>();
    const cell = inlineMarkdown(article, block).replaceAll('|', '\\|').replaceAll('\n', ' ');
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

function fence(text: string): string {
  let longest = 2;
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  const mark = '`'.repeat(longest + 1);
  return `${mark}\n${text}\n${mark}`;
}

function factsLine(article: Article): readonly string[] {
  const { outlet, published, url } = article.facts;
  const name = outlet && escapeMarkdown(outlet.value);
  const facts = [name, published?.value, url && `<${url.value.replace(/[<>\s]/g, encodeURIComponent)}>`].filter(
    (fact) => fact !== undefined,
  );
  return facts.length === 0 ? [] : [facts.join(' · ')];
}
