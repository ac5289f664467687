import { trimmedCell, type Cell } from '../../text/cellLines';
import type { Range } from '../../text/range';
import type { NameForm, NameRegion } from '../name';
import { formatNameRow, nameColumns, type NameColumn, type NameRow } from '../nameRow';
import type { ProjectName } from '../projectName';

/** What stands in which column; those of somebody else are undefined, kept, and mean nothing here. */
export type ColumnLayout = readonly (NameColumn | undefined)[];

/** A line that is neither blank nor a comment nor the header, sound or not. */
export interface ProjectNameLine {
  /** Zero-based. */
  readonly line: number;
  /** As many as the line has, in the order of the file. */
  readonly cells: readonly Cell[];
  readonly name: NameRow;
  readonly key: string;
}

/** A name as a line without its end; empty columns at the end are left out. */
export function formatRow(name: ProjectName, layout: ColumnLayout): string {
  const cells = rowCells(name);
  const line = layout.map((column) => (column === undefined ? '' : cells[column])).join('\t');
  return line.replace(/\t+$/, '');
}

/** What each column holds of a name; counts of nought are left out. */
export function rowCells(name: ProjectName & { readonly source?: string }): Readonly<Record<NameColumn, string>> {
  const written = formatNameRow({ ...name, source: name.source ?? '' }).split('\t');
  const cells = nameColumns.map((column, index) => {
    const cell = written[index] ?? '';
    return [column, cell === '0' && column.startsWith('n_') ? '' : cell] as const;
  });
  return Object.fromEntries(cells) as Record<NameColumn, string>;
}

/** Where a form stands in its line, with what its place says of it. */
export interface PlacedForm extends Range, Pick<NameForm, 'text' | 'region'> {
  readonly column: NameColumn;
  /** `form:12`: what stands behind the colon. */
  readonly count?: Cell;
}

/** The forms of a row in the order of its columns. */
export function placedForms({ cells }: Pick<ProjectNameLine, 'cells'>, layout: ColumnLayout): readonly PlacedForm[] {
  return cells.flatMap((cell, index) => {
    const column = layout[index];
    const region = column && formColumns[column];
    if (!region || cell.text === '') return [];
    if (!column.endsWith('_alternatives')) return [{ ...cell, column, region }];
    return alternatives(cell).map((form) => ({ ...form, column, region }));
  });
}

/** The columns that hold forms. */
export const formColumns: Partial<Record<NameColumn, NameRegion>> = {
  tw: 'tw',
  cn: 'cn',
  hk: 'hk',
  sg: 'sg',
  tw_alternatives: 'tw',
  cn_alternatives: 'cn',
};

function alternatives(cell: Cell): readonly (Cell & { readonly count?: Cell })[] {
  const found: (Cell & { readonly count?: Cell })[] = [];
  let at = cell.start;
  for (const raw of cell.text.split('|')) {
    const [form = '', count] = raw.split(':');
    const placed = trimmedCell(form, at);
    if (placed.text !== '') {
      found.push({ ...placed, ...(count !== undefined && { count: trimmedCell(count, at + form.length + 1) }) });
    }
    at += raw.length + 1;
  }
  return found;
}

/** A line is a header when two of its cells are names of columns: no name is written `tw` or `latin`. */
export function readHeader(cells: readonly Cell[]): ColumnLayout | undefined {
  const named = cells.map((cell) => nameColumns.find((column) => column === cell.text.toLowerCase()));
  const layout = named.map((column, index) => (named.indexOf(column) === index ? column : undefined));
  return layout.filter((column) => column !== undefined).length > 1 ? layout : undefined;
}

/** The cells of a line in the order of `nameColumns`. */
export function arrange(cells: readonly Cell[], layout: ColumnLayout): readonly string[] {
  return nameColumns.map((column) => cells[layout.indexOf(column)]?.text ?? '');
}
