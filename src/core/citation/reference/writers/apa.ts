import { chineseDate, monthFirst, parseIsoDate } from '../isoDate';
import { localeOf, type StyleLocale } from '../locale';
import { fullName, initials, type PersonName } from '../personName';
import { outletIsAuthor, type Reference } from '../reference';
import { endSentence } from '../sentence';

/** APA, 7th edition. In Chinese it follows the practice of Taiwan’s journals: full-width marks, 年月日, （…譯）. */
export function writeApa(reference: Reference, locale: StyleLocale = localeOf(reference)): string {
  return `${locale === 'en' ? english(reference) : chinese(reference, locale)}\n`;
}

function english(reference: Reference): string {
  const issued = reference.issued && parseIsoDate(reference.issued.value);
  const date = issued
    ? `(${issued.year}${issued.month === undefined ? '' : `, ${withoutYear(monthFirst(issued))}`})`
    : '(n.d.)';
  const translators = reference.translators.map(({ name }) => initialsFirst(name));
  const translated = translators.length > 0 ? ` (${joinAnd(translators, ' & ')}, Trans.)` : '';
  const translation = reference.translatedTitle ? ` [${reference.translatedTitle.value}]` : '';
  const title = `${reference.title?.value ?? ''}${translation}${translated}`;
  const authors = joinAnd(
    reference.authors.map(({ name }) => initialsLast(name)),
    ', & ',
  );
  const outlet = outletIsAuthor(reference) ? undefined : reference.outlet?.value;
  const titled = endSentence(title, '.');
  const head = authors === '' ? [titled, `${date}.`] : [endSentence(authors, '.'), `${date}.`, titled];
  return [...head, outlet && `${outlet}.`, reference.url?.value].filter((part) => part !== undefined).join(' ');
}

const withoutYear = (date: string): string => date.replace(/,? \d{4}$/, '');
const initialsLast = (name: PersonName): string =>
  'literal' in name ? name.literal : `${name.family}, ${initials(name.given, true)}`;
const initialsFirst = (name: PersonName): string =>
  'literal' in name ? name.literal : `${initials(name.given, true)} ${name.family}`;

function joinAnd(names: readonly string[], lastOfTwo: string): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')}${names.length === 2 ? lastOfTwo : ', & '}${names.at(-1) ?? ''}`;
}

function chinese(reference: Reference, locale: StyleLocale): string {
  const traditional = locale === 'zh-TW';
  const issued = reference.issued && parseIsoDate(reference.issued.value);
  const date = issued ? chineseDate(issued) : traditional ? '無日期' : '无日期';
  const translators = reference.translators.map(({ name }) => fullName(name)).join('、');
  const translated = translators === '' ? '' : `（${translators}${traditional ? '譯' : '译'}）`;
  const translation = reference.translatedTitle ? `［${reference.translatedTitle.value}］` : '';
  const title = `${reference.title?.value ?? ''}${translation}${translated}`;
  const authors = reference.authors.map(({ name }) => fullName(name)).join('、');
  const outlet = outletIsAuthor(reference) || !reference.outlet ? '' : `${reference.outlet.value}。`;
  const head = authors === '' ? `${title}（${date}）。` : `${authors}（${date}）。${endSentence(title, '。')}`;
  return `${head}${outlet}${reference.url?.value ?? ''}`;
}
