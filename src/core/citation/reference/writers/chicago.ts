import { chineseDate, monthFirst, parseIsoDate } from '../isoDate';
import { localeOf, type StyleLocale } from '../locale';
import { fullName, sortedName } from '../personName';
import { outletIsAuthor, type Reference } from '../reference';
import { endSentence } from '../sentence';

/** Chicago Manual of Style, bibliography entry. In Chinese it follows the practice of Taiwan’s presses: 〈〉, 《》. */
export function writeChicago(reference: Reference, locale: StyleLocale = localeOf(reference)): string {
  return `${locale === 'en' ? english(reference) : chinese(reference, locale)}\n`;
}

function english(reference: Reference): string {
  const issued = reference.issued && parseIsoDate(reference.issued.value);
  const outlet = outletIsAuthor(reference) ? undefined : reference.outlet?.value;
  const source = [outlet, issued && monthFirst(issued)].filter((part) => part !== undefined).join(', ');
  const translators = joinAnd(reference.translators.map(({ name }) => fullName(name)));
  return [
    authorsInEnglish(reference),
    reference.title && `“${endSentence(reference.title.value, '.')}”`,
    translators === '' ? undefined : `Translated by ${translators}.`,
    source === '' ? undefined : `${source}.`,
    reference.url && `${reference.url.value}.`,
  ]
    .filter((part) => part !== undefined)
    .join(' ');
}

function authorsInEnglish(reference: Reference): string | undefined {
  const [first, ...others] = reference.authors;
  if (!first) return undefined;
  const names = joinAnd([sortedName(first.name), ...others.map(({ name }) => fullName(name))]);
  return endSentence(names, '.');
}

function joinAnd(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')}, and ${names.at(-1) ?? ''}`;
}

function chinese(reference: Reference, locale: StyleLocale): string {
  const issued = reference.issued && parseIsoDate(reference.issued.value);
  const outlet = outletIsAuthor(reference) ? undefined : outletName(reference);
  const source = [outlet, issued && chineseDate(issued)].filter((part) => part !== undefined).join('，');
  const authors = reference.authors.map(({ name }) => fullName(name)).join('、');
  const translators = reference.translators.map(({ name }) => fullName(name)).join('、');
  const parts = [
    authors,
    reference.title && `〈${reference.title.value}〉`,
    translators === '' ? '' : `${translators}${locale === 'zh-TW' ? '譯' : '译'}`,
    source,
    reference.url?.value,
  ];
  return parts.flatMap((part) => (part === undefined || part === '' ? [] : [`${part}。`])).join('');
}

/** Papers and magazines stand in 《》, agencies, broadcasters and sites do not. */
function outletName({ outlet, outletType }: Reference): string | undefined {
  if (!outlet) return undefined;
  return outletType === 'newspaper' || outletType === 'magazine' ? `《${outlet.value}》` : outlet.value;
}
