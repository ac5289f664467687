import words from '../data/dates.json';
import {
  chineseNumber,
  dayNumber,
  isoDay,
  isoMonth,
  isoWeek,
  mondayOf,
  monthOf,
  shiftMonth,
  weekdayOf,
  yearOf,
  type DayNumber,
} from './calendar';
import type { DateShape } from './datePattern';

export type Groups = Readonly<Record<string, string | undefined>>;

/** What is needed to tell which day an expression means. */
export interface DateContext {
  /** The article's own day. */
  readonly anchor: DayNumber;
  /** A word before it says that it lies in the future: 將於20日. */
  readonly future: boolean;
  /** Inside the words of a quotation, 今天 is the day of speaking, which nobody knows. */
  readonly quoted: boolean;
  /** The last day named before, for 當天. */
  readonly last: DayNumber | undefined;
  /** The year of the last date named before, for 同年. */
  readonly lastYear: number | undefined;
}

export interface DateReading {
  readonly value?: string;
  /** The day, when the expression names one. */
  readonly day?: DayNumber;
}

const yearOffsets: Readonly<Record<string, number>> = words.years;
const dayOffsets: Readonly<Record<string, number>> = words.days;

const nothing: DateReading = {};
const ofDay = (day: DayNumber | undefined): DateReading => (day === undefined ? nothing : { value: isoDay(day), day });
const number = (groups: Groups, name: string): number | undefined => {
  const text = groups[name];
  const value = text === undefined ? NaN : chineseNumber(text);
  return Number.isInteger(value) ? value : undefined;
};

/** A day that a report names without a year or a month lies at most so many days after it, if no word says future. */
const daysAhead = 3;
const farAhead = 183;

const readers: Readonly<Record<DateShape, (groups: Groups, context: DateContext) => DateReading>> = {
  republic: (groups) => {
    const part = groups.shortYear === undefined ? 'republic' : 'short';
    const year = (number(groups, `${part}Year`) ?? 0) + 1911;
    return wholeDate(year, number(groups, `${part}Month`), number(groups, `${part}Day`));
  },
  years: (groups) => ({ value: `${number(groups, 'fromYear') ?? ''}/${number(groups, 'toYear') ?? ''}` }),
  sameYear: (groups, { lastYear }) =>
    lastYear === undefined
      ? nothing
      : wholeDate(lastYear, number(groups, 'thatMonth') ?? number(groups, 'sameMonth'), number(groups, 'sameDay')),
  thisMonth: (groups, { anchor }) => wholeDate(yearOf(anchor), monthOf(anchor), number(groups, 'thisMonthDay')),
  full: (groups) => inYear(groups, number(groups, 'year'), 'year'),
  relative: (groups, { anchor }) => {
    const year = yearOf(anchor) + (yearOffsets[groups.relative ?? ''] ?? 0);
    const [from, to] = [number(groups, 'relativeFrom'), number(groups, 'relativeTo')];
    if (from !== undefined && to !== undefined) return { value: `${isoMonth(year, from)}/${isoMonth(year, to)}` };
    return inYear(groups, year, 'relative');
  },
  monthDay: monthAndDay,
  month: (groups, context) => {
    const month = number(groups, 'onlyMonth');
    if (month === undefined || month < 1 || month > 12) return nothing;
    return monthValue(yearOfMonth(month, context), month, groups.onlyMonthPart);
  },
  day: bareDay,
  weekday: weekdayInWeek,
  week: ({ week = '' }, { anchor }) => ({ value: isoWeek(anchor + 7 * step(week)) }),
  monthWord: ({ monthWord = '', monthWordPart }, { anchor }) => {
    const { year, month } = shiftMonth(yearOf(anchor), monthOf(anchor), step(monthWord));
    return monthValue(year, month, monthWordPart && `月${monthWordPart}`);
  },
  deictic: deicticDay,
};

/** The value of a calendar expression, as far as the article fixes it. */
export function readDate(shape: DateShape, groups: Groups, context: DateContext): DateReading {
  const bracketDay = number(groups, 'bracketDay');
  if (bracketDay !== undefined) {
    const inBracket = { month: groups.bracketMonth, day: groups.bracketDay, onlyDay: groups.bracketDay };
    const year = number(groups, 'bracketYear');
    if (year !== undefined) return wholeDate(year, number(groups, 'bracketMonth'), bracketDay);
    return groups.bracketMonth === undefined ? bareDay(inBracket, context) : monthAndDay(inBracket, context);
  }
  return readers[shape](groups, context);
}

/** -1 for 上…, 1 for 下…, 0 for 本… and 這…. */
const step = (prefix: string): number => (prefix.startsWith('上') ? -1 : prefix.startsWith('下') ? 1 : 0);

function wholeDate(year: number, month: number | undefined, day: number | undefined): DateReading {
  if (month === undefined) return { value: String(year) };
  if (month < 1 || month > 12) return nothing;
  return day === undefined ? { value: isoMonth(year, month) } : ofDay(dayNumber(year, month, day));
}

const seasons: Readonly<Record<string, number>> = { 春: 21, 夏: 22, 秋: 23, 冬: 24 };

/** The parts after a year that is known: `year…` and `relative…` name the groups. */
function inYear(groups: Groups, year: number | undefined, prefix: 'year' | 'relative'): DateReading {
  if (year === undefined) return nothing;
  const season = seasons[(prefix === 'year' ? groups.season : groups.relativeSeason) ?? ''];
  if (season !== undefined) return { value: `${year}-${season}` };
  const part = groups[`${prefix}Part`];
  if (part !== undefined) return { value: `${isoMonth(year, part === '初' ? 1 : 12)}~` };
  const month = number(groups, `${prefix}Month`);
  const day = number(groups, `${prefix}Day`);
  if (month === undefined || day !== undefined) {
    return rangeTo(wholeDate(year, month, day), number(groups, `${prefix}EndMonth`), number(groups, `${prefix}EndDay`));
  }
  return monthValue(year, month, groups[`${prefix}MonthPart`]);
}

function monthValue(year: number, month: number, part: string | undefined): DateReading {
  if (month < 1 || month > 12) return nothing;
  return { value: `${isoMonth(year, month)}${part !== undefined && part !== '月' ? '~' : ''}` };
}

function rangeTo(start: DateReading, endMonth: number | undefined, endDay: number | undefined): DateReading {
  if (start.day === undefined || endDay === undefined) return start;
  const month = endMonth ?? monthOf(start.day);
  const end = dayNumber(yearOf(start.day) + (month < monthOf(start.day) ? 1 : 0), month, endDay);
  return end === undefined ? start : { value: `${isoDay(start.day)}/${isoDay(end)}`, day: start.day };
}

function monthAndDay(groups: Groups, context: DateContext): DateReading {
  const month = number(groups, 'month');
  const day = number(groups, 'day');
  if (month === undefined || day === undefined) return nothing;
  const year = yearOf(context.anchor);
  const ahead = (dayNumber(year, month, day) ?? context.anchor) - context.anchor;
  const past = ahead > farAhead && !context.future;
  const next = context.future && ahead < -daysAhead;
  const found = ofDay(dayNumber(year + (past ? -1 : next ? 1 : 0), month, day));
  if (groups.about !== undefined && found.value !== undefined) return { ...found, value: `${found.value}~` };
  return rangeTo(found, number(groups, 'endMonth'), number(groups, 'endDay'));
}

function yearOfMonth(month: number, { anchor, future }: DateContext): number {
  const year = yearOf(anchor);
  if (future) return month < monthOf(anchor) ? year + 1 : year;
  return month > monthOf(anchor) ? year - 1 : year;
}

function bareDay(groups: Groups, { anchor, future }: DateContext): DateReading {
  const day = number(groups, 'onlyDay');
  if (day === undefined) return nothing;
  const candidates = [0, -1, 1].map((by) => {
    const { year, month } = shiftMonth(yearOf(anchor), monthOf(anchor), by);
    return dayNumber(year, month, day);
  });
  const [here, before, after] = candidates;
  const found = future
    ? here !== undefined && here >= anchor - daysAhead
      ? here
      : after
    : here !== undefined && here <= anchor + daysAhead
      ? here
      : before;
  return rangeTo(ofDay(found), undefined, number(groups, 'onlyEndDay'));
}

function weekdayInWeek(groups: Groups, { anchor, future }: DateContext): DateReading {
  const prefix = groups.weekPrefix;
  const name = groups.weekday ?? '';
  if (name === '末') {
    const saturday = mondayOf(anchor) + 5 + 7 * step(prefix ?? '');
    return { value: `${isoDay(saturday)}/${isoDay(saturday + 1)}` };
  }
  const weekday = '一二三四五六日'.indexOf(name === '天' ? '日' : name) + 1;
  if (prefix !== undefined) return ofDay(mondayOf(anchor) + weekday - 1 + 7 * step(prefix));
  const back = (weekdayOf(anchor) - weekday + 7) % 7;
  return ofDay(future && back > 0 ? anchor - back + 7 : anchor - back);
}

function deicticDay({ deictic = '' }: Groups, { anchor, quoted, last }: DateContext): DateReading {
  const offset = dayOffsets[deictic];
  if (offset === undefined) return ofDay(last);
  return quoted ? nothing : ofDay(anchor + offset);
}

/** The day of the month nearest to the day of publication: what a dateline means by 22日. */
export function nearestDay(published: DayNumber, day: number, month?: number): DayNumber {
  const groups = { onlyDay: String(day), day: String(day), month: month === undefined ? undefined : String(month) };
  const context: DateContext = {
    anchor: published,
    future: false,
    quoted: false,
    last: undefined,
    lastYear: undefined,
  };
  const found = month === undefined ? bareDay(groups, context) : monthAndDay(groups, context);
  return found.day ?? published;
}
