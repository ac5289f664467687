import type { Reference } from '../../core/citation';
import type { ClippingEntry } from '../../core/library/entry';
import type { ReaderRegistry } from '../editor/readerRegistry';
import type { Library } from '../library/library';
import { bibliographyOf, knownKeys } from './bibliographyFile';
import { readReference, type ReadReference } from './readReferences';

export interface KeyServices {
  readonly library: Library;
  readonly readers: Pick<ReaderRegistry, 'findDocument'>;
}

/**
 * A reference with the key by which drafts cite it: that of its entry in the workspace's bibliography, else its own, with
 * a letter where the Library has other reports of the same outlet and day.
 */
export async function withDraftKey(read: ReadReference, services: KeyServices): Promise<Reference> {
  const bibliography = await bibliographyOf(read.uri);
  const known = bibliography && (await knownKeys(bibliography, [read.reference]))?.[0];
  if (known) {
    return { ...read.reference, id: known };
  }
  const { distinguishKeys } = await import('../../core/citation');
  const rivals = distinctReports(await clippingsOfKey(read.reference.id, services));
  const at = rivals.findIndex(({ reference }) => isSameReport(reference, read.reference));
  const told = distinguishKeys(rivals.map(({ reference }) => reference));
  return { ...read.reference, id: told[at]?.id ?? read.reference.id };
}

/** Keys that the product gives end with a day, or with `nd` where none is known, and letters that tell them apart. */
const ownKey = /^[a-z][a-z\d-]*?(?:\d{8}|nd)[a-z]*$/;

/** Clippings with corrections that are read for one key at most. */
const mostCorrected = 500;

/** The clippings of the Library whose own key is this one, letters behind it aside, in the order of their paths. */
export async function clippingsOfKey(
  key: string,
  { library, readers }: KeyServices,
): Promise<readonly ReadReference[]> {
  if (!ownKey.test(key)) {
    return [];
  }
  await library.start();
  const { keyStem } = await import('../../core/citation');
  const stem = keyStem(key);
  const [entries, corrected] = candidates(library, stem);
  const read = async (some: readonly ClippingEntry[]): Promise<readonly ReadReference[]> => {
    const found: ReadReference[] = [];
    for (const entry of some) {
      const uri = library.uriOf(entry);
      const one = uri && (await readReference(uri, readers).catch(() => undefined));
      if (one?.reference.id === stem) {
        found.push(one);
      }
    }
    return found;
  };
  const found = await read(entries);
  return found.length > 0 ? found : read(corrected);
}

/** Clippings of the day in the key; and those that may have been given it by a correction. */
function candidates(library: Library, stem: string): readonly [readonly ClippingEntry[], readonly ClippingEntry[]] {
  const digits = /(\d{4})(\d{2})(\d{2})$/.exec(stem);
  const day = digits ? digits.slice(1).join('-') : undefined;
  const clippings = [...library.catalogue.files()]
    .filter((entry): entry is ClippingEntry => entry.isClipping)
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  return [
    clippings.filter((entry) => entry.day === day),
    clippings.filter((entry) => entry.day !== day && entry.hasAnnotations).slice(0, mostCorrected),
  ];
}

/** Several files of one report are one. */
export function distinctReports(read: readonly ReadReference[]): readonly ReadReference[] {
  return read.filter(
    ({ reference }, index) => read.findIndex((other) => isSameReport(other.reference, reference)) === index,
  );
}

function isSameReport({ url: a, title: titleA }: Reference, { url: b, title: titleB }: Reference): boolean {
  return a && b ? a.value === b.value : titleA?.value === titleB?.value;
}
