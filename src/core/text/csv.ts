/**
 * What begins a formula, also as Chinese and Japanese editions of Excel read it. It gets an apostrophe before it, and so
 * does what looks as if it had one already: taking one away always gives back the cell.
 */
const formula = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/**
 * A table (RFC 4180) that Excel opens right: UTF-8 with a byte order mark, CR LF after every row, and no cell that a
 * spreadsheet would take for a formula.
 */
export function csvTable(rows: Iterable<readonly string[]>): string {
  let table = '\ufeff';
  for (const row of rows) table += `${row.map(csvCell).join(',')}\r\n`;
  return table;
}

function csvCell(value: string): string {
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * The rows of a table whose cells are parted by commas, semicolons or tabs, whichever its first line has most of. Takes
 * back what `csvTable` put before formulas. Never fails: a quotation mark that is not closed ends with the text.
 */
export function csvRows(table: string): readonly (readonly string[])[] {
  const text = table.startsWith('\ufeff') ? table.slice(1) : table;
  const separator = separatorOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const cell = readCell(text, at, separator);
    row.push(withoutApostrophe(cell.value));
    at = cell.end;
    if (text[at] === separator) {
      at += 1;
      if (at === text.length) row.push('');
      else continue;
    }
    rows.push(row);
    row = [];
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  return rows;
}

function separatorOf(text: string): string {
  const [first = ''] = text.split(/\r|\n/, 1);
  const count = (mark: string): number => first.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

function readCell(text: string, start: number, separator: string): { readonly value: string; readonly end: number } {
  if (text[start] !== '"') {
    const end = endOfCell(text, start, separator);
    return { value: text.slice(start, end), end };
  }
  let value = '';
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return { value: value + text.slice(from), end: text.length };
    value += text.slice(from, quote);
    if (text[quote + 1] !== '"') {
      const end = endOfCell(text, quote + 1, separator);
      return { value: value + text.slice(quote + 1, end), end };
    }
    value += '"';
    from = quote + 2;
  }
}

function endOfCell(text: string, start: number, separator: string): number {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return end;
}

function withoutApostrophe(value: string): string {
  return value.startsWith("'") && formula.test(value) ? value.slice(1) : value;
}
