import { csvTable } from '../text/csv';
import { placesIn, type CitedClipping } from './cited';
import { citationDocument, englishLabels, type CitationDocument, type CitationLabels } from './document';
import { isAttribution } from './quotation/attributionUnit';
import { usualStyle, writeReference, type ReferenceStyle, type WriteOptions } from './reference/formats';
import { distinguishKeys, type Reference } from './reference/reference';
import { cslItem } from './reference/writers/cslJson';

export const citationFormats = ['markdown', 'csv', 'json'] as const;
export type CitationFormat = (typeof citationFormats)[number];

export interface CitationWriting {
  /** How references are written for people; without one as the language of each clipping has it. */
  readonly style?: ReferenceStyle;
  readonly options?: WriteOptions;
  readonly labels?: CitationLabels;
}

/** What one clipping adds to a list. Text alone: a list of a thousand clippings holds no article. */
type Taken = { readonly order: number; readonly reference: Reference } & Written;
type Written =
  | { readonly format: 'csv'; readonly rows: readonly (readonly string[])[] }
  | { readonly format: 'json'; readonly head: object; readonly units: readonly object[] }
  | { readonly format: 'markdown'; readonly document: CitationDocument };

/**
 * A list of what clippings cite, as one text. Clippings are taken one after the other; the keys of their references are
 * told apart, and so the list can be written, when all are there. Equal clippings give equal text.
 */
export class CitationList {
  private readonly taken: Taken[] = [];

  constructor(
    private readonly format: CitationFormat,
    private readonly writing: CitationWriting = {},
  ) {}

  /**
   * Takes a clipping. Its units are listed as they are: which ones, the caller decides. `order` is its place among the
   * others; without one they stand as they come.
   */
  take(clipping: CitedClipping, order = this.taken.length): void {
    this.taken.push({ order, reference: clipping.reference, ...this.written(clipping) });
  }

  write(): string {
    const taken = this.taken.toSorted((a, b) => a.order - b.order);
    const references = distinguishKeys(taken.map(({ reference }) => reference));
    const all = taken.map((each, index) => ({ ...each, reference: references[index] ?? each.reference }));
    switch (this.format) {
      case 'csv':
        return csvTable([columns, ...all.flatMap((each) => this.csvRows(each))]);
      case 'json':
        return all.length === 0 ? '[]\n' : `[\n${all.map(jsonLine).join(',\n')}\n]\n`;
      case 'markdown':
        return all.map((each) => this.markdown(each)).join('\n---\n\n');
    }
  }

  private written(clipping: CitedClipping): Written {
    const { format } = this;
    switch (format) {
      case 'csv':
        return { format, rows: rowsOf(clipping) };
      case 'json':
        return { format, ...recordOf(clipping) };
      case 'markdown':
        return { format, document: citationDocument(clipping, this.labels) };
    }
  }

  private get labels(): CitationLabels {
    return this.writing.labels ?? englishLabels;
  }

  private csvRows(taken: Taken): readonly (readonly string[])[] {
    if (taken.format !== 'csv') return [];
    const written = this.styled(taken.reference);
    return taken.rows.map((row) => [...row, taken.reference.id, written]);
  }

  private markdown(taken: Taken): string {
    if (taken.format !== 'markdown') return '';
    return taken.document.write(taken.reference, this.styled(taken.reference));
  }

  private styled(reference: Reference): string {
    const { style = usualStyle(reference), options } = this.writing;
    return writeReference(reference, style, options).trim().replace(/\s+/g, ' ');
  }
}

/** Names of the columns: stable, for programs too. */
const columns = [
  'speaker',
  'name',
  'cue',
  'quotation',
  'kind',
  'via',
  'file',
  'line',
  'paragraph',
  'confidence',
  'verdict',
  'key',
  'reference',
] as const;

/** Who said what, a row for each; without the columns of the reference. */
function rowsOf(clipping: CitedClipping): readonly (readonly string[])[] {
  const placeOf = placesIn(clipping);
  return clipping.units.flatMap((unit) => {
    const { verdict = '' } = unit;
    if (!isAttribution(unit)) return [];
    const { line, paragraph } = placeOf(unit);
    const row = [
      unit.speaker ?? '',
      unit.name ?? '',
      unit.cue ?? '',
      clipping.article.text.slice(unit.start, unit.end),
      unit.sub ?? unit.kind,
      unit.via ?? '',
      clipping.file,
      String(line),
      paragraph === undefined ? '' : String(paragraph),
      unit.confidence,
      verdict,
    ];
    return [row];
  });
}

/** All units with their words and where they stand. Offsets are UTF-16 units of the article's text. */
function recordOf(clipping: CitedClipping): { readonly head: object; readonly units: readonly object[] } {
  const { file, article, units } = clipping;
  const placeOf = placesIn(clipping);
  const title = article.facts.title?.value;
  return {
    head: { file, ...(title !== undefined && { title }) },
    units: units.map(({ kind, start, end, ...said }) => {
      const text = article.text.slice(start, end);
      return { kind, text, ...placeOf({ start, end }), start, end, ...said };
    }),
  };
}

/** A clipping on a line of its own. */
function jsonLine(taken: Taken): string {
  if (taken.format !== 'json') return '';
  return JSON.stringify({ ...taken.head, reference: cslItem(taken.reference), units: taken.units });
}
