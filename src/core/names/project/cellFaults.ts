import { tellingScript } from '../../text/hanScript';
import { nameKinds, type NameRegion } from '../name';
import type { NameColumn } from '../nameRow';
import { formColumns, placedForms, type ColumnLayout, type ProjectNameLine } from './columns';
import type { NameProblem } from './projectFile';

/** Longest form, in UTF-16 units. */
export const longestForm = 64;

/** Longest Latin name, in UTF-16 units. */
export const longestLatin = 160;

/** Why a row is not used. */
export function rowFault(row: ProjectNameLine, layout: ColumnLayout): NameProblem | undefined {
  const { line, cells, name } = row;
  const forms = placedForms(row, layout);
  const latin = cells[layout.indexOf('latin')];
  if (forms.length === 0) {
    const end = Math.max(...cells.map((cell) => cell.end));
    return { code: 'name-without-form', line, columns: { start: 0, end }, words: name.latin };
  }
  const long =
    forms.find(({ text }) => text.length > longestForm) ??
    (latin && latin.text.length > longestLatin ? latin : undefined);
  return long && { code: 'name-too-long', line, columns: { start: long.start, end: long.end }, words: long.text };
}

/** What is odd about single cells; the row counts all the same. */
export function cellFaults(row: ProjectNameLine, layout: ColumnLayout): readonly NameProblem[] {
  return [...typeFault(row, layout), ...countFaults(row, layout), ...scriptFaults(row, layout)];
}

/** True when the words have a character that the place's press does not write. */
export function isWrongScript(text: string, region: NameRegion): boolean {
  const other = region === 'tw' || region === 'hk' ? 'hans' : 'hant';
  for (let index = 0; index < text.length; index += 1) {
    if (tellingScript(text.charCodeAt(index)) === other) return true;
  }
  return false;
}

function typeFault({ line, cells }: ProjectNameLine, layout: ColumnLayout): readonly NameProblem[] {
  const cell = cells[layout.indexOf('type')];
  if (!cell || ['', 'none', ...nameKinds].includes(cell.text)) return [];
  return [{ code: 'name-unknown-type', line, columns: { start: cell.start, end: cell.end }, words: cell.text }];
}

function countFaults(row: ProjectNameLine, layout: ColumnLayout): readonly NameProblem[] {
  const counts = (['n_tw', 'n_cn'] as const).flatMap((column: NameColumn) => row.cells[layout.indexOf(column)] ?? []);
  const behind = placedForms(row, layout).flatMap(({ count }) => (count && count.text !== 'k' ? count : []));
  return [...counts, ...behind].flatMap(({ text, start, end }) =>
    /^\d*$/.test(text)
      ? []
      : [{ code: 'name-no-count' as const, line: row.line, columns: { start, end }, words: text }],
  );
}

function scriptFaults(row: ProjectNameLine, layout: ColumnLayout): readonly NameProblem[] {
  return placedForms(row, layout).flatMap(({ text, start, end, column }) => {
    const region = formColumns[column];
    if (!region || !isWrongScript(text, region)) return [];
    return [{ code: 'name-wrong-script' as const, line: row.line, columns: { start, end }, words: text, region }];
  });
}
