import type { Article } from '../article/article';
import type { PlacedNote } from '../annotation/notePlacer';
import { exportCollection } from './exportCollection';
import { exportCsv } from './exportCsv';
import { exportHypothesis } from './exportHypothesis';
import { exportMarkdown } from './exportMarkdown';

/** A clipping and those of its notes that are to be exported, as {@link NotePlacer} found them. */
export interface ExportedClipping {
  /** Path or name for people. */
  readonly file: string;
  readonly article: Article;
  readonly notes: readonly PlacedNote[];
}

export const exchangeFormats = ['markdown', 'csv', 'collection', 'hypothesis'] as const;
export type ExchangeFormat = (typeof exchangeFormats)[number];

/** The words of an export that are not the clipping's. */
export interface ExportTexts {
  /** What the whole is called: "Annotations". */
  readonly title: string;
  /** Stands before a gloss: "Gloss". */
  readonly gloss: string;
  /** In the place of a quotation: "On the whole clipping". */
  readonly wholeClipping: string;
  /** In the place of a quotation: "On a picture". */
  readonly picture: string;
  /** Said of a note whose place is doubtful: "Place uncertain". */
  readonly unsure: string;
  /** Before the words as they stand now, where they have changed: "now". */
  readonly now: string;
  /** Heads the notes whose words are no longer in the text: "Annotations that lost their place". */
  readonly orphans: string;
  /** Stands before a clipping's reference: "Reference". */
  readonly reference: string;
}

export interface ExportOptions {
  /** What people call a label; its identifier when it is unknown. */
  readonly labelName: (label: string) => string;
  /** The clipping's reference on one line of plain text; empty for none. */
  readonly reference: (article: Article) => string;
  /** When the export is made, ISO 8601 in UTC. */
  readonly created: string;
  readonly texts: ExportTexts;
}

/** The notes of clippings as the text of one file. Equal notes and options give equal text. */
export function exportNotes(
  format: ExchangeFormat,
  clippings: readonly ExportedClipping[],
  options: ExportOptions,
): string {
  return writers[format](clippings, options);
}

const writers: Readonly<
  Record<ExchangeFormat, (clippings: readonly ExportedClipping[], options: ExportOptions) => string>
> = {
  markdown: exportMarkdown,
  csv: exportCsv,
  collection: exportCollection,
  hypothesis: exportHypothesis,
};
