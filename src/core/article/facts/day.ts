/** A calendar day. `year` 1990-2099. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const yearFirst = /(?<!\d)((?:19|20)\d\d)[-/.年](\d{1,2})[-/.月](\d{1,2})(?!\d)/;
const yearLast = /(?<!\d)(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)\d\d)(?!\d)/;
const named = /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3})[a-z]*\.?,?[ -]((?:19|20)\d\d)/i;
const namedFirst = /([a-z]{3})[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\d\d)/i;

/**
 * The day that a line of time names, as written, with no change of zone: ISO 8601, RFC 822, `2020年9月4日`,
 * `Jan 20th 2021`, `26/07/2020` (day first) and `06/23/2014` (month first where the day cannot be the month).
 */
export function readDay(text: string): Day | undefined {
  const first = yearFirst.exec(text);
  if (first) return dayOf(first[1], first[2], first[3]);
  const last = yearLast.exec(text);
  if (last) return dayOf(last[3], last[2], last[1]) ?? dayOf(last[3], last[1], last[2]);
  const dayNamed = named.exec(text);
  if (dayNamed) return dayOf(dayNamed[3], monthNumber(dayNamed[2]), dayNamed[1]);
  const monthNamed = namedFirst.exec(text);
  return monthNamed ? dayOf(monthNamed[3], monthNumber(monthNamed[1]), monthNamed[2]) : undefined;
}

/** The day of a Taiwanese editor's code, `1120222`: year of the Republic, month, day. */
export function readRepublicCode(code: string): Day | undefined {
  const parts = /^(\d{2,3})(\d\d)(\d\d)$/.exec(code);
  return parts ? dayOf(String(Number(parts[1]) + 1911), parts[2], parts[3]) : undefined;
}

/** The day that outlets write into addresses: `/20230222…`, `/2020/10/08/`, `-20201008/`, `/gb/20/9/29/n…`. */
export function dayOfAddress(url: string): Day | undefined {
  const path = url.replace(/^https?:\/\/[^/]*/, '').slice(0, 600);
  const slashed = /\/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?!\d)/.exec(path);
  if (slashed) return dayOf(slashed[1], slashed[2], slashed[3]);
  const short = /\/(\d\d)\/(\d{1,2})\/(\d{1,2})\/n\d/.exec(path);
  if (short) return dayOf(`20${short[1] ?? ''}`, short[2], short[3]);
  const packed = /(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?=\D|$|\d{4}(?!\d))/.exec(path);
  return packed ? dayOf(packed[1], packed[2], packed[3]) : undefined;
}

/** The day of an instant in a zone given as minutes east of UTC. */
export function dayOfInstant(milliseconds: number, minutesEast: number): Day | undefined {
  const date = new Date(milliseconds + minutesEast * 60_000);
  return Number.isNaN(date.getTime())
    ? undefined
    : dayOf(String(date.getUTCFullYear()), String(date.getUTCMonth() + 1), String(date.getUTCDate()));
}

/** `YYYY-MM-DD`. */
export function isoDay(day: Day): string {
  return `${String(day.year)}-${String(day.month).padStart(2, '0')}-${String(day.day).padStart(2, '0')}`;
}

function monthNumber(name: string | undefined): string {
  return String(months.indexOf((name ?? '').toLowerCase()) + 1);
}

function dayOf(year: string | undefined, month: string | undefined, day: string | undefined): Day | undefined {
  const made = { year: Number(year), month: Number(month), day: Number(day) };
  const date = new Date(Date.UTC(made.year, made.month - 1, made.day));
  const real = date.getUTCMonth() === made.month - 1 && date.getUTCDate() === made.day;
  return real && made.year >= 1990 && made.year < 2100 ? made : undefined;
}
