import { isoDay, readDay, readRepublicCode } from '../article/facts/day';
import { readWrittenTime } from '../article/facts/writtenTime';
import type { CitationUnit } from '../citation/quotation/unit';
import type { Range } from '../text/range';
import { localTime, type LocalTime } from './localTime';
import type { SourceReading } from './reading';

/** What a date in the source text means. `source` is the stretch of the file that says it. */
export type SourceHover = { readonly source: Range; readonly articleDay?: string } & (
  | {
      /** A moment: an epoch comment, a time stamp with a zone. */
      readonly kind: 'instant';
      /** ISO 8601 in UTC. */
      readonly utc: string;
      /** The clocks where the outlet has its home. */
      readonly local: LocalTime;
    }
  | {
      /** A day, written in either calendar. */
      readonly kind: 'day';
      readonly calendar: 'common' | 'republic';
      /** `YYYY-MM-DD`. */
      readonly day: string;
    }
  | {
      /** An expression of the report such as 上周五. */
      readonly kind: 'expression';
      /** EDTF: a day, month, year, season, week or range. */
      readonly value: string;
    }
);

type Meaning = SourceHover extends infer H ? (H extends SourceHover ? Omit<H, 'source' | 'articleDay'> : never) : never;

/** How far around the place a written date is looked for. */
const reach = 60;
const instants =
  /\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)? ?(?:Z|[+-]\d\d:?\d\d)|[A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d(?::\d\d)? (?:GMT|UTC|[+-]\d{4})/g;
const republicCodes = /(?<=[。）)」”！？\s>])\d{7}(?!\d)/g;
const republicDays = /(?:(?:中華|中华)?民[國国])\s?(\d{2,3})年(\d{1,2})月(\d{1,2})日/g;
const days =
  /(?<!\d)(?:19|20)\d\d(?:年\d{1,2}月\d{1,2}日|-\d\d-\d\d|\/\d{1,2}\/\d{1,2})(?!\d)|(?<!\d)\d\d\/\d\d\/(?:19|20)\d\d(?!\d)/g;

/**
 * What the date at an offset of the file means: the epoch comment, dates of the head, time stamps, days of either
 * calendar, editors' codes. With the units of the citation core, other expressions of the report too.
 */
export function hoverAt(
  reading: SourceReading,
  offset: number,
  units: readonly CitationUnit[] = [],
): SourceHover | undefined {
  const { epoch } = reading.clipping;
  if (epoch && holds(epoch.source, offset)) {
    return withDay(reading, epoch.source, instantOf(epoch.milliseconds, reading));
  }
  return fieldHover(reading, offset) ?? writtenHover(reading, offset) ?? expressionHover(reading, offset, units);
}

function fieldHover(reading: SourceReading, offset: number): SourceHover | undefined {
  const { frontMatter, dateLine } = reading.clipping;
  const fields = ['date', 'published', 'updated', 'last_modified_at'].map((key) => frontMatter?.fields.get(key));
  const field = [...fields, dateLine].find((candidate) => candidate && holds(candidate.source, offset));
  return field && withDay(reading, field.source, timeOf(field.value, reading));
}

function writtenHover(reading: SourceReading, offset: number): SourceHover | undefined {
  const { source } = reading.clipping;
  const start = Math.max(0, offset - reach);
  const near = source.slice(start, offset + reach);
  const at = (pattern: RegExp): RegExpExecArray | undefined =>
    [...near.matchAll(pattern)].find(({ index, 0: found }) =>
      holds({ start: start + index, end: start + index + found.length }, offset),
    );
  const told = (match: RegExpExecArray | undefined, meaning: Meaning | undefined): SourceHover | undefined =>
    match && withDay(reading, { start: start + match.index, end: start + match.index + match[0].length }, meaning);
  const instant = at(instants);
  const republic = at(republicDays);
  const code = at(republicCodes);
  const day = at(days);
  return (
    told(instant, instant && timeOf(instant[0], reading)) ??
    told(republic, republic && republicDay(republic[1], republic[2], republic[3])) ??
    told(code, code && dayMeaning(readRepublicCode(code[0]), 'republic')) ??
    told(day, day && dayMeaning(readDay(day[0]), 'common'))
  );
}

function expressionHover(
  reading: SourceReading,
  offset: number,
  units: readonly CitationUnit[],
): SourceHover | undefined {
  for (const unit of units) {
    if (unit.kind !== 'date' || unit.value === undefined) continue;
    const source = reading.article.sourceMap.toSource(unit);
    if (holds(source, offset)) return withDay(reading, source, { kind: 'expression', value: unit.value });
  }
  return undefined;
}

function timeOf(text: string, reading: SourceReading): Meaning | undefined {
  const span = readWrittenTime(text);
  if (span && span.earliest === span.latest) return instantOf(span.earliest, reading);
  return dayMeaning(span && readDay(text), 'common');
}

function instantOf(milliseconds: number, { article }: SourceReading): Meaning | undefined {
  const local = localTime(milliseconds, article.facts.region);
  return local && { kind: 'instant', utc: new Date(milliseconds).toISOString(), local };
}

function republicDay(year = '', month = '', day = ''): Meaning | undefined {
  const code = `${year}${month.padStart(2, '0')}${day.padStart(2, '0')}`;
  return dayMeaning(readRepublicCode(code), 'republic');
}

function dayMeaning(day: ReturnType<typeof readDay>, calendar: 'common' | 'republic'): Meaning | undefined {
  return day && { kind: 'day', calendar, day: isoDay(day) };
}

function withDay({ article }: SourceReading, source: Range, meaning: Meaning | undefined): SourceHover | undefined {
  const articleDay = article.facts.published?.value;
  return meaning && { source, ...(articleDay !== undefined && { articleDay }), ...meaning };
}

function holds({ start, end }: Range, offset: number): boolean {
  return start <= offset && offset <= end;
}
