import type { LibraryModel } from '../views/libraryModel';
import type { Command } from './command';

export function refreshLibrary(library: LibraryModel): Command {
  return { id: 'jianbao.refreshLibrary', run: () => library.refresh() };
}
