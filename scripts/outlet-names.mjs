/** Outlets that reports cite, as names: those of src/core/citation/data/outlets.json, which says where they come from. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { latinNames, plain } from './country-names.mjs';

const file = path.join(path.dirname(fileURLToPath(import.meta.url)), '../src/core/citation/data/outlets.json');

/**
 * @typedef {object} Outlet
 * @property {string} [en]
 * @property {string} [hant]
 * @property {string} [hans]
 * @property {string[]} [names]
 * @property {string[]} [inMarks] names that are ordinary words, too
 */

/**
 * @typedef {(column: string) => string} Row
 */

/**
 * The given rows with the outlets' names, and rows for the outlets that they lack. Names that are ordinary words stay out.
 *
 * @param {readonly Row[]} rows in the form of names.tsv
 * @returns {Row[]}
 */
export function withOutlets(rows) {
  /** @type {Outlet[]} */
  const outlets = JSON.parse(readFileSync(file, 'utf8')).outlets;
  const byName = new Map(outlets.flatMap((outlet) => latinOf(outlet).map((name) => [plain(name), outlet])));
  const have = latinNames(rows);
  const lacking = outlets.filter((outlet) => outlet.en && !latinOf(outlet).some((name) => have.has(plain(name))));
  return [
    ...rows.map((row) => {
      const names = [row('latin'), ...row('aliases').split('; ')];
      const outlet = row('type') === 'organisation' && names.map((name) => byName.get(plain(name))).find(Boolean);
      return outlet ? withNames(row, outlet) : row;
    }),
    ...lacking.map(rowOf).filter((row) => ['tw', 'cn', 'cn_alternatives'].some((column) => row(column) !== '')),
  ];
}

/** Latin names of an outlet, but for short ones that others have, too. @param {Outlet} outlet */
function latinOf({ en = '', names = [] }) {
  return [en, ...names.filter((name) => !hasHan(name) && name.length > 2)].filter((name) => name !== '');
}

/** @param {Row} row @param {Outlet} outlet @returns {Row} */
function withNames(row, outlet) {
  const cells = ['tw_alternatives', 'cn_alternatives'].flatMap((column) => row(column).split('|'));
  const have = new Set([...['tw', 'cn', 'hk', 'sg'].map(row), ...cells.map((cell) => cell.split(':')[0])]);
  const added = chineseNames(outlet).filter((name) => !have.has(name));
  const alternatives = [row('cn_alternatives'), ...added.map((name) => `${name}:k`)]
    .filter((cell) => cell !== '')
    .join('|');
  return (column) => (column === 'cn_alternatives' ? alternatives : row(column));
}

/** @param {Outlet} outlet @returns {Row} */
function rowOf(outlet) {
  const { en = '', hant = '', hans = '', names = [] } = outlet;
  const [tw, cn] = [hant, hans].map((name) => (chineseNames(outlet).includes(name) ? name : ''));
  /** @type {Record<string, string | undefined>} */
  const cells = {
    latin: en,
    aliases: names.filter((name) => !hasHan(name) && name !== en).join('; '),
    type: 'organisation',
    tw,
    cn,
    cn_alternatives: chineseNames(outlet)
      .filter((name) => name !== tw && name !== cn)
      .map((name) => `${name}:k`)
      .join('|'),
    source: 'knowledge',
  };
  return (column) => cells[column] ?? '';
}

/** @param {Outlet} outlet */
function chineseNames({ hant = '', hans = '', names = [], inMarks = [] }) {
  const all = [...new Set([hant, hans, ...names])];
  return all.filter((name) => hasHan(name) && !inMarks.includes(name) && !/[（(]/.test(name));
}

/** @param {string} name */
const hasHan = (name) => /\p{Script=Han}/u.test(name);
