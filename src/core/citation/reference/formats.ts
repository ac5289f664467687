import type { StyleLocale } from './locale';
import type { Reference } from './reference';
import type { Romanizer } from './romanize';
import { writeApa } from './writers/apa';
import { writeBibLatex, writeBibTex } from './writers/bibtex';
import { writeChicago, writeChicagoAuthorDate, writeChicagoNote } from './writers/chicago';
import { writeCslJson } from './writers/cslJson';
import { writeGbt2015, writeGbt2025 } from './writers/gbt7714';
import { writeFootnote, writePandoc } from './writers/markdown';
import { writeMla } from './writers/mla';
import { writeRis } from './writers/ris';
import { writeWikipedia } from './writers/wikipedia';

/** Formats that a person reads, in lists and notes. */
export const referenceStyles = [
  'gbt7714-2025',
  'gbt7714-2015',
  'chicago',
  'chicago-note',
  'chicago-author-date',
  'apa',
  'mla',
] as const;
export type ReferenceStyle = (typeof referenceStyles)[number];

export interface WriteOptions {
  /** The language of the style's own words; without it that of the item. */
  readonly locale?: StyleLocale;
  /** Chicago only: titles and names of Chinese items in pinyin, before the original. Implies the locale `en` for these. */
  readonly romanizer?: Romanizer;
  /** In which style a Markdown footnote gives the reference; without it as the item's language has it. */
  readonly style?: ReferenceStyle;
}

/** Writes one reference, line end included. Formats without a language of their own ignore the locale. */
type Writer = (reference: Reference, options: WriteOptions) => string;

const styleWriters = {
  'gbt7714-2025': writeGbt2025,
  'gbt7714-2015': writeGbt2015,
  apa: (reference, { locale }) => writeApa(reference, locale),
  chicago: writeChicago,
  'chicago-note': writeChicagoNote,
  'chicago-author-date': writeChicagoAuthorDate,
  mla: writeMla,
} satisfies Readonly<Record<ReferenceStyle, Writer>>;

const writers = {
  'csl-json': writeCslJson,
  biblatex: writeBibLatex,
  bibtex: writeBibTex,
  ris: writeRis,
  ...styleWriters,
  wikipedia: (reference, { locale }) => writeWikipedia(reference, locale),
  pandoc: writePandoc,
  footnote: (reference, options) => {
    const write: Writer = styleWriters[options.style ?? usualStyle(reference)];
    return writeFootnote(reference, write(reference, options));
  },
} satisfies Readonly<Record<string, Writer>>;

export type ReferenceFormat = keyof typeof writers;

/** The names of the formats, in the order in which they are offered. */
export const referenceFormats = Object.keys(writers) as readonly ReferenceFormat[];

/** True for formats that a person reads as they are, on one line each. */
export function isReferenceStyle(format: string): format is ReferenceStyle {
  return (referenceStyles as readonly string[]).includes(format);
}

/** The style in which a reader of the item's language expects it. */
export function usualStyle({ language }: Reference): ReferenceStyle {
  return language.startsWith('zh') ? 'gbt7714-2025' : 'chicago-note';
}

/** Writes a reference in a format. The locale is the reference's own unless one is given. */
export function writeReference(reference: Reference, format: ReferenceFormat, options: WriteOptions = {}): string {
  const write: Writer = writers[format];
  return write(reference, options);
}
