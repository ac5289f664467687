/** The legacy encodings whose bytes can be got back from text. */
export type LegacyEncoding = 'gb18030' | 'big5' | 'windows-1252';

/**
 * Leads from UTF-16 units back to the bytes of an encoding: 0 for a unit that it cannot write, below 0x100 for one
 * byte, else lead byte × 0x100 + trail byte. Four-byte sequences of GB18030 are left out.
 */
export type ByteTable = Uint16Array;

const tables = new Map<LegacyEncoding, ByteTable | undefined>();

/** The table of an encoding, made from the platform's own decoder once; undefined where the platform has none. */
export function byteTable(encoding: LegacyEncoding): ByteTable | undefined {
  if (!tables.has(encoding)) tables.set(encoding, build(encoding));
  return tables.get(encoding);
}

/** The bytes a text was read from, or undefined when a character of it cannot be written in that encoding. */
export function encodeLegacy(text: string, encoding: LegacyEncoding): Uint8Array | undefined {
  const table = byteTable(encoding);
  if (!table) return undefined;
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const written = table[unit] ?? 0;
    if (written === 0 && unit !== 0) return undefined;
    if (written >= 0x100) bytes.push(written >> 8);
    bytes.push(written & 0xff);
  }
  return Uint8Array.from(bytes);
}

function build(encoding: LegacyEncoding): ByteTable | undefined {
  const table = new Uint16Array(0x10000);
  for (let unit = 0; unit < 0x80; unit += 1) table[unit] = unit;
  if (encoding === 'windows-1252') fillSingle(table);
  else if (!fillDouble(table, encoding)) return undefined;
  return table;
}

/**
 * The bytes 80 to 9F of Windows-1252 (WHATWG Encoding Standard, index windows-1252); a full stop stands for a byte that
 * is a control character. Platforms' decoders differ here.
 */
const windows = '€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ';

/** Programs that say Latin-1 leave the bytes 80 to 9F as control characters; those that say Windows-1252 do not. */
function fillSingle(table: ByteTable): void {
  for (let byte = 0x80; byte < 0x100; byte += 1) table[byte] = byte;
  for (let index = 0; index < windows.length; index += 1) {
    if (windows[index] !== '.') table[windows.charCodeAt(index)] = 0x80 + index;
  }
}

/** Every pair on a line of its own, so that a pair that is none cannot disturb the next one. False without a decoder. */
function fillDouble(table: ByteTable, encoding: 'gb18030' | 'big5'): boolean {
  const decoder = decoderFor(encoding);
  if (!decoder) return false;
  const bytes: number[] = [];
  for (let lead = 0x81; lead < 0xff; lead += 1) {
    for (let trail = 0x40; trail < 0xff; trail += 1) bytes.push(lead, trail, 0x0a);
  }
  const lines = decoder.decode(Uint8Array.from(bytes)).split('\n');
  lines.forEach((line, index) => {
    const unit = line.charCodeAt(0);
    if (line.length !== 1 || unit === 0xfffd || unit < 0x80 || table[unit] !== 0) return;
    table[unit] = ((bytes[index * 3] ?? 0) << 8) | (bytes[index * 3 + 1] ?? 0);
  });
  if (decoder.decode(Uint8Array.of(0x80)) === '\u20ac') table[0x20ac] = 0x80;
  return true;
}

function decoderFor(encoding: string): TextDecoder | undefined {
  try {
    return new TextDecoder(encoding);
  } catch {
    return undefined;
  }
}
