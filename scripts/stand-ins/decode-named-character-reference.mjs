import { decodeHTMLStrict } from 'entities/decode';

/**
 * Takes the place of decode-named-character-reference in the bundles: it brings a second table of HTML's entities along,
 * and where a bundle is made for browsers it asks a DOM, which an extension host in a web worker has not.
 *
 * @param {string} name without `&` and `;`
 * @returns {string | false} what it stands for, false when there is no such entity
 */
export function decodeNamedCharacterReference(name) {
  const reference = `&${name};`;
  const decoded = decodeHTMLStrict(reference);
  return decoded === reference ? false : decoded;
}
