import { collapseBlanks } from '../text/characters';
import type { Field, LinkLine } from './clipping';
import type { Decode } from './entities';
import { isRule, lineAt, nextWrittenLine, type Line } from './lines';

export interface LinkLineReading {
  readonly linkLine: LinkLine;
  readonly next: number;
}

/**
 * Reads `[title](url)` above a rule of hyphens. Titles may hold brackets and even line breaks, so the address is
 * what stands after the last `](` before the rule. `decode` is asked for the entities in both.
 */
export function readLinkLine(
  source: string,
  start: number,
  limit: number,
  decode: Decode,
): LinkLineReading | undefined {
  const first = nextWrittenLine(source, start, limit);
  if (source[first.start] !== '[') return undefined;
  let line = first;
  for (let count = 0; count < 4 && line.start < limit; count++) {
    const below = lineAt(source, line.next, limit);
    if (isRule(source, below, 3)) return read(source, { start: first.start, end: line.end, next: below.next }, decode);
    line = below;
  }
  return undefined;
}

function read(source: string, { start, end: lineEnd, next }: Line, decode: Decode): LinkLineReading | undefined {
  const written = source.slice(start, lineEnd).trimEnd();
  const middle = written.lastIndexOf('](');
  if (middle < 0 || !written.endsWith(')')) return undefined;
  const end = start + written.length;
  const title: Field = {
    value: collapseBlanks(decode(written.slice(1, middle))),
    source: { start: start + 1, end: start + middle },
  };
  const address = written.slice(middle + 2, -1);
  const url: Field = { value: decode(address.trim()), source: { start: start + middle + 2, end: end - 1 } };
  return { linkLine: { title, url, source: { start, end } }, next };
}
