import type { ReaderBlock } from '../protocol/reader';
import { blockAt, drawParagraphs } from './blocks';
import type { Drawing } from './blocks';
import { element } from './element';
import type { LayoutNode } from './layout';

/** Blocks `[from, to)` that make one cell. */
interface Cell {
  readonly from: number;
  readonly to: number;
  readonly row: number;
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly header: boolean;
}

/** Where HTML itself stops counting; a hostile table must not ask for a million empty cells. */
const maximumColumn = 1000;

/** A table in a box of its own, which scrolls when the table is wider than the column of text. */
export function drawTable(drawing: Drawing, node: LayoutNode): HTMLElement {
  const rows = rowsOf(cellsOf(drawing, node));
  const width = Math.max(...rows.flat().map((cell) => cell.column + cell.columnSpan));
  const grid = new Grid();
  const body = element('tbody');
  for (const row of rows) {
    const line = element('tr');
    for (const cell of row) {
      line.append(...grid.emptyCellsBefore(cell.column), drawCell(drawing, cell, row));
      grid.place(cell);
    }
    line.append(...grid.emptyCellsBefore(width));
    grid.endRow();
    body.append(line);
  }
  const name = drawing.strings.table;
  const box = element('div', { class: 'table', role: 'group', 'aria-label': name, tabindex: 0 });
  box.append(element('table', {}, body));
  return box;
}

/** Knows which columns of the row in hand are taken, and makes up for cells that have no block because they are empty. */
class Grid {
  private column = 0;
  /** For each column, how many rows from the one in hand it is taken by a cell that began higher up. */
  private readonly taken = new Map<number, number>();

  emptyCellsBefore(column: number): readonly HTMLElement[] {
    const empty: HTMLTableCellElement[] = [];
    let gap: HTMLTableCellElement | undefined;
    for (; this.column < column; this.column += 1) {
      if ((this.taken.get(this.column) ?? 0) > 0) {
        gap = undefined;
      } else if (gap === undefined) {
        gap = element('td');
        empty.push(gap);
      } else {
        gap.colSpan += 1;
      }
    }
    return empty;
  }

  place(cell: Cell): void {
    this.column = cell.column + cell.columnSpan;
    for (let column = cell.column; cell.rowSpan > 1 && column < this.column; column += 1) {
      this.taken.set(column, cell.rowSpan);
    }
  }

  endRow(): void {
    this.column = 0;
    for (const [column, rows] of this.taken) {
      if (rows > 1) {
        this.taken.set(column, rows - 1);
      } else {
        this.taken.delete(column);
      }
    }
  }
}

/** Neighbouring blocks with the same row and column are one cell. */
function cellsOf(drawing: Drawing, node: LayoutNode): readonly Cell[] {
  const cells: Cell[] = [];
  for (let from = node.from; from < node.to;) {
    const block = blockAt(drawing, from);
    let to = from + 1;
    while (to < node.to && sameCell(block, blockAt(drawing, to))) {
      to += 1;
    }
    cells.push({
      from,
      to,
      row: block.row ?? 0,
      column: Math.min(maximumColumn, block.column ?? 0),
      columnSpan: Math.min(maximumColumn, Math.max(1, block.columnSpan ?? 1)),
      rowSpan: Math.max(1, block.rowSpan ?? 1),
      header: block.header === true,
    });
    from = to;
  }
  return cells;
}

function sameCell(a: ReaderBlock, b: ReaderBlock): boolean {
  return a.row === b.row && a.column === b.column;
}

/** Rows without any text have no cells here; a cell spans only the rows that are there. */
function rowsOf(cells: readonly Cell[]): readonly (readonly Cell[])[] {
  const rows = new Map<number, Cell[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row === undefined) {
      rows.set(cell.row, [cell]);
    } else {
      row.push(cell);
    }
  }
  const numbers = [...rows.keys()];
  const spanned = (cell: Cell): number =>
    cell.rowSpan === 1 ? 1 : numbers.filter((row) => row >= cell.row && row < cell.row + cell.rowSpan).length;
  return [...rows.values()].map((row) => row.map((cell) => ({ ...cell, rowSpan: spanned(cell) })));
}

function drawCell(drawing: Drawing, cell: Cell, row: readonly Cell[]): HTMLElement {
  const spans = {
    colspan: cell.columnSpan === 1 ? undefined : cell.columnSpan,
    rowspan: cell.rowSpan === 1 ? undefined : cell.rowSpan,
  };
  const scope = row.every(({ header }) => header) ? 'col' : 'row';
  const holder = cell.header ? element('th', { ...spans, scope }) : element('td', spans);
  for (let from = cell.from; from < cell.to;) {
    const shown = blockAt(drawing, from).shown;
    let to = from + 1;
    while (to < cell.to && blockAt(drawing, to).shown === shown) {
      to += 1;
    }
    holder.append(...(shown ? drawParagraphs(drawing, from, to) : [drawing.folds.draw(drawing, from, to)]));
    from = to;
  }
  return holder;
}
