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
