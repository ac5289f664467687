import type { CellPlace, Setting } from '../draft';
import { attribute, type HtmlElement } from './element';
import { headingTags } from './tags';

interface OpenTable {
  readonly id: number;
  row: number;
  column: number;
  cell: CellPlace | undefined;
}

interface OpenList {
  readonly id: number;
  readonly ordered: boolean;
  item: number;
}

/** Follows tables, lists, quotations and headings as their tags open and close, and says where a block stands. */
export class StructureTracker {
  private tables: OpenTable[] = [];
  private lists: OpenList[] = [];
  private quotations: number[] = [];
  private headings: number[] = [];
  private preformatted = 0;
  private count = 0;

  open(element: HtmlElement): void {
    const { name } = element;
    if (name === 'table') this.tables.push({ id: ++this.count, row: -1, column: -1, cell: undefined });
    else if (name === 'tr') this.openRow();
    else if (name === 'td' || name === 'th') this.openCell(element);
    else if (name === 'ul' || name === 'ol' || name === 'dl') this.lists.push({ id: ++this.count, ordered: name === 'ol', item: 0 });
    else if (name === 'li' || name === 'dt' || name === 'dd') this.openItem();
    else if (name === 'blockquote') this.quotations.push(++this.count);
    else if (name === 'pre') this.preformatted++;
    else if (headingTags.has(name)) this.headings.push(Number(name[1]));
  }

  close(name: string): void {
    if (name === 'table') this.tables.pop();
    else if (name === 'td' || name === 'th') this.closeCell();
    else if (name === 'ul' || name === 'ol' || name === 'dl') this.lists.pop();
    else if (name === 'li') this.closeLooseItem();
    else if (name === 'blockquote') this.quotations.pop();
    else if (name === 'pre') this.preformatted = Math.max(0, this.preformatted - 1);
    else if (headingTags.has(name)) this.headings.pop();
  }

  /** True inside `<pre>`, where white space is kept. */
  get isVerbatim(): boolean {
    return this.preformatted > 0;
  }

  setting(): Setting {
    const list = this.lists[this.lists.length - 1];
    const quotation = this.quotations[this.quotations.length - 1];
    const level = headingLevel(this.headings[this.headings.length - 1]);
    const cell = this.tables[this.tables.length - 1]?.cell;
    if (!list && quotation === undefined && level === undefined && !cell && this.preformatted === 0) return plain;
    return {
      ...(level !== undefined && { headingLevel: level }),
      ...(quotation !== undefined && { quotation }),
      ...(list && list.item > 0 && { list: { list: list.id, item: list.item, ordered: list.ordered, depth: this.lists.length } }),
      ...(cell && { cell }),
      ...(this.preformatted > 0 && { preformatted: true }),
    };
  }

  private openRow(): void {
    const table = this.tables[this.tables.length - 1];
    if (!table) return;
    table.row++;
    table.column = -1;
    table.cell = undefined;
  }

  private openCell(element: HtmlElement): void {
    const table = this.tables[this.tables.length - 1];
    if (!table) return;
    if (table.row < 0) table.row = 0;
    table.column++;
    table.cell = {
      table: table.id,
      row: table.row,
      column: table.column,
      header: element.name === 'th',
      columnSpan: span(attribute(element, 'colspan')),
      rowSpan: span(attribute(element, 'rowspan')),
    };
  }

  private closeCell(): void {
    const table = this.tables[this.tables.length - 1];
    if (table) table.cell = undefined;
  }

  /** Some outlets write `<li>` without a list around it: the items then make a list of their own. */
  private openItem(): void {
    let list = this.lists[this.lists.length - 1];
    if (!list) {
      list = { id: ++this.count, ordered: false, item: 0 };
      this.lists.push(list);
      this.loose = list;
    }
    list.item = ++this.count;
  }

  private closeLooseItem(): void {
    const last = this.lists[this.lists.length - 1];
    if (last !== undefined && last === this.loose) last.item = 0;
  }

  private loose: OpenList | undefined;
}

const plain: Setting = {};

function headingLevel(level: number | undefined): Setting['headingLevel'] {
  return level === 1 || level === 2 || level === 3 || level === 4 || level === 5 || level === 6 ? level : undefined;
}

function span(written: string | undefined): number {
  const value = /^\s*(\d{1,3})/.exec(written ?? '')?.[1];
  return value === undefined ? 1 : Math.max(1, Math.min(100, Number(value)));
}
