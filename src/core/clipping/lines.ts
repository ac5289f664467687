/** One line of a string: `[start, end)` without its line ending, and where the next line starts. UTF-16 units. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/** The line that starts at `start`; `limit` bounds the text. LF, CR LF and a lone CR end a line. */
export function lineAt(text: string, start: number, limit: number): Line {
  let end = text.indexOf('\n', start);
  if (end < 0 || end > limit) end = limit;
  const next = Math.min(end + 1, limit);
  if (end > start && text.charCodeAt(end - 1) === 0x0d) return { start, end: end - 1, next };
  return { start, end, next };
}

/** The first line at or after `start` that is not blank, or an empty line at `limit`. */
export function nextWrittenLine(text: string, start: number, limit: number): Line {
  let line = lineAt(text, start, limit);
  while (line.start < limit && isBlankLine(text, line)) line = lineAt(text, line.next, limit);
  return line;
}

function isBlankLine(text: string, line: Line): boolean {
  for (let index = line.start; index < line.end; index++) {
    const unit = text.charCodeAt(index);
    if (unit !== 0x20 && unit !== 0x09 && unit !== 0x0d) return false;
  }
  return true;
}

/** True when the line is only hyphens, at least `count` of them, and trailing blanks. */
export function isRule(text: string, line: Line, count: number): boolean {
  let index = line.start;
  while (index < line.end && text.charCodeAt(index) === 0x2d) index++;
  if (index - line.start < count) return false;
  while (index < line.end && (text.charCodeAt(index) === 0x20 || text.charCodeAt(index) === 0x09)) index++;
  return index === line.end;
}
