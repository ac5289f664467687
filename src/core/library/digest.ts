/**
 * A 53-bit digest of bytes: tells a file from its former self and finds damage in what was stored. Two lanes of
 * multiply-and-shift over 32-bit words, mixed at the end. It is no defence against somebody who wants two files to agree.
 */
export function digestOf(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.length & ~3;
  let a = 0x2f0b4f27 ^ bytes.length;
  let b = 0x51ed270b ^ bytes.length;
  for (let at = 0; at < whole; at += 4) {
    const word = view.getInt32(at, true);
    a = Math.imul(a ^ word, 0x9e3779b1);
    b = Math.imul(b ^ word, 0x85ebca77);
    a ^= a >>> 15;
    b ^= b >>> 13;
  }
  for (let at = whole; at < bytes.length; at++) {
    a = Math.imul(a ^ view.getUint8(at), 0x9e3779b1);
    b = Math.imul(b ^ view.getUint8(at), 0x85ebca77);
    a ^= a >>> 15;
    b ^= b >>> 13;
  }
  return joined(a, b);
}

/** Collects UTF-16 units one by one into a digest of 53 bits. */
export class UnitDigest {
  private a = 0x2f0b4f27;
  private b = 0x51ed270b;
  private count = 0;

  /** How many units were added. */
  get length(): number {
    return this.count;
  }

  add(unit: number): void {
    this.a = Math.imul(this.a ^ unit, 0x9e3779b1);
    this.b = Math.imul(this.b ^ unit, 0x85ebca77);
    this.a ^= this.a >>> 15;
    this.b ^= this.b >>> 13;
    this.count++;
  }

  /** Never 0, which stands for "no digest". */
  value(): number {
    return joined(this.a ^ this.count, this.b ^ this.count) || 1;
  }
}

function joined(a: number, b: number): number {
  return (mixed(a ^ (b >>> 7)) >>> 0) + (mixed(b ^ (a >>> 9)) & 0x1fffff) * 0x1_0000_0000;
}

/** The final mixing of MurmurHash3 (public domain, Austin Appleby). */
function mixed(value: number): number {
  let mixing = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixing = Math.imul(mixing ^ (mixing >>> 13), 0xc2b2ae35);
  return mixing ^ (mixing >>> 16);
}
