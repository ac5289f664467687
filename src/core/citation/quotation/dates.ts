import type { Article } from '../../article/article';
import words from '../data/dates.json';
import { dayNumber, isoDay, parseDay, yearOf, type DayNumber } from './calendar';
import { datePattern, shapeOf, type DateShape } from './datePattern';
import { nearestDay, readDate } from './dateValue';
import { findEnglishDates } from './english/englishDates';
import { alternation } from './lexicon';
import type { Passage } from './passage';
import type { DateMention } from './unit';

const futureWord = new RegExp(alternation(words.future.split(' ')));
/** `（譯者：何宏儒/核稿：楊昭彥）1120222`: an editors' code stands at the very end of a line. */
const editorsCode = /(?<!\d)(1\d{2})(\d{2})(\d{2})\s*$/;

/**
 * The day that 今天 means: the day in the dateline, in the month nearest to the day of publication; without a
 * dateline, the day of publication.
 */
export function anchorDay({ facts }: Article): DayNumber | undefined {
  const published = facts.published && parseDay(facts.published.value);
  const { day, month } = facts.dateline?.value ?? {};
  if (published === undefined || day === undefined) return published;
  return nearestDay(published, day, month);
}

/** The calendar expressions of all passages, with their values as far as the article's own day fixes them. */
export function findDates(passages: readonly Passage[], anchor: DayNumber | undefined): DateMention[] {
  const found: DateMention[] = [];
  let last: DayNumber | undefined;
  let lastYear: number | undefined;
  for (const passage of passages) {
    let told: number | undefined;
    for (const match of passage.folded.matchAll(datePattern)) {
      const groups = match.groups ?? {};
      const shape = shapeOf(groups);
      if (shape === undefined) continue;
      const place = { start: passage.start + match.index, end: passage.start + match.index + match[0].length };
      const reading = readDate(shape, groups, {
        anchor: (told !== undefined && isMonth(shape) ? inYear(anchor, told) : anchor) ?? NaN,
        future: futureWord.test(clauseBefore(passage.folded, match.index)),
        quoted: passage.quotes.around(match.index) !== undefined,
        last,
        lastYear,
      });
      if (passage.role !== 'caption') last = reading.day ?? last;
      lastYear = yearIn(reading.value) ?? lastYear;
      if (shape === 'full' || shape === 'republic') told = yearIn(reading.value);
      const known = reading.value !== undefined && !reading.value.includes('NaN');
      found.push({
        ...place,
        kind: 'date',
        rule: `date-${shape}`,
        confidence: 'high',
        ...(known && { value: reading.value }),
      });
    }
    found.push(...codeOf(passage), ...findEnglishDates(passage, anchor));
  }
  return found;
}

/** A month or a day of a month that names no year. */
const isMonth = (shape: DateShape): boolean => shape === 'month' || shape === 'monthDay';

/** 1991年…，12月…: in a paragraph about another year, months are of that year; its last day is what they count from. */
function inYear(anchor: DayNumber | undefined, year: number): DayNumber | undefined {
  return anchor === undefined || yearOf(anchor) === year ? anchor : dayNumber(year, 12, 31);
}

/** The year that a value begins with. */
function yearIn(value: string | undefined): number | undefined {
  const year = /^\d{4}/.exec(value ?? '')?.[0];
  return year === undefined ? undefined : Number(year);
}

/** What stands before an expression in its own clause. */
function clauseBefore(text: string, offset: number): string {
  const before = text.slice(Math.max(0, offset - 12), offset);
  return before.slice(before.search(/[^,。;:!?、「」“”\n]*$/));
}

function codeOf(passage: Passage): DateMention[] {
  const match = editorsCode.exec(passage.folded.slice(-12));
  if (!match || (!/[)。」]\s*$/.test(passage.folded.slice(0, -match[0].length)) && passage.text.trim().length > 7))
    return [];
  const day = dayNumber(Number(match[1]) + 1911, Number(match[2]), Number(match[3]));
  if (day === undefined) return [];
  const start = passage.end - match[0].length;
  return [{ kind: 'date', start, end: start + 7, value: isoDay(day), rule: 'date-editors-code', confidence: 'high' }];
}
