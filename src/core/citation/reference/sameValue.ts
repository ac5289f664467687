import { outletOfTag } from '../../article/outlets/outlets';
import { withoutBlanks } from '../../text/characters';
import { foldScript } from '../../text/scriptFold';
import type { ReferenceFieldName } from './correction';

/** True when two values of a field say the same, however they are written. */
export function saysSame(field: ReferenceFieldName, one: string, other: string): boolean {
  return one === other || keyOf(field, one) === keyOf(field, other);
}

function keyOf(field: ReferenceFieldName, value: string): string {
  switch (field) {
    case 'url':
      return addressKey(value);
    case 'outlet':
    case 'author':
      return outletOfTag(value)?.id ?? plain(foldScript(value));
    case 'language':
      return languageKey(value);
    case 'title':
    case 'translatedTitle':
    case 'translator':
    case 'editor':
    case 'place':
    case 'issued':
    case 'accessed':
      return plain(value);
  }
}

/** Blanks, widths and the shape of quotation marks say nothing. */
function plain(text: string): string {
  return withoutBlanks(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[“”„‟「」『』〝〞«»"]/g, '"')
    .replace(/[‘’‚‛`´]/g, "'");
}

/** Fields that sites add to see where a reader comes from. */
const tracking = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id|spm|ref|ref_src|source|cmpid|ocid|at_\w+|maca)$/i;

/** An address without its scheme, www, fragment, tracking fields, last slash and the ways to write one character. */
export function addressKey(address: string): string {
  const [, host = '', path = '', query = ''] =
    /^(?:https?:)?\/\/([^/?#]*)([^?#]*)(?:\?([^#]*))?/i.exec(address.trim()) ?? [];
  if (host === '') return address.trim();
  const fields = query
    .split('&')
    .filter((field) => field !== '' && !tracking.test(field.split('=')[0] ?? ''))
    .sort();
  const name = host
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(/:(?:80|443)$/, '');
  const place = decoded(path)
    .replace(/\/{2,}/g, '/')
    .replace(/\/$/, '');
  return `${name}${place}${fields.length > 0 ? `?${fields.map(decoded).join('&')}` : ''}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text).normalize('NFC');
  } catch {
    return text;
  }
}

/** zh-TW, zh-HK and zh-Hant are one script; en-GB and en are one language. */
function languageKey(tag: string): string {
  const [language = '', ...subtags] = tag.toLowerCase().split(/[-_]/);
  if (language !== 'zh') return language;
  if (subtags.some((subtag) => ['hant', 'tw', 'hk', 'mo'].includes(subtag))) return 'zh-hant';
  return subtags.some((subtag) => ['hans', 'cn', 'sg', 'my'].includes(subtag)) ? 'zh-hans' : 'zh';
}
