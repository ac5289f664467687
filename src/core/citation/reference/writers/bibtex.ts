import { monthName, parseIsoDate } from '../isoDate';
import { editorsNote, isChinese, translatedWord } from '../locale';
import { fullName, sortedName, type PersonName } from '../personName';
import type { Contributor, Reference } from '../reference';
import { texText as escapeTex } from './latex';

type Field = readonly [name: string, value: string | undefined];

/** An `@online` entry for BibLaTeX. */
export function writeBibLatex(reference: Reference): string {
  return entry('online', reference.id, bibLatexFields(reference));
}

/** A `@misc` entry for classic BibTeX, which knows no translator and no online source. */
export function writeBibTex(reference: Reference): string {
  return entry('misc', reference.id, bibTexFields(reference));
}

/** The fields that an entry of a type has, as they are written, braces included. */
export function bibFields(type: string, reference: Reference): readonly (readonly [name: string, value: string])[] {
  const fields = type === 'misc' ? bibTexFields(reference) : bibLatexFields(reference);
  return fields.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
}

function bibLatexFields(reference: Reference): readonly Field[] {
  return [
    ['author', nameList(reference.authors)],
    ['title', title(reference)],
    ['titleaddon', braced(texText(translation(reference)))],
    ['translator', nameList(reference.translators)],
    ['organization', outlet(reference)],
    ['date', braced(reference.issued?.value)],
    ['url', braced(reference.url?.value)],
    ['urldate', braced(reference.accessed)],
    ['language', braced(reference.language)],
    ['note', braced(texText(editorsNote(reference)))],
  ];
}

function bibTexFields(reference: Reference): readonly Field[] {
  const issued = reference.issued && parseIsoDate(reference.issued.value);
  const month = issued?.month === undefined ? undefined : monthName(issued.month).slice(0, 3).toLowerCase();
  return [
    ['author', nameList(reference.authors)],
    ['title', title(reference)],
    ['howpublished', braced(texText(reference.outlet?.value))],
    ['year', issued && braced(String(issued.year))],
    ['month', month],
    ['url', braced(reference.url?.value)],
    ['urldate', braced(reference.accessed)],
    ['language', braced(reference.language)],
    ['note', braced(texText(bibTexNote(reference)))],
  ];
}

function bibTexNote(reference: Reference): string | undefined {
  const names = reference.translators.map(({ name }) => fullName(name));
  const chinese = isChinese(reference);
  const translated = chinese ? `${names.join('、')}${translatedWord(reference)}` : `Translated by ${names.join(', ')}`;
  const parts = [translation(reference), names.length > 0 ? translated : undefined, editorsNote(reference)].filter(
    (part) => part !== undefined,
  );
  return parts.length === 0 ? undefined : parts.join('；');
}

function entry(type: string, key: string, fields: readonly Field[]): string {
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${value},\n`]));
  return `@${type}{${key},\n${lines.join('')}}\n`;
}

const braced = (value: string | undefined): string | undefined => (value === undefined ? undefined : `{${value}}`);

/** The second pair of braces keeps every style from changing capitals. */
const title = (reference: Reference): string | undefined => {
  const text = texText(reference.title?.value);
  return text === undefined ? undefined : `{{${text}}}`;
};

const translation = ({ translatedTitle }: Reference): string | undefined =>
  translatedTitle && `[${translatedTitle.value}]`;

const outlet = (reference: Reference): string | undefined => {
  const text = texText(reference.outlet?.value);
  return text === undefined ? undefined : `{{${text}}}`;
};

function nameList(people: readonly Contributor[]): string | undefined {
  return people.length === 0 ? undefined : `{${people.map(({ name }) => texName(name)).join(' and ')}}`;
}

/** Braces keep BibTeX from taking a literal name apart. */
function texName(name: PersonName): string {
  const text = texText(sortedName(name)) ?? '';
  return 'literal' in name ? `{${text}}` : text;
}

/** Addresses are never escaped: the `url` field takes them as they are. */
const texText = (text: string | undefined): string | undefined => (text === undefined ? undefined : escapeTex(text));
