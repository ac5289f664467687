/**
 * Writes dist/dictionaries.json: OpenCC's dictionaries and its 16 configurations, taken from opencc-js. The bundles
 * read it when a conversion is first asked for, so that none of them holds the 1.2 MB.
 *
 *   node scripts/build-dictionaries.mjs [FILE]
 *
 * The shape is `Dictionaries` in src/core/script/dictionaries.ts.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

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

/** Dictionaries by name, each `key value|key value|…`. */
async function readDictionaries() {
  /** @type {Record<string, string>} */
  const dictionaries = {};
  for (const file of readdirSync(dictionaryFolder).sort()) {
    dictionaries[path.basename(file, '.js')] = (await load(path.join(dictionaryFolder, file))).default;
  }
  return dictionaries;
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
    source: `OpenCC dictionaries (Apache-2.0) as packaged by opencc-js ${version} (MIT AND Apache-2.0)`,
    dictionaries,
    configurations,
  };
}

if (process.argv[1] === scriptFile) {
  const target = process.argv[2] ?? path.join(path.dirname(scriptFile), '../dist/dictionaries.json');
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, JSON.stringify(await buildDictionaries()));
}
