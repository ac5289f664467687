/** Days since 1970-01-01, so that days can be counted. */
export type DayNumber = number;

const millisecondsPerDay = 86_400_000;

/** The day, or undefined when there is no such day. Months count from 1. */
export function dayNumber(year: number, month: number, day: number): DayNumber | undefined {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? time / millisecondsPerDay : undefined;
}

export function parseDay(iso: string): DayNumber | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  return match ? dayNumber(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

const dateOf = (day: DayNumber): Date => new Date(day * millisecondsPerDay);
export const yearOf = (day: DayNumber): number => dateOf(day).getUTCFullYear();
export const monthOf = (day: DayNumber): number => dateOf(day).getUTCMonth() + 1;
const dayOfMonth = (day: DayNumber): number => dateOf(day).getUTCDate();
/** 1 Monday … 7 Sunday. */
export const weekdayOf = (day: DayNumber): number => dateOf(day).getUTCDay() || 7;
export const mondayOf = (day: DayNumber): DayNumber => day - weekdayOf(day) + 1;

const two = (value: number): string => String(value).padStart(2, '0');
export const isoDay = (day: DayNumber): string => `${yearOf(day)}-${two(monthOf(day))}-${two(dayOfMonth(day))}`;
export const isoMonth = (year: number, month: number): string => `${year}-${two(month)}`;

/** The month so many months later or earlier. */
export function shiftMonth(year: number, month: number, by: number): { readonly year: number; readonly month: number } {
  const count = year * 12 + month - 1 + by;
  return { year: Math.floor(count / 12), month: (count % 12) + 1 };
}

/** ISO 8601 week, `2023-W09`. */
export function isoWeek(day: DayNumber): string {
  const thursday = mondayOf(day) + 3;
  const firstDay = dayNumber(yearOf(thursday), 1, 1) ?? thursday;
  return `${yearOf(thursday)}-W${two(Math.floor((thursday - firstDay) / 7) + 1)}`;
}

const digits: Readonly<Record<string, number>> = {
  元: 1,
  〇: 0,
  '○': 0,
  零: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** Reads 12, １２, 十二, 二十二, 二〇二三, 三十. NaN for anything else. */
export function chineseNumber(text: string): number {
  const plain = text.normalize('NFKC');
  if (/^\d+$/.test(plain)) return Number(plain);
  const ten = plain.indexOf('十');
  if (ten < 0) return Number([...plain].map((digit) => digits[digit] ?? 'x').join(''));
  const tens = ten === 0 ? 1 : (digits[plain.slice(0, ten)] ?? NaN);
  const ones = ten === plain.length - 1 ? 0 : (digits[plain.slice(ten + 1)] ?? NaN);
  return tens * 10 + ones;
}
