import table from './timeZones.json';

const zones: ReadonlyMap<string, string> = new Map(Object.entries(table.zones));

/** An instant as the clocks of a place showed it. */
export interface LocalTime {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** `HH:MM`, 24 hours. */
  readonly time: string;
  /** IANA name of the time zone. */
  readonly zone: string;
}

/** The time of an instant where an outlet of a region has its home; in UTC for a region that is not known. */
export function localTime(milliseconds: number, region: string | undefined): LocalTime | undefined {
  if (Number.isNaN(new Date(milliseconds).getTime())) return undefined;
  const zone = zones.get(region ?? '') ?? 'UTC';
  return inZone(milliseconds, zone) ?? inZone(milliseconds, 'UTC');
}

function inZone(milliseconds: number, timeZone: string): LocalTime | undefined {
  const parts = partsOf(milliseconds, timeZone);
  if (!parts) return undefined;
  const part = (name: string): string => parts.find(({ type }) => type === name)?.value ?? '';
  const day = `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
  return { day, time: `${part('hour')}:${part('minute')}`, zone: timeZone };
}

/** Undefined where the platform does not know the zone. */
function partsOf(milliseconds: number, timeZone: string): readonly Intl.DateTimeFormatPart[] | undefined {
  try {
    return new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    }).formatToParts(milliseconds);
  } catch {
    return undefined;
  }
}
