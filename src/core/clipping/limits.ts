import type { Problem, ProblemCode } from './problem';

/** Beyond these a clipping is read in part and says so. Real clippings stay far below: 380 KB, depth 18, 6,010 nodes. */
export const limits = {
  /** UTF-8 bytes of a file. */
  bytes: 2 * 1024 * 1024,
  /** Open elements. */
  depth: 512,
  /** Elements and comments. */
  nodes: 50_000,
  /** Front matter fields. */
  fields: 1_000,
} as const;

const messages: Readonly<Record<ProblemCode, string>> = {
  'front-matter-unclosed': 'The front matter has no closing --- line.',
  'front-matter-too-large': 'The front matter has more than 1,000 fields; the rest of them was left out.',
  'front-matter-code': 'The front matter is marked as code. It was read as plain text and not run.',
  'file-too-large': 'The file is larger than 2 MiB; only the first 2 MiB are shown.',
  'nesting-too-deep': 'The page is nested more than 512 levels deep; it is shown up to that place.',
  'too-many-nodes': 'The page has more than 50,000 elements; it is shown up to that place.',
  'invalid-characters': 'The file holds characters that could not be read (U+FFFD or NUL); some text is damaged.',
};

/** A problem with its English message. */
export function problem(code: ProblemCode, start: number, end: number): Problem {
  return { code, message: messages[code], source: { start, end } };
}

/**
 * The UTF-16 offset up to which `text` fits into `bytes` bytes of UTF-8, or `text.length` when it fits whole.
 * Never looks at more units than fit.
 */
export function fittingLength(text: string, bytes: number): number {
  if (text.length * 3 <= bytes) return text.length;
  let used = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    used += unit < 0x80 ? 1 : unit < 0x800 ? 2 : isSurrogate(unit) ? 2 : 3;
    if (used > bytes) return isLowSurrogate(unit) ? index - 1 : index;
  }
  return text.length;
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
