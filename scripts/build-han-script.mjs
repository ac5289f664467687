/**
 * Writes src/core/text/hanScript.json: the characters that only Traditional or only Simplified writing uses.
 *
 *   node scripts/build-han-script.mjs
 *
 * Sources: OpenCC's dictionaries as packaged by opencc-js, and Big5 and GB 2312 as the runtime's TextDecoder knows them.
 * A character that OpenCC changes to Traditional is Simplified only, unless a Traditional value of the phrase dictionary
 * holds it (后, 里, 干, 台: 皇后, 公里, 干涉, 台灣 are Traditional too) or it is one of the 5,401 frequent characters of
 * Big5 (群, 峰, 雇: OpenCC's standard prefers 羣, 峯, 僱, Traditional print has both). A character that OpenCC changes to
 * Simplified is Traditional only, unless a Simplified key or value of the phrase dictionaries holds it (乾, 於, 夥).
 * Only frequent characters are kept: level 1 of GB 2312 for Simplified, level 1 of Big5 for Traditional.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const packageFolder = path.join(path.dirname(createRequire(import.meta.url).resolve('opencc-js')), '../..');
const { version } = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8'));

/** @typedef {[from: string, to: string]} Pair */

/**
 * @param {string} name of a dictionary
 * @returns {Promise<Pair[]>}
 */
async function readPairs(name) {
  const file = path.join(packageFolder, 'dist/esm-lib/dict', `${name}.js`);
  const { default: text } = await import(pathToFileURL(file).href);
  return text.split('|').map((/** @type {string} */ entry) => entry.split(' '));
}

/**
 * The Han characters of a two-byte encoding whose first byte lies in a range.
 *
 * @param {string} encoding
 * @param {number} firstLead
 * @param {number} lastLead
 * @param {number} firstTrail
 */
function charactersOf(encoding, firstLead, lastLead, firstTrail) {
  const decoder = new TextDecoder(encoding);
  const characters = new Set();
  for (let lead = firstLead; lead <= lastLead; lead += 1) {
    for (let trail = firstTrail; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && character >= '\u4e00' && character <= '\u9fff') characters.add(character);
    }
  }
  return characters;
}

/** Level 1 of each standard: the frequently used characters. */
const frequentTraditional = charactersOf('big5', 0xa4, 0xc6, 0x40);
const frequentSimplified = charactersOf('gbk', 0xb0, 0xd7, 0xa1);

const toTraditional = await readPairs('STCharacters');
const toSimplified = await readPairs('TSCharacters');
const simplifiedPhrases = await readPairs('STPhrases');
const traditionalPhrases = await readPairs('TSPhrases');
const inTraditional = new Set([
  ...simplifiedPhrases.flatMap(([, traditional]) => [...traditional]),
  ...traditionalPhrases.flatMap(([traditional]) => [...traditional]),
  ...frequentTraditional,
]);
const inSimplified = new Set([
  ...simplifiedPhrases.flatMap(([simplified]) => [...simplified]),
  ...traditionalPhrases.flatMap(([, simplified]) => [...simplified]),
]);

/**
 * @param {readonly Pair[]} pairs
 * @param {ReadonlySet<string>} frequent
 * @param {ReadonlySet<string>} usedElsewhere
 */
const changedIn = (pairs, frequent, usedElsewhere) =>
  pairs
    .filter(([from, to]) => from !== to && frequent.has(from) && !usedElsewhere.has(from))
    .map(([from]) => from)
    .sort()
    .join('');

const table = {
  source: `OpenCC dictionaries (Apache-2.0) as packaged by opencc-js ${version}, Big5 and GB 2312; made by scripts/build-han-script.mjs`,
  hant: changedIn(toSimplified, frequentTraditional, inSimplified),
  hans: changedIn(toTraditional, frequentSimplified, inTraditional),
};
writeFileSync(path.join(root, 'src/core/text/hanScript.json'), `${JSON.stringify(table, null, 2)}\n`);
