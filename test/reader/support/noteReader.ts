import type { NotePlace } from '../../../src/protocol/notes';
import type { ReaderIntent, ReaderSnapshot } from '../../../src/protocol/reader';
import { annotatedSample } from './noteSamples';
import { openReader } from './openReader';
import type { OpenOptions, ReaderHandle } from './readerHandle';

/** A reader that shows the annotated sample, or another snapshot. */
export async function openNotes(
  options: OpenOptions = {},
  snapshot: ReaderSnapshot = annotatedSample(),
): Promise<ReaderHandle> {
  const reader = await openReader({ width: 1180, height: 900, ...options });
  await reader.show(snapshot);
  await reader.frame();
  return reader;
}

export async function intents(reader: ReaderHandle): Promise<readonly ReaderIntent[]> {
  return (await reader.sentOf('intent')).map(({ intent }) => intent);
}

/** Selects the first place of these words in the article, as with the mouse; they lie in one run of text. */
export async function selectWords(reader: ReaderHandle, words: string): Promise<void> {
  await reader.page.evaluate((wanted) => {
    for (const holder of document.querySelectorAll<HTMLElement>('article [data-start]')) {
      const node = holder.firstChild;
      const start = node?.textContent?.indexOf(wanted) ?? -1;
      if (node !== null && start >= 0) {
        holder.scrollIntoView({ block: 'center' });
        document.getSelection()?.setBaseAndExtent(node, start, node, start + wanted.length);
        return;
      }
    }
    throw new Error(`No words ${wanted}`);
  }, words);
  await reader.frame();
}

export async function press(reader: ReaderHandle, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await reader.page.keyboard.press(key);
  }
  await reader.frame();
}

export async function selectedText(reader: ReaderHandle): Promise<string> {
  return reader.page.evaluate(() => document.getSelection()?.toString() ?? '');
}

export async function focusedCard(reader: ReaderHandle): Promise<string | undefined> {
  return reader.page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-card]')?.dataset['card']);
}

export async function focusedMark(reader: ReaderHandle): Promise<string | undefined> {
  return reader.page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-note]')?.dataset['note']);
}

/** What a note on the first place of these words in the annotated sample is about. */
export function placeOfWords(words: string): Extract<NotePlace, { kind: 'words' }> {
  const start = annotatedSample().text.indexOf(words);
  return { kind: 'words', start, end: start + words.length };
}
