/** Rows of src/core/names/names.tsv as the build reads them, and makes more of them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { importTypeScript } from './import-typescript.mjs';

/** @type {typeof import('../src/core/names/nameRow')} */
const { nameColumns, parseNameRow } = await importTypeScript('src/core/names/nameRow.ts');
/** @type {typeof import('../src/core/names/nameKey')} */
const { nameKey } = await importTypeScript('src/core/names/nameKey.ts');
export { nameColumns, nameKey };

/** @typedef {Readonly<Record<import('../src/core/names/nameRow').NameColumn, string>>} Row the cells by their columns */

const file = path.join(path.dirname(fileURLToPath(import.meta.url)), '../src/core/names/names.tsv');

/** The rows of the file. */
export function readRows() {
  const [head, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  if (head !== nameColumns.join('\t')) throw new Error('names.tsv has other columns than nameRow.ts.');
  return lines.map((line) => rowOf(line.split('\t')));
}

/** @param {readonly string[]} cells in the order of the columns @returns {Row} */
function rowOf(cells) {
  return /** @type {Row} */ (Object.fromEntries(nameColumns.map((column, index) => [column, cells[index] ?? ''])));
}

/** A row with some cells, the others empty. @param {Partial<Row>} cells @returns {Row} */
export const newRow = (cells) => ({ ...rowOf([]), ...cells });

/** What the cells of a row say. @param {Row} row */
export const parseRow = (row) => parseNameRow(nameColumns.map((column) => row[column]));

/** What tells the Latin names of a row apart from others; see `nameKey`. @param {Row} row */
export const latinKeys = (row) => [row.latin, ...row.aliases.split('; ')].map(nameKey);
