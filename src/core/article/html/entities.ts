import { DecodingMode, EntityDecoder, fromCodePoint, htmlDecodeTree } from 'entities/decode';

let decoded = '';
const decoder = new EntityDecoder(htmlDecodeTree, (codePoint) => {
  decoded += fromCodePoint(codePoint);
});

/**
 * Takes text as it is written in HTML apart: `onText` gets the stretches that stand for themselves, `onEntity` each
 * entity with what it stands for. Offsets are UTF-16 units of `written`. Linear.
 */
export function splitEntities(
  written: string,
  onText: (start: number, end: number) => void,
  onEntity: (text: string, start: number, end: number) => void,
): void {
  let from = 0;
  let at = written.indexOf('&');
  while (at >= 0) {
    const length = entityLength(written, at);
    if (length > 0) {
      if (at > from) onText(from, at);
      onEntity(decoded, at, at + length);
      from = at + length;
    }
    at = written.indexOf('&', at + Math.max(1, length));
  }
  if (from < written.length) onText(from, written.length);
}

/** The length of the entity that starts at `at`, 0 when none does. What it stands for is left in `decoded`. */
function entityLength(written: string, at: number): number {
  decoded = '';
  decoder.startEntity(DecodingMode.Legacy);
  const length = decoder.write(written, at + 1);
  return length < 0 ? decoder.end() : length;
}
