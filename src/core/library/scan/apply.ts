import type { Catalogue } from '../catalogue';
import type { LibraryEntry } from '../entry';
import type { ScanBatch } from './messages';

/** What changed in a catalogue when a batch was applied to it. */
export interface AppliedBatch {
  readonly set: readonly LibraryEntry[];
  readonly removed: readonly string[];
}

/** Brings a catalogue up to date with a batch. Touched files that are not known any more are passed over. */
export function applyBatch(catalogue: Catalogue, batch: ScanBatch): AppliedBatch {
  const set: LibraryEntry[] = [...batch.entries];
  for (const { key, size, mtime, hasAnnotations } of batch.touched) {
    const known = catalogue.get(key);
    if (!known) continue;
    const isSame = known.size === size && known.mtime === mtime;
    if (isSame && (!known.isClipping || known.hasAnnotations === hasAnnotations)) continue;
    set.push(known.isClipping ? { ...known, size, mtime, hasAnnotations } : { ...known, size, mtime });
  }
  for (const entry of set) catalogue.set(entry);
  const removed = batch.removed.filter((key) => catalogue.remove(key));
  return { set, removed };
}
