/** Questions about single UTF-16 code units. Astral characters are answered for by their high surrogate. */

const rareBlanks = new Set([0x85, 0xa0, 0xad, 0x1680, 0x205f, 0x2060, 0x3000]);

/** True for white space of every width and for zero-width characters: nothing that a reader sees. */
export function isBlank(unit: number): boolean {
  if (unit < 0x85) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  if (unit > 0x3000) return unit === 0xfeff;
  return rareBlanks.has(unit) || (unit >= 0x2000 && unit <= 0x200f) || (unit >= 0x2028 && unit <= 0x202f);
}

/** True for the white space that HTML collapses: tab, line feed, form feed, carriage return and space. */
export function isCollapsible(unit: number): boolean {
  return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
}

/**
 * True for characters set without blanks between words: Han, kana, bopomofo, CJK and full-width punctuation.
 * Hangul is left out, because Korean is written with blanks.
 */
export function isUnspaced(unit: number): boolean {
  return (
    (unit >= 0x2e80 && unit <= 0x31ff) ||
    (unit >= 0x3400 && unit <= 0x9fff) ||
    (unit >= 0xd840 && unit <= 0xd8bf) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0xfe30 && unit <= 0xfe4f) ||
    (unit >= 0xff00 && unit <= 0xffef) ||
    (unit >= 0x2018 && unit <= 0x201d)
  );
}

/** `text` without any blank or zero-width character, for comparisons that spacing must not decide. */
export function withoutBlanks(text: string): string {
  let result = '';
  let from = 0;
  for (let index = 0; index < text.length; index++) {
    if (!isBlank(text.charCodeAt(index))) continue;
    result += text.slice(from, index);
    from = index + 1;
  }
  return from === 0 ? text : result + text.slice(from);
}

/** `text` without blanks at either end; unlike `trim` it also takes zero-width characters away. */
export function trimBlanks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

/** `text` trimmed, with every inner run of blanks made one space. */
export function collapseBlanks(text: string): string {
  const trimmed = trimBlanks(text);
  let result = '';
  let from = 0;
  for (let at = 0; at < trimmed.length; at++) {
    const unit = trimmed.charCodeAt(at);
    if (!isBlank(unit) || (unit === 0x20 && !isBlank(trimmed.charCodeAt(at + 1)))) continue;
    result += `${trimmed.slice(from, at)} `;
    while (isBlank(trimmed.charCodeAt(at + 1))) at++;
    from = at + 1;
  }
  return from === 0 ? trimmed : result + trimmed.slice(from);
}
