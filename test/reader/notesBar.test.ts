import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { annotatedSample } from './support/noteSamples';
import { intents, openNotes, placeOfWords, press, selectWords, selectedText } from './support/noteReader';
import type { ReaderHandle } from './support/readerHandle';

const bar = (reader: ReaderHandle): Locator => reader.page.getByRole('toolbar', { name: 'Selected words' });

const words = '知情人士指出';

const place = placeOfWords(words);

describe('the bar at selected words', () => {
  it('comes with a selection and goes with it', async () => {
    const reader = await openNotes();
    await selectWords(reader, words);
    assert.equal(await bar(reader).isVisible(), true);
    assert.deepEqual(await bar(reader).getByRole('button').allTextContents(), [
      '事實',
      '存疑',
      '用語',
      '重點',
      'Note',
      'Tags',
      'Gloss',
      'Quotation',
    ]);
    await reader.page.locator('h1').click();
    await reader.frame();
    assert.equal(await bar(reader).isVisible(), false);
  });

  it('marks with the label that is pressed', async () => {
    const reader = await openNotes();
    await selectWords(reader, words);
    await bar(reader).getByRole('button', { name: '存疑' }).click();
    assert.deepEqual(await intents(reader), [{ type: 'annotate', place: place, change: { label: 'doubt' } }]);
  });

  it('is reached by Enter, walked with arrows and left by Escape, and the words stay selected', async () => {
    const reader = await openNotes();
    await selectWords(reader, words);
    await press(reader, 'Enter', 'ArrowRight', 'ArrowRight');
    assert.equal(await reader.page.evaluate(() => document.activeElement?.textContent), '用語');
    await press(reader, 'Escape');
    assert.equal(await reader.page.evaluate(() => document.activeElement?.tagName), 'BODY');
    assert.equal(await selectedText(reader), words);
    await press(reader, 'Enter', 'Enter');
    const [intent] = await intents(reader);
    assert.ok(intent?.type === 'annotate' && intent.change.label === 'term');
  });

  for (const width of [300, 480, 1180]) {
    it(`lies in the window and beside the words, ${width} pixels wide`, async () => {
      const reader = await openNotes({ width });
      await selectWords(reader, words);
      const box = await bar(reader).boundingBox();
      const selected = await reader.page.evaluate(() => {
        const { top, bottom } = document.getSelection()?.getRangeAt(0).getBoundingClientRect() ?? new DOMRect();
        return { top, bottom };
      });
      assert.ok(box && box.x >= 0 && box.x + box.width <= width && box.y >= 0);
      assert.ok(box.y + box.height <= selected.top || box.y >= selected.bottom);
    });
  }

  it('offers first to place a note that waits', async () => {
    const reader = await openNotes({}, annotatedSample({ placing: 'orphan' }));
    assert.match((await reader.page.locator('.noteLine').textContent()) ?? '', /夜間加開兩班/);
    await selectWords(reader, words);
    await bar(reader).getByRole('button').first().click();
    await reader.page.getByRole('button', { name: 'Not Now' }).click();
    assert.deepEqual(await intents(reader), [
      { type: 'placeNote', note: 'orphan', place: place },
      { type: 'stopPlacing' },
    ]);
  });
});

describe('the keys for notes', () => {
  it('of labels mark the selection, and the note in focus', async () => {
    const reader = await openNotes();
    await selectWords(reader, words);
    await press(reader, 'd');
    await reader.page.locator('[data-card="fares"]').focus();
    await press(reader, 't');
    assert.deepEqual(await intents(reader), [
      { type: 'annotate', place: place, change: { label: 'doubt' } },
      { type: 'changeNote', note: 'fares', change: { label: 'term' } },
    ]);
  });

  it('give words that have a note already another label, not a second note', async () => {
    const reader = await openNotes();
    await selectWords(reader, '共同記者會');
    await press(reader, 'f');
    assert.deepEqual(await intents(reader), [{ type: 'changeNote', note: 'term', change: { label: 'fact' } }]);
  });

  it('say what is missing without a selection', async () => {
    const reader = await openNotes();
    await press(reader, 'q');
    assert.equal(await reader.page.locator('.told').textContent(), 'Select words first');
    assert.deepEqual(await intents(reader), []);
  });

  it('ask for a quotation', async () => {
    const reader = await openNotes();
    await selectWords(reader, words);
    await press(reader, 'q');
    const { start, end } = place;
    assert.deepEqual(await intents(reader), [{ type: 'copyQuotation', start, end }]);
  });

  it('delete the note in focus', async () => {
    const reader = await openNotes();
    await reader.page.locator('[data-card="fares"]').focus();
    await press(reader, 'Delete');
    assert.deepEqual(await intents(reader), [{ type: 'deleteNotes', notes: ['fares'] }]);
  });

  it('do nothing in a field', async () => {
    const reader = await openNotes();
    await selectWords(reader, words);
    await press(reader, 'n');
    await reader.page.keyboard.type('nmqd1h');
    assert.deepEqual(await intents(reader), []);
    assert.equal(await reader.page.getByRole('textbox', { name: 'Comment' }).inputValue(), 'nmqd1h');
  });
});
