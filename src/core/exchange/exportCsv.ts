import type { Article } from '../article/article';
import type { PlacedNote } from '../annotation/notePlacer';
import { csvTable } from '../text/csv';
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

/** A table of notes, see {@link csvTable}. */
export function exportCsv(clippings: readonly ExportedClipping[], { labelName }: ExportOptions): string {
  const rows = [Object.keys(columns)];
  for (const { file, article, notes } of clippings) {
    for (const note of notes) {
      const row = { file, article, note, label: note.label === undefined ? '' : labelName(note.label) };
      rows.push(Object.values(columns).map((column) => column(row)));
    }
  }
  return csvTable(rows);
}
