import { localeOf, type StyleLocale } from '../locale';
import { fullName } from '../personName';
import { outletIsAuthor, type Reference } from '../reference';

type Parameter = readonly [name: string, value: string | undefined];

/**
 * A citation template, `{{cite news}}` for the press and `{{cite web}}` for other sites. The English Wikipedia wants a
 * Chinese title as `script-title`; the Chinese one as `title`.
 */
export function writeWikipedia(reference: Reference, locale: StyleLocale = localeOf(reference)): string {
  const template = reference.outletType === 'site' ? 'cite web' : 'cite news';
  const parameters: Parameter[] = [
    ...(outletIsAuthor(reference) ? [] : authorParameters(reference)),
    ...titleParameters(reference, locale),
    ['translator', translators(reference)],
    ['url', reference.url?.value.replace(/[|{}]/g, encodeURIComponent)],
    ['work', reference.outlet?.value],
    ['location', reference.place?.value],
    ['date', reference.issued?.value],
    ['access-date', reference.accessed],
    ['language', reference.language],
  ];
  const written = parameters.flatMap(([name, value]) => (value === undefined ? [] : [` |${name}=${value}`]));
  return `{{${template}${written.join('')}}}\n`;
}

function titleParameters(reference: Reference, locale: StyleLocale): Parameter[] {
  const title = reference.title && wikiText(reference.title.value);
  if (title === undefined) return [];
  const translation = reference.translatedTitle && wikiText(reference.translatedTitle.value);
  const inScript = locale === 'en' && reference.language.startsWith('zh');
  return [inScript ? ['script-title', `zh:${title}`] : ['title', title], ['trans-title', translation]];
}

function authorParameters({ authors }: Reference): Parameter[] {
  return authors.flatMap(({ name }, index): Parameter[] => {
    const number = authors.length === 1 ? '' : String(index + 1);
    if ('literal' in name) return [[`author${number}`, wikiText(name.literal)]];
    return [
      [`last${number}`, wikiText(name.family)],
      [`first${number}`, wikiText(name.given)],
    ];
  });
}

function translators(reference: Reference): string | undefined {
  const names = reference.translators.map(({ name }) => wikiText(fullName(name)));
  return names.length === 0 ? undefined : names.join(', ');
}

const escapes: Readonly<Record<string, string>> = {
  '|': '{{!}}',
  '[': '&#91;',
  ']': '&#93;',
  '{': '&#123;',
  '}': '&#125;',
};

/** Keeps signs of wiki markup from ending the template or opening a link. */
function wikiText(text: string): string {
  return text.replace(/[|[\]{}]/g, (character) => escapes[character] ?? character);
}
