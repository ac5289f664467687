import { composeOffsetMaps, OffsetMap, OffsetMapBuilder } from '../../text/offsetMap';
import { unmatchedLength } from './description';
import { noMatch, type PhraseTable } from './phraseTable';

/** A converted text and the way between it and the original. */
export interface Conversion {
  readonly text: string;
  readonly map: OffsetMap;
}

/** A key that a stage found, with its place in the text that the stage was given and in the one it made. */
export interface StageMatch {
  readonly key: number;
  readonly start: number;
  readonly end: number;
  readonly convertedStart: number;
  readonly convertedEnd: number;
}

/** Replaces, from left to right, the longest keys of a table. `report` is told of every key that changed something. */
export function replaceKeys(text: string, table: PhraseTable, report?: (match: StageMatch) => void): Conversion {
  const builder = new OffsetMapBuilder();
  let result = '';
  let copied = 0;
  let at = 0;
  while (at < text.length) {
    const key = table.match(text, at, text.length);
    if (key === noMatch) {
      at += unmatchedLength(text, at, text.length);
      continue;
    }
    const end = at + (table.lengths[key] ?? 1);
    const source = text.slice(at, end);
    const value = table.value(key);
    if (source !== value) {
      result += text.slice(copied, at);
      addChanges(builder, source, at, value, result.length);
      report?.({ key, start: at, end, convertedStart: result.length, convertedEnd: result.length + value.length });
      result += value;
      copied = end;
    }
    at = end;
  }
  return copied === 0 ? { text, map: OffsetMap.identity } : { text: result + text.slice(copied), map: builder.build() };
}

/** Sends a text through one table after the other. */
export function replaceInStages(text: string, stages: readonly PhraseTable[]): Conversion {
  let conversion: Conversion = { text, map: OffsetMap.identity };
  for (const stage of stages) {
    const next = replaceKeys(conversion.text, stage);
    conversion = { text: next.text, map: composeOffsetMaps(conversion.map, next.map) };
  }
  return conversion;
}

/** Notes what changed inside one phrase: character by character where their number is the same, else the differing middle. */
export function addChanges(
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
