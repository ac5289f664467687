import type { ProblemCode } from '../../clipping/problem';
import { finding, message, type FindingCode } from '../finding';
import type { CheckRule } from '../rule';

/** Problems of reading that say themselves what there is to say. The others have rules of their own. */
const told = {
  'front-matter-code': 'front-matter-code',
  'front-matter-too-large': 'front-matter-too-large',
  'file-too-large': 'file-too-large',
  'nesting-too-deep': 'nesting-too-deep',
  'too-many-nodes': 'too-many-nodes',
} as const satisfies Partial<Record<ProblemCode, FindingCode>>;

type ToldCode = keyof typeof told;

/** The limits at which reading ended, and front matter that wants to be run. */
export const limits: CheckRule = {
  codes: Object.values(told),
  check({ article }) {
    return article.problems.flatMap(({ code, source }) =>
      isTold(code) ? [finding(told[code], source, message(told[code]))] : [],
    );
  },
};

function isTold(code: ProblemCode): code is ToldCode {
  return Object.hasOwn(told, code);
}
