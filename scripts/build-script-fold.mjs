/**
 * Writes src/core/text/scriptFold.json: pairs of characters that searches and comparisons take for one.
 *
 *   node scripts/build-script-fold.mjs
 *
 * Sources: OpenCC's dictionaries as packaged by opencc-js. Every Traditional character leads to the Simplified one of
 * TSCharacters; the forms of Taiwan and Hong Kong (TWVariants, HKVariants) lead where their standard form leads. OpenCC
 * keeps some characters that both scripts use side by side apart; those below are taken for one as well, because
 * archives write one word with either. Characters outside the Basic Multilingual Plane are left out.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const packageFolder = path.join(path.dirname(createRequire(import.meta.url).resolve('opencc-js')), '../..');
const { version } = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8'));

/** Written both ways in either script: 著作 and 着作, 憑藉 and 凭借, 明瞭 and 明了, 妳 and 你. */
const besides = ['著着', '藉借', '瞭了', '妳你', '甦苏', '祇只', '衹只', '馀余', '麽么', '牠它', '祂他'];

/**
 * @param {string} name of a dictionary
 * @returns {Promise<[string, string][]>}
 */
async function readPairs(name) {
  const file = path.join(packageFolder, 'dist/esm-lib/dict', `${name}.js`);
  const { default: text } = await import(pathToFileURL(file).href);
  return text.split('|').map((/** @type {string} */ entry) => entry.split(' '));
}

/** @param {string} character */
const isSingle = (character) => character.length === 1;

/** @type {Map<string, string>} */
const fold = new Map();
/** @param {string} character */
const foldOf = (character) => fold.get(character) ?? character;

for (const [from, to] of await readPairs('TSCharacters')) {
  if (isSingle(from) && isSingle(to) && from !== to) fold.set(from, to);
}
for (const pair of besides) fold.set(pair.slice(0, 1), pair.slice(1));
for (const name of ['TWVariants', 'HKVariants']) {
  for (const [standard, variant] of await readPairs(name)) {
    if (isSingle(standard) && isSingle(variant) && foldOf(variant) !== foldOf(standard)) {
      fold.set(foldOf(variant), foldOf(standard));
    }
  }
}
/** A character that leads to one that leads on leads to the last. */
for (const [from, to] of fold) {
  let last = to;
  for (let steps = 0; steps < 8 && fold.has(last); steps += 1) last = foldOf(last);
  if (last === from) fold.delete(from);
  else fold.set(from, last);
}

const pairs = [...fold].sort(([a], [b]) => (a < b ? -1 : 1));
const table = {
  source: `OpenCC dictionaries (Apache-2.0) as packaged by opencc-js ${version}; made by scripts/build-script-fold.mjs`,
  from: pairs.map(([from]) => from).join(''),
  to: pairs.map(([, to]) => to).join(''),
};
writeFileSync(path.join(root, 'src/core/text/scriptFold.json'), `${JSON.stringify(table, null, 2)}\n`);
