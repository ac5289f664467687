import type { ReaderRegistry } from '../editor/readerRegistry';
import type { Command } from './command';
import { requireReader } from './scriptViewReader';

/** To the next doubtful character that nobody has decided, and to the one before. */
export function stepDoubts(readers: ReaderRegistry): readonly Command[] {
  const step = (direction: 1 | -1) => () => requireReader(readers).stepDoubt(direction);
  return [
    { id: 'jianbao.nextDoubt', run: step(1) },
    { id: 'jianbao.previousDoubt', run: step(-1) },
  ];
}
