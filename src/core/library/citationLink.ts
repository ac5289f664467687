import { dateFormat } from '../text/dateFormat';
import type { ClippingEntry } from './entry';

/** What a citation link says of a clipping. */
export type CitedClipping = Pick<ClippingEntry, 'title' | 'outlet' | 'day' | 'language'>;

/**
 * A Markdown link to a clipping with outlet and day in brackets, as the clipping's language writes them:
 * `[標題](../news/a.md)（中央社，2023年2月22日）`. `path` leads from the citing document to the file, not yet escaped.
 */
export function citationLink(clipping: CitedClipping, path: string): string {
  return `[${linkText(clipping.title)}](${linkAddress(path)})${source(clipping)}`;
}

/** The path from a file to another one, both as in URIs. Undefined when they lie on different drives. */
export function relativePath(from: string, to: string): string | undefined {
  const folders = from.split('/').slice(0, -1);
  const parts = to.split('/');
  let shared = 0;
  while (shared < folders.length && shared < parts.length - 1 && folders[shared] === parts[shared]) shared++;
  if (isDrive(folders[shared]) || isDrive(parts[shared])) return undefined;
  return [...folders.slice(shared).map(() => '..'), ...parts.slice(shared)].join('/');
}

function isDrive(part: string | undefined): boolean {
  return /^[a-z]:$/i.test(part ?? '');
}

/** One line; whatever Markdown or HTML would read as more than text is escaped. */
function linkText(title: string): string {
  return title
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>~|]/g, '\\$&')
    .replace(/&(?=#?[a-z\d]{1,32};)/gi, '\\&');
}

/** Chinese stays readable; what ends an address or has a meaning in it is escaped by percent signs. */
function linkAddress(path: string): string {
  const escaped = path.replace(/[\s%#?()<>[\]\\"'`*_|^{}\p{Cc}]/gu, percentEscape);
  const looksLikeScheme = /^[^/]*:/.test(escaped) && !/^[a-z][\w+.-]*:\/\//i.test(escaped);
  return looksLikeScheme ? `./${escaped}` : escaped;
}

/** `encodeURIComponent` passes over a few marks that Markdown knows. */
function percentEscape(character: string): string {
  const encoded = encodeURIComponent(character);
  const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');
  return encoded === character ? `%${code}` : encoded;
}

function source({ outlet, day, language }: CitedClipping): string {
  const isChinese = language === 'zh' || language.startsWith('zh-');
  const parts = [outlet, day === undefined ? undefined : dayText(day, isChinese)].filter((part) => part !== undefined);
  if (parts.length === 0) return '';
  return isChinese ? `（${parts.map(plainText).join('，')}）` : ` (${parts.map(plainText).join(', ')})`;
}

function plainText(text: string): string {
  return text.replace(/[\\`*_[\]<>~]/g, '\\$&');
}

/** `2023年2月22日` or `22 February 2023`; what is no day stays as it is. */
function dayText(day: string, isChinese: boolean): string {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) ? day : dayFormat(isChinese).format(time);
}

const dayFormat = (isChinese: boolean): Intl.DateTimeFormat =>
  dateFormat(isChinese ? 'zh-Hans' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' });
