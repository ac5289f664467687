import type { ReaderRegistry } from '../editor/readerRegistry';
import type { Command } from './command';
import { requireReader } from './scriptViewReader';

/** To the next citation of the active reader, and to the one before. */
export function stepCitations(readers: ReaderRegistry): readonly Command[] {
  const step = (direction: 1 | -1) => (): void => requireReader(readers).post({ type: 'stepCitation', direction });
  return [
    { id: 'jianbao.nextCitation', run: step(1) },
    { id: 'jianbao.previousCitation', run: step(-1) },
  ];
}
