import type { ReaderRegistry } from '../editor/readerRegistry';
import type { Command } from './command';
import { requireReader } from './scriptViewReader';

/** Marks who said what in the active reader, or takes the marks away. */
export function toggleCitations(readers: ReaderRegistry): Command {
  return { id: 'jianbao.toggleCitations', run: () => requireReader(readers).citations.toggle() };
}

/** Opens or closes the panel of the reference in the active reader. */
export function toggleReference(readers: ReaderRegistry): Command {
  return { id: 'jianbao.toggleReference', run: () => requireReader(readers).citations.toggleReference() };
}
