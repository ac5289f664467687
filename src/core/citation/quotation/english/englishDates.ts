import { dayNumber, isoDay, isoMonth, mondayOf, monthOf, weekdayOf, yearOf, type DayNumber } from '../calendar';
import type { Passage } from '../passage';
import type { CitationRule, DateMention } from '../unit';
import { dayWords, monthPattern, months, weekdays } from './englishLexicon';

const month = `(?<month>${monthPattern})\\.?`;
const day = '(?<day>[0-3]?\\d)(?:st|nd|rd|th)?';
const year = '(?<year>(?:19|20)\\d\\d)';
const patterns: readonly (readonly [rule: CitationRule, pattern: RegExp])[] = [
  ['date-english', new RegExp(`\\b${month}\\s+${day}(?:,?\\s+${year})?(?!\\d)`, 'g')],
  ['date-english', new RegExp(`\\b${day}\\s+${month}(?:,?\\s+${year})?(?!\\d)`, 'g')],
  ['date-english', new RegExp(`\\b${month},?\\s+(?:of\\s+)?${year}\\b`, 'g')],
  [
    'date-english-month',
    new RegExp(`(?<=\\b(?:in|since|until|last|this|by|of|early|late)\\s)${month}(?![\\w.]*\\s*\\d)\\b`, 'g'),
  ],
  [
    'date-english-year',
    new RegExp(`(?<=\\b(?:in|since|until|by|of|from|to|early|late|before|after)\\s)${year}\\b`, 'g'),
  ],
  ['date-english-weekday', new RegExp(`\\b(?<which>last|next|this)?\\s?\\b(?<weekday>${weekdays.join('|')})\\b`, 'g')],
  ['date-english-word', new RegExp(`\\b(?<word>${Object.keys(dayWords).join('|')})\\b`, 'g')],
  ['date-english-word', /\b(?<step>last|next|this)\s(?<unit>month|year)\b/g],
];

/** Calendar expressions in English, with their values as far as the article's own day fixes them. */
export function findEnglishDates(passage: Passage, anchor: DayNumber | undefined): DateMention[] {
  const text = passage.text.toLowerCase();
  if (text.length !== passage.text.length || !/[a-z]{3}/.test(text)) return [];
  const taken: { readonly start: number; readonly end: number }[] = [];
  return patterns.flatMap(([rule, pattern]) =>
    [...text.matchAll(pattern)].flatMap((match): DateMention[] => {
      const words = match[0].trimStart();
      const start = match.index + match[0].length - words.length;
      const end = start + words.length;
      if (taken.some((range) => range.start < end && start < range.end)) return [];
      if (/^(?:may|mar|march)\b/.test(words) && !/\d/.test(words) && !/^\p{Lu}/u.test(passage.text.charAt(start)))
        return [];
      taken.push({ start, end });
      const isQuoted = passage.quotes.around(start) !== undefined;
      const value = valueOf(match.groups ?? {}, anchor, isQuoted);
      const place = { start: passage.start + start, end: passage.start + end };
      return [{ kind: 'date', ...place, rule, confidence: 'high', ...(value !== undefined && { value }) }];
    }),
  );
}

type Groups = Readonly<Record<string, string | undefined>>;

function valueOf(groups: Groups, anchor: DayNumber | undefined, isQuoted: boolean): string | undefined {
  const named = groups.month === undefined ? undefined : months.get(groups.month);
  const year = groups.year === undefined ? undefined : Number(groups.year);
  if (named !== undefined)
    return monthDay(named, groups.day === undefined ? undefined : Number(groups.day), year, anchor);
  if (year !== undefined) return String(year);
  if (anchor === undefined || isQuoted) return undefined;
  if (groups.weekday !== undefined)
    return isoDay(weekdayNear(weekdays.indexOf(groups.weekday) + 1, groups.which, anchor));
  if (groups.word !== undefined) return isoDay(anchor + (dayWords[groups.word] ?? 0));
  const step = groups.step === 'last' ? -1 : groups.step === 'next' ? 1 : 0;
  if (groups.unit === 'year') return String(yearOf(anchor) + step);
  const count = yearOf(anchor) * 12 + monthOf(anchor) - 1 + step;
  return isoMonth(Math.floor(count / 12), (count % 12) + 1);
}

/** A month without a year is that of the article's year, or of the year before when it would lie far ahead. */
function monthDay(
  named: number,
  day: number | undefined,
  printed: number | undefined,
  anchor: DayNumber | undefined,
): string | undefined {
  const year = printed ?? (anchor === undefined ? undefined : yearOf(anchor) - (named - monthOf(anchor) > 6 ? 1 : 0));
  if (year === undefined) return undefined;
  if (day === undefined) return isoMonth(year, named);
  const number = dayNumber(year, named, day);
  return number === undefined ? undefined : isoDay(number);
}

function weekdayNear(weekday: number, which: string | undefined, anchor: DayNumber): DayNumber {
  if (which === 'next') return mondayOf(anchor) + 7 + weekday - 1;
  const back = (weekdayOf(anchor) - weekday + 7) % 7;
  return which === 'last' && back === 0 ? anchor - 7 : anchor - back;
}
