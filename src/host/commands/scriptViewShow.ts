import type { ReaderRegistry } from '../editor/readerRegistry';
import type { ViewName } from '../../protocol/reader';
import type { Command } from './command';
import { requireReader } from './scriptViewReader';

/** One command for each view. */
export function showScriptViews(readers: ReaderRegistry): readonly Command[] {
  const show = (name: ViewName) => () => requireReader(readers).setView(name);
  return [
    { id: 'jianbao.showOriginalScript', run: show('original') },
    { id: 'jianbao.showSimplified', run: show('hans') },
    { id: 'jianbao.showTaiwan', run: show('hant-tw') },
    { id: 'jianbao.showHongKong', run: show('hant-hk') },
  ];
}
