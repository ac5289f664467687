/** Longest ideographic description sequence that is taken as one, in units. */
export const longestDescription = 64;

/** True for ⿰ and the other operators of ideographic descriptions, whose parts are never converted one by one. */
export const isDescriptionOperator = (unit: number): boolean => unit >= 0x2ff0 && unit <= 0x2fff;

/**
 * Length of what stands at `start` when no key does: one character, or a whole ideographic description sequence. An
 * operator inside of a sequence that lacks operands counts as a character, as in opencc-js; it is worked out from the
 * end, because from the front it would take exponential time.
 */
export function unmatchedLength(text: string, start: number, limit: number): number {
  if (!isDescriptionOperator(text.charCodeAt(start))) return characterLength(text, start);
  const end = Math.min(limit, start + longestDescription);
  const ends = new Map<number, number>();
  for (let at = end - 1; at >= start; at -= 1) {
    if (isDescriptionOperator(text.charCodeAt(at))) ends.set(at, descriptionEnd(text, at, end, ends));
  }
  const length = (ends.get(start) ?? 0) - start;
  return length > 0 ? length : characterLength(text, start);
}

/** Where the sequence of the operator at `at` ends, 0 when operands are missing; `ends` knows those behind it. */
function descriptionEnd(text: string, at: number, limit: number, ends: ReadonlyMap<number, number>): number {
  const unit = text.charCodeAt(at);
  let operands = unit === 0x2ff2 || unit === 0x2ff3 ? 3 : 2;
  let end = at + 1;
  for (; operands > 0; operands -= 1) {
    if (end >= limit) return 0;
    const operand = ends.get(end) ?? 0;
    end = operand > 0 ? operand : end + characterLength(text, end);
  }
  return end;
}

const characterLength = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
