/**
 * Makes of src/core/names/names.tsv the list of Chinese forms of people, places and bodies that a text can be searched
 * for (`makeNames` in src/core/names/names.ts). They ship in dist/dictionaries.json; this writes them as a text, the short
 * ones after a blank line:
 *
 *   node scripts/build-names.mjs FILE
 *
 * A form is taken when it stands in the columns of Taiwan, the mainland, Hong Kong or Singapore, or among the
 * alternatives, and
 * - is written in Chinese, with 2 to 14 characters, and is not listed in ordinaryWords.json;
 * - names a person, a place or a body; of works and other things only transliterations, since the rest are terms;
 * - was checked by hand or comes from general knowledge, or was met often enough: a name of two characters or of a body
 *   three times (once otherwise), an alternative three times and only as a transliteration, with a dot twice.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const room = path.join(path.dirname(fileURLToPath(import.meta.url)), '../src/core/names');
const lists = JSON.parse(readFileSync(path.join(room, 'ordinaryWords.json'), 'utf8'));
const ordinary = new Set(lists.words.split(' '));
const ambiguous = new Set(lists.ambiguous.split(' '));
const known = lists.known.split(' ');

const written = /^[\u3400-\u9fff]+(?:[·‧・-][\u3400-\u9fff]+)*$/;
const dot = /[·‧・-]/;

/**
 * @typedef {object} Form
 * @property {string} text
 * @property {string} type person, place, organisation, work or other
 * @property {number} count glosses that have it
 * @property {boolean} sure
 * @property {boolean} alternative
 */

/** @returns {Form[]} */
function readForms() {
  const [head = '', ...lines] = readFileSync(path.join(room, 'names.tsv'), 'utf8').trimEnd().split('\n');
  const columns = head.split('\t');
  return lines.flatMap((line) => {
    const cells = line.split('\t');
    return formsOf((name) => cells[columns.indexOf(name)] ?? '');
  });
}

/**
 * @param {(column: string) => string} cell
 * @returns {Form[]}
 */
function formsOf(cell) {
  const type = cell('type');
  const sure = cell('note').includes('hand-checked') || cell('source') !== 'archive';
  const main = ['tw', 'cn', 'hk', 'sg'].map((column) => {
    const count = Number(cell(`n_${column}`)) || 0;
    return { text: cell(column), type, count, sure: sure || column === 'hk', alternative: false };
  });
  const others = `${cell('tw_alternatives')}|${cell('cn_alternatives')}`.split('|').flatMap((alternative) => {
    const [text, count] = alternative.split(':');
    return text ? [{ text, type, count: Number(count) || 0, sure: count === 'k', alternative: true }] : [];
  });
  return [...main, ...others];
}

/**
 * Characters that transliterations are made of: those of at least eight names of people with three characters or more.
 *
 * @param {readonly Form[]} forms
 */
function findSounds(forms) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { text, type, alternative } of forms) {
    if (type !== 'person' || alternative || text.length < 3) continue;
    for (const character of new Set(text)) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= 8).map(([character]) => character));
}

/** The names, and those of them that two words can make by chance. */
export function buildNames() {
  const forms = readForms();
  const sounds = findSounds(forms);

  /** @param {string} text */
  const isTransliteration = (text) => [...text].every((character) => sounds.has(character) || dot.test(character));

  /** @param {Form} form */
  const isTaken = ({ text, type, count, sure, alternative }) => {
    if (!written.test(text) || text.length < 2 || text.length > 14 || ordinary.has(text)) return false;
    const dotted = dot.test(text);
    const transliterated = isTransliteration(text);
    if ((type === 'other' || type === 'work') && !dotted && !(transliterated && text.length > 2)) return false;
    if (alternative && count < 2 && !sure) return false;
    if (sure || dotted) return true;
    if (alternative && !transliterated) return false;
    return count >= (alternative || text.length === 2 || type === 'organisation' ? 3 : 0);
  };

  /** A short name that is easily made by chance: of characters that sound, or listed. @param {string} text */
  const needsEdge = (text) => text.length === 2 && (isTransliteration(text) || ambiguous.has(text));

  const taken = [...new Set([...forms.filter(isTaken).map(({ text }) => text), ...known])].sort();
  return { names: taken.filter((text) => !needsEdge(text)), shortNames: taken.filter(needsEdge) };
}

const scriptFile = fileURLToPath(import.meta.url);
if (process.argv[1] === scriptFile) {
  const { names, shortNames } = buildNames();
  writeFileSync(process.argv[2] ?? 'names.txt', `${names.join('\n')}\n\n${shortNames.join('\n')}\n`);
}
