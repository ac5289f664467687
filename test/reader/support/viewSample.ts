import type { ReaderSnapshot, ReaderView } from '../../../src/protocol/reader';
import { ArticleBuilder, doubtful, inView, replacedWords } from './articleBuilder';

/** In 正體, with three open doubts, one decided and two replaced words. */
export function convertedSample(view: Partial<ReaderView> = {}): ReaderSnapshot {
  return new ArticleBuilder()
    .paragraph('渡輪下月復航', { role: 'title' })
    .paragraph(['港務局', doubtful('發', 0), '言人說，新', replacedWords('軟體', 'Original: 软件'), '下週上線。'])
    .paragraph(['碼頭邊的理', doubtful('發', 1), '店', doubtful('乾', 2, true), '淨整齊。'])
    .paragraph(['居民', replacedWords('透過', 'Original: 通过'), '公會請願，', doubtful('后', 3), '續仍待觀察。'])
    .with({ language: 'zh-Hant-TW', ...inView({ name: 'hant-tw', vocabulary: true, doubtCount: 3, ...view }) })
    .build();
}
