import type { Range } from '../text/range';

const problemCodes = [
  'front-matter-unclosed',
  'front-matter-too-large',
  'front-matter-code',
  'file-too-large',
  'nesting-too-deep',
  'too-many-nodes',
  'invalid-characters',
] as const;

export type ProblemCode = (typeof problemCodes)[number];

export function isProblemCode(code: string): code is ProblemCode {
  return problemCodes.some((known) => known === code);
}

/** Something the reader of a clipping should know about the file. The message is English; hosts translate by code. */
export interface Problem {
  readonly code: ProblemCode;
  readonly message: string;
  readonly source: Range;
}
