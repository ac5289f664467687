import assert from 'node:assert/strict';
import { ArticleBuilder, marked } from './support/articleBuilder';
import { annotated } from './support/noteSamples';
import { intents, openNotes, press, selectWords, selectedText } from './support/noteReader';
import type { ReaderHandle } from './support/readerHandle';

const sentences = (): ReturnType<typeof annotated> =>
  annotated(
    new ArticleBuilder()
      .paragraph('標題', { role: 'title' })
      .paragraph(['吕瑞再審稱，', marked('strong', '𠮷野家'), '昨天開業。「我們等了很久。」她說。（記者林曉嵐）'])
      .hidden('related', '延伸閱讀')
      .paragraph('第二段只有一句')
      .with({ language: 'zh-Hans-CN' })
      .build(),
    [],
  );

async function caretAtSecondBlock(): Promise<ReaderHandle> {
  const reader = await openNotes({}, sentences());
  await press(reader, 'j', 'j', 'c');
  return reader;
}

describe('caret mode', () => {
  it('shows a caret in the block at hand until Escape', async () => {
    const reader = await caretAtSecondBlock();
    const caret = await reader.page.locator('.caret').boundingBox();
    const block = await reader.page.locator('[data-block="1"]').boundingBox();
    assert.ok(caret && block && Math.abs(caret.x - block.x) < 3 && caret.y >= block.y - 2);
    await press(reader, 'Escape');
    assert.equal(await reader.page.locator('.caret').isVisible(), false);
  });

  it('goes by characters, one that needs two units at a time', async () => {
    const reader = await caretAtSecondBlock();
    await press(reader, ...Array<string>(6).fill('ArrowRight'), 'Shift+ArrowRight');
    assert.equal(await selectedText(reader), '𠮷');
    await press(reader, 'Shift+ArrowRight', 'Shift+ArrowLeft', 'Shift+ArrowLeft');
    assert.equal(await selectedText(reader), '');
  });

  it('goes by words as Chinese is cut', async () => {
    const reader = await caretAtSecondBlock();
    const words: string[] = [];
    for (let count = 0; count < 4; count += 1) {
      await press(reader, 'Control+Shift+ArrowRight');
      words.push(await selectedText(reader));
    }
    const segmenter = new Intl.Segmenter('zh-Hans-CN', { granularity: 'word' });
    const text = '吕瑞再審稱，𠮷野家昨天開業。';
    const ends = [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike);
    assert.deepEqual(
      words,
      ends.slice(0, 4).map(({ index, segment }) => text.slice(0, index + segment.length)),
    );
    assert.ok(words.every((word) => [...word].length >= 1) && words[0] !== text);
  });

  it('takes the sentence, then the one after, then the one before', async () => {
    const reader = await caretAtSecondBlock();
    await press(reader, ...Array<string>(14).fill('ArrowRight'), 's');
    const first = await selectedText(reader);
    assert.equal(first, '「我們等了很久。」');
    await press(reader, 's');
    assert.equal(await selectedText(reader), '「我們等了很久。」她說。');
    await press(reader, 'Shift+S');
    assert.equal(await selectedText(reader), '吕瑞再審稱，𠮷野家昨天開業。「我們等了很久。」她說。');
  });

  it('takes the word and the block', async () => {
    const reader = await caretAtSecondBlock();
    await press(reader, ...Array<string>(9).fill('ArrowRight'), 'w');
    assert.equal(await selectedText(reader), '昨天');
    await press(reader, 'b');
    assert.match(await selectedText(reader), /^吕瑞[^]+曉嵐）$/);
  });

  it('passes over folded blocks', async () => {
    const reader = await caretAtSecondBlock();
    await press(reader, 'b', 'b');
    assert.match(await selectedText(reader), /第二段只有一句$/);
    assert.doesNotMatch(await selectedText(reader), /延伸閱讀/);
  });

  it('goes to the ends of the line, and by lines', async () => {
    const reader = await caretAtSecondBlock();
    await press(reader, 'Shift+End');
    const line = await selectedText(reader);
    assert.ok(line.startsWith('吕瑞再審稱') && line.length > 10);
    await press(reader, 'ArrowDown', 'Home', 'Shift+End');
    assert.ok((await selectedText(reader)) !== line);
  });

  it('marks what is selected with a key', async () => {
    const reader = await caretAtSecondBlock();
    await press(reader, 'Control+Shift+ArrowRight', 'f');
    const [intent] = await intents(reader);
    assert.ok(intent?.type === 'annotate' && intent.place.kind === 'words' && intent.place.start === 3);
  });
});

describe('words selected with the mouse', () => {
  it('are extended with Shift and arrows, by the same units', async () => {
    const reader = await openNotes({}, sentences());
    await selectWords(reader, '昨天');
    await press(reader, 'Shift+ArrowRight', 'Shift+ArrowRight');
    assert.equal(await selectedText(reader), '昨天開業');
    await press(reader, 's');
    assert.equal(await selectedText(reader), '吕瑞再審稱，𠮷野家昨天開業。');
    assert.equal(await reader.page.locator('.caret').isVisible(), false);
  });
});
