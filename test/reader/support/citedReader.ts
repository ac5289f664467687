import type { ReaderIntent } from '../../../src/protocol/reader';
import { citedSample } from './citationSamples';
import { openReader } from './openReader';
import type { OpenOptions, ReaderHandle } from './readerHandle';

/** A reader that shows the sample with citations, or another snapshot. */
export async function openCited(options: OpenOptions = {}, snapshot = citedSample()): Promise<ReaderHandle> {
  const reader = await openReader({ width: 1000, height: 900, ...options });
  await reader.show(snapshot);
  return reader;
}

export async function intents(reader: ReaderHandle): Promise<readonly ReaderIntent[]> {
  return (await reader.sentOf('intent')).map(({ intent }) => intent);
}

/** The card of the citation that somebody is at. */
export function card(reader: ReaderHandle) {
  return reader.page.getByRole('group', { name: 'Citation' });
}
