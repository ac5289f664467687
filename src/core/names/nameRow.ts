import { nameKinds, nameRegions, type NameForm, type NameKind } from './name';
import type { ProjectName } from './projectName';

/** The columns of names.tsv and of a project's file, in their order. */
export const nameColumns = [
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
  'source',
  'note',
] as const;
export type NameColumn = (typeof nameColumns)[number];

/** A row as it is read, before anything is made of it. */
export interface NameRow extends ProjectName {
  readonly source: string;
}

/**
 * Reads the cells of one line, in the order of `nameColumns`; never fails. An unknown type is `other`. The same rendering
 * in one region is kept once; `form:12` was met in twelve glosses, `form:k` is from knowledge.
 */
export function parseNameRow(cells: readonly string[]): NameRow {
  const cell = (column: NameColumn): string => (cells[nameColumns.indexOf(column)] ?? '').trim();
  const forms: NameForm[] = [];
  const add = (form: NameForm): void => {
    if (form.text !== '' && !forms.some(({ text, region }) => text === form.text && region === form.region)) {
      forms.push(form);
    }
  };
  for (const region of nameRegions) {
    const count = region === 'tw' || region === 'cn' ? countOf(cell(`n_${region}`)) : undefined;
    add({ text: cell(region), region, isMain: true, ...(count && { count }) });
  }
  for (const region of ['tw', 'cn'] as const) {
    for (const alternative of cell(`${region}_alternatives`).split('|')) {
      const [text = '', met = ''] = alternative.split(':');
      const count = countOf(met);
      add({ text: text.trim(), region, isMain: false, ...(count && { count }) });
    }
  }
  const aliases = cell('aliases')
    .split(';')
    .map((alias) => alias.trim());
  return {
    latin: cell('latin'),
    aliases: aliases.filter((alias) => alias !== ''),
    kind: readKind(cell('type')),
    forms,
    source: cell('source'),
    note: cell('note'),
  };
}

/** Writes a row as one line without its end; tabs and line ends in cells become blanks. */
export function formatNameRow(name: ProjectName & { readonly source?: string }): string {
  const main = (region: NameForm['region']): NameForm | undefined =>
    name.forms.find((form) => form.isMain && form.region === region);
  const others = (region: NameForm['region']): string =>
    name.forms
      .filter((form) => !form.isMain && form.region === region)
      .map(({ text, count }) => `${text}:${count === undefined ? 'k' : String(count)}`)
      .join('|');
  const cells: Readonly<Record<NameColumn, string>> = {
    latin: name.latin,
    aliases: name.aliases.join('; '),
    type: name.kind,
    tw: main('tw')?.text ?? '',
    cn: main('cn')?.text ?? '',
    hk: main('hk')?.text ?? '',
    sg: main('sg')?.text ?? '',
    tw_alternatives: others('tw'),
    cn_alternatives: others('cn'),
    n_tw: String(main('tw')?.count ?? 0),
    n_cn: String(main('cn')?.count ?? 0),
    source: name.source ?? 'project',
    note: name.note,
  };
  return nameColumns.map((column) => cells[column].replace(/[\t\r\n]+/g, ' ').trim()).join('\t');
}

function countOf(cell: string): number | undefined {
  const count = Number(cell);
  return Number.isInteger(count) && count > 0 ? count : undefined;
}

function readKind(cell: string): NameKind | 'none' {
  return cell === 'none' ? cell : (nameKinds.find((kind) => kind === cell) ?? 'other');
}
