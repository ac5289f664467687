import * as vscode from 'vscode';
import { nameKinds, type Name } from '../../core/names/name';
import type { NameColumn } from '../../core/names/nameRow';
import type { NameFileServices } from './nameFileLanguage';
import { kindText } from './nameLines';
import { placeInNames, type PlaceInNames } from './projectNameRow';

/** Names that are listed at a time; typing on lists others. */
const mostNames = 200;

/** Completes a file of names: columns in its header, types, Latin names of the table with all their cells, forms. */
export async function completeNames(
  { names }: NameFileServices,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.CompletionList | undefined> {
  const place = await placeInNames(document, position);
  if (!place) {
    return undefined;
  }
  const { column, isHeader, isEmpty, room } = place;
  const columns = isHeader || isEmpty ? columnItems(place) : [];
  if (isHeader) {
    return new vscode.CompletionList(columns);
  }
  if (column === 'type') {
    return new vscode.CompletionList([...columns, ...typeItems()]);
  }
  const region = column && room.formColumns[column];
  if (column !== 'latin' && !region) {
    return columns.length > 0 ? new vscode.CompletionList(columns) : undefined;
  }
  const table = await names.baseTable();
  if (column !== 'latin') {
    const latin = place.row?.name.latin ?? '';
    const forms = table
      .lookupKey(room.nameKey(latin))
      .flatMap((name) => name.forms.filter((form) => form.region === region));
    return new vscode.CompletionList([...new Set(forms.map(({ text }) => text))].map((text) => valueItem(text)));
  }
  const typed = document.lineAt(position.line).text.slice(place.cells[place.index]?.start ?? 0, position.character);
  const found = namesLike(room.nameKey(typed), table.all(), room.nameKey);
  const items = found.map((name, index) => nameItem(name, index, place, document, position));
  return new vscode.CompletionList([...columns, ...items], found.length === mostNames);
}

function columnItems({ room, layout, isHeader }: PlaceInNames): vscode.CompletionItem[] {
  const missing = room.nameColumns.filter((column) => !isHeader || !layout.includes(column));
  return missing.map((column, index) => {
    const item = new vscode.CompletionItem(column, vscode.CompletionItemKind.Field);
    item.sortText = String(index).padStart(5, '0');
    return item;
  });
}

function typeItems(): vscode.CompletionItem[] {
  const kinds = nameKinds.map((kind) => valueItem(kind, kindText(kind)));
  return [...kinds, valueItem('none', vscode.l10n.t('these forms are no names'))];
}

function valueItem(text: string, detail?: string): vscode.CompletionItem {
  const item = new vscode.CompletionItem(text, vscode.CompletionItemKind.Value);
  if (detail !== undefined) {
    item.detail = detail;
  }
  return item;
}

function namesLike(typed: string, all: Iterable<Name>, keyOf: (latin: string) => string): readonly Name[] {
  const found: Name[] = [];
  for (const name of all) {
    const isLike = name.latin !== '' && [name.latin, ...name.aliases].some((latin) => keyOf(latin).includes(typed));
    if (isLike && found.push(name) === mostNames) {
      break;
    }
  }
  return found;
}

/** Fills the cells of the row that are empty. */
function nameItem(
  name: Name,
  index: number,
  { room, layout, cells, index: at }: PlaceInNames,
  document: vscode.TextDocument,
  { line }: vscode.Position,
): vscode.CompletionItem {
  const item = new vscode.CompletionItem(name.latin, vscode.CompletionItemKind.Reference);
  const start = cells[at]?.start ?? 0;
  const said = room.rowCells(room.projectNameOf(name));
  const width = Math.max(layout.length, cells.length);
  const written = Array.from({ length: width - at }, (_, offset) => {
    const column: NameColumn | undefined = layout[at + offset];
    const own = offset === 0 ? '' : (cells[at + offset]?.text ?? '');
    return own !== '' || column === undefined ? own : said[column];
  });
  item.range = new vscode.Range(line, start, line, document.lineAt(line).text.length);
  item.insertText = written.join('\t').replace(/\t+$/, '');
  item.filterText = [name.latin, ...name.aliases].join(' ');
  item.sortText = String(index).padStart(5, '0');
  item.detail = [
    kindText(name.kind),
    ...new Set(name.forms.filter(({ isMain }) => isMain).map(({ text }) => text)),
  ].join(' · ');
  return item;
}
