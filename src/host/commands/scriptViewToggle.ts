import type { ReaderRegistry } from '../editor/readerRegistry';
import type { ViewOption } from '../../protocol/reader';
import type { Command } from './command';
import { requireReader } from './scriptViewReader';

/** One command for each switch of a view. */
export function toggleScriptViewOptions(readers: ReaderRegistry): readonly Command[] {
  const toggle = (option: ViewOption) => () => requireReader(readers).view.toggle(option);
  return [
    { id: 'jianbao.toggleVocabulary', run: toggle('vocabulary') },
    { id: 'jianbao.togglePunctuation', run: toggle('punctuation') },
    { id: 'jianbao.toggleDoubts', run: toggle('doubts') },
  ];
}
