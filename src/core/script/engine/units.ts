const decoder = new TextDecoder('utf-16le', { fatal: true, ignoreBOM: true });

/** How many units become a string at a time where it is done without the decoder: arguments of a call are limited. */
const chunkSize = 0x1000;

/** UTF-16 units as a string. Lone surrogates, which a decoder does not take, stay as they are. */
export function unitsToText(units: Uint16Array): string {
  try {
    return decoder.decode(units);
  } catch {
    let text = '';
    for (let at = 0; at < units.length; at += chunkSize) {
      text += String.fromCharCode.apply(null, Array.from(units.subarray(at, at + chunkSize)));
    }
    return text;
  }
}
