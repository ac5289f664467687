import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { annotatedSample, noteOn } from './support/noteSamples';
import { focusedCard, intents, openNotes, placeOfWords, press, selectWords } from './support/noteReader';
import type { ReaderHandle } from './support/readerHandle';

const bar = (reader: ReaderHandle): Locator => reader.page.getByRole('toolbar', { name: 'Selected words' });

const words = '知情人士指出';

const place = placeOfWords(words);

describe('writing a note', () => {
  it('on selected words is one intent', async () => {
    const reader = await openNotes();
    await selectWords(reader, words);
    await press(reader, 'n');
    await reader.page.keyboard.type('誰？');
    await reader.page.getByRole('textbox', { name: 'Gloss' }).fill('來源');
    await reader.page.getByRole('combobox').fill('待查');
    await press(reader, 'Enter');
    await reader.page.getByRole('radio', { name: '存疑' }).check();
    await press(reader, 'Control+Enter');
    assert.deepEqual(await intents(reader), [
      {
        type: 'annotate',
        place: place,
        change: { label: 'doubt', comment: '誰？', gloss: '來源', tags: ['待查'] },
      },
    ]);
  });

  it('closes its fields when the note is there, not sooner, and gives it the keyboard', async () => {
    const reader = await openNotes();
    await selectWords(reader, words);
    await press(reader, 'n');
    await reader.page.keyboard.type('誰？');
    await press(reader, 'Control+Enter', 'Control+Enter');
    await reader.post({ type: 'reply', id: 1, ok: true });
    await reader.frame();
    assert.equal(await reader.page.locator('.form').count(), 1);
    const sample = annotatedSample();
    const notes = [...sample.annotations.notes, noteOn(sample, words, { id: 'made', comment: '誰？' })];
    await reader.show({ ...sample, version: 2, annotations: { ...sample.annotations, notes } });
    assert.equal(await reader.page.locator('.form').count(), 0);
    assert.equal(await focusedCard(reader), 'made');
    assert.equal((await intents(reader)).length, 1);
  });

  it('without a selection is about the block at hand', async () => {
    const reader = await openNotes();
    await press(reader, 'j', 'j', 'n');
    await reader.page.keyboard.type('封面');
    await press(reader, 'Control+Enter');
    assert.deepEqual(await intents(reader), [
      { type: 'annotate', place: { kind: 'block', block: 1 }, change: { comment: '封面' } },
    ]);
  });

  it('on the whole clipping stands above the article', async () => {
    const reader = await openNotes();
    await reader.post({ type: 'annotateSelection', how: 'clipping' });
    await reader.page.getByRole('textbox', { name: 'Comment' }).waitFor();
    await reader.page.keyboard.type('可信');
    await press(reader, 'Control+Enter');
    assert.deepEqual(await intents(reader), [
      { type: 'annotate', place: { kind: 'clipping' }, change: { comment: '可信' } },
    ]);
  });

  it('changes only what was changed', async () => {
    const reader = await openNotes();
    await reader.post({ type: 'revealNote', note: 'fares', edit: true });
    await reader.page.getByRole('textbox', { name: 'Comment' }).fill('改了');
    await reader.page.getByRole('button', { name: 'Save' }).click();
    assert.deepEqual(await intents(reader), [{ type: 'changeNote', note: 'fares', change: { comment: '改了' } }]);
    assert.equal(await focusedCard(reader), 'fares');
  });

  it('sends nothing when nothing was changed', async () => {
    const reader = await openNotes();
    await reader.post({ type: 'revealNote', note: 'fares', edit: true });
    await press(reader, 'Control+Enter');
    assert.deepEqual(await intents(reader), []);
  });

  it('is left by Escape and goes on where it was left', async () => {
    const reader = await openNotes();
    await reader.post({ type: 'revealNote', note: 'fares', edit: true });
    await reader.page.getByRole('textbox', { name: 'Comment' }).fill('寫到一半');
    await press(reader, 'Escape');
    assert.match((await reader.page.locator('[data-card="fares"] .meta').textContent()) ?? '', /Draft$/);
    await press(reader, 'n');
    assert.equal(await reader.page.getByRole('textbox', { name: 'Comment' }).inputValue(), '寫到一半');
    await reader.page.getByRole('button', { name: 'Cancel' }).click();
    assert.match((await reader.page.locator('[data-card="fares"] .comment').textContent()) ?? '', /^與二月說法不同/);
    assert.deepEqual(await intents(reader), []);
  });

  it('is not lost with the page', async () => {
    const reader = await openNotes();
    await selectWords(reader, words);
    await press(reader, 'n');
    await reader.page.keyboard.type('還沒存');
    await reader.waitForState('還沒存');
    await reader.reload();
    await reader.show(annotatedSample());
    await reader.frame();
    assert.equal(await reader.page.getByRole('textbox', { name: 'Comment' }).inputValue(), '還沒存');
    await reader.page.getByRole('button', { name: 'Save' }).click();
    assert.deepEqual(await intents(reader), [{ type: 'annotate', place: place, change: { comment: '還沒存' } }]);
  });

  it('is a draft again when the host refuses it', async () => {
    const reader = await openNotes();
    await selectWords(reader, words);
    await press(reader, 'n');
    await reader.page.keyboard.type('再試');
    await press(reader, 'Control+Enter');
    await reader.post({ type: 'reply', id: 1, ok: false, error: 'The article has just changed.' });
    await reader.frame();
    assert.equal(await reader.page.getByRole('textbox', { name: 'Comment' }).inputValue(), '再試');
  });

  it('follows its words when the text before them changes', async () => {
    const reader = await openNotes();
    await selectWords(reader, words);
    await press(reader, 'n');
    await reader.page.keyboard.type('還在');
    const sample = annotatedSample();
    const shift = (range: { readonly start: number; readonly end: number }) => ({
      start: range.start + 2,
      end: range.end + 2,
    });
    const moved = {
      ...sample,
      version: 2,
      text: `新增${sample.text}`,
      blocks: sample.blocks.map((block) => ({ ...block, ...shift(block) })),
      marks: sample.marks.map((mark) => ({ ...mark, ...shift(mark) })),
      annotations: { ...sample.annotations, notes: [] },
    };
    await reader.show(moved);
    assert.equal(await reader.page.locator('mark[data-note="new"]').textContent(), words);
    await press(reader, 'Control+Enter');
    const [intent] = await intents(reader);
    assert.deepEqual(intent?.type === 'annotate' ? intent.place : undefined, {
      kind: 'words',
      ...shift(place),
    });
  });

  it('can move a note to other words', async () => {
    const reader = await openNotes();
    await reader.post({ type: 'revealNote', note: 'fares', edit: true });
    await reader.page.getByRole('button', { name: 'Change Words' }).click();
    await selectWords(reader, words);
    await bar(reader).getByRole('button', { name: 'Place Here' }).click();
    assert.deepEqual(await intents(reader), [{ type: 'placeNote', note: 'fares', place: place }]);
  });

  it('keeps the keys of undo in its fields from VS Code, and no others', async () => {
    const reader = await openNotes();
    await reader.post({ type: 'revealNote', note: 'fares', edit: true });
    await reader.page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      window.addEventListener('keydown', ({ key }) => seen.push(key));
    });
    await press(reader, 'Control+z', 'Control+y', 'Control+s');
    const seen = await reader.page.evaluate(() => Reflect.get(window, 'seen') as string[]);
    assert.deepEqual(
      seen.filter((key) => key !== 'Control'),
      ['s'],
    );
  });
});
