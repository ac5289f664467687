/** A calendar day, month or year taken apart. Months and days count from 1. */
export interface DateParts {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. `undefined` for anything else and for days that do not exist. */
export function parseIsoDate(text: string): DateParts | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match) return undefined;
  const [year, month, day] = match
    .slice(1)
    .map((part: string | undefined) => (part === undefined ? undefined : Number(part)));
  if (year === undefined) return undefined;
  if (month === undefined) return { year };
  if (month < 1 || month > 12) return undefined;
  if (day === undefined) return { year, month };
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day >= 1 && day <= lastDay ? { year, month, day } : undefined;
}

export function monthName(month: number): string {
  return monthNames[month - 1] ?? '';
}

/** As MLA shortens months: May, June and July stay whole, September is `Sept.`. */
export function shortMonthName(month: number): string {
  if (month === 9) return 'Sept.';
  const name = monthName(month);
  return name.length <= 4 ? name : `${name.slice(0, 3)}.`;
}

/** `February 22, 2023`. */
export function monthFirst({ year, month, day }: DateParts): string {
  if (month === undefined) return String(year);
  return day === undefined ? `${monthName(month)} ${year}` : `${monthName(month)} ${day}, ${year}`;
}

/** `22 Feb. 2023`. */
export function dayFirst({ year, month, day }: DateParts): string {
  if (month === undefined) return String(year);
  return [day, shortMonthName(month), year].filter((part) => part !== undefined).join(' ');
}

/** `2023年2月22日`. */
export function chineseDate({ year, month, day }: DateParts): string {
  return `${year}年${month === undefined ? '' : `${month}月`}${day === undefined ? '' : `${day}日`}`;
}
