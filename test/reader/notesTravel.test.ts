import assert from 'node:assert/strict';
import { annotatedSample } from './support/noteSamples';
import { focusedCard, focusedMark, openNotes, press } from './support/noteReader';
import { taiwanSample } from './support/samples';

describe('the way from note to note', () => {
  it('leads through all of them with ] and [', async () => {
    const reader = await openNotes();
    const path: (string | undefined)[] = [];
    for (const key of [']', ']', ']', '[']) {
      await press(reader, key);
      path.push((await focusedMark(reader)) ?? (await focusedCard(reader)));
    }
    assert.deepEqual(path, ['whole', undefined, 'gloss', undefined]);
  });

  it('is taken when the host says so', async () => {
    const reader = await openNotes({ height: 400 });
    await reader.post({ type: 'revealNote', note: 'across', edit: false });
    assert.equal(await focusedMark(reader), 'across');
    const box = await reader.page.locator('[data-note="across"]').first().boundingBox();
    assert.ok(box && box.y > 36 && box.y < 400);
    await reader.post({ type: 'revealNote', note: 'orphan', edit: false });
    assert.equal(await focusedCard(reader), 'orphan');
  });

  it('waits for a note that comes with the next snapshot', async () => {
    const reader = await openNotes({}, taiwanSample());
    await reader.post({ type: 'revealNote', note: 'across', edit: true });
    await reader.show({ ...annotatedSample(), version: 2 });
    assert.equal(await focusedCard(reader), 'across');
  });

  it('shows notes that were hidden', async () => {
    const reader = await openNotes();
    await reader.post({ type: 'toggleNotes' });
    assert.equal(await reader.page.locator('[data-card="fares"]').isVisible(), false);
    await reader.post({ type: 'stepNote', direction: 1 });
    assert.equal(await reader.page.locator('[data-card="fares"]').isVisible(), true);
  });
});

describe('a change of one note', () => {
  it('leaves the elements of other blocks and cards alone', async () => {
    const reader = await openNotes();
    await reader.page.evaluate(() =>
      document.querySelectorAll('article > *, .card').forEach((one) => one.setAttribute('data-seen', '')),
    );
    const sample = annotatedSample();
    const notes = sample.annotations.notes.map((note) => (note.id === 'across' ? { ...note, label: 'fact' } : note));
    await reader.show({ ...sample, version: 2, annotations: { ...sample.annotations, notes } });
    const drawn = await reader.page.locator('article > *:not([data-seen])').count();
    assert.equal(drawn, 2, 'the paragraph and the quotation the note is on');
    assert.equal(await reader.page.locator('.card:not([data-seen])').count(), 0);
    assert.equal(await reader.page.locator('[data-card="across"]').getAttribute('data-color'), 'yellow');
  });

  it('is told to a screen reader', async () => {
    const reader = await openNotes();
    const sample = annotatedSample();
    const notes = sample.annotations.notes.filter(({ id }) => id !== 'across');
    await reader.show({ ...sample, version: 2, annotations: { ...sample.annotations, notes } });
    await reader.frame();
    assert.equal(await reader.page.getByRole('status').textContent(), 'Note deleted');
  });
});

describe('notes that cannot be saved', () => {
  it('are told in a line below the toolbar', async () => {
    const reader = await openNotes({}, annotatedSample({ unsaved: 'The folder is read-only.' }));
    assert.equal(await reader.page.locator('.noteLine').textContent(), 'The folder is read-only.');
  });
});
