import type { Range } from '../../text/range';
import {
  assignKeys,
  damage,
  lineEndOf,
  withChanges,
  type BibliographyUpdate,
  type KnownEntry,
  type TextChange,
} from './bibliographyUpdate';
import type { Reference } from './reference';
import { cslItem } from './writers/cslJson';

type Item = Readonly<Record<string, unknown>>;

interface CslEntry extends KnownEntry {
  readonly item: Item;
  readonly range: Range;
}

/**
 * Adds references to the text of a CSL-JSON file, by the rules of `updateBibliographyFile`: items of others and their
 * layout stay byte for byte. A file that is no array of items is not touched; an empty one becomes an array.
 */
export function updateCslFile(text: string, references: readonly Reference[]): BibliographyUpdate {
  const source = text.trim() === '' ? '[]\n' : text;
  const items = parseItems(source);
  if (!items.ok) return items;
  const layout = layoutOf(source, items.entries);
  const { assigned, keys } = assignKeys(items.entries, references);
  const added: Reference[] = [];
  const changes: TextChange[] = [];
  const updated: string[] = [];
  const unchanged: string[] = [];
  for (const { reference, entry } of assigned) {
    if (!entry) {
      added.push(reference);
      continue;
    }
    const merged = { ...entry.item, ...cslItem(reference) };
    if (isSame(merged, entry.item)) {
      unchanged.push(reference.id);
      continue;
    }
    updated.push(reference.id);
    changes.push({ ...entry.range, text: written(merged, layout) });
  }
  if (added.length > 0) changes.push(appended(source, items.entries, added, layout));
  const changed = changes.length === 0 ? text : withChanges(source, changes);
  return { ok: true, text: changed, added: added.map(({ id }) => id), updated, unchanged, keys };
}

function parseItems(
  text: string,
): { readonly ok: true; readonly entries: readonly CslEntry[] } | ReturnType<typeof damage> {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    return damage(text, positionOf(error, text), 'not-json');
  }
  const start = text.search(/[^\s\ufeff]/);
  if (!Array.isArray(value)) return damage(text, start, 'not-an-array');
  const ranges = elementRanges(text);
  const entries: CslEntry[] = [];
  for (const [index, range] of ranges.entries()) {
    const item: unknown = value[index];
    if (!isItem(item)) return damage(text, range.start, 'not-an-array');
    const { id, URL: address, title } = item;
    entries.push({
      key: typeof id === 'string' || typeof id === 'number' ? String(id) : '',
      ...(typeof address === 'string' && { address }),
      ...(typeof title === 'string' && { title }),
      item,
      range,
    });
  }
  return { ok: true, entries };
}

const isItem = (value: unknown): value is Item => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Where the parser stopped, if it says so. */
function positionOf(error: unknown, text: string): number {
  const position = error instanceof Error ? /position (\d+)/.exec(error.message)?.[1] : undefined;
  return position === undefined ? text.length : Math.min(Number(position), text.length);
}

/** The stretches of the elements of a valid JSON array. */
function elementRanges(text: string): readonly Range[] {
  const ranges: Range[] = [];
  let depth = 0;
  let start = -1;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at);
    const blank = /[\s\ufeff]/.test(mark);
    if (depth === 1 && start < 0 && !blank && mark !== ',' && mark !== ']') start = at;
    if (mark === '"') at = endOfString(text, at);
    else if (mark === '{' || mark === '[') depth += 1;
    else if (mark === '}' || mark === ']') depth -= 1;
    const next = text.charAt(at + 1);
    const ends = depth === 1 && start >= 0 && /^[\s,\]]/.test(next);
    if (ends && !(mark === ',')) {
      ranges.push({ start, end: at + 1 });
      start = -1;
    }
  }
  return ranges;
}

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}

/** How the file sets its items: what stands before each, the indentation inside, the line end. */
interface Layout {
  readonly before: string;
  readonly indent: string;
  readonly lineEnd: string;
  /** Items stand on one line each. */
  readonly flat: boolean;
}

function layoutOf(text: string, entries: readonly CslEntry[]): Layout {
  const lineEnd = lineEndOf(text);
  const first = entries.find(({ range }) => text.slice(range.start, range.end).includes('\n')) ?? entries[0];
  if (!first) return { before: `${lineEnd}  `, indent: '  ', lineEnd, flat: false };
  const before = /\s*$/.exec(text.slice(0, first.range.start))?.[0] ?? '';
  const own = /[^\r\n]*$/.exec(before)?.[0] ?? '';
  const inner = /^\{\s*?\n([ \t]*)/.exec(text.slice(first.range.start, first.range.end))?.[1];
  const indent = inner?.startsWith(own) === true && inner.length > own.length ? inner.slice(own.length) : '  ';
  return { before, indent, lineEnd, flat: inner === undefined };
}

function written(item: unknown, { before, indent, lineEnd, flat }: Layout): string {
  if (flat) return JSON.stringify(item);
  const own = /[^\r\n]*$/.exec(before)?.[0] ?? '';
  return JSON.stringify(item, null, indent).replaceAll('\n', lineEnd + own);
}

function appended(
  text: string,
  entries: readonly CslEntry[],
  references: readonly Reference[],
  layout: Layout,
): TextChange {
  const items = references.map((reference) => layout.before + written(cslItem(reference), layout)).join(',');
  const last = entries.at(-1);
  if (last) return { start: last.range.end, end: last.range.end, text: `,${items}` };
  const open = text.indexOf('[');
  return { start: open + 1, end: text.lastIndexOf(']'), text: `${items}${layout.lineEnd}` };
}

/** Equal whatever the order of the fields. */
function isSame(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((value, index) => isSame(value, other[index]));
  }
  if (!isItem(one) || !isItem(other)) return one === other;
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => isSame(one[key], other[key]));
}
