import type { ReaderRegistry } from '../editor/readerRegistry';
import type { Command } from './command';
import { requireReader } from './scriptViewReader';

/** Marks the names in the active reader, or takes the marks away. */
export function toggleNames(readers: ReaderRegistry): Command {
  return { id: 'jianbao.toggleNames', run: () => requireReader(readers).names.toggle() };
}
