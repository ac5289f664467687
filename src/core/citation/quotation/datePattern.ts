const han = '〇○零一二三四五六七八九十';
const number = `(?:\\d{1,2}|[０-９]{1,2}|[${han}]{1,3})`;
const year = `(?:(?:19|20)\\d{2}|[１２][０-９]{3}|[一二][${han}]{3})`;
const monthPart = '(?:月底|月初|月中旬|月上旬|月下旬|月末|月中(?![国國旬])|月)';
const dayMark = '[日號号]';
const weekUnit = '(?:周|週|星期|禮拜|礼拜)';
/** Words that go on after 日 and make it no date: 日報, 日內, 日圓, 日本, 日遊, 日後. */
const notAfterDay = '(?![報报](?![導导道告名])|[內内圓元本間间遊游線线语語后後均夜式裔])';
const rangeMark = '(?:至|到|[-－—~～]{1,2})';
const approximate = '(?:前后|前後|左右)?';

const alternatives = {
  republic: `(?:民國|民国)(?<republicYear>\\d{2,3})年(?:(?<republicMonth>\\d{1,2})月(?:(?<republicDay>\\d{1,2})日)?)?`,
  full: `(?<year>${year})年(?:(?<season>春|夏|秋|冬)[天季]|(?<yearPart>底|初|末)|(?:(?<yearMonth>${number})(?<yearMonthPart>${monthPart})(?:(?<yearDay>${number})${dayMark}(?:${rangeMark}(?:(?<yearEndMonth>${number})月)?(?<yearEndDay>${number})${dayMark})?${approximate})?)|(?![代齡龄])(?!冠狀|冠状|度假))`,
  relative: `(?<relative>今年|去年|明年|前年|後年|后年)(?:(?<relativeSeason>春|夏|秋|冬)[天季]|(?<relativePart>底|初|末)|(?<relativeFrom>${number})(?:月)?至(?<relativeTo>${number})月|(?<relativeMonth>${number})(?<relativeMonthPart>${monthPart})(?:(?<relativeDay>${number})${dayMark})?)?`,
  monthDay: `(?<![\\d/.])(?<month>${number})月(?<day>${number})${dayMark}${notAfterDay}(?:${rangeMark}(?:(?<endMonth>${number})月)?(?<endDay>${number})${dayMark})?(?<about>前后|前後|左右)?`,
  month: `(?<![\\d/.個个几幾数數第${han}])(?<onlyMonth>\\d{1,2}|[${han}]{1,2})(?<onlyMonthPart>${monthPart})(?!報|报|刊|球|亮|份額|份额|薪|票)`,
  day: `(?<![\\d第每月/.:：,\\-–~～－―]|[${han}])(?<onlyDay>\\d{1,2})日${notAfterDay}(?:至(?<onlyEndDay>\\d{1,2})日)?`,
  weekday: `(?<weekPrefix>本|上個|上个|下個|下个|這個|这个|上|下|這|这)?${weekUnit}(?<weekday>[一二三四五六日天末])(?![年個个星期])`,
  week: `(?<week>本|上個|上个|下個|下个|這個|这个|上|下|這|这)(?:週|周|星期|禮拜|礼拜)(?![年刊报報一二三四五六日天末])`,
  monthWord: `(?<monthWord>本月|上個月|上个月|下個月|下个月|上月|下月|這個月|这个月)(?<monthWordPart>底|初|中旬|上旬|下旬|末)?`,
  deictic: `(?<![說说聲声證证發发聰聪文])(?<deictic>今天|今日|今早|今晨|今晚|今夜|昨天|昨日|昨晚|昨夜|昨晨|明天|明日|明晚|明早|前天|後天|后天|當天|当天|當日|当日|當晚|当晚|同一天|同日)(?!俄|頭條|头条)`,
} as const;

export type DateShape = keyof typeof alternatives;

/** A bracket that only repeats the day: （1月30日）, （10日）, （2020年9月23日）. */
const repeated = `(?:\\s?[（(](?:(?<bracketYear>\\d{4})年)?(?:(?<bracketMonth>\\d{1,2})月)?(?<bracketDay>\\d{1,2})日[）)])?`;

/** Every expression begins with one of these; looking for them first is several times faster. */
const beginning = `(?=[\\d０-９${han}民今去明前後后本上下這这周週星禮礼昨當当同])`;

const source = Object.entries(alternatives)
  .map(([shape, pattern]) => `(?<is_${shape}>${pattern})`)
  .join('|');

/** One calendar expression. The group `is_<shape>` that took part tells its shape. */
export function datePattern(): RegExp {
  return new RegExp(`${beginning}(?:${source})${repeated}`, 'g');
}

/** The shape of a match of {@link datePattern}. */
export function shapeOf(groups: Readonly<Record<string, string | undefined>>): DateShape | undefined {
  return (Object.keys(alternatives) as DateShape[]).find((shape) => groups[`is_${shape}`] !== undefined);
}
