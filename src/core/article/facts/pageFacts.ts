import { load } from 'cheerio/slim';
import { collapseBlanks } from '../../text/characters';
import { webAddress } from '../html/address';
import type { Fact } from './facts';

/** What a whole saved page tells of itself in its `<head>`. */
export interface PageFacts {
  readonly title?: Fact<string>;
  readonly url?: Fact<string>;
  readonly author?: Fact<string>;
  readonly site?: Fact<string>;
  readonly published?: Fact<string>;
  readonly language?: string;
}

const longestHead = 262_144;
const deepest = 2_000;

/**
 * Reads the metadata of a saved page: Open Graph, article times, JSON-LD, `<title>`, the canonical address and the
 * browser's "saved from" comment. Only the head of the page is read, and only when it is of a sane size and depth.
 */
export function readPageFacts(source: string, start: number): PageFacts {
  const head = headOf(source, start);
  if (head === undefined) return {};
  const $ = load(head, { xml: { xmlMode: false, decodeEntities: true } }, false);
  const meta = (...names: readonly string[]): Fact<string> | undefined => {
    for (const name of names) {
      const value = collapseBlanks(
        $(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`).attr('content') ?? '',
      );
      if (value !== '') return { value, from: 'page' };
    }
    return undefined;
  };
  const linked = readLinkedData($('script[type="application/ld+json"]').first().text());
  const title = meta('og:title', 'twitter:title', 'headline') ?? linked.title ?? textFact($('title').first().text());
  const url = addressFact(
    $('link[rel="canonical"]').attr('href'),
    meta('og:url')?.value,
    /<!--\s{0,3}saved from url=(?:\(\d+\))?(\S{1,2000})/i.exec(head.slice(0, 4_096))?.[1],
  );
  const author = meta('author', 'article:author', 'byl') ?? linked.author;
  const site = meta('og:site_name', 'application-name');
  const published =
    meta('article:published_time', 'datePublished', 'pubdate', 'publishdate', 'date') ?? linked.published;
  const language = $('html').attr('lang')?.trim();
  return {
    ...(title && { title }),
    ...(url && { url }),
    ...(author && !/^https?:/.test(author.value) && { author }),
    ...(site && { site }),
    ...(published && { published }),
    ...(language && { language }),
  };
}

function headOf(source: string, start: number): string | undefined {
  const found = source.slice(start, start + longestHead).search(/<\/head\s*>|<body[\s>]/i);
  const head = source.slice(start, start + (found < 0 ? Math.min(longestHead, 16_384) : found));
  return head.split('<').length > deepest ? undefined : head;
}

function readLinkedData(json: string): { title?: Fact<string>; author?: Fact<string>; published?: Fact<string> } {
  const values = new Map<string, Fact<string>>();
  for (const [key, name] of [
    ['headline', 'title'],
    ['datePublished', 'published'],
  ] as const) {
    const value = new RegExp(`"${key}"\\s*:\\s*("(?:[^"\\\\]|\\\\.){1,400}")`).exec(json.slice(0, 65_536))?.[1];
    const text = value === undefined ? undefined : textFact(parsed(value));
    if (text) values.set(name, text);
  }
  const name = /"author"\s*:\s*[[{\s]{1,4}[^}]{0,200}?"name"\s*:\s*("(?:[^"\\]|\\.){1,100}")/.exec(
    json.slice(0, 65_536),
  )?.[1];
  const author = name === undefined ? undefined : textFact(parsed(name));
  const title = values.get('title');
  const published = values.get('published');
  return { ...(title && { title }), ...(author && { author }), ...(published && { published }) };
}

function parsed(json: string): string {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'string' ? value : '';
  } catch {
    return '';
  }
}

function textFact(text: string): Fact<string> | undefined {
  const value = collapseBlanks(text);
  return value === '' ? undefined : { value, from: 'page' };
}

function addressFact(...candidates: readonly (string | undefined)[]): Fact<string> | undefined {
  const value = candidates.map((candidate) => webAddress(candidate)).find((address) => address !== undefined);
  return value === undefined ? undefined : { value, from: 'page' };
}
