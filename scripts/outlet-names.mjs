/** Outlets that reports cite, as names: those of src/core/citation/data/outlets.json, which says where they come from. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { latinKeys, nameKey, newRow, parseRow } from './name-rows.mjs';

/** @import { Row } from './name-rows.mjs' */

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
 * The given rows with the outlets' names, and rows for the outlets that they lack. Names that are ordinary words stay out.
 *
 * @param {readonly Row[]} rows
 * @returns {Row[]}
 */
export function withOutlets(rows) {
  /** @type {Outlet[]} */
  const outlets = JSON.parse(readFileSync(file, 'utf8')).outlets;
  const byKey = new Map(outlets.flatMap((outlet) => keysOf(outlet).map((key) => [key, outlet])));
  const have = new Set(rows.flatMap(latinKeys));
  const lacking = outlets.filter((outlet) => outlet.en && !keysOf(outlet).some((key) => have.has(key)));
  return [
    ...rows.map((row) => {
      if (row.type !== 'organisation') return row;
      const outlet = latinKeys(row)
        .map((key) => byKey.get(key))
        .find(Boolean);
      return outlet ? withNames(row, outlet) : row;
    }),
    ...lacking.map(outletRow).filter((row) => parseRow(row).forms.length > 0),
  ];
}

/** The keys of an outlet's Latin names, but for short ones that others have, too. @param {Outlet} outlet */
function keysOf({ en = '', names = [] }) {
  return [en, ...names.filter((name) => !hasHan(name) && name.length > 2)].filter((name) => name !== '').map(nameKey);
}

/** @param {Row} row @param {Outlet} outlet @returns {Row} */
function withNames(row, outlet) {
  const have = new Set(parseRow(row).forms.map(({ text }) => text));
  const added = chineseNames(outlet).filter((name) => !have.has(name));
  const alternatives = row.cn_alternatives === '' ? [] : [row.cn_alternatives];
  return { ...row, cn_alternatives: [...alternatives, ...added.map(asKnown)].join('|') };
}

/** @param {Outlet} outlet */
function outletRow(outlet) {
  const { en = '', hant = '', hans = '', names = [] } = outlet;
  const chinese = chineseNames(outlet);
  const [tw = '', cn = ''] = [hant, hans].map((name) => (chinese.includes(name) ? name : ''));
  return newRow({
    latin: en,
    aliases: names.filter((name) => !hasHan(name) && name !== en).join('; '),
    type: 'organisation',
    tw,
    cn,
    cn_alternatives: chinese
      .filter((name) => name !== tw && name !== cn)
      .map(asKnown)
      .join('|'),
    source: 'knowledge',
  });
}

/** An alternative that is from knowledge. @param {string} name */
const asKnown = (name) => `${name}:k`;

/** @param {Outlet} outlet */
function chineseNames({ hant = '', hans = '', names = [], inMarks = [] }) {
  const all = [...new Set([hant, hans, ...names])];
  return all.filter((name) => hasHan(name) && !inMarks.includes(name) && !/[（(]/.test(name));
}

/** @param {string} name */
const hasHan = (name) => /\p{Script=Han}/u.test(name);
