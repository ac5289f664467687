import type { CellPlace, ListPlace, Setting } from '../draft';
import { attribute, type HtmlElement } from './element';
import { headingTags, structureTags } from './tags';

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
  /** Some outlets write `<li>` without a list around it: such items make a list of their own. */
  private loose: OpenList | undefined;
  private quotations: number[] = [];
  private headings: number[] = [];
  private preformatted = 0;
  private count = 0;
  /** The setting since the last tag that changed it. */
  private known: Setting | undefined;

  open(element: HtmlElement): void {
    const { name } = element;
    if (!structureTags.has(name)) return;
    this.known = undefined;
    if (name === 'table') this.tables.push({ id: ++this.count, row: -1, column: -1, cell: undefined });
    else if (name === 'tr') this.openRow();
    else if (name === 'td' || name === 'th') this.openCell(element);
    else if (name === 'ul' || name === 'ol' || name === 'dl')
      this.lists.push({ id: ++this.count, ordered: name === 'ol', item: 0 });
    else if (name === 'li' || name === 'dt' || name === 'dd') this.openItem();
    else if (name === 'blockquote') this.quotations.push(++this.count);
    else if (name === 'pre') this.preformatted++;
    else if (headingTags.has(name)) this.headings.push(Number(name[1]));
  }

  close(name: string): void {
    if (!structureTags.has(name)) return;
    this.known = undefined;
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
    return (this.known ??= {
      headingLevel: headingLevel(this.headings[this.headings.length - 1]),
      quotation: this.quotations[this.quotations.length - 1],
      list: this.listPlace(),
      cell: this.tables[this.tables.length - 1]?.cell,
      preformatted: this.preformatted > 0,
    });
  }

  private listPlace(): ListPlace | undefined {
    const inLoose = this.loose !== undefined && this.loose.item > 0;
    const list = this.lists[this.lists.length - 1] ?? this.loose;
    return list && list.item > 0
      ? { list: list.id, item: list.item, ordered: list.ordered, depth: this.lists.length + (inLoose ? 1 : 0) }
      : undefined;
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

  private openItem(): void {
    const list = this.lists[this.lists.length - 1] ?? (this.loose ??= { id: ++this.count, ordered: false, item: 0 });
    list.item = ++this.count;
  }

  private closeLooseItem(): void {
    if (this.lists.length === 0 && this.loose) this.loose.item = 0;
  }
}

function headingLevel(level: number | undefined): Setting['headingLevel'] {
  return level === 1 || level === 2 || level === 3 || level === 4 || level === 5 || level === 6 ? level : undefined;
}

function span(written: string | undefined): number {
  const value = /^\s*(\d{1,3})/.exec(written ?? '')?.[1];
  return value === undefined ? 1 : Math.max(1, Math.min(100, Number(value)));
}
