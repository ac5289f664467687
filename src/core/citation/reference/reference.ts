import type { Article } from '../../article/article';
import type { Fact, FactOrigin } from '../../article/facts/facts';
import { outletType, type OutletType } from '../data/outletTypes';
import { editorialCredits, type EditorialCredit } from './editorialCredits';
import { fullName, personName, type PersonName } from './personName';

/** The bibliography's own word for an item; CSL's type of the same name. */
export type ItemType = 'article-newspaper' | 'webpage';

/** Somebody named in the clipping, with the evidence. */
export interface Contributor {
  readonly name: PersonName;
  readonly from: FactOrigin;
}

/** What is known of a clipping for a bibliography, each field with the place it was read from. */
export interface Reference {
  /** Citation key, ASCII: `cna20230222`. */
  readonly id: string;
  readonly type: ItemType;
  readonly outletType: OutletType;
  readonly title?: Fact<string>;
  /** Named reporters and authors; the outlet itself when the clipping names nobody. */
  readonly authors: readonly Contributor[];
  readonly translators: readonly Contributor[];
  /** Who edited, under the printed word: 核稿, 編輯, 责编. */
  readonly editors: readonly EditorialCredit[];
  readonly outlet?: Fact<string>;
  /** Where the report was filed. */
  readonly place?: Fact<string>;
  /** The article's own day, `YYYY-MM-DD`. */
  readonly issued?: Fact<string>;
  /** The day the reader says it was read, `YYYY-MM-DD`. */
  readonly accessed?: string;
  readonly url?: Fact<string>;
  /** BCP 47 as bibliographies write it: zh-TW, zh-HK, zh-CN, en, … */
  readonly language: string;
}

export interface ReferenceOptions {
  /** `YYYY-MM-DD`. Nothing is assumed when it is missing. */
  readonly accessed?: string;
}

/** Collects what the clipping tells for a bibliography. Nothing is invented: a field that is not known is absent. */
export function buildReference(article: Article, { accessed }: ReferenceOptions = {}): Reference {
  const { facts } = article;
  const type = outletType(facts.outletId);
  const place = facts.dateline?.value.place;
  return {
    id: citationKey(article),
    type: type === 'agency' || type === 'newspaper' || type === 'magazine' ? 'article-newspaper' : 'webpage',
    outletType: type,
    ...(facts.title && { title: facts.title }),
    authors: authorsOf(article),
    translators: contributors(article, ['translator']),
    editors: editorialCredits(article),
    ...(facts.outlet && { outlet: withoutTitleMarks(facts.outlet) }),
    ...(facts.dateline && place !== undefined && { place: { ...facts.dateline, value: place } }),
    ...(facts.published && { issued: facts.published }),
    ...(accessed !== undefined && { accessed }),
    ...(facts.url && { url: facts.url }),
    language: referenceLanguage(article),
  };
}

/** True when the only author is the outlet, so that styles need not name it twice. */
export function outletIsAuthor({ authors, outlet }: Reference): boolean {
  const [author] = authors;
  return authors.length === 1 && author !== undefined && fullName(author.name) === outlet?.value;
}

function authorsOf(article: Article): Contributor[] {
  const named = contributors(article, ['reporter', 'author']);
  const { outlet } = article.facts;
  if (named.length > 0 || !outlet) return named;
  return [{ name: { literal: withoutTitleMarks(outlet).value }, from: outlet.from }];
}

function contributors({ facts }: Article, roles: readonly string[]): Contributor[] {
  return facts.byline
    .filter(({ value }) => roles.includes(value.role))
    .map(({ value, from }) => ({ name: personName(value.name), from }));
}

/** Styles set their own marks round the name of a paper. */
function withoutTitleMarks(outlet: Fact<string>): Fact<string> {
  const inner = /^《([^《》]+)》$/.exec(outlet.value)?.[1];
  return inner === undefined ? outlet : { ...outlet, value: inner };
}

function referenceLanguage({ facts }: Article): string {
  if (facts.script === 'hans') return 'zh-CN';
  if (facts.script === 'hant') return facts.region === 'HK' || facts.region === 'MO' ? 'zh-HK' : 'zh-TW';
  return facts.language;
}

function citationKey({ facts }: Article): string {
  const day = facts.published?.value.replaceAll('-', '') ?? 'nd';
  return `${facts.outletId ?? siteName(facts.url?.value) ?? 'clipping'}${day}`;
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

/** a … z, aa, ab, … */
function keyEnding(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : `${keyEnding(Math.floor(index / 26) - 1)}${letter}`;
}
