import type { Range } from '../../text/range';
import { damage, type BibliographyDamage, type KnownEntry } from './bibliographyUpdate';

export interface BibField {
  /** In small letters. */
  readonly name: string;
  /** As written, with its braces or quotation marks. */
  readonly value: string;
  readonly range: Range;
}

/** An entry of a `.bib` file, with the places that an edit needs. */
export interface BibEntry extends KnownEntry {
  /** In small letters: online, misc, article. */
  readonly type: string;
  readonly fields: readonly BibField[];
  /** The blanks before the closing brace, up to the last line end: where more fields go. Absent where else stands there. */
  readonly tail?: Range;
  /** The last field has no comma after it. */
  readonly needsComma: boolean;
}

export type BibScan = { readonly ok: true; readonly entries: readonly BibEntry[] } | BibliographyDamage;

const entryStart = /@([a-z]+)\s*([{(])/gi;
/** Commands that are no entries. What stands in them stays as it is. */
const commands: ReadonlySet<string> = new Set(['comment', 'string', 'preamble']);

/** Finds the entries of a `.bib` file by their balanced braces. Linear in the length of the text. */
export function scanBibliography(text: string): BibScan {
  const entries: BibEntry[] = [];
  const starts = new RegExp(entryStart);
  for (let found = starts.exec(text); found; found = starts.exec(text)) {
    const open = found.index + found[0].length - 1;
    const type = (found[1] ?? '').toLowerCase();
    if (isInComment(text, found.index)) continue;
    const end = closing(text, open);
    if (end === undefined) return damage(text, found.index, 'unclosed-entry');
    if (!commands.has(type)) {
      const entry = readEntry(text, type, open + 1, end);
      if (!entry) return damage(text, found.index, 'no-key');
      entries.push(entry);
    }
    starts.lastIndex = end + 1;
  }
  return { ok: true, entries };
}

/** Between entries everything is comment; people write `%` before entries that they switch off. */
function isInComment(text: string, at: number): boolean {
  return text.slice(text.lastIndexOf('\n', at) + 1, at).includes('%');
}

/** Offset of the mark that closes the one at `open`; undefined when there is none before the next entry. */
function closing(text: string, open: number): number | undefined {
  const round = text[open] === '(';
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    const mark = text[at];
    if (mark === '\\') at += 1;
    else if (mark === '{') depth += 1;
    else if (mark === '}') depth -= 1;
    else if (round && mark === ')' && depth === 0) return at;
    if (mark === '}' && depth === 0 && !round) return at;
    if (depth < 0) return undefined;
    if (mark === '\n' && looksLikeEntry(text, at + 1)) return undefined;
  }
  return undefined;
}

const nextEntry =
  /@(?:article|book|booklet|inbook|incollection|inproceedings|manual|mastersthesis|misc|online|phdthesis|proceedings|report|techreport|thesis|unpublished|string|comment)\s*\{[^\s{},=]*,?[ \t]*\r?\n/iy;

/** An entry that begins a line inside another one: the other one has lost its end. */
function looksLikeEntry(text: string, at: number): boolean {
  if (text[at] !== '@') return false;
  nextEntry.lastIndex = at;
  return nextEntry.test(text);
}

function readEntry(text: string, type: string, start: number, end: number): BibEntry | undefined {
  const head = /^\s*([^\s,{}()="]+)\s*(,|$)/.exec(text.slice(start, Math.min(end, start + 400)));
  const key = head?.[1];
  if (!head || key === undefined) return undefined;
  const { fields, next, comma } = readFields(text, start + head[0].length, end, head[2] === ',');
  const blanks = text.slice(next, end);
  const lastLine = Math.max(blanks.lastIndexOf('\n'), -1);
  const tailEnd = lastLine < 0 ? end : next + lastLine - (blanks[lastLine - 1] === '\r' ? 1 : 0);
  const address = plainValue(fields.find(({ name }) => name === 'url'));
  const title = plainValue(fields.find(({ name }) => name === 'title'));
  return {
    type,
    key,
    fields,
    ...(address !== undefined && { address }),
    ...(title !== undefined && { title }),
    ...(blanks.trim() === '' && { tail: { start: next, end: tailEnd } }),
    needsComma: !comma,
  };
}

interface FieldsReading {
  readonly fields: readonly BibField[];
  /** Where reading stopped: behind the last field and its comma. */
  readonly next: number;
  readonly comma: boolean;
}

function readFields(text: string, start: number, end: number, opened: boolean): FieldsReading {
  const fields: BibField[] = [];
  const name = /\s*([a-z][\w:+-]*)\s*=\s*/iy;
  let next = start;
  let comma = opened;
  while (comma) {
    name.lastIndex = next;
    const found = name.exec(text);
    if (!found || name.lastIndex >= end) break;
    const valueEnd = endOfValue(text, name.lastIndex, end);
    const range = { start: name.lastIndex, end: valueEnd };
    fields.push({ name: (found[1] ?? '').toLowerCase(), value: text.slice(range.start, range.end), range });
    comma = text[skipBlanks(text, valueEnd, end)] === ',' && skipBlanks(text, valueEnd, end) < end;
    next = comma ? skipBlanks(text, valueEnd, end) + 1 : valueEnd;
  }
  return { fields, next, comma };
}

function skipBlanks(text: string, at: number, end: number): number {
  let next = at;
  while (next < end && /\s/.test(text[next] ?? '')) next += 1;
  return next;
}

/** Behind the last piece of a value: `{…}`, `"…"`, `feb`, `2023`, or several of them joined by `#`. */
function endOfValue(text: string, start: number, end: number): number {
  let depth = 0;
  let quoted = false;
  let last = start;
  for (let at = start; at < end; at += 1) {
    const mark = text[at] ?? '';
    if (mark === '\\') {
      at += 1;
      last = at + 1;
      continue;
    }
    if (mark === ',' && depth === 0 && !quoted) break;
    if (mark === '{') depth += 1;
    else if (mark === '}') depth -= 1;
    else if (mark === '"' && depth === 0) quoted = !quoted;
    if (!/\s/.test(mark)) last = at + 1;
  }
  return Math.min(last, end);
}

/** The value without its braces or quotation marks. */
function plainValue(field: BibField | undefined): string | undefined {
  if (!field) return undefined;
  let value = field.value.trim();
  for (let pair = /^(?:\{([\s\S]*)\}|"([\s\S]*)")$/.exec(value); pair; pair = /^\{([\s\S]*)\}$/.exec(value)) {
    value = (pair[1] ?? pair[2] ?? '').trim();
  }
  return value;
}
