import { decodeHTMLAttribute } from 'entities/decode';
import { webAddress } from '../article/html/address';
import { scanPage } from '../article/html/pageScan';
import type { Range } from '../text/range';
import type { SourceReading } from './reading';

/** An address in the source text and where it leads: http and https only. */
export interface SourceLink {
  readonly source: Range;
  readonly url: string;
}

const addressKeys = ['from', 'url', 'source', 'source_url', 'link', 'original', 'permalink'];
const addressAttributes: ReadonlySet<string> = new Set(['href', 'src', 'data-src', 'data-original', 'poster', 'cite']);
/** Longer than this a list of links helps nobody. */
const mostLinks = 5_000;

/** The addresses of the head and of the page's attributes, in the order of the file. */
export function sourceLinks({ clipping, article }: SourceReading): readonly SourceLink[] {
  const { source, frontMatter, linkLine, body } = clipping;
  const fields = addressKeys.map((key) => frontMatter?.fields.get(key));
  const head = [...fields, linkLine?.url].flatMap((field) => linkOf(field?.source, field?.value, undefined));
  const base = article.facts.url?.value;
  const attributes = scanPage(source, body, { attributes: true }).attributes.filter(({ name }) =>
    addressAttributes.has(name),
  );
  const page = attributes
    .slice(0, mostLinks)
    .flatMap(({ start, end }) => linkOf({ start, end }, decodeHTMLAttribute(source.slice(start, end)), base));
  return [...head.sort((a, b) => a.source.start - b.source.start), ...page];
}

function linkOf(
  source: Range | undefined,
  written: string | undefined,
  base: string | undefined,
): readonly SourceLink[] {
  const url = source && webAddress(written, base);
  return source && url !== undefined ? [{ source: { start: source.start, end: source.end }, url }] : [];
}
