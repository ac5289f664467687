import type { Library } from '../library/library';
import type { Command } from './command';

export function refreshLibrary(library: Library): Command {
  return { id: 'jianbao.refreshLibrary', run: () => library.refresh() };
}

/** Ends the scan that is under way; what it has found stays. */
export function cancelLibraryScan(library: Library): Command {
  return { id: 'jianbao.cancelLibraryScan', run: () => library.cancel() };
}
