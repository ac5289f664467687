import { readFrontMatter } from './frontMatter';
import { nextWrittenLine } from './lines';
import { readLinkLine } from './linkLine';

/** How much of a file decides whether it is a clipping. UTF-16 units. */
export const headLength = 32_768;

const addressKeys = ['from', 'url', 'source', 'source_url', 'link', 'original', 'permalink'];

/** What is looked at here holds no entities. Their table, 32 KB, would be read at every start. */
const asWritten = (text: string): string => text;

/**
 * True when the head of a file has the marks of a clipping: front matter with a title and the address it was taken
 * from, an epoch comment above a link line, a link line above a long rule, or a saved news page. Ordinary Markdown,
 * blog posts and web pages under construction have none of them.
 */
export function looksLikeClipping(head: string): boolean {
  const text = head.length > headLength ? head.slice(0, headLength) : head;
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const written = nextWrittenLine(text, start, text.length).start;
  const front = readFrontMatter(text, written, text.length, asWritten);
  if (front) {
    const { fields } = front.frontMatter;
    const address = addressKeys.some((key) => /^https?:\/\//i.test(fields.get(key)?.value ?? ''));
    if (fields.has('title') && address) return true;
  }
  const link = readLinkLine(text, skipEpoch(text, front?.next ?? written), text.length, asWritten);
  if (link && /^https?:\/\//i.test(link.linkLine.url.value)) return true;
  return startsAsPage(text, written, text.length) && hasArticleMarks(text);
}

/** True when an HTML document starts at `start`, after blanks and comments. */
export function startsAsPage(text: string, start: number, limit: number): boolean {
  let at = nextWrittenLine(text, start, limit).start;
  for (let count = 0; count < 8 && text.startsWith('<!--', at); count++) {
    const end = text.indexOf('-->', at);
    if (end < 0 || end > limit) return false;
    at = nextWrittenLine(text, end + 3, limit).start;
  }
  const opening = text
    .slice(at, at + 16)
    .trimStart()
    .toLowerCase();
  return opening.startsWith('<!doctype html') || opening.startsWith('<html');
}

function hasArticleMarks(text: string): boolean {
  return /<!--\s{0,3}saved from url|property=["']?og:(?:title|type)|property=["']?article:|<article[\s>]|"@type"\s*:\s*"(?:News)?Article"/i.test(
    text,
  );
}

function skipEpoch(text: string, start: number): number {
  const at = nextWrittenLine(text, start, text.length).start;
  if (!text.startsWith('<!--', at)) return start;
  const end = text.indexOf('-->', at);
  return end < 0 || end - at > 40 ? start : end + 3;
}
