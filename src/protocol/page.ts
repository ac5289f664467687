import type { ReaderStrings } from './reader';

/**
 * What the host's HTML shell and the reader's script agree on. The shell holds `<html lang>` in the language of the user
 * interface, a `<title>`, one style sheet, and in the body one element with `rootId`, then the script. The script builds everything
 * else. The Content Security Policy needs no more than
 * `default-src 'none'; style-src <the style sheet's origin>; script-src 'nonce-…'; img-src <nothing, or https: http:>`.
 */
export const readerPage = {
  /** `id` of the one element in the body. */
  rootId: 'reader',
  /** Attribute of that element with the `ReaderStrings` as JSON, escaped as an attribute value. */
  stringsAttribute: 'data-strings',
  /** File names in `dist/`. */
  script: 'reader.js',
  style: 'reader.css',
} as const;

/** Value of `readerPage.stringsAttribute`, not yet escaped for HTML. */
export function stringsAttributeValue(strings: ReaderStrings): string {
  return JSON.stringify(strings);
}
