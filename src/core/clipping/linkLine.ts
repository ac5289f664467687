import { collapseBlanks } from '../text/characters';
import type { Field, LinkLine } from './clipping';
import { decodeEntities } from './entities';
import { isRule, lineAt, nextWrittenLine } from './lines';

export interface LinkLineReading {
  readonly linkLine: LinkLine;
  readonly next: number;
}

/**
 * Reads `[title](url)` above a rule of hyphens. Titles may hold brackets and even line breaks, so the address is
 * what stands after the last `](` before the rule.
 */
export function readLinkLine(source: string, start: number, limit: number): LinkLineReading | undefined {
  const first = nextWrittenLine(source, start, limit);
  if (source[first.start] !== '[') return undefined;
  let line = first;
  for (let count = 0; count < 4 && line.start < limit; count++) {
    const below = lineAt(source, line.next, limit);
    if (isRule(source, below, 3)) return read(source, first.start, line.end, below.next);
    line = below;
  }
  return undefined;
}

function read(source: string, start: number, lineEnd: number, next: number): LinkLineReading | undefined {
  const written = source.slice(start, lineEnd).trimEnd();
  const middle = written.lastIndexOf('](');
  if (middle < 0 || !written.endsWith(')')) return undefined;
  const end = start + written.length;
  const title: Field = {
    value: collapseBlanks(decodeEntities(written.slice(1, middle))),
    source: { start: start + 1, end: start + middle },
  };
  const address = written.slice(middle + 2, -1);
  const url: Field = { value: decodeEntities(address.trim()), source: { start: start + middle + 2, end: end - 1 } };
  return { linkLine: { title, url, source: { start, end } }, next };
}
