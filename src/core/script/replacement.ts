import { OffsetMapBuilder, type OffsetMap } from '../text/offsetMap';
import type { PhraseTable } from './phraseTable';

/** A text cut into segments: the ascending UTF-16 offsets at which they end. No phrase is looked up across them. */
export type SegmentEnds = readonly number[];

export interface Replacement {
  readonly text: string;
  readonly ends: SegmentEnds;
  readonly map: OffsetMap;
}

/** Replaces, from left to right, the longest phrases of the table. */
export function replacePhrases(text: string, ends: SegmentEnds, table: PhraseTable): Replacement {
  const builder = new OffsetMapBuilder();
  const newEnds: number[] = [];
  let result = '';
  let copied = 0;
  let at = 0;
  for (const end of ends) {
    while (at < end) {
      const match = table.match(text, at, end);
      if (match === undefined) {
        at += unmatchedLength(text, at, end);
        continue;
      }
      const source = text.slice(at, at + match.length);
      if (source !== match.value) {
        result += text.slice(copied, at);
        addChanges(builder, source, at, match.value, result.length);
        result += match.value;
        copied = at + match.length;
      }
      at += match.length;
    }
    newEnds.push(result.length + end - copied);
  }
  return { text: result + text.slice(copied), ends: newEnds, map: builder.build() };
}

/** Cuts a text into the phrases of the table and the stretches between them. */
export function segmentText(text: string, table: PhraseTable): SegmentEnds {
  const ends: number[] = [];
  let at = 0;
  while (at < text.length) {
    const match = table.match(text, at, text.length);
    if (match === undefined) {
      at += unmatchedLength(text, at, text.length);
      continue;
    }
    if (at > (ends.at(-1) ?? 0)) ends.push(at);
    at += match.length;
    ends.push(at);
  }
  if (text.length > (ends.at(-1) ?? 0)) ends.push(text.length);
  return ends;
}

/** Longest description sequence that is taken as one, in units. */
const longestDescription = 64;

/** One character, or a whole ideographic description sequence, whose parts are never converted one by one. */
function unmatchedLength(text: string, start: number, limit: number): number {
  let at = start;
  const end = Math.min(limit, start + longestDescription);
  for (let open = 1; open > 0; open -= 1) {
    if (at >= end) return characterLength(text, start);
    open += descriptionArity(text.charCodeAt(at));
    at += characterLength(text, at);
  }
  return at - start;
}

function descriptionArity(unit: number): number {
  if (unit < 0x2ff0 || unit > 0x2fff) return 0;
  return unit === 0x2ff2 || unit === 0x2ff3 ? 3 : 2;
}

const characterLength = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

/** Notes what changed inside one phrase: character by character where their number is the same, else the differing middle. */
function addChanges(
  builder: OffsetMapBuilder,
  source: string,
  from: number,
  value: string,
  convertedFrom: number,
): void {
  const before = [...source];
  const after = [...value];
  if (before.length === after.length) {
    let at = from;
    let convertedAt = convertedFrom;
    for (const [index, character] of before.entries()) {
      const converted = after[index] ?? '';
      if (character !== converted) builder.add(at, at + character.length, convertedAt, convertedAt + converted.length);
      at += character.length;
      convertedAt += converted.length;
    }
    return;
  }
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter - 1 && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - 1 - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const headLength = before.slice(0, head).join('').length;
  const tailLength = before.slice(before.length - tail).join('').length;
  builder.add(
    from + headLength,
    from + source.length - tailLength,
    convertedFrom + headLength,
    convertedFrom + value.length - tailLength,
  );
}
