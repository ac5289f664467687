import { readNameTable, type NameTable } from '../core/names/nameTable';
import { parseProjectNames } from '../core/names/project/projectFile';
import type { CommandIo } from './command';
import { decodeText, reason } from './files';

const namesFile = 'names.tsv';

/** The table of names beside the program; undefined when there is none, which has been told then. */
async function loadTable(io: CommandIo): Promise<NameTable | undefined> {
  const text = await io.readResource(namesFile).catch(() => undefined);
  const table = text === undefined ? undefined : readNameTable(text);
  if (!table) io.complain(`${namesFile} is missing or damaged beside the program`);
  return table;
}

/** The table beside the program, with a project's names over it; undefined, and told, when one cannot be read. */
export async function loadNames(project: string | undefined, io: CommandIo): Promise<NameTable | undefined> {
  const table = await loadTable(io);
  if (!table || project === undefined) return table;
  try {
    const { text } = decodeText(await io.readFile(project));
    const { names, problems } = parseProjectNames(text.replace(/^\ufeff/, ''));
    for (const { code, line } of problems) io.complain(`${project}:${line + 1}: ${code}`);
    return table.with(names);
  } catch (error) {
    io.complain(`${project}: ${reason(error)}`);
    return undefined;
  }
}
