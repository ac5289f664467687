import type { Clipping } from '../../clipping/clipping';
import type { Range } from '../../text/range';
import type { Outlet } from '../outlets/outlets';
import { dayOfAddress, dayOfInstant, isoDay, readDay, readRepublicCode, type Day } from './day';
import { isFact, type Fact, type FactOrigin } from './facts';
import { zones as table } from './zones.json';

const zones: ReadonlyMap<string, number> = new Map(Object.entries(table));

/** A line of the page that tells a time: a timestamp over the text, an editor's code under it. */
export interface TimeLine {
  readonly text: string;
  readonly source: Range;
  /** Where a stretch of the line stands in the file. */
  readonly sourceOf: (start: number, end: number) => Range;
}

/** A dateline's day of the month, `22日`, with its month where that is printed, and where it stands in the file. */
export interface DatelineDay {
  readonly month?: number;
  readonly day: number;
  readonly source: Range;
}

/** All that tells a day. */
export interface DayEvidence {
  readonly clipping: Clipping;
  readonly url: Fact<string> | undefined;
  readonly outlet: Outlet | undefined;
  readonly times: readonly TimeLine[];
  readonly page: Fact<string> | undefined;
  readonly dateline: DatelineDay | undefined;
}

/**
 * Every day that the file tells, the article's own first. The feed's instant is when a robot saw the item, often a day
 * off, so it comes last: the editor's code, a dateline that names the year, the day in the address, the lines of time on
 * the page, the page's metadata, a dateline's day of the month, the front matter, the date line, the epoch.
 */
export function publishedDays(evidence: DayEvidence): readonly Fact<string>[] {
  const { times, url, page, dateline } = evidence;
  const told: (Fact<string> | undefined)[] = [
    ...times.map(codeDay),
    ...times.map((line) => (line.text.startsWith('【') ? lineDay(line, 'dateline') : undefined)),
    url && fact(dayOfAddress(url.value), 'url', url.source),
    ...times.map((line) => (line.text.startsWith('【') ? undefined : lineDay(line, 'timestamp'))),
    page && fact(readDay(page.value), 'page', page.source),
  ];
  const days = told.filter(isFact);
  const feed = feedDays(evidence);
  const anchor = days[0] ?? feed[0];
  const whole = days.some(({ from }) => from === 'dateline');
  const filed = dateline && anchor && !whole && fact(nearestDay(dateline, anchor.value), 'dateline', dateline.source);
  return [...days, ...(filed ? [filed] : []), ...feed];
}

function codeDay(line: TimeLine): Fact<string> | undefined {
  const found = /(?<!\d)(\d{7})(?!\d)\s*$/.exec(line.text);
  const code = found?.[1];
  return found && code !== undefined
    ? fact(readRepublicCode(code), 'byline', line.sourceOf(found.index, found.index + code.length))
    : undefined;
}

/** A line that ends in a code tells the code's day only. */
function lineDay(line: TimeLine, from: FactOrigin): Fact<string> | undefined {
  return fact(readDay(line.text), from, line.source);
}

/** The day of that number that lies nearest to an anchor, in its month or the month before or after it. */
function nearestDay({ month, day }: DatelineDay, anchor: string): Day | undefined {
  const at = Date.parse(anchor);
  const [year = 0, anchorMonth = 0] = anchor.split('-').map(Number);
  const dates = [-1, 0, 1].map((step) =>
    month === undefined
      ? new Date(Date.UTC(year, anchorMonth - 1 + step, day))
      : new Date(Date.UTC(year + step, month - 1, day)),
  );
  const real = dates.filter((date) => date.getUTCDate() === day);
  const [nearest] = real.sort((a, b) => Math.abs(a.getTime() - at) - Math.abs(b.getTime() - at));
  return nearest && dayOfInstant(nearest.getTime(), 0);
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

function feedDays({ clipping, outlet }: DayEvidence): readonly Fact<string>[] {
  const minutesEast = zones.get(outlet?.region ?? '') ?? 0;
  const dated = clipping.frontMatter?.fields.get('date') ?? clipping.frontMatter?.fields.get('published');
  const { dateLine, epoch } = clipping;
  return [
    dated && fact(dayIn(dated.value, minutesEast), 'front-matter', dated.source),
    dateLine && fact(readDay(dateLine.value), 'date-line', dateLine.source),
    epoch && fact(dayOfInstant(epoch.milliseconds, minutesEast), 'epoch', epoch.source),
  ].filter(isFact);
}

/** The day that a written time was in a zone; without a zone of its own it is taken as it is written. */
function dayIn(time: string, minutesEast: number): Day | undefined {
  const instant = time.endsWith('Z') ? Date.parse(time) : Number.NaN;
  return Number.isNaN(instant) ? readDay(time) : dayOfInstant(instant, minutesEast);
}

function fact(day: Day | undefined, from: FactOrigin, source?: Range): Fact<string> | undefined {
  return day && { value: isoDay(day), from, ...(source && { source }) };
}
