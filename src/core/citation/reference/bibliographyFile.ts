import { scanBibliography, type BibEntry } from './bibScan';
import { assignKeys, lineEndOf, withChanges, type BibliographyUpdate, type TextChange } from './bibliographyUpdate';
import type { Reference } from './reference';
import { bibFields, writeBibLatex, writeBibTex } from './writers/bibtex';

/**
 * Adds references to the text of a `.bib` file. An entry is ours when key and address are those of a reference: then the
 * fields that we write are brought up to date and everything else in it stays. An entry with that key and another
 * address is somebody else's, and the reference takes the next letter. Every other byte of the file stays; running it
 * again changes nothing. A file with an entry that does not end is not touched.
 */
export function updateBibliographyFile(
  text: string,
  references: readonly Reference[],
  format: 'biblatex' | 'bibtex' = 'biblatex',
): BibliographyUpdate {
  const scan = scanBibliography(text);
  if (!scan.ok) return scan;
  const lineEnd = lineEndOf(text);
  const write = format === 'bibtex' ? writeBibTex : writeBibLatex;
  const { assigned, keys } = assignKeys(scan.entries, references);
  const added = assigned.filter(({ entry }) => entry === undefined).map(({ reference }) => reference);
  const changes: TextChange[] = [];
  const updated: string[] = [];
  const unchanged: string[] = [];
  for (const { reference, entry } of assigned) {
    if (!entry) continue;
    const ofEntry = changesOf(entry, reference, lineEnd);
    changes.push(...ofEntry);
    (ofEntry.length > 0 ? updated : unchanged).push(reference.id);
  }
  const entries = added.map((reference) => write(reference).replaceAll('\n', lineEnd));
  const changed = appended(withChanges(text, changes), entries, lineEnd);
  return { ok: true, text: changed, added: added.map(({ id }) => id), updated, unchanged, keys };
}

/** Brings an entry's own fields up to date. Fields that the reference does not know stay as they are. */
function changesOf(entry: BibEntry, reference: Reference, lineEnd: string): readonly TextChange[] {
  const missing: string[] = [];
  const changes: TextChange[] = [];
  for (const [name, value] of bibFields(entry.type, reference)) {
    const written = entry.fields.find((field) => field.name === name);
    if (!written) missing.push(`${lineEnd}  ${name} = ${value},`);
    else if (!sameText(written.value, value)) changes.push({ ...written.range, text: value });
  }
  if (missing.length > 0 && entry.tail) {
    changes.push({ ...entry.tail, text: `${entry.needsComma ? ',' : ''}${missing.join('')}` });
  }
  return changes;
}

/** Equal but for the blanks that formatters change. */
function sameText(one: string, other: string): boolean {
  return one.replace(/\s+/g, ' ').trim() === other.replace(/\s+/g, ' ').trim();
}

/** Entries after the text, one blank line between them. */
function appended(text: string, entries: readonly string[], lineEnd: string): string {
  if (entries.length === 0) return text;
  const written = entries.join(lineEnd);
  if (text.trim() === '') return text.startsWith('\ufeff') ? `\ufeff${written}` : written;
  if (text.endsWith(lineEnd + lineEnd)) return text + written;
  return `${text}${lineEnd}${text.endsWith('\n') ? '' : lineEnd}${written}`;
}
