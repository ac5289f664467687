import type { ReaderSnapshot } from '../../../src/protocol/reader';
import type { ReaderHandle } from './readerHandle';

/** How long the page takes to draw a snapshot and to lay it out, in milliseconds. */
export async function drawTime(reader: ReaderHandle, snapshot: ReaderSnapshot): Promise<number> {
  return reader.page.evaluate((data) => {
    const start = performance.now();
    window.dispatchEvent(new MessageEvent('message', { data: { type: 'show', snapshot: data } }));
    document.body.getBoundingClientRect();
    return performance.now() - start;
  }, snapshot);
}
