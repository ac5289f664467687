/**
 * Writes dist/names.tsv: src/core/names/names.tsv without the notes that only people read, with the countries that it
 * lacks (from Intl.DisplayNames, Unicode CLDR), the outlets that reports cite, and for each form how far it may be trusted
 * in running text. The bundles read it when names are first asked for.
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
import { nameColumns, parseRow, readRows } from './name-rows.mjs';
import { withOutlets } from './outlet-names.mjs';

/** @import { Row } from './name-rows.mjs' */

const scriptFile = fileURLToPath(import.meta.url);
const root = path.join(path.dirname(scriptFile), '..');
/** @type {typeof import('../src/core/text/scriptFold')} */
const { foldScript } = await importTypeScript('src/core/text/scriptFold.ts');

/** @param {string} file */
const readList = (file) => JSON.parse(readFileSync(path.join(root, 'src/core/names', file), 'utf8'));
const lists = readList('ordinaryWords.json');
const ordinary = new Set(lists.words.split(' '));
const ambiguous = new Set(lists.ambiguous.split(' '));
const certain = new Set(lists.certain.split(' '));
/** @type {readonly string[]} */
const known = lists.known.split(' ');
/** Folded. */
const surnames = new Set(readList('wordEdges.json').surnames);

const written = /^[\u3400-\u9fff]+(?:[·‧・-][\u3400-\u9fff]+)*$/;
const dot = /[·‧・-]/;
/** Notes of the source that say that a person has read the row. */
const checked = /\b(?:hand-checked|read-2026)\b/;
/** Of a person whose name is written in characters, the Latin name a transcription: Wang Yi. */
const inCharacters = /\bcharacters\b/;

/**
 * @typedef {object} Form
 * @property {string} text
 * @property {string} type person, place, organisation, work or other
 * @property {number} count glosses that have it
 * @property {boolean} sure
 * @property {boolean} alternative
 * @property {boolean} isKnown from general knowledge
 * @property {boolean} isTransliterated false of a name that people write in characters themselves
 */

/** All rows, each with its forms. */
function readTable() {
  const rows = readRows();
  return withOutlets([...rows, ...countryRows(rows)]).map((row) => ({ row, forms: formsOf(row) }));
}

/**
 * @param {Row} row
 * @returns {Form[]}
 */
function formsOf(row) {
  const isKnown = row.source !== 'archive';
  const isSure = isKnown || checked.test(row.note);
  const { kind, forms } = parseRow(row);
  return forms.map(({ text, region, isMain, count }) => ({
    text,
    type: kind,
    count: count ?? 0,
    sure: isMain ? isSure || region === 'hk' : count === undefined,
    alternative: !isMain,
    isKnown,
    isTransliterated: !inCharacters.test(row.note),
  }));
}

/**
 * Characters that at least so many of the texts have.
 *
 * @param {Iterable<string>} texts
 * @param {number} least
 */
function frequentCharacters(texts, least) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const text of texts) {
    for (const character of new Set(text)) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= least).map(([character]) => character));
}

/** Characters that transliterations are made of: those of names of people. @param {readonly Form[]} forms */
function findSounds(forms) {
  const names = forms.filter(
    ({ text, type, alternative, isTransliterated }) =>
      type === 'person' && !alternative && text.length > 2 && isTransliterated,
  );
  return frequentCharacters(
    names.map(({ text }) => text),
    8,
  );
}

/** Characters of first names: those before the first dot. @param {readonly Form[]} forms */
function findFirstSounds(forms) {
  const dotted = [...new Set(forms.map(({ text }) => text))].filter((text) => dot.test(text));
  return frequentCharacters(
    dotted.map((text) => text.slice(0, text.search(dot))),
    3,
  );
}

/** @typedef {ReadonlySet<string>} Sounds */

/** @param {string} text @param {Sounds} sounds */
const isTransliteration = (text, sounds) =>
  [...text].every((character) => sounds.has(character) || dot.test(character));

/**
 * 方芳 and 张彦 are names that many Chinese have, too; those who are named often are likelier: 蕭茲, 葉倫.
 *
 * @param {Form} form
 * @param {Sounds} sounds
 */
const isChineseName = ({ text, type, count, isKnown }, sounds) =>
  type === 'person' &&
  text.length === 2 &&
  surnames.has(foldScript(text.charAt(0))) &&
  !isTransliteration(text, sounds) &&
  count < 10 &&
  !isKnown;

/** @param {Form} form @param {Sounds} sounds */
function isTaken(form, sounds) {
  const { text, type, count, sure, alternative } = form;
  if (isChineseName(form, sounds)) return false;
  if (!written.test(text) || text.length < 2 || text.length > 14 || ordinary.has(text)) return false;
  const dotted = dot.test(text);
  const transliterated = isTransliteration(text, sounds);
  if ((type === 'other' || type === 'work') && !dotted && !(transliterated && text.length > 2)) return false;
  if (alternative && count < 2 && !sure) return false;
  if (sure || dotted) return true;
  if (alternative && type === 'organisation' && text.length > 3) return true;
  if (alternative && !transliterated && type !== 'organisation') return false;
  return count >= (alternative || text.length === 2 || type === 'organisation' ? 3 : 0);
}

/** @param {Form} form */
const isShortBody = ({ text, type, alternative }) => text.length === 2 && type === 'organisation' && alternative;

/** How far forms may be trusted in running text. @param {readonly Form[]} forms */
function judge(forms) {
  const sounds = findSounds(forms);
  const taken = new Set(forms.filter((form) => isTaken(form, sounds)).map(({ text }) => text));
  const shortBodies = new Set(forms.filter(isShortBody).map(({ text }) => text));

  /**
   * A short name that is easily made by chance: of characters that sound, of a body (其中共有), or listed.
   *
   * @param {string} text
   */
  const needsEdge = (text) =>
    text.length === 2 &&
    !certain.has(text) &&
    (isTransliteration(text, sounds) || ambiguous.has(text) || shortBodies.has(text));
  return { sounds, taken, needsEdge };
}

/** The names, and those of them that two words can make by chance. */
export function buildNames() {
  const { taken, needsEdge } = judge(readTable().flatMap(({ forms }) => forms));
  const names = [...new Set([...taken, ...known])].sort();
  return { names: names.filter((text) => !needsEdge(text)), shortNames: names.filter(needsEdge) };
}

/**
 * The table as dist/names.tsv holds it: a line with the characters of transliterations, a line with names that only keep
 * others from being found inside of them, both folded, the head, and a row a line. `folded` has the forms as texts are
 * searched for them: those that need an edge behind `~`, those that are not looked for behind `!`.
 */
export function buildTable() {
  const rows = readTable();
  const all = rows.flatMap(({ forms }) => forms);
  const { sounds, taken, needsEdge } = judge(all);
  /** @param {string} text */
  const guard = (text) => (!taken.has(text) ? '!' : needsEdge(text) ? '~' : '');
  const lines = rows.map(({ row, forms }) => {
    const note = checked.test(row.note) ? 'checked' : '';
    const cells = nameColumns.map((column) => (column === 'note' ? note : row[column]));
    return [...cells, foldedForms(forms, guard)].join('\t');
  });
  const allSounds = new Set(foldScript([...sounds, ...findFirstSounds(all)].join('')));
  const heads = [[...allSounds].join(''), known.map(foldScript).join('|')];
  const head = [...nameColumns, 'folded'].join('\t');
  return `${[...heads.map((line) => `#\t${line}`), head, ...lines].join('\n')}\n`;
}

/** Marks of a form, the more it is trusted the later. */
const marksByTrust = ['!', '~', ''];

/**
 * Of forms that differ in the script alone the one that is trusted most counts.
 *
 * @param {readonly Form[]} forms
 * @param {(text: string) => string} guard
 */
function foldedForms(forms, guard) {
  /** @type {Map<string, string>} */
  const marks = new Map();
  for (const { text } of forms) {
    const folded = foldScript(text);
    const mark = guard(text);
    const other = marks.get(folded);
    if (other === undefined || marksByTrust.indexOf(mark) > marksByTrust.indexOf(other)) marks.set(folded, mark);
  }
  return [...marks].map(([folded, mark]) => mark + folded).join('|');
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
