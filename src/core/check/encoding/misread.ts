import type { Range } from '../../text/range';
import { readHan } from './commonCharacters';
import { byteTable, encodeLegacy, type ByteTable, type LegacyEncoding } from './legacyBytes';

/** A stretch of text that was read in another encoding than it was written in. Offsets count from the text's start. */
export interface Misread extends Range {
  /** The encoding it was read in. */
  readonly read: LegacyEncoding;
  /** The encoding it was written in. */
  readonly meant: 'utf-8' | 'gb18030' | 'big5';
  /** What it says, as far as it can be told. */
  readonly text: string;
  /** True when `text` is the whole of it, so that nothing was lost. */
  readonly whole: boolean;
}

const chinese = /^[\u00b7\u2010-\u203f\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]+$/;
const western = /^[\u00a0-\u024f\u2010-\u203f\u20a0-\u2122\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]+$/;
const hanUnit = /[\u3400-\u9fff]/;
const lostUnit = /[\ufffd?\ue000-\uf8ff]/;
/** U+FFFD of a UTF-8 text, read as GBK, as Big5 and as Latin-1; once may be an article about it. */
const twiceRead = /(?:锟斤拷){2,}|(?:嚙踝蕭){2,}|(?:嚙賢){2,}|(?:ï¿½)+/g;
const accent = /[\u00a1-\u00ff]/g;
const accentRun = /[\u0080-\u00ff\u0152-\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{4,}/g;
const shortestCertain = 4;
const shortestCrossed = 10;
/** Sound Chinese has a greater share of common characters; lists of names come near. */
const doubtfulShare = 0.25;

const readIn = ['gb18030', 'big5', 'windows-1252'] as const satisfies readonly LegacyEncoding[];

/** Finds the stretches of `text` that are mojibake. Linear; looks at nothing outside the text. */
export function findMisread(text: string): readonly Misread[] {
  const signs = signsIn(text);
  if (signs === 0) return [];
  const found: Misread[] = [];
  const covered = new Uint8Array(text.length);
  const add = (one: Misread): void => {
    if (covered[one.start] === 1 || covered[one.end - 1] === 1) return;
    covered.fill(1, one.start, one.end);
    found.push(one);
  };
  twice(text).forEach(add);
  if ((signs & latinSign) !== 0) latinWhole(text).forEach(add);
  readIn.forEach((encoding, index) => {
    const table = (signs & (1 << index)) === 0 ? undefined : byteTable(encoding);
    if (table) utf8In(text, encoding, table).forEach(add);
  });
  if ((signs & latinSign) !== 0) latinRuns(text).forEach(add);
  if (found.length === 0) [...crossed(text), ...damaged(text)].forEach(add);
  return found.sort((a, b) => a.start - b.start);
}

const latinSign = 1 << readIn.indexOf('windows-1252');
const foreignSign = 8;
let signTable: Uint8Array | undefined;

/** What in a text makes it worth a look: one bit for each encoding in which a sequence of UTF-8 may begin. */
function signsIn(text: string): number {
  signTable ??= buildSigns();
  let signs = 0;
  for (let at = 0; at < text.length; at += 1) signs |= signTable[text.charCodeAt(at)] ?? 0;
  return signs;
}

function buildSigns(): Uint8Array {
  const signs = new Uint8Array(0x10000).fill(foreignSign, 0x80);
  readIn.forEach((encoding, index) => {
    const table = byteTable(encoding);
    for (let unit = 0x80; table && unit < 0x10000; unit += 1) {
      const written = table[unit] ?? 0;
      const pair = written >= 0x100 && isLead(written >> 8) && isTrail(written & 0xff);
      if (pair || (written >= 0xa1 && written < 0x100)) signs[unit] = (signs[unit] ?? 0) | (1 << index);
    }
  });
  return signs;
}

function twice(text: string): readonly Misread[] {
  return [...text.matchAll(twiceRead)].map(({ index, 0: run }) => {
    const read = run.startsWith('锟') ? 'gb18030' : run.startsWith('嚙') ? 'big5' : 'windows-1252';
    return { start: index, end: index + run.length, read, meant: 'utf-8', text: '', whole: false };
  });
}

/** Stretches whose bytes are UTF-8. */
function utf8In(text: string, read: LegacyEncoding, table: ByteTable): readonly Misread[] {
  const found: Misread[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!opensSequence(text, at, table)) continue;
    const stretch = utf8From(text, at, table);
    if (!stretch) continue;
    const decoded = decode(stretch.bytes, 'utf-8');
    const end = stretch.cut ? endOfLost(text, stretch.end) : stretch.end;
    if (decoded !== undefined && isPlausible(decoded, text, at, end, read)) {
      found.push({ start: at, end, read, meant: 'utf-8', text: decoded, whole: end === stretch.end });
    }
    at = end - 1;
  }
  return found;
}

/** True when the bytes at `at` begin a sequence of UTF-8: of three bytes, or of two in a one-byte encoding. */
function opensSequence(text: string, at: number, table: ByteTable): boolean {
  const written = table[text.charCodeAt(at)] ?? 0;
  if (written >= 0x100) return isLead(written >> 8) && isTrail(written & 0xff);
  return (isLead(written) || isAccentLead(written)) && isTrail(table[text.charCodeAt(at + 1)] ?? 0);
}

const isLead = (byte: number): boolean => byte >= 0xe2 && byte <= 0xef;
/** Leads of U+0080 to U+00FF: no-break spaces and the accented letters of western Europe. */
const isAccentLead = (byte: number): boolean => byte === 0xc2 || byte === 0xc3;
const isTrail = (byte: number): boolean => byte >= 0x80 && byte <= 0xbf;

interface Stretch {
  readonly end: number;
  readonly bytes: Uint8Array;
  /** True when the bytes go on with a sequence that is not complete. */
  readonly cut: boolean;
}

/** The longest stretch from `at` on whose bytes are whole sequences of UTF-8 outside ASCII. */
function utf8From(text: string, at: number, table: ByteTable): Stretch | undefined {
  const bytes: number[] = [];
  let missing = 0;
  let goodEnd = at;
  let goodLength = 0;
  for (let index = at; index < text.length; index += 1) {
    const written = table[text.charCodeAt(index)] ?? 0;
    const pair = written >= 0x100 ? [written >> 8, written & 0xff] : [written];
    for (const byte of pair) {
      missing = missing > 0 && isTrail(byte) ? missing - 1 : missing === 0 ? sequenceLength(byte) : -1;
      if (missing < 0) break;
      bytes.push(byte);
    }
    if (missing < 0) break;
    if (missing > 0) continue;
    goodEnd = index + 1;
    goodLength = bytes.length;
  }
  if (goodLength === 0) return undefined;
  return { end: goodEnd, bytes: Uint8Array.from(bytes.slice(0, goodLength)), cut: bytes.length > goodLength };
}

/** Bytes that must follow a lead byte of UTF-8, or -1 for a byte that is none. ASCII ends a stretch. */
function sequenceLength(byte: number): number {
  if (byte >= 0xc2 && byte <= 0xdf) return 1;
  if (byte >= 0xe0 && byte <= 0xef) return 2;
  return byte >= 0xf0 && byte <= 0xf4 ? 3 : -1;
}

/** Over the rest of a character that was cut in two, and what a program put for it. */
function endOfLost(text: string, end: number): number {
  let at = end;
  while (at < end + 3 && at < text.length && /[^\s\u0020-\u003e\u0040-\u007e]/.test(text.charAt(at))) at += 1;
  return lostUnit.test(text.slice(end, at)) ? at : end;
}

function isPlausible(decoded: string, text: string, start: number, end: number, read: LegacyEncoding): boolean {
  if (read === 'windows-1252') return western.test(decoded);
  if (!chinese.test(decoded)) return false;
  if (decoded.length >= shortestCertain) return true;
  const alone = !hanUnit.test(text.charAt(start - 1)) && !hanUnit.test(text.charAt(end));
  return alone && decoded.length >= 2 && readHan(decoded).commonShare > 0;
}

/** A text of accented letters and stray signs whose bytes are Chinese, ASCII between them and as second bytes included. */
function latinWhole(text: string): readonly Misread[] {
  const accents = (text.match(accent) ?? []).length;
  if (accents < 6 || accents * 3 < text.length) return [];
  return readLatin(text, 0);
}

/** Runs of accented letters in a text of another sort: ÖÐ¹ú is 中国. */
function latinRuns(text: string): readonly Misread[] {
  return [...text.matchAll(accentRun)].flatMap(({ index, 0: run }) =>
    (run.match(accent) ?? []).length * 2 >= run.length ? readLatin(run, index) : [],
  );
}

function readLatin(text: string, start: number): readonly Misread[] {
  const bytes = encodeLegacy(text, 'windows-1252');
  if (!bytes || decode(bytes, 'utf-8') !== undefined) return [];
  const best = bestReading(bytes);
  return best ? [{ start, end: start + text.length, read: 'windows-1252', whole: true, ...best }] : [];
}

function bestReading(bytes: Uint8Array): { readonly meant: 'gb18030' | 'big5'; readonly text: string } | undefined {
  const readings = (['gb18030', 'big5'] as const).flatMap((meant) => {
    const text = decode(bytes, meant);
    if (text === undefined) return [];
    const { han, commonShare } = readHan(text);
    const foreign = text.replace(/[\u0000-\u007f]/g, '').length;
    const enough = han >= 2 && han >= foreign * 0.7 && commonShare >= (han >= 6 ? 0.3 : 0.5);
    return enough ? [{ meant, text, commonShare }] : [];
  });
  const best = readings.sort((a, b) => b.commonShare - a.commonShare)[0];
  return best && { meant: best.meant, text: best.text };
}

/** A whole text of one Chinese encoding that was read in the other. */
function crossed(text: string): readonly Misread[] {
  if (text.length < shortestCrossed || readHan(text).commonShare >= doubtfulShare) return [];
  if ((text.match(/[^\u0000-\u007f]/g) ?? []).length < shortestCrossed) return [];
  for (const [read, meant] of [
    ['gb18030', 'big5'],
    ['big5', 'gb18030'],
  ] as const) {
    const bytes = encodeLegacy(text, read);
    const decoded = bytes && decode(bytes, meant);
    if (decoded === undefined) continue;
    const { han, commonShare } = readHan(decoded);
    if (han >= 8 && commonShare >= 0.35)
      return [{ start: 0, end: text.length, read, meant, text: decoded, whole: true }];
  }
  return [];
}

/** UTF-8 read as a Chinese encoding that could not hold all of it: full of characters that nobody writes, and of gaps. */
function damaged(text: string): readonly Misread[] {
  if (!lostUnit.test(text)) return [];
  const { han, commonShare } = readHan(text);
  if (han < 4 || commonShare >= doubtfulShare) return [];
  for (const read of ['gb18030', 'big5'] as const) {
    const table = byteTable(read);
    if (!table) continue;
    let telling = 0;
    for (let at = 0; at < text.length; at += 1) {
      const written = table[text.charCodeAt(at)] ?? 0;
      if (isLead(written >> 8) && isTrail(written & 0xff)) telling += 1;
    }
    if (telling >= 3 && telling * 3 >= han)
      return [{ start: 0, end: text.length, read, meant: 'utf-8', text: '', whole: false }];
  }
  return [];
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
