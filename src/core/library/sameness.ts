import type { Article } from '../article/article';
import { isBlank } from '../text/characters';
import { foldTable } from '../text/scriptFold';
import { UnitDigest } from './digest';

/** Texts with fewer letters than this are notices and captions, which many reports share. */
const leastLetters = 80;

/** Parameters that say how a reader came to a page, not which page it is. */
const trackingParameter =
  /^(?:utm_\w+|at_\w+|fbclid|gclid|maca|ref|referrer|rss|cmpid|ocid|source=rss.*|from=rss.*)(?:=|$)/i;

/**
 * A digest of an address without what does not tell pages apart: scheme, `www.`, doubled and closing slashes, escapes,
 * fragment, tracking parameters and the order of parameters. 0 for none and for a site's front page.
 */
export function addressKey(url: string | undefined): number {
  const parts = /^https?:\/\/([^/?#]*)([^?#]*)(?:\?([^#]*))?/i.exec(url ?? '');
  if (!parts) return 0;
  const host = (parts[1] ?? '').toLowerCase().replace(/^www\./, '');
  const path = unescaped(parts[2] ?? '')
    .replace(/\/{2,}/g, '/')
    .replace(/\/$/, '');
  const parameters = (parts[3] ?? '')
    .split('&')
    .filter((parameter) => parameter !== '' && !trackingParameter.test(parameter));
  if (path === '' && parameters.length === 0) return 0;
  const digest = new UnitDigest();
  const address = `${host}${path}?${parameters.sort().join('&')}`;
  for (let index = 0; index < address.length; index++) digest.add(address.charCodeAt(index));
  return digest.value();
}

/**
 * A digest of the report's letters and digits, folded: the same for one text in Traditional and Simplified, with other
 * quotation marks and blanks, under another headline, and with other furniture around it. 0 for very short texts.
 */
export function textKey(article: Article): number {
  const fold = foldTable();
  const digest = new UnitDigest();
  for (const block of article.blocks) {
    if (block.role !== 'body') continue;
    for (let index = block.start; index < block.end; index++) {
      const unit = article.text.charCodeAt(index);
      const folded = fold[unit] ?? unit;
      if (!isMark(folded)) digest.add(folded);
    }
  }
  return digest.length < leastLetters ? 0 : digest.value();
}

/** Blanks, punctuation and symbols. */
function isMark(unit: number): boolean {
  if (unit >= 0x3400 && unit <= 0x9fff) return false;
  if (unit < 0x80) return !((unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39));
  const isSymbol = (unit >= 0xa0 && unit <= 0xbf) || (unit >= 0x2000 && unit <= 0x2bff);
  return isSymbol || (unit >= 0x3000 && unit <= 0x303f) || (unit >= 0xfe10 && unit <= 0xfe6f) || isBlank(unit);
}

function unescaped(path: string): string {
  if (!path.includes('%')) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
