import assert from 'node:assert/strict';
import { intents, openNotes, press, selectWords } from './support/noteReader';
import type { ReaderHandle } from './support/readerHandle';

const words = '知情人士指出';

describe('the field for tags', () => {
  const openTags = async (): Promise<ReaderHandle> => {
    const reader = await openNotes();
    await selectWords(reader, words);
    await press(reader, 'g');
    return reader;
  };
  const options = (reader: ReaderHandle): Promise<readonly string[]> =>
    reader.page.getByRole('option').allTextContents();
  const chips = (reader: ReaderHandle): Promise<readonly string[]> => reader.page.locator('.chip').allTextContents();

  it('completes from the tags of the workspace', async () => {
    const reader = await openTags();
    await reader.page.keyboard.type('渡');
    assert.deepEqual(await options(reader), ['渡輪復航', '渡輪']);
    await press(reader, 'ArrowDown', 'ArrowDown', 'Enter');
    assert.deepEqual(await chips(reader), ['渡輪']);
    await reader.page.keyboard.type('FER');
    assert.deepEqual(await options(reader), ['Ferry']);
  });

  it('adds nothing while Chinese words are composed', async () => {
    const reader = await openTags();
    const session = await reader.page.context().newCDPSession(reader.page);
    await session.send('Input.imeSetComposition', { text: 'piao', selectionStart: 4, selectionEnd: 4 });
    await reader.page.evaluate(() =>
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true }),
      ),
    );
    assert.deepEqual(await chips(reader), []);
    await session.send('Input.insertText', { text: '票價' });
    await press(reader, 'Enter');
    assert.deepEqual(await chips(reader), ['票價']);
  });

  it('parts tags at commas of all kinds and takes the last away with Backspace', async () => {
    const reader = await openTags();
    await reader.page.keyboard.insertText('#甲、乙，丙,');
    assert.deepEqual(await chips(reader), ['甲', '乙', '丙']);
    await press(reader, 'Backspace');
    await reader.page.getByRole('button', { name: 'Remove 甲' }).click();
    await press(reader, 'Control+Enter');
    const [intent] = await intents(reader);
    assert.deepEqual(intent?.type === 'annotate' && intent.change, { tags: ['乙'] });
  });
});
