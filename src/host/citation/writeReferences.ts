import type * as vscode from 'vscode';
import type { BibliographyOptions, Reference, ReferenceFormat } from '../../core/citation';
import { referenceSettings, type ReferenceStyles } from './referenceStyle';
import type { RomanizerFile } from './romanizerFile';

export interface ReferenceServices {
  readonly references: ReferenceStyles;
  readonly romanizers: RomanizerFile;
}

/** Styles in which titles and names can be given in pinyin. */
const romanized: ReadonlySet<ReferenceFormat> = new Set(['chicago', 'chicago-note', 'chicago-author-date']);

/** How the settings want references written in a format. */
export async function writeOptions(
  format: ReferenceFormat,
  { romanizers }: Pick<ReferenceServices, 'romanizers'>,
  resource?: vscode.Uri,
): Promise<BibliographyOptions> {
  const { romanize, order } = referenceSettings(resource);
  if (!romanize || !romanized.has(format)) {
    return order ? { order } : {};
  }
  // Latin and Chinese names stand in one alphabet once both are in Latin letters.
  const isByName = order === 'pinyin' || (order === undefined && format !== 'chicago-note');
  const romanizer = await romanizers.read();
  return { romanizer, ...(isByName ? { order: 'romanized' } : order && { order }) };
}

/** References in a format, in the order that the settings ask for. */
export async function writeReferences(
  references: readonly Reference[],
  format: ReferenceFormat,
  services: Pick<ReferenceServices, 'romanizers'>,
  options: BibliographyOptions = {},
): Promise<string> {
  const [{ writeBibliography }, settings] = await Promise.all([
    import('../../core/citation'),
    writeOptions(format, services),
  ]);
  return writeBibliography(references, format, { ...settings, ...options });
}
