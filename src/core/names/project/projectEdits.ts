import {
  appendLines,
  partCells,
  smallestChange,
  splitLines,
  withCell,
  type TextChange,
  type WrittenLine,
} from '../../text/cellLines';
import { foldScript } from '../../text/scriptFold';
import type { NameForm } from '../name';
import { nameColumns, parseNameRow, type NameColumn } from '../nameRow';
import type { ProjectName } from '../projectName';
import { longestForm, longestLatin } from './cellFaults';
import { arrange, formatRow, rowCells, type ColumnLayout, type ProjectNameLine } from './columns';
import { keyOfName } from '../nameKey';
import { parseProjectNames, type ProjectNamesFile } from './projectFile';

/** Why a name cannot be written as a row. */
export type NameFault = 'no-form' | 'too-long' | 'comment' | 'mark-in-form';

/** Undefined when the name can be written and reads back as it is. */
export function nameFault(name: ProjectName): NameFault | undefined {
  if (name.forms.every(({ text }) => text.trim() === '')) return 'no-form';
  if (name.latin.length > longestLatin || name.forms.some(({ text }) => text.length > longestForm)) return 'too-long';
  if (name.forms.some(({ text }) => /[|:\t\r\n]/.test(text)) || name.aliases.some((alias) => alias.includes(';'))) {
    return 'mark-in-form';
  }
  return formatRow(name, nameColumns).trimStart().startsWith('#') ? 'comment' : undefined;
}

/**
 * Writes names so that they count: each over the row that has its Latin name, else at the end. Forms that they have are
 * taken from other rows. Line ends, comments and columns of others stay as they are.
 */
export function putNames(text: string, names: readonly ProjectName[]): readonly TextChange[] {
  return changesBetween(text, names, new Set());
}

/** Takes the row of a name out; undefined when the file has none. */
export function removeName(text: string, key: string): readonly TextChange[] | undefined {
  const rows = parseProjectNames(text).lines.filter((row) => row.key === key);
  return rows.length === 0
    ? undefined
    : rows.flatMap(({ line }) => lineChange(splitLines(text)[line], undefined) ?? []);
}

/** Writes a name in the place of the one that has the key, whose Latin name it may change. */
export function correctName(text: string, key: string, name: ProjectName): readonly TextChange[] {
  return changesBetween(text, [name], new Set([key]));
}

/** Writes two names as one; the row of the other is taken out. */
export function mergeNames(text: string, one: ProjectName, other: ProjectName): readonly TextChange[] {
  return changesBetween(text, [mergedName(one, other)], new Set([keyOfName(other)]));
}

/** Writes two rows: the name without some of its forms, and a name that has them. */
export function splitName(text: string, name: ProjectName, split: ProjectName): readonly TextChange[] {
  return changesBetween(text, [withoutForms(name, split.forms), split], new Set());
}

/** Two names as one: the first one's kind and main forms; all else of both. */
export function mergedName(one: ProjectName, other: ProjectName): ProjectName {
  const aliases = [...one.aliases, other.latin, ...other.aliases].filter(
    (alias) => alias !== '' && alias !== one.latin,
  );
  const forms: NameForm[] = [...one.forms];
  for (const form of other.forms) {
    const hasMain = forms.some(({ region, isMain }) => isMain && region === form.region);
    const isKnown = forms.some(({ text, region }) => text === form.text && region === form.region);
    if (!isKnown) forms.push({ ...form, isMain: form.isMain && !hasMain });
  }
  const note = [...new Set([one.note, other.note])].filter((part) => part !== '').join('; ');
  return {
    ...one,
    latin: one.latin || other.latin,
    aliases: [...new Set(aliases)].filter((alias) => alias !== (one.latin || other.latin)),
    kind: one.kind === 'other' || one.kind === 'none' ? other.kind : one.kind,
    forms,
    note,
  };
}

/** A name without some forms; where the main one goes, the next of the place takes its part. */
export function withoutForms<T extends ProjectName>(name: T, taken: readonly Pick<NameForm, 'text'>[]): T {
  return without(name, foldedForms(taken));
}

const foldedForms = (forms: readonly Pick<NameForm, 'text'>[]): ReadonlySet<string> =>
  new Set(forms.map(({ text }) => foldScript(text)));

function without<T extends ProjectName>(name: T, taken: ReadonlySet<string>): T {
  const left = name.forms.filter(({ text }) => !taken.has(foldScript(text)));
  const forms = left.map((form, index) => {
    const ofPlace = left.filter(({ region }) => region === form.region);
    const isFirst = left.findIndex(({ region }) => region === form.region) === index;
    return isFirst && !ofPlace.some(({ isMain }) => isMain) ? { ...form, isMain: true } : form;
  });
  return { ...name, forms };
}

/** `replaced`: keys whose rows the first of the names takes the place of. */
function changesBetween(
  text: string,
  names: readonly ProjectName[],
  replaced: ReadonlySet<string>,
): readonly TextChange[] {
  const file = parseProjectNames(text);
  const written = splitLines(text);
  const layout = widerLayout(file, names);
  const rowsOf = new Map<string, ProjectNameLine[]>();
  for (const row of file.lines) rowsOf.set(row.key, [...(rowsOf.get(row.key) ?? []), row]);
  const contents = new Map<number, string | undefined>();
  const added: string[] = [];
  const rewrite = (row: ProjectNameLine, name: ProjectName): void => {
    contents.set(row.line, rewritten(written[row.line]?.content ?? '', row, file.layout, layout, name));
  };
  names.forEach((name, index) => {
    const keys = new Set([keyOfName(name), ...(index === 0 ? replaced : [])]);
    const rows = [...keys].flatMap((key) => rowsOf.get(key) ?? []).filter(({ line }) => !contents.has(line));
    const [kept, ...others] = rows.sort((a, b) => a.line - b.line);
    others.forEach(({ line }) => contents.set(line, undefined));
    if (kept) rewrite(kept, name);
    else added.push(formatRow(name, layout));
  });
  const taken = foldedForms(names.flatMap((name) => name.forms));
  const keys = new Set(names.map(keyOfName));
  for (const row of file.lines) {
    if (contents.has(row.line) || !row.name.forms.some((form) => taken.has(foldScript(form.text)))) continue;
    const name = without(row.name, taken);
    if (name.forms.length > 0 && !keys.has(keyOfName(name))) rewrite(row, name);
    else contents.set(row.line, undefined);
  }
  if (file.header !== undefined && layout.length > file.layout.length) {
    contents.set(file.header, [written[file.header]?.content, ...layout.slice(file.layout.length)].join('\t'));
  }
  const changes = [...contents].flatMap(([line, content]) => lineChange(written[line], content) ?? []);
  if (added.length > 0) changes.push(appendLines(text, added));
  return changes.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** What makes a line of a content; without one, the line is taken out with its end. */
function lineChange(line: WrittenLine | undefined, content: string | undefined): TextChange | undefined {
  if (!line || content === line.content) return undefined;
  if (content !== undefined) return smallestChange(line.start, line.content, content);
  return { start: line.start, end: line.start + line.content.length + line.lineEnd.length, text: '' };
}

/** A row with the cells of a name; cells that say the same already stay as they are written. */
function rewritten(
  content: string,
  { name: before }: ProjectNameLine,
  layoutBefore: ColumnLayout,
  layout: ColumnLayout,
  name: ProjectName,
): string {
  const source = 'source' in name ? {} : { source: before.source };
  const cells = rowCells({ ...name, ...source });
  const said = rowCells(before);
  const write = (isKept: (column: NameColumn, index: number) => boolean): string => {
    let changed = content;
    layout.forEach((column, index) => {
      if (column === undefined || isKept(column, index)) return;
      changed = withCell(changed, partCells(changed), index, cells[column]);
    });
    return changed;
  };
  const smallest = write((column, index) => cells[column] === said[column] && index < layoutBefore.length);
  const read = rowCells(parseNameRow(arrange(partCells(smallest), layout)));
  const isSame = layout.every((column) => column === undefined || read[column] === cells[column]);
  return isSame ? smallest : write(() => false); // a form said twice hides behind itself
}

/** Columns that can be done without. */
const spared: ReadonlySet<NameColumn> = new Set(['n_tw', 'n_cn', 'source', 'note']);

/** The columns of the file and, behind them, those that the names need. */
function widerLayout({ layout, header, lines }: ProjectNamesFile, names: readonly ProjectName[]): ColumnLayout {
  if (header === undefined) return layout;
  const needed = nameColumns.filter(
    (column) =>
      !layout.includes(column) &&
      !spared.has(column) &&
      names.some((name) => needsCell(rowCells(name)[column], column)),
  );
  if (needed.length === 0) return layout;
  const widest = Math.max(layout.length, ...lines.map(({ cells }) => cells.length));
  return [...layout, ...Array<undefined>(widest - layout.length).fill(undefined), ...needed];
}

function needsCell(cell: string, column: NameColumn): boolean {
  return cell !== '' && !(column === 'type' && cell === 'other');
}
