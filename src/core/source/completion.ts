import outletTable from '../article/outlets/outlets.json';
import type { Range } from '../text/range';
import table from './frontMatterKeys.json';
import type { SourceReading } from './reading';

/** Something that can be written at a place of the front matter. */
export interface SourceCompletion {
  readonly kind: 'key' | 'value' | 'outlet' | 'tag';
  readonly label: string;
  readonly insert: string;
  /** Where the cursor belongs in `insert`, when that is not its end. UTF-16 units. */
  readonly cursor?: number;
  /** What an outlet is called in English. */
  readonly detail?: string;
}

export interface SourceCompletions {
  /** What is replaced. */
  readonly range: Range;
  readonly items: readonly SourceCompletion[];
}

/** What the library knows beyond the outlet table. */
export interface KnownNames {
  readonly tags?: readonly string[];
  readonly authors?: readonly string[];
}

interface KnownKey {
  readonly key: string;
  readonly values?: readonly string[];
  readonly quoted?: boolean;
  readonly list?: boolean;
  readonly names?: boolean;
}

const keys: readonly KnownKey[] = table.keys;

/** What can be written at an offset of the file, or undefined outside the front matter and where nothing is known. */
export function completionsAt(
  reading: SourceReading,
  offset: number,
  known: KnownNames = {},
): SourceCompletions | undefined {
  const { source, frontMatter } = reading.clipping;
  if (!frontMatter || offset <= source.indexOf('\n', frontMatter.source.start) || offset > frontMatter.source.end)
    return undefined;
  const lineStart = source.lastIndexOf('\n', offset - 1) + 1;
  const before = source.slice(lineStart, offset);
  if (/^[\w-]*$/.test(before)) return keyCompletions(reading, { start: lineStart, end: offset });
  const name = /^([\w-]+):/.exec(before)?.[1];
  const key = keys.find((candidate) => candidate.key === name);
  return key && valueCompletions(reading, key, lineStart, offset, known);
}

function keyCompletions(
  { clipping: { source, frontMatter } }: SourceReading,
  range: Range,
): SourceCompletions | undefined {
  if (source.slice(range.start).startsWith('---')) return undefined;
  const missing = keys.filter(({ key }) => frontMatter?.fields.has(key) !== true);
  const hasColon = /^[\w-]*:/.test(source.slice(range.end, range.end + 80));
  return { range, items: missing.map((key) => keyCompletion(key, hasColon)) };
}

function keyCompletion({ key, quoted, list }: KnownKey, hasColon: boolean): SourceCompletion {
  if (hasColon) return { kind: 'key', label: key, insert: key };
  const [open, close] = quoted === true ? ['"', '"'] : list === true ? ['[ ', ' ]'] : ['', ''];
  const insert = `${key}: ${open}${close}`;
  return { kind: 'key', label: key, insert, ...(close !== '' && { cursor: insert.length - close.length }) };
}

function valueCompletions(
  reading: SourceReading,
  key: KnownKey,
  lineStart: number,
  offset: number,
  known: KnownNames,
): SourceCompletions | undefined {
  const { source } = reading.clipping;
  const items = itemsFor(reading, key, known);
  if (items.length === 0) return undefined;
  const lineEnd = source.slice(offset).search(/[\r\n]|$/) + offset;
  const edge = key.list === true ? /[[\],]/ : /[\r\n]/;
  const valueStart = source.indexOf(':', lineStart) + 1;
  let start = offset;
  while (start > valueStart && !edge.test(source.charAt(start - 1))) start -= 1;
  let end = offset;
  while (end < lineEnd && !edge.test(source.charAt(end))) end += 1;
  const written = source.slice(start, end);
  const lead = written.length - written.trimStart().length;
  const range = {
    start: start + Math.min(lead, offset - start),
    end: Math.max(offset, start + written.trimEnd().length),
  };
  const needsBlank = range.start === valueStart;
  return { range, items: needsBlank ? items.map((item) => ({ ...item, insert: ` ${item.insert}` })) : items };
}

function itemsFor({ clipping, article }: SourceReading, key: KnownKey, known: KnownNames): readonly SourceCompletion[] {
  if (key.values) return key.values.map((value) => ({ kind: 'value', label: value, insert: value }));
  if (key.key === 'date') return dateItems(clipping.epoch?.milliseconds, article.facts.published?.value);
  if (key.key === 'from') return clipping.linkLine ? [valueItem(clipping.linkLine.url.value)] : [];
  return key.names === true ? nameItems(key.key === 'author' ? known.authors : known.tags) : [];
}

function dateItems(milliseconds: number | undefined, day: string | undefined): readonly SourceCompletion[] {
  const date = new Date(milliseconds ?? Number.NaN);
  const instant = Number.isNaN(date.getTime()) ? [] : [date.toISOString()];
  return [...instant, ...(day === undefined ? [] : [day])].map(valueItem);
}

function valueItem(value: string): SourceCompletion {
  return { kind: 'value', label: value, insert: value };
}

/** Names of the archive first, then the tags under which archives keep the outlets of the table. */
function nameItems(known: readonly string[] = []): readonly SourceCompletion[] {
  const own = known.map((name): SourceCompletion => ({ kind: 'tag', label: name, insert: name }));
  const outlets = outletTable.outlets.flatMap((outlet) => {
    const names = 'tags' in outlet ? outlet.tags : [outlet.hant, outlet.hans];
    return [...new Set(names)].map((name): SourceCompletion => ({
      kind: 'outlet',
      label: name,
      insert: name,
      detail: outlet.en,
    }));
  });
  const seen = new Set(known);
  return [...own, ...outlets.filter(({ label }) => !seen.has(label) && seen.add(label))];
}
