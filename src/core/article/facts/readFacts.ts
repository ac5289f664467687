import type { Clipping, Field } from '../../clipping/clipping';
import { detectScript, type Script } from '../../text/hanScript';
import { foldScript } from '../../text/scriptFold';
import { hostOf, webAddress } from '../html/address';
import { outletName, outletOfHost, outletOfTag, type Outlet } from '../outlets/outlets';
import { isFact, type Fact, type FactOrigin } from './facts';
import type { PageFacts } from './pageFacts';

/** What the head of the file says before the page is read. */
export interface HeadFacts {
  readonly title?: Fact<string>;
  readonly url?: Fact<string>;
  readonly tags: readonly Fact<string>[];
  readonly author?: Fact<string>;
  /** The host of the address, empty when there is none. */
  readonly host: string;
  readonly outlet: Outlet | undefined;
  /** The outlet's name as the file has it. */
  readonly outletName?: Fact<string>;
  /** Everything that tells the title and the address, the chosen one first. */
  readonly titles: readonly Fact<string>[];
  readonly urls: readonly Fact<string>[];
  /** What may name the outlet: tags, the page's site, the author. */
  readonly outletNames: readonly Fact<string>[];
}

const addressKeys = ['from', 'url', 'source', 'source_url', 'link', 'original', 'permalink'];

/** Reads title, address, outlet, tags and author from front matter, link line and the page's own head. */
export function readHead(clipping: Clipping, page: PageFacts | undefined): HeadFacts {
  const { frontMatter, linkLine } = clipping;
  const field = (key: string): Fact<string> | undefined => {
    const known = frontMatter?.fields.get(key);
    return known && factOf(known, 'front-matter');
  };
  const link = (key: 'title' | 'url'): Fact<string> | undefined => linkLine && factOf(linkLine[key], 'link-line');
  const titles = [field('title'), link('title'), page?.title].filter(isFact);
  const urls = [...addressKeys.map((key) => webFact(field(key))), webFact(link('url')), page?.url].filter(isFact);
  const [title] = titles;
  const [url] = urls;
  const tags = listOf(clipping, 'tags');
  const author = field('author') ?? page?.author;
  const host = url ? hostOf(url.value) : '';
  const outlet = outletOf(tags, author, host);
  const outletName = tags[0] ?? page?.site ?? author;
  const outletNames = [...tags, page?.site, author].filter(isFact);
  const head: { -readonly [Key in keyof HeadFacts]: HeadFacts[Key] } = {
    tags,
    host,
    outlet,
    titles,
    urls,
    outletNames,
  };
  if (title) head.title = title;
  if (url) head.url = url;
  if (author) head.author = author;
  if (outletName) head.outletName = outletName;
  return head;
}

function factOf({ value, source }: Field, from: FactOrigin): Fact<string> | undefined {
  return value === '' ? undefined : { value, from, source };
}

/** The outlet's name, with where it was told. */
export function outletFact(head: HeadFacts, script: Script): Fact<string> | undefined {
  if (!head.outlet) return head.outletName;
  const name = nameOf(head.outlet, head.outletName?.value ?? '', script);
  const from: FactOrigin =
    head.outletName && outletOfTag(head.outletName.value) === head.outlet ? head.outletName.from : 'url';
  return { value: name, from, ...(head.outletName?.source && from !== 'url' && { source: head.outletName.source }) };
}

/**
 * All that tells the outlet, the chosen one first: names in the file that the outlet table knows, then the address. A
 * name that it does not know counts only when it is all there is.
 */
export function outletEvidence(head: HeadFacts, script: Script): readonly Fact<string>[] {
  if (!head.outlet) return head.outletName ? [head.outletName] : [];
  const named = head.outletNames.filter(({ value }) => outletOfTag(value) !== undefined);
  const publisher = outletOfHost(head.host);
  const [url] = head.urls;
  const addressed: Fact<string>[] = publisher
    ? [{ value: outletName(publisher, script), from: 'url', ...(url?.source && { source: url.source }) }]
    : [];
  const isChosen = ({ value }: Fact<string>): boolean => outletOfTag(value) === head.outlet;
  const all = [...named, ...addressed];
  return [...all.filter(isChosen), ...all.filter((fact) => !isChosen(fact))];
}

/** The archive's own spelling where it is one of the outlet's names, else its name in the script the archive writes. */
function nameOf(outlet: Outlet, written: string, script: Script): string {
  const official = [outlet.hant, outlet.hans, outlet.en].some((name) => foldScript(name) === foldScript(written));
  if (official) return written;
  const writtenIn = detectScript(written);
  return outletName(outlet, writtenIn === 'hant' || writtenIn === 'hans' ? writtenIn : script);
}

/** `zh-Hant`, `zh-Hans`, `ja`, `en`, or what the page declares. */
export function languageOf(text: string, script: Script, declared: string | undefined): string {
  if (script === 'hant') return 'zh-Hant';
  if (script === 'hans') return 'zh-Hans';
  if (script === 'mixed') return countOf(text, 'hant') >= countOf(text, 'hans') ? 'zh-Hant' : 'zh-Hans';
  const sample = text.slice(0, 20_000);
  const latin = (sample.match(/[a-z]/gi) ?? []).length;
  const han = (sample.match(/[\u4e00-\u9fff]/g) ?? []).length;
  const kana = (sample.match(/[\u3041-\u30ff]/g) ?? []).length;
  if (kana * 4 > han && kana > 10) return 'ja';
  if (han > latin) return declared && /^zh/i.test(declared) ? declared : 'zh';
  return declared && !/^zh/i.test(declared) ? declared : latin > 0 ? 'en' : 'und';
}

/** The region subtag of a language tag: `HK` of `zh-Hant-HK`. */
export function regionOf(language: string | undefined): string | undefined {
  return /[-_]([a-z]{2})$/i.exec(language ?? '')?.[1]?.toUpperCase();
}

function countOf(text: string, script: 'hant' | 'hans'): number {
  let count = 0;
  for (const line of text.split('\n')) if (detectScript(line) === script) count += line.length;
  return count;
}

function webFact(fact: Fact<string> | undefined): Fact<string> | undefined {
  return fact && webAddress(fact.value) !== undefined ? fact : undefined;
}

function listOf(clipping: Clipping, key: string): readonly Fact<string>[] {
  const { frontMatter } = clipping;
  const list = frontMatter?.lists.get(key) ?? [];
  const single = frontMatter?.fields.get(key);
  const values =
    list.length > 0 ? list : single && single.value !== '' && !single.value.startsWith('[') ? [single] : [];
  return values.map(({ value, source }) => ({ value, from: 'front-matter', source }));
}

function outletOf(tags: readonly Fact<string>[], author: Fact<string> | undefined, host: string): Outlet | undefined {
  for (const tag of tags) {
    const outlet = outletOfTag(tag.value);
    if (outlet) return outlet;
  }
  return (author && outletOfTag(author.value)) ?? outletOfHost(host);
}
