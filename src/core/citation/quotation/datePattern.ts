import words from '../data/dates.json';
import { alternation } from './lexicon';

/** The grammar of calendar expressions in folded text. */
const han = '〇○零一二三四五六七八九十';
const number = `(?:\\d{1,2}|[${han}]{1,3}|元(?=月))`;
const year = `(?:(?:19|20)\\d{2}|[一二][${han}]{3})`;
const monthPart = '(?:月底|月初|月中旬|月上旬|月下旬|月末|月中(?![国旬])|月)';
const dayMark = '[日号]';
const weekUnit = '(?:周|星期|礼拜)';
/** Words that go on after 日 and make it no date: 日报, 日内, 日圆, 日本, 日游, 日后. */
const notAfterDay = '(?!报(?![导道告名])|[内圆元本间游线语后均夜式裔])';
const rangeMark = '(?:至|到|[-—~]{1,2})';
const approximate = '(?:前后|左右)?';

const alternatives = {
  republic: `(?:民国(?<republicYear>\\d{2,3})年(?:(?<republicMonth>\\d{1,2})月(?:(?<republicDay>\\d{1,2})日)?)?|(?<!\\d)(?<shortYear>1[01]\\d)年(?<shortMonth>\\d{1,2})月(?<shortDay>\\d{1,2})日)`,
  years: `(?<fromYear>${year})年?${rangeMark}(?<toYear>${year})年`,
  full: `(?<year>${year})年(?:(?<season>春|夏|秋|冬)[天季]|年?(?<yearPart>底|初|末)|(?:(?<yearMonth>${number})(?<yearMonthPart>${monthPart})(?:(?<yearDay>${number})${dayMark}(?:${rangeMark}(?:(?<yearEndMonth>${number})月)?(?<yearEndDay>${number})${dayMark})?${approximate})?)|(?![代龄])(?!冠状|度假))`,
  relative: `(?<relative>${alternation(Object.keys(words.years))})(?:(?<relativeSeason>春|夏|秋|冬)[天季]|年?(?<relativePart>底|初|末)|(?<relativeFrom>${number})(?:月)?至(?<relativeTo>${number})月|(?<relativeMonth>${number})(?<relativeMonthPart>${monthPart})(?:(?<relativeDay>${number})${dayMark})?)?`,
  monthDay: `(?<![\\d/.])(?<month>${number})月(?<day>${number})${dayMark}${notAfterDay}(?:${rangeMark}(?:(?<endMonth>${number})月)?(?<endDay>${number})${dayMark})?(?<about>前后|左右)?`,
  month: `(?<![\\d/.个几数第${han}])(?<onlyMonth>\\d{1,2}|[${han}]{1,2})(?<onlyMonthPart>${monthPart})(?!报|刊|球|亮|份额|薪|票)`,
  day: `(?<![\\d第每月/.:\\-–~―]|[${han}]|\\d,)(?<onlyDay>\\d{1,2})日${notAfterDay}(?:至(?<onlyEndDay>\\d{1,2})日)?`,
  weekday: `(?<weekPrefix>本|上个|下个|这个|上|下|这)?${weekUnit}(?<weekday>[一二三四五六日天末])(?![年个星期])`,
  week: `(?<week>本|上个|下个|这个|上|下|这)(?:周|星期|礼拜)(?![年刊报一二三四五六日天末])`,
  sameYear: `同年(?:(?<sameMonth>${number})月(?:(?<sameDay>${number})${dayMark})?)?|当年(?<thatMonth>${number})月`,
  thisMonth: `本月(?<thisMonthDay>\\d{1,2})日`,
  monthWord: `(?<monthWord>本月|上个月|下个月|上月|下月|这个月)(?<monthWordPart>底|初|中旬|上旬|下旬|末)?`,
  deictic: `(?<![说声证发聪文])(?<deictic>${alternation([...Object.keys(words.days), ...words.sameDay.split(' ')])})(?!俄|头条|本[^周月]|语)`,
} as const;

export type DateShape = keyof typeof alternatives;

/** A bracket that only repeats the day: （1月30日）, （10日）, （2020年9月23日）. */
const repeated = `(?:\\s?\\((?:(?<bracketYear>\\d{4})年)?(?:(?<bracketMonth>\\d{1,2})月)?(?<bracketDay>\\d{1,2})日\\))?`;

/** Every expression begins with one of these; looking for them first is several times faster. */
const beginning = `(?=[\\d${han}民今去明前后后本上下这周星礼昨当当同])`;

const source = Object.entries(alternatives)
  .map(([shape, pattern]) => `(?<is_${shape}>${pattern})`)
  .join('|');

/** One calendar expression. The group `is_<shape>` that took part tells its shape. */
export const datePattern = new RegExp(`${beginning}(?:${source})${repeated}`, 'g');

/** The shape of a match of {@link datePattern}. */
export function shapeOf(groups: Readonly<Record<string, string | undefined>>): DateShape | undefined {
  return (Object.keys(alternatives) as DateShape[]).find((shape) => groups[`is_${shape}`] !== undefined);
}
