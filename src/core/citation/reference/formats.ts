import type { StyleLocale } from './locale';
import type { Reference } from './reference';
import { writeApa } from './writers/apa';
import { writeBibLatex, writeBibTex } from './writers/bibtex';
import { writeChicago } from './writers/chicago';
import { writeCslJson } from './writers/cslJson';
import { writeGbt2015, writeGbt2025 } from './writers/gbt7714';
import { writeMla } from './writers/mla';
import { writeRis } from './writers/ris';
import { writeWikipedia } from './writers/wikipedia';

/** Writes one reference, line end included. Formats without a language of their own ignore the locale. */
type Writer = (reference: Reference, locale?: StyleLocale) => string;

const writers = {
  'csl-json': writeCslJson,
  biblatex: writeBibLatex,
  bibtex: writeBibTex,
  ris: writeRis,
  'gbt7714-2025': writeGbt2025,
  'gbt7714-2015': writeGbt2015,
  apa: writeApa,
  chicago: writeChicago,
  mla: writeMla,
  wikipedia: writeWikipedia,
} satisfies Readonly<Record<string, Writer>>;

export type ReferenceFormat = keyof typeof writers;

/** The names of the formats, in the order in which they are offered. */
export const referenceFormats = Object.keys(writers) as readonly ReferenceFormat[];

/** Writes a reference in a format. The locale is the reference's own unless one is given. */
export function writeReference(reference: Reference, format: ReferenceFormat, locale?: StyleLocale): string {
  const write: Writer = writers[format];
  return write(reference, locale);
}
