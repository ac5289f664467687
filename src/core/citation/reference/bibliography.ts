import { isReferenceStyle, writeReference, type ReferenceFormat, type WriteOptions } from './formats';
import { sortedName } from './personName';
import { distinguishKeys, type Reference } from './reference';
import { isHan } from './romanize';
import { cslItem } from './writers/cslJson';

/**
 * How a list is ordered: `listed` as the references come; `pinyin` and `stroke` Latin names first, then Chinese ones by
 * their sound or their strokes; `romanized` all together by their Latin letters, for which a romanizer is needed.
 */
export const bibliographyOrders = ['listed', 'pinyin', 'stroke', 'romanized'] as const;
export type BibliographyOrder = (typeof bibliographyOrders)[number];

export interface BibliographyOptions extends WriteOptions {
  /** Without it as the format has it: GB/T 7714 and data formats as listed, the other styles by name. */
  readonly order?: BibliographyOrder;
  /** Puts `[1]` and so on before each entry of a style. */
  readonly numbered?: boolean;
}

/** Records that programs read one after another, with a blank line between them. */
const records: ReadonlySet<ReferenceFormat> = new Set(['biblatex', 'bibtex', 'ris']);
const byName: ReadonlySet<ReferenceFormat> = new Set(['apa', 'mla', 'chicago', 'chicago-author-date']);

/**
 * A list of references in a format, keys told apart, each item's words and punctuation in its own language unless the
 * options name one. CSL-JSON becomes one array, pandoc one citation of all.
 */
export function writeBibliography(
  references: readonly Reference[],
  format: ReferenceFormat,
  options: BibliographyOptions = {},
): string {
  const listed = sortReferences(distinguishKeys(references), options.order ?? usualOrder(format), options);
  if (format === 'csl-json') return `${JSON.stringify(listed.map(cslItem), null, 2)}\n`;
  if (format === 'pandoc') return listed.length === 0 ? '' : `[${listed.map(({ id }) => `@${id}`).join('; ')}]\n`;
  const written = listed.map((reference) => writeReference(reference, format, options));
  if (records.has(format)) return written.join(format === 'ris' ? '\r\n' : '\n');
  const numbered = options.numbered === true && isReferenceStyle(format);
  return written.map((line, index) => (numbered ? `[${index + 1}] ${line}` : line)).join('');
}

function usualOrder(format: ReferenceFormat): BibliographyOrder {
  return byName.has(format) ? 'pinyin' : 'listed';
}

/** The references in an order; those that are equal in it stay as they are. */
export function sortReferences(
  references: readonly Reference[],
  order: BibliographyOrder,
  { romanizer }: Pick<WriteOptions, 'romanizer'> = {},
): readonly Reference[] {
  if (order === 'listed') return references;
  const romanized = order === 'romanized' ? romanizer : undefined;
  const collator = new Intl.Collator(`zh-u-co-${order === 'stroke' ? 'stroke' : 'pinyin'}`, { numeric: true });
  const keyed = references.map((reference) => ({ reference, keys: sortKeys(reference, romanized) }));
  return keyed.sort((a, b) => compareKeys(a.keys, b.keys, collator)).map(({ reference }) => reference);
}

type SortKeys = readonly [script: string, names: string, day: string, title: string];

/** Latin before Chinese, then by author or what stands in an author's place, then by day, then by title. */
function sortKeys(reference: Reference, romanizer: WriteOptions['romanizer']): SortKeys {
  const latin = (text: string): string => (romanizer && isHan(text) ? romanizer.title(text) : text);
  const title = reference.title?.value ?? '';
  const names = reference.authors.map(({ name }) => sortedName(name)).join(', ');
  const first = latin(names === '' ? title : names);
  return [isHan(first) ? '1' : '0', first, reference.issued?.value ?? '', latin(title)];
}

function compareKeys(a: SortKeys, b: SortKeys, collator: Intl.Collator): number {
  for (let index = 0; index < a.length; index += 1) {
    const order = collator.compare(a[index] ?? '', b[index] ?? '');
    if (order !== 0) return order;
  }
  return 0;
}
