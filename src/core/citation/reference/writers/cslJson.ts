import { parseIsoDate } from '../isoDate';
import { editorsNote } from '../locale';
import type { PersonName } from '../personName';
import type { Contributor, Reference } from '../reference';

/** A CSL-JSON date. */
export interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[];
}

/** An item of CSL-JSON, as reference managers and pandoc read it. */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly language: string;
  readonly title?: string;
  readonly author?: readonly PersonName[];
  readonly translator?: readonly PersonName[];
  readonly 'container-title'?: string;
  readonly 'publisher-place'?: string;
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly URL?: string;
  readonly note?: string;
}

/** The reference as an item of CSL-JSON. */
export function cslItem(reference: Reference): CslItem {
  const issued = cslDate(reference.issued?.value);
  const accessed = cslDate(reference.accessed);
  const note = editorsNote(reference);
  return {
    id: reference.id,
    type: reference.type,
    language: reference.language,
    ...(reference.title && { title: reference.title.value }),
    ...namesField('author', reference.authors),
    ...namesField('translator', reference.translators),
    ...(reference.outlet && { 'container-title': reference.outlet.value }),
    ...(reference.place && { 'publisher-place': reference.place.value }),
    ...(issued && { issued }),
    ...(accessed && { accessed }),
    ...(reference.url && { URL: reference.url.value }),
    ...(note !== undefined && { note }),
  };
}

/** One item on one line, so that the items of many clippings are lines. */
export function writeCslJson(reference: Reference): string {
  return `${JSON.stringify(cslItem(reference))}\n`;
}

function namesField(
  field: 'author' | 'translator',
  people: readonly Contributor[],
): Partial<Record<'author' | 'translator', readonly PersonName[]>> {
  return people.length === 0 ? {} : { [field]: people.map(({ name }) => name) };
}

function cslDate(text: string | undefined): CslDate | undefined {
  const parts = text === undefined ? undefined : parseIsoDate(text);
  if (!parts) return undefined;
  return { 'date-parts': [[parts.year, parts.month, parts.day].filter((part) => part !== undefined)] };
}
