import type * as vscode from 'vscode';
import type * as Names from '../../core/names';
import type { NameColumn } from '../../core/names/nameRow';
import type { ProjectNameLine, ColumnLayout } from '../../core/names/project/columns';
import { partCells, type Cell } from '../../core/text/cellLines';

/** Where somebody is in a file of names. */
export interface PlaceInNames {
  readonly room: typeof Names;
  readonly layout: ColumnLayout;
  /** Every cell of the line, an empty one too. */
  readonly cells: readonly Cell[];
  readonly index: number;
  readonly column: NameColumn | undefined;
  /** Undefined on the header, and where there is no name yet. */
  readonly row: ProjectNameLine | undefined;
  readonly isHeader: boolean;
  /** The file has neither a header nor a row. */
  readonly isEmpty: boolean;
}

/** Undefined in a comment. */
export async function placeInNames(
  document: vscode.TextDocument,
  { line, character }: vscode.Position,
): Promise<PlaceInNames | undefined> {
  const room = await import('../../core/names');
  const content = document.lineAt(line).text;
  if (/^[^\S\t]*#/.test(content)) {
    return undefined;
  }
  const { layout, header, lines } = room.parseProjectNames(document.getText());
  const index = content.slice(0, character).split('\t').length - 1;
  return {
    room,
    layout,
    cells: partCells(content),
    index,
    column: layout[index],
    row: lines.find((row) => row.line === line),
    isHeader: header === line,
    isEmpty: header === undefined && lines.every((row) => row.line === line),
  };
}
