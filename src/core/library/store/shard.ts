import type { BylineRole, Person } from '../../article/facts/facts';
import type { Script } from '../../text/hanScript';
import { digestOf } from '../digest';
import type { LibraryEntry } from '../entry';
import { ByteReader, ByteWriter } from './bytes';

/**
 * A part of the catalogue in bytes: entries that came or changed, and keys of files that went. One digest covers all.
 *
 * Layout: the mark `JBLC`, one byte of version, the digest of everything after it (eight bytes), then the lengths of the
 * three parts that follow: the numbers of all entries, their ASCII strings, their other strings as UTF-8. Strings that many
 * entries share stand in a table. ASCII stands apart because it takes half the memory when it is read apart.
 */
export interface Shard {
  readonly entries: readonly LibraryEntry[];
  readonly removed: readonly string[];
}

const mark = [0x4a, 0x42, 0x4c, 0x43, 1];
const headLength = mark.length + 8;

const scripts: readonly Script[] = ['none', 'hant', 'hans', 'mixed'];
const bylineRoles: readonly BylineRole[] = ['reporter', 'translator', 'editor', 'author'];
const clippingFlag = 1;
const annotationsFlag = 2;
const instantFlag = 4;

export function encodeShard(shard: Shard): Uint8Array {
  const writer = new ShardWriter();
  const numbers = writer.write(shard);
  const encoder = new TextEncoder();
  const parts = [numbers, encoder.encode(writer.ascii()), encoder.encode(writer.text())];
  const payload = new ByteWriter();
  for (const part of parts) payload.count(part.length);
  for (const part of parts) payload.append(part);
  const bytes = payload.done();
  const head = new ByteWriter();
  head.append(Uint8Array.from(mark));
  head.number(digestOf(bytes));
  head.append(bytes);
  return head.done();
}

/** Undefined when the bytes are damaged, cut off or of another version. */
export function decodeShard(bytes: Uint8Array): Shard | undefined {
  if (bytes.length < headLength || mark.some((byte, index) => bytes[index] !== byte)) return undefined;
  const payload = bytes.subarray(headLength);
  if (new DataView(bytes.buffer, bytes.byteOffset).getFloat64(mark.length, true) !== digestOf(payload))
    return undefined;
  try {
    const lengths = new ByteReader(payload);
    const [numbersLength, asciiLength, textLength] = [lengths.count(), lengths.count(), lengths.count()];
    const ascii = lengths.position + numbersLength;
    const text = ascii + asciiLength;
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    return new ShardReader(
      new ByteReader(payload.subarray(lengths.position, ascii)),
      decoder.decode(payload.subarray(ascii, text)),
      decoder.decode(payload.subarray(text, text + textLength)),
    ).read();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

class ShardWriter {
  private readonly numbers = new ByteWriter();
  private readonly table = new Map<string, number>();
  private readonly asciiParts: string[] = [];
  private readonly textParts: string[] = [];

  write(shard: Shard): Uint8Array {
    this.numbers.count(shard.entries.length);
    this.numbers.count(shard.removed.length);
    for (const entry of shard.entries) this.entry(entry);
    for (const key of shard.removed) this.string(key);
    const head = new ByteWriter();
    head.count(this.table.size);
    for (const shared of this.table.keys()) head.count(shared.length);
    head.append(this.numbers.done());
    return head.done();
  }

  ascii(): string {
    return this.asciiParts.join('');
  }

  /** The strings of the table come first. */
  text(): string {
    return [...this.table.keys(), ...this.textParts].join('');
  }

  private entry(entry: LibraryEntry): void {
    const { numbers } = this;
    numbers.count(flagsOf(entry));
    this.string(entry.key);
    numbers.count(entry.size);
    numbers.number(entry.mtime);
    numbers.number(entry.digest);
    if (!entry.isClipping) return;
    this.string(entry.title);
    for (const shared of [entry.outlet, entry.outletId, entry.day, entry.language, entry.region]) this.shared(shared);
    if (entry.instant !== undefined) numbers.number(entry.instant);
    numbers.count(scripts.indexOf(entry.script));
    numbers.count(entry.people.length);
    for (const { name, role } of entry.people) {
      this.shared(name);
      numbers.count(bylineRoles.indexOf(role));
    }
    this.sharedList(entry.tags);
    this.sharedList(entry.problems);
    this.string(entry.url ?? '');
    this.string(entry.lead);
    numbers.number(entry.addressKey);
    numbers.number(entry.textKey);
    numbers.count(entry.pictures);
  }

  private string(text: string): void {
    const isAscii = asciiOnly.test(text);
    this.numbers.count(text.length * 2 + (isAscii ? 1 : 0));
    (isAscii ? this.asciiParts : this.textParts).push(text);
  }

  /** 0 stands for undefined, others for a place in the table. */
  private shared(text: string | undefined): void {
    if (text === undefined) {
      this.numbers.count(0);
      return;
    }
    const known = this.table.get(text) ?? this.table.size;
    this.table.set(text, known);
    this.numbers.count(known + 1);
  }

  private sharedList(texts: readonly string[]): void {
    this.numbers.count(texts.length);
    for (const text of texts) this.shared(text);
  }
}

const asciiOnly = /^[\0-\x7f]*$/;
const none: readonly never[] = [];

/** Lists of one item, which most are, are one list for all entries that have it. */
class Lists<T> {
  private readonly single = new Map<T, readonly T[]>();

  read(length: number, item: () => T): readonly T[] {
    if (length === 0) return none;
    const items = Array.from({ length }, item);
    const [first] = items;
    if (length > 1 || first === undefined) return items;
    const known = this.single.get(first) ?? items;
    this.single.set(first, known);
    return known;
  }
}

class ShardReader {
  private readonly table: string[] = [];
  private readonly people = new Map<number, Person>();
  private readonly peopleLists = new Lists<Person>();
  private readonly textLists = new Lists<string>();
  private asciiOffset = 0;
  private textOffset = 0;

  constructor(
    private readonly numbers: ByteReader,
    private readonly ascii: string,
    private readonly text: string,
  ) {}

  read(): Shard {
    const shared = this.numbers.count();
    for (let index = 0; index < shared; index++) this.table.push(this.textOf(this.numbers.count()));
    const count = this.numbers.count();
    const removedCount = this.numbers.count();
    const entries: LibraryEntry[] = [];
    for (let index = 0; index < count; index++) entries.push(this.entry());
    const removed: string[] = [];
    for (let index = 0; index < removedCount; index++) removed.push(this.string());
    return { entries, removed };
  }

  private entry(): LibraryEntry {
    const { numbers } = this;
    const flags = numbers.count();
    const key = this.string();
    const size = numbers.count();
    const mtime = numbers.number();
    const digest = numbers.number();
    if ((flags & clippingFlag) === 0) return { key, size, mtime, digest, isClipping: false };
    const title = this.string();
    const outlet = this.shared();
    const outletId = this.shared();
    const day = this.shared();
    const language = this.shared() ?? 'und';
    const region = this.shared();
    const instant = (flags & instantFlag) === 0 ? undefined : numbers.number();
    const script = scripts[numbers.count()] ?? 'none';
    const people = this.peopleLists.read(numbers.count(), () => this.person());
    const tags = this.textLists.read(numbers.count(), () => this.shared() ?? '');
    const problems = this.textLists.read(numbers.count(), () => this.shared() ?? '');
    const url = this.string();
    const lead = this.string();
    return {
      key,
      size,
      mtime,
      digest,
      isClipping: true,
      title,
      outlet,
      outletId,
      day,
      instant,
      script,
      language,
      region,
      people,
      tags,
      url: url === '' ? undefined : url,
      lead,
      addressKey: numbers.number(),
      textKey: numbers.number(),
      pictures: numbers.count(),
      problems,
      hasAnnotations: (flags & annotationsFlag) !== 0,
    };
  }

  private string(): string {
    const written = this.numbers.count();
    const length = Math.floor(written / 2);
    if (written % 2 === 0) return this.textOf(length);
    const start = this.asciiOffset;
    this.asciiOffset += length;
    if (this.asciiOffset > this.ascii.length) throw new RangeError('text ends early');
    return this.ascii.slice(start, this.asciiOffset);
  }

  private textOf(length: number): string {
    const start = this.textOffset;
    this.textOffset += length;
    if (this.textOffset > this.text.length) throw new RangeError('text ends early');
    return this.text.slice(start, this.textOffset);
  }

  private shared(): string | undefined {
    const place = this.numbers.count();
    return place === 0 ? undefined : this.table[place - 1];
  }

  /** One object for all entries that name somebody in one role. */
  private person(): Person {
    const place = this.numbers.count();
    const role = this.numbers.count();
    const known = this.people.get(place * bylineRoles.length + role);
    if (known) return known;
    const person: Person = { name: this.table[place - 1] ?? '', role: bylineRoles[role] ?? 'author' };
    this.people.set(place * bylineRoles.length + role, person);
    return person;
  }
}

function flagsOf(entry: LibraryEntry): number {
  if (!entry.isClipping) return 0;
  return clippingFlag | (entry.hasAnnotations ? annotationsFlag : 0) | (entry.instant === undefined ? 0 : instantFlag);
}
