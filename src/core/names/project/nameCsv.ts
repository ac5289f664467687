import { csvRows, csvTable } from '../../text/csv';
import { nameColumns, parseNameRow } from '../nameRow';
import type { ProjectName } from '../projectName';
import { arrange, readHeader, rowCells, type ColumnLayout } from './columns';

/** Names of a file, and how many of its rows say no name. */
export interface ImportedNames {
  readonly names: readonly ProjectName[];
  readonly skipped: number;
}

/** Names as a table that Excel opens, with the columns of names.tsv. */
export function namesToCsv(names: readonly ProjectName[]): string {
  const rows = names.map((name) => {
    const cells = rowCells(name);
    return nameColumns.map((column) => cells[column]);
  });
  return csvTable([nameColumns, ...rows]);
}

/** Reads a table with commas, semicolons or tabs; a header decides which column is which. Never fails. */
export function namesFromCsv(text: string): ImportedNames {
  const rows = csvRows(text).filter((row) => row.some((cell) => cell.trim() !== ''));
  const layout = readHeader((rows[0] ?? []).map(asCell));
  const names: ProjectName[] = [];
  let skipped = 0;
  for (const row of layout ? rows.slice(1) : rows) {
    const name = asName(row, layout ?? nameColumns);
    if (name.forms.length > 0) names.push(name);
    else skipped += 1;
  }
  return { names, skipped };
}

const asCell = (value: string): { text: string; start: number; end: number } => ({
  text: value.trim(),
  start: 0,
  end: value.length,
});

function asName(row: readonly string[], layout: ColumnLayout): ProjectName {
  return parseNameRow(arrange(row.map(asCell), layout));
}
