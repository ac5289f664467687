import type { Article } from '../../article/article';
import { outletOfTag } from '../../article/outlets/outlets';
import type { Range } from '../../text/range';
import { outletType, type OutletType } from '../data/outletTypes';
import type { ReferenceCorrections, ReferenceFieldName } from './correction';
import { editorialCredits, readCreditsText, usualEditorWord, type EditorialCredit } from './editorialCredits';
import { ownOutletName, type EvidenceOrigin } from './evidence';
import { languageTag } from './locale';
import { fullName, personName, writtenName, type PersonName } from './personName';

/** The bibliography's own word for an item; CSL's type of the same name. */
export type ItemType = 'article-newspaper' | 'webpage';

/** What a field says, and where it was read. */
export interface ReferenceFact {
  readonly value: string;
  readonly from: EvidenceOrigin;
  readonly source?: Range;
}

/** Somebody named in the clipping, with the evidence. */
export interface Contributor {
  readonly name: PersonName;
  readonly from: EvidenceOrigin;
}

/** What is known of a clipping for a bibliography, each field with the place it was read from. */
export interface Reference {
  /** Citation key, ASCII: `cna20230222`. */
  readonly id: string;
  readonly type: ItemType;
  readonly outletType: OutletType;
  readonly title?: ReferenceFact;
  /** The title in the language of the reader's own work, which only a person can say. */
  readonly translatedTitle?: ReferenceFact;
  /** Named reporters and authors; the outlet itself when the clipping names nobody. */
  readonly authors: readonly Contributor[];
  readonly translators: readonly Contributor[];
  /** Who edited, under the printed word: 核稿, 編輯, 责编. */
  readonly editors: readonly EditorialCredit[];
  readonly outlet?: ReferenceFact;
  /** Where the report was filed. */
  readonly place?: ReferenceFact;
  /** The article's own day, `YYYY-MM-DD`. */
  readonly issued?: ReferenceFact;
  /** The day the reader says it was read, `YYYY-MM-DD`. */
  readonly accessed?: string;
  readonly url?: ReferenceFact;
  /** BCP 47 as bibliographies write it: zh-TW, zh-HK, zh-CN, en, … */
  readonly language: string;
}

export interface ReferenceOptions {
  /** `YYYY-MM-DD`. Nothing is assumed when it is missing; a correction by hand says it, too. */
  readonly accessed?: string;
  /** What a person says the fields are; it wins over everything that was read. */
  readonly corrections?: ReferenceCorrections;
}

/** Collects what the clipping tells for a bibliography. Nothing is invented: a field that is not known is absent. */
export function buildReference(article: Article, options: ReferenceOptions = {}): Reference {
  const { facts } = article;
  const corrections = options.corrections ?? new Map<ReferenceFieldName, string>();
  const told = (field: ReferenceFieldName, found?: ReferenceFact): ReferenceFact | undefined => {
    const corrected = corrections.get(field);
    if (corrected === undefined) return found;
    return corrected === '' ? undefined : { value: corrected, from: 'correction' };
  };
  const title = told('title', facts.title);
  const translatedTitle = told('translatedTitle');
  const outlet = told('outlet', outletOf(article));
  const place = told('place', placeOf(article));
  const issued = told('issued', facts.published);
  const url = told('url', facts.url);
  const accessed = told('accessed')?.value ?? (corrections.has('accessed') ? undefined : options.accessed);
  const language = told('language')?.value ?? languageTag(article);
  const outletId = corrections.has('outlet') ? outletOfTag(outlet?.value ?? '')?.id : facts.outletId;
  const type = outletType(outletId);
  return {
    id: citationKey(outletId, url?.value, issued?.value),
    type: type === 'agency' || type === 'newspaper' || type === 'magazine' ? 'article-newspaper' : 'webpage',
    outletType: type,
    ...(title && { title }),
    ...(translatedTitle && { translatedTitle }),
    authors: authorsOf(article, corrections, outlet),
    translators: correctedPeople(corrections, 'translator') ?? contributors(article, ['translator']),
    editors: editorsOf(article, corrections),
    ...(outlet && { outlet }),
    ...(place && { place }),
    ...(issued && { issued }),
    ...(accessed !== undefined && { accessed }),
    ...(url && { url }),
    language,
  };
}

/** True when the only author is the outlet, so that styles need not name it twice. */
export function outletIsAuthor({ authors, outlet }: Reference): boolean {
  const [author] = authors;
  return authors.length === 1 && author !== undefined && fullName(author.name) === outlet?.value;
}

function authorsOf(
  article: Article,
  corrections: ReferenceCorrections,
  outlet: ReferenceFact | undefined,
): readonly Contributor[] {
  const corrected = correctedPeople(corrections, 'author');
  if (corrected) return corrected;
  const named = contributors(article, ['reporter', 'author']);
  return named.length > 0 || !outlet ? named : [{ name: { literal: outlet.value }, from: outlet.from }];
}

function correctedPeople(
  corrections: ReferenceCorrections,
  field: 'author' | 'translator',
): readonly Contributor[] | undefined {
  const names = corrections.get(field)?.split(/\s*[;；]\s*/);
  return names
    ?.filter((name) => name.trim() !== '')
    .map((name) => ({ name: writtenName(name.trim()), from: 'correction' }));
}

function contributors({ facts }: Article, roles: readonly string[]): Contributor[] {
  return facts.byline
    .filter(({ value }) => roles.includes(value.role))
    .map(({ value, from }) => ({ name: personName(value.name), from }));
}

function editorsOf(article: Article, corrections: ReferenceCorrections): readonly EditorialCredit[] {
  const corrected = corrections.get('editor');
  if (corrected === undefined) return editorialCredits(article);
  return readCreditsText(corrected, usualEditorWord(article.facts.language));
}

/** Styles set their own marks round the name of a paper. */
function outletOf(article: Article): ReferenceFact | undefined {
  const { outlet } = article.facts;
  const name = ownOutletName(article);
  return outlet && name !== undefined ? { ...outlet, value: /^《([^《》]+)》$/.exec(name)?.[1] ?? name } : undefined;
}

function placeOf({ facts: { dateline } }: Article): ReferenceFact | undefined {
  const value = dateline?.value.place;
  return dateline && value !== undefined ? { ...dateline, value } : undefined;
}

function citationKey(outletId: string | undefined, url: string | undefined, issued: string | undefined): string {
  return `${outletId ?? siteName(url) ?? 'clipping'}${issued?.replaceAll('-', '') ?? 'nd'}`;
}

/** Parts of host names that name nobody. */
const common = new Set(['www', 'm', 'com', 'org', 'net', 'co', 'gov', 'edu', 'ac']);

/** `example` from `https://news.example.org/…`. */
function siteName(url: string | undefined): string | undefined {
  const host = url === undefined ? undefined : /^https?:\/\/(?:[^/@]*@)?([a-z0-9.-]+)/i.exec(url)?.[1];
  const labels = host?.toLowerCase().split('.').slice(0, -1) ?? [];
  return labels.filter((label) => !common.has(label)).at(-1);
}

/** Gives references that share a key the endings a, b, c, … in their order. */
export function distinguishKeys(references: readonly Reference[]): Reference[] {
  const counts = new Map<string, number>();
  for (const { id } of references) counts.set(id, (counts.get(id) ?? 0) + 1);
  const used = new Map<string, number>();
  return references.map((reference) => {
    if (counts.get(reference.id) === 1) return reference;
    const index = used.get(reference.id) ?? 0;
    used.set(reference.id, index + 1);
    return { ...reference, id: `${reference.id}${keyEnding(index)}` };
  });
}

/** A key without the letters that tell it from others: `cna20230222` of `cna20230222b`. */
export function keyStem(key: string): string {
  return /^.*(?:\d|nd)(?=[a-z]*$)/.exec(key)?.[0] ?? key;
}

/** a … z, aa, ab, … */
export function keyEnding(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : `${keyEnding(Math.floor(index / 26) - 1)}${letter}`;
}
