import type { Clipping, ClippingShape, Field, FrontMatter, LinkLine } from './clipping';
import { decodeEntities } from './entities';
import { readFrontMatter } from './frontMatter';
import { fittingLength, limits, problem } from './limits';
import { isRule, nextWrittenLine } from './lines';
import { readLinkLine } from './linkLine';
import type { Problem } from './problem';
import { startsAsPage } from './detect';

type Epoch = NonNullable<Clipping['epoch']>;

/**
 * Takes a clipping file apart. Never throws: whatever it cannot name stays in the body, and what is wrong with the
 * file is told as problems. Runs in time linear in the file's size, capped at 2 MiB. A byte order mark may be present.
 */
export function parseClipping(source: string): Clipping {
  const problems: Problem[] = [];
  const limit = fittingLength(source, limits.bytes);
  if (limit < source.length) problems.push(problem('file-too-large', limit, source.length));
  const start = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  const head = readHead(source, start, limit);
  problems.push(...head.problems);
  const damaged = findDamage(source, limit);
  if (damaged >= 0) problems.push(problem('invalid-characters', damaged, damaged + 1));
  const body = { start: head.next, end: limit };
  return {
    source,
    shape: shapeOf(source, head, body.start, limit),
    ...(head.frontMatter && { frontMatter: head.frontMatter }),
    ...(head.epoch && { epoch: head.epoch }),
    ...(head.linkLine && { linkLine: head.linkLine }),
    ...(head.dateLine && { dateLine: head.dateLine }),
    body,
    problems,
  };
}

interface Head {
  frontMatter?: FrontMatter;
  epoch?: Epoch;
  linkLine?: LinkLine;
  dateLine?: Field;
  next: number;
  problems: readonly Problem[];
}

function readHead(source: string, start: number, limit: number): Head {
  const written = nextWrittenLine(source, start, limit);
  const head: Head = { next: start, problems: [] };
  const front = readFrontMatter(source, written.start, limit, decodeEntities);
  if (front) {
    head.frontMatter = front.frontMatter;
    head.next = front.next;
    head.problems = front.problems;
    const after = nextWrittenLine(source, head.next, limit);
    if (after.end > after.start && isRule(source, after, 3)) head.next = after.next;
  }
  const epoch = readEpoch(source, head.next, limit);
  if (epoch) {
    if (epoch.epoch) head.epoch = epoch.epoch;
    head.next = epoch.next;
  }
  const link = readLinkLine(source, head.next, limit, decodeEntities);
  if (link) {
    head.linkLine = link.linkLine;
    head.next = link.next;
    const dated = readDateLine(source, head.next, limit);
    if (dated) {
      head.dateLine = dated.field;
      head.next = dated.next;
    }
  }
  return head;
}

/** Archives whose feed gave no instant write `<!--NaN-->`: the line is passed over then. */
function readEpoch(source: string, start: number, limit: number): { epoch?: Epoch; next: number } | undefined {
  const line = nextWrittenLine(source, start, limit);
  if (!source.startsWith('<!--', line.start) || line.end - line.start > 40) return undefined;
  const written = /^<!--\s*(\d{9,16}|NaN)\s*-->\s*$/.exec(source.slice(line.start, line.end))?.[1];
  if (written === undefined) return undefined;
  if (written === 'NaN') return { next: line.next };
  const milliseconds = Number(written) * (written.length <= 10 ? 1000 : 1);
  return { epoch: { milliseconds, source: { start: line.start, end: line.end } }, next: line.next };
}

/** `日期：Thu, 02 Jul 2020 06:28:54 +0000`, on the first written line under the rule. */
function readDateLine(source: string, start: number, limit: number): { field: Field; next: number } | undefined {
  const line = nextWrittenLine(source, start, limit);
  if (line.end - line.start > 80) return undefined;
  const found = /^(?:日期|时间|時間|Date)\s*[:：]\s*(\S.*?)\s*$/.exec(source.slice(line.start, line.end));
  const value = found?.[1];
  if (value === undefined) return undefined;
  const at = source.indexOf(value, line.start);
  return { field: { value, source: { start: at, end: at + value.length } }, next: line.next };
}

function shapeOf(source: string, head: Head, bodyStart: number, limit: number): ClippingShape {
  if (head.linkLine) return head.frontMatter ? 'post' : 'linked';
  if (startsAsPage(source, bodyStart, limit)) return 'saved-page';
  if (!head.frontMatter) return head.epoch ? 'linked' : 'page';
  return nextWrittenLine(source, bodyStart, limit).start >= limit ? 'front-matter' : 'page';
}

function findDamage(source: string, limit: number): number {
  const replacement = source.indexOf('\ufffd');
  const nul = source.indexOf('\0');
  const first = replacement < 0 ? nul : nul < 0 ? replacement : Math.min(replacement, nul);
  return first < limit ? first : -1;
}
