import { readCells, splitLines } from '../../text/cellLines';
import type { Range } from '../../text/range';
import { foldScript } from '../../text/scriptFold';
import type { NameRegion } from '../name';
import { keyOfName } from '../nameKey';
import { nameColumns, parseNameRow } from '../nameRow';
import type { ProjectName } from '../projectName';
import { cellFaults, rowFault } from './cellFaults';
import { arrange, placedForms, readHeader, type ColumnLayout, type ProjectNameLine } from './columns';

export type NameProblemCode =
  | 'name-without-form'
  | 'name-too-long'
  | 'name-unknown-type'
  | 'name-repeated'
  | 'name-form-taken'
  | 'name-wrong-script'
  | 'name-no-count';

/** What is wrong with a row. The rows beside it count all the same. */
export interface NameProblem {
  readonly code: NameProblemCode;
  /** Zero-based. */
  readonly line: number;
  /** UTF-16 units of the line. */
  readonly columns: Range;
  /** The words it is about. */
  readonly words: string;
  /** Zero-based line of the row that counts instead of this one. */
  readonly firstLine?: number;
  /** The place whose script the words are not in. */
  readonly region?: NameRegion;
}

export interface ProjectNamesFile {
  /** The names that count, each with the forms that are left to it, in the order of the file. */
  readonly names: readonly ProjectName[];
  readonly lines: readonly ProjectNameLine[];
  readonly layout: ColumnLayout;
  /** Zero-based line of the header, where there is one. */
  readonly header?: number;
  readonly problems: readonly NameProblem[];
}

/**
 * Reads a project's names: a row a line, columns parted by tabs. A header decides which column is which; without one they
 * are those of `nameColumns`. Lines that start with `#` are comments. Never fails. Of several rows with the same Latin
 * name the first counts, and a form belongs to the first row that has it.
 */
export function parseProjectNames(text: string): ProjectNamesFile {
  const { layout, header, lines } = readLines(text);
  const names: ProjectName[] = [];
  const problems: NameProblem[] = [];
  const rows = new Map<string, number>();
  const owners = new Map<string, number>();
  for (const row of lines) {
    problems.push(...cellFaults(row, layout));
    const fault = rowFault(row, layout) ?? repetition(row, layout, rows);
    if (fault) {
      problems.push(fault);
      continue;
    }
    rows.set(row.key, row.line);
    const taken = takenForms(row, layout, owners);
    problems.push(...taken);
    const forms = row.name.forms.filter((form) => owners.get(foldScript(form.text)) === row.line);
    if (forms.length > 0) names.push({ ...row.name, forms });
  }
  return { names, lines, layout, ...(header !== undefined && { header }), problems };
}

function readLines(text: string): Pick<ProjectNamesFile, 'layout' | 'header' | 'lines'> {
  const lines: ProjectNameLine[] = [];
  let layout: ColumnLayout | undefined;
  let header: number | undefined;
  splitLines(text).forEach(({ content }, line) => {
    const cells = readCells(content);
    if (!cells) return;
    if (!layout) {
      const named = readHeader(cells);
      layout = named ?? nameColumns;
      if (named) {
        header = line;
        return;
      }
    }
    const name = parseNameRow(arrange(cells, layout));
    lines.push({ line, cells, name, key: keyOfName(name) });
  });
  return { layout: layout ?? nameColumns, lines, ...(header !== undefined && { header }) };
}

function repetition(
  { line, cells, name, key }: ProjectNameLine,
  layout: ColumnLayout,
  rows: ReadonlyMap<string, number>,
): NameProblem | undefined {
  const firstLine = rows.get(key);
  if (firstLine === undefined) return undefined;
  const { start, end } = cells[layout.indexOf('latin')] ?? { start: 0, end: 0 };
  const words = name.latin || (name.forms[0]?.text ?? '');
  return { code: 'name-repeated', line, columns: { start, end }, words, firstLine };
}

/** Gives the row the forms that no row before it has; the others are problems. */
function takenForms(row: ProjectNameLine, layout: ColumnLayout, owners: Map<string, number>): readonly NameProblem[] {
  return placedForms(row, layout).flatMap(({ text, start, end }) => {
    const form = foldScript(text);
    const firstLine = owners.get(form) ?? row.line;
    owners.set(form, firstLine);
    if (firstLine === row.line) return [];
    return [{ code: 'name-form-taken', line: row.line, columns: { start, end }, words: text, firstLine }];
  });
}
