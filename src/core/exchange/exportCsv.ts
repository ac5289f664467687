import type { Article } from '../article/article';
import type { PlacedNote } from '../annotation/notePlacer';
import type { ExportedClipping, ExportOptions } from './exportNotes';

interface Row {
  readonly file: string;
  readonly article: Article;
  readonly note: PlacedNote;
  readonly label: string;
}

/** The columns in their order. `start` and `end` are UTF-16 offsets into the article's text; empty for an orphan. */
const columns: Readonly<Record<string, (row: Row) => string>> = {
  file: ({ file }) => file,
  title: ({ article }) => article.facts.title?.value ?? '',
  outlet: ({ article }) => article.facts.outlet?.value ?? '',
  published: ({ article }) => article.facts.published?.value ?? '',
  url: ({ article }) => article.facts.url?.value ?? '',
  state: ({ note }) => note.anchor.state,
  label: ({ label }) => label,
  quotation: ({ note }) => note.quote,
  comment: ({ note }) => note.comment,
  gloss: ({ note }) => note.gloss,
  tags: ({ note }) => note.tags.join('; '),
  creator: ({ note }) => note.creator,
  created: ({ note }) => note.created,
  modified: ({ note }) => note.modified,
  start: ({ note: { anchor } }) => (anchor.state === 'orphan' ? '' : String(anchor.start)),
  end: ({ note: { anchor } }) => (anchor.state === 'orphan' ? '' : String(anchor.end)),
};

/**
 * A table of notes (RFC 4180) that Excel opens right: UTF-8 with a byte order mark, and no cell that a spreadsheet would
 * take for a formula.
 */
export function exportCsv(clippings: readonly ExportedClipping[], { labelName }: ExportOptions): string {
  const lines = [Object.keys(columns).join(',')];
  for (const { file, article, notes } of clippings) {
    for (const note of notes) {
      const row = { file, article, note, label: note.label === undefined ? '' : labelName(note.label) };
      lines.push(
        Object.values(columns)
          .map((column) => cell(column(row)))
          .join(','),
      );
    }
  }
  return `\ufeff${lines.map((line) => `${line}\r\n`).join('')}`;
}

/**
 * What begins a formula, also as Chinese and Japanese editions of Excel read it. It gets an apostrophe before it, and so
 * does what looks as if it had one already: taking one away always gives back the cell.
 */
const formula = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

function cell(value: string): string {
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
