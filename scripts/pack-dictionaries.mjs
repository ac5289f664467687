/**
 * Packs dictionaries as `PackedDictionary` in src/core/script/engine/dictionary.ts says, their units as
 * src/core/script/engine/packing.ts says.
 *
 * @typedef {Map<string, string>} Entries
 */

/** The symbols: printable ASCII but what JSON escapes, from # on. */
const symbols = Array.from({ length: 92 }, (_, at) => String.fromCharCode(35 + at)).filter((symbol) => symbol !== '\\');
const shortUnits = 45;
const lastLead = symbols.length - 1;
const mostShared = 9;

/**
 * @param {Map<string, Entries>} dictionaries
 * @param {Record<string, string>} bases which dictionary of characters makes the usual values of another one's keys
 */
export function packDictionaries(dictionaries, bases) {
  const shaped = [...dictionaries].map(([name, entries]) => {
    const base = bases[name];
    return { name, base, parts: shape(entries, (base && dictionaries.get(base)) || new Map()) };
  });
  const alphabet = findAlphabet(shaped.flatMap(({ parts }) => parts));
  const encode = encoder(alphabet);
  const packed = shaped.map(({ name, base, parts }) => {
    const shapes = parts.map(({ kind, shared, rest }) => symbol(kind * 10 + shared) + symbol(rest.length)).join('');
    const keys = parts.map(({ rest }) => encode(rest)).join('');
    const values = parts.map(({ kind, at, units }) => (kind === 0 ? '' : symbol(at) + encode(units))).join('');
    const length = parts.reduce((sum, { shared, rest }) => sum + shared + rest.length, 0);
    return [name, { ...(base && { base }), length, shapes, keys, values }];
  });
  return { alphabet, dictionaries: Object.fromEntries(packed) };
}

/** @param {number} number */
function symbol(number) {
  const found = symbols[number];
  if (found === undefined) throw new Error(`no symbol for ${number}`);
  return found;
}

/**
 * Keys that begin with the same two units stand together, the longest first: so a table takes them in.
 *
 * @param {string} one
 * @param {string} other
 */
function byPairAndLength(one, other) {
  const [pair, otherPair] = [one.slice(0, 2), other.slice(0, 2)];
  if (pair !== otherPair) return pair < otherPair ? -1 : 1;
  return other.length - one.length || (one < other ? -1 : 1);
}

/**
 * For each key what is written of it: what it does not share with the key before, and its value where that is not usual.
 *
 * @param {Entries} entries
 * @param {Entries} characters
 */
function shape(entries, characters) {
  let before = '';
  return [...entries.keys()].sort(byPairAndLength).map((key) => {
    let shared = 0;
    while (shared < Math.min(mostShared, before.length, key.length) && key[shared] === before[shared]) shared += 1;
    before = key;
    const usual = [...key].map((character) => characters.get(character) ?? character).join('');
    return { shared, rest: key.slice(shared), ...shapeValue(entries.get(key) ?? '', usual) };
  });
}

/**
 * @param {string} value
 * @param {string} usual
 */
function shapeValue(value, usual) {
  if (value === usual) return { kind: 0, at: 0, units: '' };
  const changed = [...Array(value.length).keys()].filter((at) => value[at] !== usual[at]);
  const [at = 0] = changed;
  if (value.length === usual.length && value.length > 1 && changed.length === 1) {
    return { kind: 1, at, units: value[at] ?? '' };
  }
  return { kind: 2, at: value.length, units: value };
}

/**
 * Every unit, those that occur most often first.
 *
 * @param {{ rest: string, units: string }[]} parts
 */
function findAlphabet(parts) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { rest, units } of parts) {
    for (const unit of (rest + units).split('')) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1));
  return sorted.map(([unit]) => unit).join('');
}

/** @param {string} alphabet */
function encoder(alphabet) {
  const codes = new Map(alphabet.split('').map((unit, rank) => [unit, code(rank)]));
  /** @param {string} text */
  return (text) =>
    text
      .split('')
      .map((unit) => codes.get(unit))
      .join('');
}

/** @param {number} rank */
function code(rank) {
  if (rank < shortUnits) return symbol(rank);
  const long = rank - shortUnits;
  const count = symbols.length;
  if (long < (lastLead - shortUnits) * count)
    return symbol(shortUnits + Math.floor(long / count)) + symbol(long % count);
  const longer = long - (lastLead - shortUnits) * count;
  return symbol(lastLead) + symbol(Math.floor(longer / count)) + symbol(longer % count);
}
