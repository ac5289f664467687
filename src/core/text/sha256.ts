/** FIPS 180-4: first 32 bits of the fractional parts of the cube roots of the first 64 primes. */
const roundConstants = fractions(64, Math.cbrt);
/** FIPS 180-4: the same of the square roots of the first 8 primes. */
const initialState = fractions(8, Math.sqrt);

/** SHA-256 of a text's UTF-8 bytes, as 64 lower-case hexadecimal digits. A lone surrogate counts as U+FFFD. */
export function sha256(text: string): string {
  const words = paddedWords(new TextEncoder().encode(text));
  const state = Uint32Array.from(initialState);
  const schedule = new Uint32Array(64);
  for (let block = 0; block < words.length; block += 16) {
    fillSchedule(schedule, words, block);
    compress(state, schedule);
  }
  return [...state].map((word) => word.toString(16).padStart(8, '0')).join('');
}

function paddedWords(bytes: Uint8Array): Uint32Array {
  const words = new Uint32Array(Math.ceil((bytes.length + 9) / 64) * 16);
  const add = (index: number, byte: number): void => {
    words[index >> 2] = (words[index >> 2] ?? 0) | (byte << (24 - (index & 3) * 8));
  };
  for (let index = 0; index < bytes.length; index += 1) add(index, bytes[index] ?? 0);
  add(bytes.length, 0x80);
  words[words.length - 2] = Math.floor(bytes.length / 0x20000000);
  words[words.length - 1] = bytes.length << 3;
  return words;
}

const rotate = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

function fillSchedule(schedule: Uint32Array, words: Uint32Array, block: number): void {
  const at = (index: number): number => schedule[index] ?? 0;
  for (let index = 0; index < 16; index += 1) schedule[index] = words[block + index] ?? 0;
  for (let index = 16; index < 64; index += 1) {
    const before = at(index - 15);
    const last = at(index - 2);
    const small0 = rotate(before, 7) ^ rotate(before, 18) ^ (before >>> 3);
    const small1 = rotate(last, 17) ^ rotate(last, 19) ^ (last >>> 10);
    schedule[index] = at(index - 16) + small0 + at(index - 7) + small1;
  }
}

function compress(state: Uint32Array, schedule: Uint32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let round = 0; round < 64; round += 1) {
    const choice = (e & f) ^ (~e & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const sum1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const sum0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const first = (h + sum1 + choice + (roundConstants[round] ?? 0) + (schedule[round] ?? 0)) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + sum0 + majority) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => {
    state[index] = (state[index] ?? 0) + word;
  });
}

/** The first 32 bits of the fractional parts of a root of the first `count` primes. */
function fractions(count: number, root: (prime: number) => number): Uint32Array {
  const words: number[] = [];
  for (let candidate = 2; words.length < count; candidate += 1) {
    if (!isPrime(candidate)) continue;
    const value = root(candidate);
    words.push(Math.floor((value - Math.floor(value)) * 0x100000000));
  }
  return Uint32Array.from(words);
}

function isPrime(candidate: number): boolean {
  for (let divisor = 2; divisor * divisor <= candidate; divisor += 1) if (candidate % divisor === 0) return false;
  return true;
}
