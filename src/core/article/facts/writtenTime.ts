const millisecondsOfDay = 86_400_000;
const millisecondsOfHour = 3_600_000;
/** Time zones reach from 12 hours west to 14 hours east of UTC. */
const west = 12 * millisecondsOfHour;
const east = 14 * millisecondsOfHour;

/** The instants a written time can mean, in milliseconds. A day without a zone is a day of any zone. */
export interface Span {
  readonly earliest: number;
  readonly latest: number;
}

const isoTime =
  /^(\d{4})-(\d\d?)-(\d\d?)(?:(?:T|\s+)(\d\d?):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?\s*(Z|UTC|GMT|[+-]\d\d:?(?:\d\d)?)?)?$/i;
const mailTime =
  /^(?:[a-z]{3},\s*)?(\d\d?)\s+([a-z]{3})[a-z]*\s+(\d{4})(?:\s+(\d\d?):(\d\d)(?::(\d\d))?\s*(Z|UTC|GMT|[+-]\d{4})?)?$/i;
const dayFirst = /^(\d\d?)\/(\d\d?)\/(\d{4})(?:\s*-?\s*(\d\d?):(\d\d)(?::(\d\d))?)?$/;
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

interface Parts {
  readonly year: string | undefined;
  readonly month: string | undefined;
  readonly day: string | undefined;
  readonly hour: string | undefined;
  readonly minute: string | undefined;
  readonly second: string | undefined;
  readonly zone: string | undefined;
}

/**
 * Reads a time that a program wrote, and nothing else on the line: ISO 8601 and Jekyll's variant of it, RFC 822,
 * `26/07/2020 - 11:15`. Undefined for everything else and for days and hours that do not exist.
 */
export function readWrittenTime(text: string): Span | undefined {
  const parts = partsOf(text.trim());
  if (!parts) return undefined;
  const [year, month, day] = [Number(parts.year), Number(parts.month), Number(parts.day)];
  const [hour, minute, second] = [Number(parts.hour ?? 0), Number(parts.minute ?? 0), Number(parts.second ?? 0)];
  if (!isDay(year, month, day) || hour > 24 || minute > 59 || second > 60) return undefined;
  const midnight = Date.UTC(year, month - 1, day);
  if (parts.hour === undefined || parts.zone === undefined) return daySpan(midnight);
  const shift = minutesEast(parts.zone);
  if (shift === undefined) return undefined;
  const instant = midnight + ((hour * 60 + minute - shift) * 60 + second) * 1000;
  return { earliest: instant, latest: instant };
}

/** The instants of a calendar day in any zone. Undefined when there is no such day. */
export function spanOfDay(year: number, month: number, day: number): Span | undefined {
  return isDay(year, month, day) ? daySpan(Date.UTC(year, month - 1, day)) : undefined;
}

/** Days between two spans: 0 when they meet, negative when `b` lies before `a`. */
export function daysBetween(a: Span, b: Span): number {
  if (b.earliest > a.latest) return (b.earliest - a.latest) / millisecondsOfDay;
  return b.latest < a.earliest ? (b.latest - a.earliest) / millisecondsOfDay : 0;
}

function daySpan(midnight: number): Span {
  return { earliest: midnight - east, latest: midnight + millisecondsOfDay + west };
}

function partsOf(text: string): Parts | undefined {
  const iso = isoTime.exec(text);
  if (iso) {
    const [, year, month, day, hour, minute, second, zone] = iso;
    return { year, month, day, hour, minute, second, zone };
  }
  const mail = mailTime.exec(text);
  if (mail) {
    const [, day, name, year, hour, minute, second, zone] = mail;
    return { year, month: String(months.indexOf((name ?? '').toLowerCase()) + 1), day, hour, minute, second, zone };
  }
  const slashed = dayFirst.exec(text);
  if (!slashed) return undefined;
  const [, day, month, year, hour, minute, second] = slashed;
  return { year, month, day, hour, minute, second, zone: undefined };
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1900 && year < 2200 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function minutesEast(zone: string): number | undefined {
  if (!/^[+-]/.test(zone)) return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(3).replace(':', '') || 0);
  if (hours > 14 || minutes > 59) return undefined;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}
