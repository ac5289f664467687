import type * as vscode from 'vscode';
import { rootOfKey } from '../../core/library/entry';
import type { NamesBatch, NamesOutcome } from '../../core/names/mentions/messages';
import type { Name } from '../../core/names/name';
import type { NameTable } from '../../core/names/nameTable';
import type { ProjectName } from '../../core/names/projectName';
import type { Library } from '../library/library';
import type { NameRows } from './nameRows';

export interface LibraryNamesServices {
  readonly library: Library;
  readonly names: NameRows;
}

/**
 * Reads names from clippings of the library, given by their keys, each with the names that hold in its folder: mentions
 * of the wanted names, or else counts. Throws an error with a message for people when the names cannot be read.
 */
export async function readLibraryNames(
  { library, names }: LibraryNamesServices,
  files: readonly string[],
  wanted: readonly Name[] | undefined,
  token: vscode.CancellationToken,
  receive: (batch: NamesBatch) => void,
): Promise<NamesOutcome> {
  const text = await names.tableText();
  const outcomes: NamesOutcome[] = [];
  const roots = new Map<string, string[]>();
  for (const file of files) {
    const root = rootOfKey(file);
    const own = roots.get(root) ?? [];
    own.push(file);
    roots.set(root, own);
  }
  for (const [root, own] of roots) {
    const folder = library.uriOf({ key: root });
    if (!folder || token.isCancellationRequested) {
      continue;
    }
    const rows = await names.rowsFor(folder);
    const request = { files: own, furniture: false };
    const asked = wanted && wantedIn(wanted, await names.tableFor(folder));
    const table = { text, rows: asked ? [...rows, ...asked.rows] : rows };
    const work = { ...request, table, ...(asked && { wanted: asked.names }) };
    outcomes.push(await library.readNames(work, token, receive));
  }
  return {
    cancelled: token.isCancellationRequested,
    failures: outcomes.flatMap(({ failures }) => failures),
  };
}

/** The names as a table has them; one that it does not know, because a clipping's gloss taught it, goes along as a row. */
function wantedIn(
  wanted: readonly Name[],
  table: NameTable,
): { readonly names: readonly Name[]; readonly rows: readonly ProjectName[] } {
  const known = wanted.flatMap(({ key }) => table.byKey(key) ?? []);
  const taught = wanted.filter(({ key }) => !table.byKey(key));
  const rows = taught.map(({ latin, aliases, kind, forms, note }) => ({ latin, aliases, kind, forms, note }));
  return { names: [...wanted, ...known], rows };
}
