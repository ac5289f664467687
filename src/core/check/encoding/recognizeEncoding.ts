import { readHan } from './commonCharacters';

/** How the bytes of a text file are written. `utf-8-bom` is UTF-8 behind a byte order mark. */
export type TextEncodingName = 'utf-8' | 'utf-8-bom' | 'gb18030' | 'big5' | 'utf-16le' | 'utf-16be' | 'unknown';

export interface EncodingRecognition {
  readonly encoding: TextEncodingName;
  /** 0 to 1: 1 for a mark or for bytes that cannot be anything else. */
  readonly confidence: number;
}

export interface DecodedText {
  readonly text: string;
  /** True when bytes could not be read and became U+FFFD. */
  readonly damaged: boolean;
}

/** What decides between the encodings; UTF-8 is proved on the whole file. */
const sampleLength = 64 * 1024;
/** Up to this share of damaged characters a file is UTF-8 with a scar: of other encodings nearly every one is damaged. */
const soundShare = 0.2;

/**
 * Tells in which encoding the bytes of a Chinese text are written. Never guesses a legacy encoding for bytes that are
 * UTF-8. Linear.
 */
export function recognizeEncoding(bytes: Uint8Array): EncodingRecognition {
  const told = toldByBytes(bytes);
  if (told) return told;
  return tryDecode(bytes, 'utf-8', true) === undefined ? likeliest(bytes) : { encoding: 'utf-8', confidence: 1 };
}

/** The text of a file in the encoding that is recognised in its bytes; nearly all files are UTF-8 and decoded once. */
export function decodeRecognized(bytes: Uint8Array): DecodedText & EncodingRecognition {
  const told = toldByBytes(bytes);
  const text = told ? undefined : tryDecode(bytes, 'utf-8', true);
  if (text !== undefined) return { text, damaged: false, encoding: 'utf-8', confidence: 1 };
  const recognition = told ?? likeliest(bytes);
  return { ...recognition, ...decodeAs(bytes, recognition.encoding) };
}

/** The text of a file, without a byte order mark. Bytes that cannot be read become U+FFFD; `unknown` is read as UTF-8. */
export function decodeAs(bytes: Uint8Array, encoding: TextEncodingName): DecodedText {
  const label = encoding === 'unknown' || encoding === 'utf-8-bom' ? 'utf-8' : encoding;
  const sound = tryDecode(bytes, label, true);
  if (sound !== undefined) return { text: sound, damaged: false };
  return { text: tryDecode(bytes, label, false) ?? new TextDecoder().decode(bytes), damaged: true };
}

/** What people call an encoding. */
export function encodingName(encoding: string): string {
  return displayNames.get(encoding) ?? encoding;
}

const displayNames: ReadonlyMap<string, string> = new Map([
  ['utf-8', 'UTF-8'],
  ['utf-8-bom', 'UTF-8'],
  ['gb18030', 'GB18030 (GBK)'],
  ['big5', 'Big5'],
  ['utf-16le', 'UTF-16 LE'],
  ['utf-16be', 'UTF-16 BE'],
  ['windows-1252', 'Windows-1252 (Latin-1)'],
]);

/** What a byte order mark or zero bytes tell, before anything is decoded. */
function toldByBytes(bytes: Uint8Array): EncodingRecognition | undefined {
  const marked = markOf(bytes);
  return marked ? { encoding: marked, confidence: 1 } : wideEncoding(bytes);
}

/** For bytes that are no sound UTF-8. */
function likeliest(bytes: Uint8Array): EncodingRecognition {
  const sample = bytes.subarray(0, sampleLength);
  const scarred = scarredShare(sample);
  return scarred <= soundShare ? { encoding: 'utf-8', confidence: 0.9 - scarred } : bestLegacy(sample);
}

function markOf([first, second, third]: Uint8Array): TextEncodingName | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8-bom';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** UTF-16 without a mark: line ends and markup leave every second byte zero. */
function wideEncoding(bytes: Uint8Array): EncodingRecognition | undefined {
  const length = Math.min(bytes.length, sampleLength) & ~1;
  const zeros = [0, 0];
  for (let at = 0; at < length; at += 1) if (bytes[at] === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) * 20 < length || Math.max(even, odd) < Math.min(even, odd) * 10) return undefined;
  if (length === 0) return undefined;
  return { encoding: odd > even ? 'utf-16le' : 'utf-16be', confidence: 0.95 };
}

/** The share of characters outside ASCII that are damaged when the bytes are read as UTF-8. */
function scarredShare(bytes: Uint8Array): number {
  const text = tryDecode(bytes, 'utf-8', false) ?? '';
  const foreign = (text.match(/[^\u0000-\u007f]/g) ?? []).length;
  return foreign === 0 ? 0 : (text.match(/\ufffd/g) ?? []).length / foreign;
}

function bestLegacy(sample: Uint8Array): EncodingRecognition {
  const [first, second] = (['gb18030', 'big5'] as const)
    .map((encoding) => ({ encoding, score: legacyScore(tryDecode(sample, encoding, false) ?? '') }))
    .sort((a, b) => b.score - a.score);
  if (!first || first.score < 0.15) return { encoding: 'unknown', confidence: 0 };
  const margin = first.score - Math.max(0, second?.score ?? 0);
  return { encoding: first.encoding, confidence: Math.min(0.99, 0.5 + margin) };
}

/** How much a text reads like Chinese prose: common characters count for it, damage, kana and rare signs against it. */
function legacyScore(text: string): number {
  const foreign = (text.match(/[^\u0000-\u007f]/g) ?? []).length;
  if (foreign === 0) return 0;
  const damage = (text.match(/[\ufffd\ue000-\uf8ff]/g) ?? []).length / foreign;
  const { han, commonShare } = readHan(text);
  return (commonShare * han) / foreign - 5 * damage;
}

function tryDecode(bytes: Uint8Array, label: string, fatal: boolean): string | undefined {
  try {
    return new TextDecoder(label, { fatal }).decode(bytes);
  } catch {
    return undefined;
  }
}
