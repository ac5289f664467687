import assert from 'node:assert/strict';
import { foldScript } from '../../src/core/text/scriptFold';
import { nameColumns } from '../../src/core/names/nameRow';
import { readNameTable, type NameTable } from '../../src/core/names/nameTable';

interface Builder {
  buildTable(): string;
}

let built: Promise<string> | undefined;

/** The text of dist/names.tsv as the build ships it, made once for all tests. */
export function loadNamesText(): Promise<string> {
  built ??= import(new URL('../../scripts/build-names.mjs', import.meta.url).href).then((module: Builder) =>
    module.buildTable(),
  );
  return built;
}

/** The table of names that ships. */
export async function loadNameTable(): Promise<NameTable> {
  const table = readNameTable(await loadNamesText());
  assert.ok(table);
  return table;
}

/**
 * A small table, a row a line, cells parted by `|`: Latin form, kind, tw, cn, hk, other forms of the mainland parted by
 * `/`. Forms that need an edge of a word have a `~` before them, forms that are not looked for a `!`.
 */
export function nameTable(rows: string, sounds = '普京蒲亭弗拉基米尔川特朗拜登乔'): NameTable {
  const head = [...nameColumns, 'folded'].join('\t');
  const lines = rows.split('\n').map((line) => line.trim());
  const table = readNameTable(
    [`#\t${sounds}`, '#\t', head, ...lines.filter((line) => line !== '').map(rowOf)].join('\n'),
  );
  assert.ok(table);
  return table;
}

function rowOf(line: string): string {
  const [latin = '', kind = '', tw = '', cn = '', hk = '', others = ''] = line.split('|');
  const alternatives = others.split('/').filter((form) => form !== '');
  const folded = [tw, cn, hk, ...alternatives].filter((form) => form !== '').map((form) => foldScript(form));
  const plain = (form: string): string => form.replace(/^[~!]/, '');
  const forms = [plain(tw), plain(cn), plain(hk), '', ''];
  const cells = [
    latin,
    '',
    kind,
    ...forms,
    alternatives.map((form) => `${plain(form)}:k`).join('|'),
    '',
    '',
    'knowledge',
  ];
  return [...cells, '', [...new Set(folded)].join('|')].join('\t');
}
