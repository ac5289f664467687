import type { ReaderRegistry } from '../editor/readerRegistry';
import type { Command } from './command';
import { requireReader } from './scriptViewReader';

/** To the next name of the active reader, and to the one before. */
export function stepNames(readers: ReaderRegistry): readonly Command[] {
  const step = (direction: 1 | -1) => (): void => requireReader(readers).post({ type: 'stepName', direction });
  return [
    { id: 'jianbao.nextName', run: step(1) },
    { id: 'jianbao.previousName', run: step(-1) },
  ];
}
