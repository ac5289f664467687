import type { ReaderRegistry } from '../editor/readerRegistry';
import type { Command } from './command';
import { requireReader } from './scriptViewReader';

/** Shows or hides the notes of the active reader and their marks. */
export function toggleNotes(readers: ReaderRegistry): Command {
  return { id: 'jianbao.toggleNotes', run: () => requireReader(readers).post({ type: 'toggleNotes' }) };
}
