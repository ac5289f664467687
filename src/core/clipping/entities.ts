import { decodeHTML } from 'entities/decode';

/** Turns the entities in a text into the characters they stand for. */
export type Decode = (text: string) => string;

/**
 * Decodes HTML entities in a title or name. Archives encode some of them twice (`&amp;#22338;`), so a second pass is
 * made when the first one leaves an entity behind.
 */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  const once = decodeHTML(text);
  return /&(?:#\d+|#x[\da-f]+|[a-z]\w{1,30});/i.test(once) ? decodeHTML(once) : once;
}
