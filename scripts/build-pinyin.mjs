/**
 * Writes dist/pinyin.json, which is read when somebody asks for romanised references: the readings of characters, of
 * phrases that are not read as their characters alone, and of family names, taken from pinyin-pro; the names of people
 * and places come from our own tables.
 *
 *   node scripts/build-pinyin.mjs [FILE]
 *
 * The shape is `PinyinDictionary` in src/core/citation/reference/pinyin.ts. Tones are left out: references have none.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildNames } from './build-names.mjs';

const scriptFile = fileURLToPath(import.meta.url);
const packageFolder = path.dirname(createRequire(scriptFile).resolve('pinyin-pro/package.json'));
const root = path.join(path.dirname(scriptFile), '..');

/**
 * @param {string} name
 * @returns {Promise<Record<string, unknown>>}
 */
const load = (name) => import(pathToFileURL(path.join(packageFolder, `dist/esm/data/${name}.mjs`)).href);

/** @typedef {{ zh: string, pinyin: string, length: number }} Pattern */

/**
 * Phrases by their characters, each reading without its tones.
 *
 * @param {unknown} patterns
 */
function readingsOf(patterns) {
  return new Map(/** @type {Pattern[]} */ (patterns).map(({ zh, pinyin }) => [zh, withoutTones(pinyin)]));
}

/** @param {string} reading */
function withoutTones(reading) {
  return reading
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0304\u030c]/g, '')
    .normalize('NFC');
}

/** The usual reading of each character: the first one that the table gives. */
async function readCharacters() {
  /** @type {Map<string, string>} */
  const characters = new Map();
  const { default: table } = /** @type {{ default: { get(code: string): unknown } }} */ (await load('dict1'));
  for (let unit = 0x3007; unit <= 0x9fff; unit += 1) {
    const reading = table.get(String.fromCharCode(unit));
    if (typeof reading !== 'string' || reading === '') continue;
    const first = withoutTones(reading.split(' ')[0] ?? '');
    if (/^[a-zêü]+$/.test(first)) characters.set(String.fromCharCode(unit), first);
  }
  return characters;
}

/**
 * Names of our own tables, apart: Chinese people, whose family name is a word; other people and places, which are one
 * word; those of these that two words can make by chance.
 *
 * @param {(name: string) => string} joined the readings of a name without blanks
 */
function readNames(joined) {
  const { names, shortNames } = buildNames();
  const taken = new Set([...names, ...shortNames]);
  const short = new Set(shortNames);
  const lines = readFileSync(path.join(root, 'src/core/names/names.tsv'), 'utf8').split('\n').slice(1);
  const listed = JSON.parse(readFileSync(path.join(root, 'src/core/citation/data/chineseNames.json'), 'utf8'));
  /** @type {Map<string, boolean>} */
  const chinese = new Map([
    ...listed.people.split(' ').map((/** @type {string} */ name) => [name, true]),
    ...listed.places.split(' ').map((/** @type {string} */ name) => [name, false]),
  ]);
  for (const line of lines) {
    const [latin = '', , type = '', ...forms] = line.split('\t');
    if (type !== 'person' && type !== 'place') continue;
    for (const form of forms.slice(0, 4)) {
      if (!taken.has(form) || chinese.has(form)) continue;
      const plain = latin.toLowerCase().replace(/[^a-zü]/g, '');
      const hyphened = /^[A-Z][a-z]+ [A-Z][a-z]+-[A-Za-z]+$/.test(latin) && form.length <= 4 && !form.includes('·');
      chinese.set(form, type === 'person' && (plain === joined(form) || hyphened));
    }
  }
  const all = [...chinese];
  return {
    people: all.filter(([, is]) => is).map(([form]) => form),
    names: all.filter(([form, is]) => !is && !short.has(form)).map(([form]) => form),
    shortNames: all.filter(([form, is]) => !is && short.has(form)).map(([form]) => form),
  };
}

/** @param {Record<string, string[]>} lists */
function joinAll(lists) {
  return Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list.join('|')]));
}

/** Builds what dist/pinyin.json holds. */
export async function buildPinyin() {
  const characters = await readCharacters();
  const [two, three, four, five, family] = await Promise.all(
    ['dict2', 'dict3', 'dict4', 'dict5', 'surname'].map((name) => load(name)),
  );
  const surnames = readingsOf(family?.PatternSurname);
  const phrases = new Map([
    ...readingsOf(two?.Pattern2),
    ...readingsOf(three?.Pattern3),
    ...readingsOf(four?.Pattern4),
    ...readingsOf(five?.Pattern5),
  ]);
  /** @type {Map<string, string>} */
  const bySyllable = new Map();
  for (const [character, reading] of characters) {
    bySyllable.set(reading, (bySyllable.get(reading) ?? '') + character);
  }
  const unusual = [...phrases].filter(
    ([phrase, reading]) => reading !== [...phrase].map((one) => characters.get(one) ?? '').join(' '),
  );
  return {
    source: 'Readings: pinyin-pro, MIT. Names: src/core/names/names.tsv, src/core/citation/data/chineseNames.json.',
    characters: Object.fromEntries([...bySyllable].sort()),
    phrases: Object.fromEntries(unusual),
    surnames: Object.fromEntries(surnames),
    ...joinAll(readNames((name) => [...name].map((one) => characters.get(one) ?? '').join(''))),
  };
}

if (process.argv[1] === scriptFile) {
  const target = process.argv[2] ?? path.join(root, 'dist/pinyin.json');
  mkdirSync(path.dirname(target), { recursive: true });
  const text = JSON.stringify(await buildPinyin());
  writeFileSync(target, text);
  process.stdout.write(`dist/pinyin.json ${(Buffer.byteLength(text) / 1000).toFixed(1)} KB\n`);
}
