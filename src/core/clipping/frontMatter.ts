import { collapseBlanks } from '../text/characters';
import type { Field, FrontMatter } from './clipping';
import type { Decode } from './entities';
import { limits, problem } from './limits';
import { isRule, lineAt, type Line } from './lines';
import type { Problem } from './problem';

export interface FrontMatterReading {
  readonly frontMatter: FrontMatter;
  /** Where the text after the closing line starts. */
  readonly next: number;
  readonly problems: readonly Problem[];
}

/**
 * Reads `key: value` front matter between two `---` lines that starts at `start`, or returns undefined when none
 * starts there. It is tolerant where YAML libraries refuse real files: quoted values may run over lines, plain values
 * may hold any character, and nothing is ever run. Fields land in a Map, so `__proto__` is a key like any other.
 * `decode` is asked for the entities in values.
 */
export function readFrontMatter(
  source: string,
  start: number,
  limit: number,
  decode: Decode,
): FrontMatterReading | undefined {
  const opening = lineAt(source, start, limit);
  if (!source.startsWith('---', opening.start) || opening.end > opening.start + 20) return undefined;
  const mark = source.slice(opening.start + 3, opening.end).trim();
  if (mark !== '' && !/^[a-z]+$/i.test(mark)) return undefined;
  const reader = new FieldReader(source, limit, decode);
  const problems: Problem[] = [];
  if (mark !== '' && mark !== 'yaml') problems.push(problem('front-matter-code', opening.start, opening.end));
  const closing = reader.read(opening.next);
  if (reader.overflow) problems.push(problem('front-matter-too-large', opening.start, closing.end));
  const closed = isRule(source, closing, 3);
  if (!closed) problems.push(problem('front-matter-unclosed', opening.start, opening.end));
  const next = closed ? closing.next : closing.start;
  return {
    frontMatter: { source: { start: opening.start, end: next }, fields: reader.fields, lists: reader.lists },
    next,
    problems,
  };
}

/** A quoted value does not go on for longer than this, in lines and UTF-16 units; a stray quote must not eat the file. */
const mostValueLines = 16;
const longestValue = 4_000;

class FieldReader {
  readonly fields = new Map<string, Field>();
  readonly lists = new Map<string, readonly Field[]>();
  overflow = false;

  constructor(
    private readonly source: string,
    private readonly limit: number,
    private readonly decode: Decode,
  ) {}

  /** Reads fields from `start` on and returns the line that ends them: the closing rule or the first foreign line. */
  read(start: number): Line {
    let line = lineAt(this.source, start, this.limit);
    let key = '';
    while (line.start < this.limit) {
      if (isRule(this.source, line, 3)) return line;
      const item = this.listItem(line);
      const colon = item ? -1 : this.keyEnd(line);
      if (item) {
        this.addItem(key, item);
        line = lineAt(this.source, line.next, this.limit);
      } else if (colon >= 0) {
        key = this.source.slice(line.start, colon).trim();
        line = this.readValue(key, colon + 1, line);
      } else if (this.isForeign(line)) {
        return line;
      } else {
        line = lineAt(this.source, line.next, this.limit);
      }
    }
    return line;
  }

  /** The offset of the colon that ends a key at the start of the line, or -1. Keys are words; URLs are no keys. */
  private keyEnd(line: Line): number {
    const longest = Math.min(line.end, line.start + 80);
    for (let index = line.start; index < longest; index++) {
      const unit = this.source.charCodeAt(index);
      if (unit === 0x3a) return index > line.start && this.source.charCodeAt(index + 1) !== 0x2f ? index : -1;
      if (unit === 0x3c || unit === 0x5b || (unit === 0x20 && index === line.start)) return -1;
    }
    return -1;
  }

  private isForeign(line: Line): boolean {
    const first = this.source.charCodeAt(line.start);
    return first === 0x3c || first === 0x5b;
  }

  private listItem(line: Line): Field | undefined {
    let index = line.start;
    while (index < line.end && this.source.charCodeAt(index) === 0x20) index++;
    if (this.source.charCodeAt(index) !== 0x2d || this.source.charCodeAt(index + 1) !== 0x20) return undefined;
    return this.plain(index + 2, line.end);
  }

  private addItem(key: string, item: Field): void {
    const known = this.lists.get(key);
    if (key !== '' && (known === undefined || known.length < limits.fields)) {
      this.lists.set(key, [...(known ?? []), item]);
    }
  }

  private readValue(key: string, from: number, line: Line): Line {
    let start = from;
    while (start < line.end && this.source.charCodeAt(start) <= 0x20) start++;
    const quote = this.source[start];
    if (quote === '"' || quote === "'") {
      const end = this.closingQuote(start + 1, quote);
      if (end >= 0) {
        this.set(key, this.quoted(start + 1, end, quote));
        return lineAt(this.source, lineAt(this.source, end, this.limit).next, this.limit);
      }
    }
    const field = this.plain(start, line.end);
    this.set(key, field);
    if (quote === '[') this.lists.set(key, this.items(field));
    return lineAt(this.source, line.next, this.limit);
  }

  /** The closing quote: it stands at the end of a line, so that bare quotes inside a value do no harm. */
  private closingQuote(from: number, quote: string): number {
    let line = lineAt(this.source, from, this.limit);
    for (let count = 0; count < mostValueLines && line.start < this.limit; count++) {
      let last = Math.min(line.end, from + longestValue) - 1;
      while (last >= line.start && this.source.charCodeAt(last) <= 0x20) last--;
      const escaped = quote === '"' && this.source[last - 1] === '\\';
      if (last >= line.start && this.source[last] === quote && !escaped) return last;
      line = lineAt(this.source, line.next, this.limit);
    }
    return -1;
  }

  private quoted(start: number, end: number, quote: string): Field {
    const raw = this.source.slice(start, end);
    const plain = quote === '"' ? raw.replace(/\\(["\\/nt])/g, unescape) : raw.replaceAll("''", "'");
    return { value: this.tidy(plain), source: { start, end } };
  }

  private plain(from: number, to: number): Field {
    const raw = this.source.slice(from, to);
    const value = raw.trim();
    const start = from + (value === raw ? 0 : raw.length - raw.trimStart().length);
    const isQuoted = /^["']/.test(value) && /^(["'])[^"']*\1$/.test(value);
    const [skip, written] = isQuoted ? [1, value.slice(1, -1)] : [0, value];
    return { value: this.tidy(written), source: { start: start + skip, end: start + skip + written.length } };
  }

  private items(field: Field): Field[] {
    const { start, end } = field.source;
    const inner = this.source.slice(start + 1, this.source[end - 1] === ']' ? end - 1 : end);
    let at = start + 1;
    const items: Field[] = [];
    for (const part of inner.split(',')) {
      if (part.trim() !== '') items.push(this.plain(at, at + part.length));
      at += part.length + 1;
    }
    return items;
  }

  private set(key: string, field: Field): void {
    if (this.fields.has(key)) return;
    if (this.fields.size >= limits.fields) {
      this.overflow = true;
      return;
    }
    this.fields.set(key, field);
  }

  private tidy(raw: string): string {
    return collapseBlanks(this.decode(raw));
  }
}

function unescape(_match: string, escaped: string): string {
  return escaped === 'n' ? '\n' : escaped === 't' ? '\t' : escaped;
}
