import type { OpenOptions, ReaderHandle } from './readerHandle';
import { ReaderSite } from './readerSite';

let site: Promise<ReaderSite> | undefined;

/** A fresh reader. All tests share one browser, which is closed after the last. */
export async function openReader(options: OpenOptions = {}): Promise<ReaderHandle> {
  site ??= ReaderSite.open();
  return (await site).reader(options);
}

after(async () => {
  await (await site)?.close();
});
