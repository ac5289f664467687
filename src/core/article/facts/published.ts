import type { Clipping } from '../../clipping/clipping';
import type { Range } from '../../text/range';
import type { Outlet } from '../outlets/outlets';
import { dayOfAddress, dayOfInstant, isoDay, readDay, readRepublicCode, type Day } from './day';
import type { Fact, FactOrigin } from './facts';
import { zones as table } from './zones.json';

const zones: ReadonlyMap<string, number> = new Map(Object.entries(table));

/** A line of the page that tells a time: a timestamp over the text, an editor's code under it. */
export interface TimeLine {
  readonly text: string;
  readonly source: Range;
}

/**
 * The article's own day. The feed's instant is when a robot saw the item, often a day off, so it comes last: the
 * editor's code, a dateline that names the year, the day in the address, the page's own time, the front matter, the epoch.
 */
export function publishedDay(
  clipping: Clipping,
  url: string | undefined,
  outlet: Outlet | undefined,
  times: readonly TimeLine[],
  page: Fact<string> | undefined,
): Fact<string> | undefined {
  for (const line of times) {
    const code = /(?<!\d)(\d{7})(?!\d)\s*$/.exec(line.text)?.[1];
    const day = code === undefined ? undefined : readRepublicCode(code);
    if (day) return fact(day, 'byline', line.source);
  }
  for (const line of times) {
    if (!line.text.startsWith('【')) continue;
    const day = readDay(line.text);
    if (day) return fact(day, 'dateline', line.source);
  }
  const addressed = url === undefined ? undefined : dayOfAddress(url);
  if (addressed) return fact(addressed, 'url');
  for (const line of times) {
    const day = readDay(line.text);
    if (day) return fact(day, 'timestamp', line.source);
  }
  const paged = page && readDay(page.value);
  return paged ? fact(paged, 'page', page.source) : headDay(clipping, outlet);
}

/** The feed's instant as the file has it: front matter, date line, epoch. */
export function instantOf(clipping: Clipping): Fact<string> | undefined {
  const dated = clipping.frontMatter?.fields.get('date');
  if (dated && /T\d\d:\d\d/.test(dated.value))
    return { value: dated.value, from: 'front-matter', source: dated.source };
  if (clipping.dateLine) return { ...clipping.dateLine, from: 'date-line' };
  const { epoch } = clipping;
  const date = epoch && new Date(epoch.milliseconds);
  return date && !Number.isNaN(date.getTime())
    ? { value: date.toISOString(), from: 'epoch', source: epoch.source }
    : undefined;
}

function headDay(clipping: Clipping, outlet: Outlet | undefined): Fact<string> | undefined {
  const minutesEast = zones.get(outlet?.region ?? '') ?? 0;
  const dated = clipping.frontMatter?.fields.get('date') ?? clipping.frontMatter?.fields.get('published');
  if (dated) {
    const instant = dated.value.endsWith('Z') ? Date.parse(dated.value) : Number.NaN;
    const day = Number.isNaN(instant) ? readDay(dated.value) : dayOfInstant(instant, minutesEast);
    if (day) return fact(day, 'front-matter', dated.source);
  }
  const { dateLine, epoch } = clipping;
  const lined = dateLine && readDay(dateLine.value);
  if (lined) return fact(lined, 'date-line', dateLine.source);
  const day = epoch && dayOfInstant(epoch.milliseconds, minutesEast);
  return day && fact(day, 'epoch', epoch.source);
}

function fact(day: Day, from: FactOrigin, source?: Range): Fact<string> {
  return { value: isoDay(day), from, ...(source && { source }) };
}
