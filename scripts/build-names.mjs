/**
 * Writes dist/names.tsv: src/core/names/names.tsv without the columns that only people read, the countries that it lacks
 * (from Intl.DisplayNames, Unicode CLDR), the outlets that reports cite, and for each form how far it may be trusted in running text. The bundles read
 * it when names are first asked for.
 *
 *   node scripts/build-names.mjs [FILE]
 *   node scripts/build-names.mjs --list FILE    the forms that texts are searched for, the short ones after a blank line
 *
 * A form is looked for in texts when it stands in the columns of Taiwan, the mainland, Hong Kong or Singapore, or among
 * the alternatives, and
 * - is written in Chinese, with 2 to 14 characters, and is not listed in ordinaryWords.json;
 * - names a person, a place or a body; of works and other things only transliterations, since the rest are terms;
 * - was checked by hand or comes from general knowledge, or was met often enough: a name of two characters or of a body
 *   three times (once otherwise), an alternative three times and only as a transliteration or of a body, a dotted one
 *   or one of a body with four characters twice;
 * - is no name of two characters that a Chinese person may have.
 * Of these, a short one that is easily made by chance where two words meet needs the edge of a word. All others are
 * found when somebody asks for them, and where a clipping explains them.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { countryRows } from './country-names.mjs';
import { importTypeScript } from './import-typescript.mjs';
import { withOutlets } from './outlet-names.mjs';

const scriptFile = fileURLToPath(import.meta.url);
const room = path.join(path.dirname(scriptFile), '../src/core/names');
/** @type {{ foldScript(text: string): string }} */
const { foldScript } = await importTypeScript(path.join(room, '../text/scriptFold.ts'));
const lists = JSON.parse(readFileSync(path.join(room, 'ordinaryWords.json'), 'utf8'));
const ordinary = new Set(lists.words.split(' '));
const ambiguous = new Set(lists.ambiguous.split(' '));
const known = lists.known.split(' ');
const surnames = new Set(lists.surnames);

const written = /^[\u3400-\u9fff]+(?:[·‧・-][\u3400-\u9fff]+)*$/;
const dot = /[·‧・-]/;
/** Notes of the source that say that a person has read the row. */
const checked = /\b(?:hand-checked|read-2026)\b/;

/**
 * @typedef {(column: string) => string} Row
 *
 * @typedef {object} Form
 * @property {string} text
 * @property {string} type person, place, organisation, work or other
 * @property {number} count glosses that have it
 * @property {boolean} sure
 * @property {boolean} alternative
 * @property {boolean} isKnown from general knowledge
 */

/** @returns {Row[]} */
function readRows() {
  const [head = '', ...lines] = readFileSync(path.join(room, 'names.tsv'), 'utf8').trimEnd().split('\n');
  const columns = head.split('\t');
  const rows = lines.map((line) => {
    const cells = line.split('\t');
    return (/** @type {string} */ name) => cells[columns.indexOf(name)] ?? '';
  });
  return withOutlets([...rows, ...countryRows(rows)]);
}

/**
 * @param {Row} cell
 * @returns {Form[]}
 */
function formsOf(cell) {
  const type = cell('type');
  const sure = checked.test(cell('note')) || cell('source') !== 'archive';
  const isKnown = cell('source') !== 'archive';
  const main = ['tw', 'cn', 'hk', 'sg'].map((column) => {
    const count = Number(cell(`n_${column}`)) || 0;
    return { text: cell(column), type, count, sure: sure || column === 'hk', alternative: false, isKnown };
  });
  const others = `${cell('tw_alternatives')}|${cell('cn_alternatives')}`.split('|').flatMap((alternative) => {
    const [text, count] = alternative.split(':');
    return text ? [{ text, type, count: Number(count) || 0, sure: count === 'k', alternative: true, isKnown }] : [];
  });
  return [...main, ...others].filter(({ text }) => text !== '');
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

/**
 * Characters of first names: those of at least three dotted names.
 *
 * @param {readonly Form[]} forms
 */
function findFirstSounds(forms) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const text of new Set(forms.map((form) => form.text))) {
    const parts = text.split(dot);
    if (parts.length > 1)
      for (const character of new Set(parts[0])) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count >= 3).map(([character]) => character);
}

/** @param {Form} form */
const isShortBody = ({ text, type, alternative }) => text.length === 2 && type === 'organisation' && alternative;

/** What tells how far forms may be trusted in running text. @param {readonly Form[]} forms */
function judgeOf(forms) {
  const sounds = findSounds(forms);

  /** @param {string} text */
  const isTransliteration = (text) => [...text].every((character) => sounds.has(character) || dot.test(character));

  /**
   * 方芳 and 张彦 are names that many Chinese have, too; those who are named often are likelier: 蕭茲, 葉倫.
   *
   * @param {Form} form
   */
  const isChineseName = ({ text, type, count, isKnown }) =>
    type === 'person' &&
    text.length === 2 &&
    surnames.has(text.charAt(0)) &&
    !isTransliteration(text) &&
    count < 10 &&
    !isKnown;

  /** @param {Form} form */
  const isTaken = (form) => {
    const { text, type, count, sure, alternative } = form;
    if (isChineseName(form)) return false;
    if (!written.test(text) || text.length < 2 || text.length > 14 || ordinary.has(text)) return false;
    const dotted = dot.test(text);
    const transliterated = isTransliteration(text);
    if ((type === 'other' || type === 'work') && !dotted && !(transliterated && text.length > 2)) return false;
    if (alternative && count < 2 && !sure) return false;
    if (sure || dotted) return true;
    if (alternative && type === 'organisation' && text.length > 3) return true;
    if (alternative && !transliterated && type !== 'organisation') return false;
    return count >= (alternative || text.length === 2 || type === 'organisation' ? 3 : 0);
  };

  const shortBodies = new Set(forms.filter(isShortBody).map(({ text }) => text));

  /**
   * A short name that is easily made by chance: of characters that sound, of a body (其中共有), or listed.
   *
   * @param {string} text
   */
  const needsEdge = (text) =>
    text.length === 2 && (isTransliteration(text) || ambiguous.has(text) || shortBodies.has(text));
  return { sounds, isTaken, needsEdge };
}

/** The names, and those of them that two words can make by chance. */
export function buildNames() {
  const forms = readRows().flatMap(formsOf);
  const { isTaken, needsEdge } = judgeOf(forms);
  const taken = [...new Set([...forms.filter(isTaken).map(({ text }) => text), ...known])].sort();
  return { names: taken.filter((text) => !needsEdge(text)), shortNames: taken.filter(needsEdge) };
}

const columns = [
  'latin',
  'aliases',
  'type',
  'tw',
  'cn',
  'hk',
  'sg',
  'tw_alternatives',
  'cn_alternatives',
  'n_tw',
  'n_cn',
];

/**
 * The table as dist/names.tsv holds it: a line with the characters of transliterations, a line with names that only keep
 * others from being found inside of them, both folded, the head, and a row a line. `folded` has the forms as texts are
 * searched for them: those that need an edge behind `~`, those that are not looked for behind `!`.
 */
export function buildTable() {
  const rows = readRows();
  const { sounds, isTaken, needsEdge } = judgeOf(rows.flatMap(formsOf));
  const taken = new Set(
    rows
      .flatMap(formsOf)
      .filter(isTaken)
      .map(({ text }) => text),
  );
  /** @param {string} text */
  const guard = (text) => (!taken.has(text) ? '!' : needsEdge(text) ? '~' : '');
  const lines = rows.map((cell) => {
    const forms = new Map(formsOf(cell).map(({ text }) => [foldScript(text), guard(text)]));
    // The more trusted one of two scripts counts.
    for (const { text } of formsOf(cell)) {
      const folded = foldScript(text);
      if (guard(text).length < (forms.get(folded) ?? '').length) forms.set(folded, guard(text));
    }
    const note = checked.test(cell('note')) ? 'checked' : '';
    const folded = [...forms].map(([form, mark]) => mark + form).join('|');
    return [...columns.map(cell), cell('source'), note, folded].join('\t');
  });
  const head = [...columns, 'source', 'note', 'folded'].join('\t');
  const allSounds = new Set(foldScript([...sounds, ...findFirstSounds(rows.flatMap(formsOf))].join('')));
  const heads = [[...allSounds].join(''), known.map(foldScript).join('|')];
  return `${[...heads.map((line) => `#\t${line}`), head, ...lines].join('\n')}\n`;
}

if (process.argv[1] === scriptFile) {
  const isList = process.argv[2] === '--list';
  const target = process.argv[isList ? 3 : 2] ?? path.join(path.dirname(scriptFile), '../dist/names.tsv');
  mkdirSync(path.dirname(target), { recursive: true });
  if (isList) {
    const { names, shortNames } = buildNames();
    writeFileSync(target, `${names.join('\n')}\n\n${shortNames.join('\n')}\n`);
  } else {
    writeFileSync(target, buildTable());
  }
}
