import { readNameTable, type NameTable } from '../core/names/nameTable';
import type { CommandIo } from './command';

const namesFile = 'names.tsv';

/** The table of names beside the program; undefined when there is none, which has been told then. */
export async function loadNames(io: CommandIo): Promise<NameTable | undefined> {
  const text = await io.readResource(namesFile).catch(() => undefined);
  const table = text === undefined ? undefined : readNameTable(text);
  if (!table) io.complain(`${namesFile} is missing or damaged beside the program`);
  return table;
}
