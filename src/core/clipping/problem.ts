import type { Range } from '../text/range';

export type ProblemCode =
  | 'front-matter-unclosed'
  | 'front-matter-too-large'
  | 'front-matter-code'
  | 'file-too-large'
  | 'nesting-too-deep'
  | 'too-many-nodes'
  | 'invalid-characters';

/** Something the reader of a clipping should know about the file. The message is English; hosts translate by code. */
export interface Problem {
  readonly code: ProblemCode;
  readonly message: string;
  readonly source: Range;
}
