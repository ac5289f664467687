import type { ReaderRegistry } from '../editor/readerRegistry';
import type { Command } from './command';
import { requireReader } from './scriptViewReader';

/** Asks how to read the doubtful character that the person is at. */
export function chooseReading(readers: ReaderRegistry): Command {
  return { id: 'jianbao.chooseReading', run: () => requireReader(readers).post({ type: 'askReading' }) };
}
