import type { LibraryEntry } from '../../../src/core/library/entry';
import { makeEntry } from './entries';

/** Enough entries for several shards. */
export const generationSize = 5_000;

/** The same keys in every generation, each entry telling its generation by its time. */
export function generationOf(generation: number): readonly LibraryEntry[] {
  return Array.from({ length: generationSize }, (_, index) => makeEntry(`x/${String(index)}`, { mtime: generation }));
}
