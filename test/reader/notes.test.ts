import assert from 'node:assert/strict';
import { annotatedSample } from './support/noteSamples';
import { focusedCard, focusedMark, intents, openNotes, press, selectWords } from './support/noteReader';
import type { ReaderHandle } from './support/readerHandle';
import { taiwanSample } from './support/samples';

interface Box {
  readonly id: string;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
}

async function cards(reader: ReaderHandle): Promise<readonly Box[]> {
  return reader.page.locator('.cards .card').evaluateAll((all) =>
    all.map((card) => {
      const { top, bottom, left } = card.getBoundingClientRect();
      return { id: (card as HTMLElement).dataset['card'] ?? '', top, bottom, left };
    }),
  );
}

async function articleBoxes(reader: ReaderHandle): Promise<string> {
  return reader.page.locator('article [data-block]').evaluateAll((all) =>
    JSON.stringify(
      all.map((one) => {
        const { x, y, width, height } = one.getBoundingClientRect();
        return [x, y, width, height].map(Math.round);
      }),
    ),
  );
}

const markTexts = (reader: ReaderHandle, id: string): Promise<string> =>
  reader.page.locator(`mark[data-note="${id}"]`).evaluateAll((marks) => marks.map((mark) => mark.textContent).join(''));

describe('highlights of notes', () => {
  it('cover the words they are on, across marks and blocks', async () => {
    const reader = await openNotes();
    assert.equal(await markTexts(reader, 'fares'), '復航後的第一個月每天兩班，票價不變');
    assert.equal(await markTexts(reader, 'term'), '共同記者會');
    assert.equal(
      (await markTexts(reader, 'across')).replace('。渡', '。\n渡'),
      '雙方對檢疫範圍仍有歧見，專家小組下週再開一次會，屆時才會決定檢疫站設在哪一側。\n渡輪不只是船。',
    );
  });

  it('that overlap have lines of their own', async () => {
    const reader = await openNotes();
    const offsets = await reader.page.evaluate(() =>
      ['fares', 'overlap'].map((id) => {
        const mark = document.querySelector(`[data-note="${id}"]`);
        return mark === null ? '' : getComputedStyle(mark).textUnderlineOffset;
      }),
    );
    assert.notEqual(offsets[0], offsets[1]);
  });

  it('of each colour have a line of another style', async () => {
    const reader = await openNotes();
    const styles = await reader.page.evaluate(() =>
      ['fares', 'across', 'term', 'green'].map((id) => {
        const mark = document.querySelector(`[data-note="${id}"]`);
        return mark === null ? '' : getComputedStyle(mark).textDecorationStyle;
      }),
    );
    assert.deepEqual(styles, ['solid', 'wavy', 'dotted', 'dashed']);
  });

  it('have no ground but a line in high contrast', async () => {
    const reader = await openNotes({ theme: 'hc-dark' });
    const style = await reader.page.locator('[data-note="term"]').evaluate((mark) => {
      const { backgroundColor, textDecorationLine } = getComputedStyle(mark);
      return [backgroundColor, textDecorationLine];
    });
    assert.deepEqual(style, ['rgba(0, 0, 0, 0)', 'underline']);
  });

  it('are told once to a screen reader, with the label', async () => {
    const reader = await openNotes();
    const told = await reader.page
      .locator('mark[data-note="across"]')
      .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('aria-description')));
    assert.deepEqual(
      told.filter((text) => text !== null),
      ['存疑, with a note'],
    );
  });

  it('are not drawn for notes without a certain place', async () => {
    const reader = await openNotes();
    assert.equal(await reader.page.locator('mark[data-note="unsure"], mark[data-note="orphan"]').count(), 0);
  });

  it('show the gloss as a hint', async () => {
    const reader = await openNotes();
    await reader.page.locator('[data-note="gloss"]').hover();
    await reader.page.getByRole('tooltip').waitFor();
    assert.equal(await reader.page.getByRole('tooltip').textContent(), '港務局長，2024 年上任');
  });

  it('say what note they are to the menu of VS Code', async () => {
    const reader = await openNotes();
    const context = await reader.page.locator('[data-note="term"]').getAttribute('data-vscode-context');
    assert.deepEqual(JSON.parse(context ?? ''), { webviewSection: 'note', note: 'term' });
  });

  it('leave the menu to selected words', async () => {
    const reader = await openNotes();
    const sectionAtMenu = async (): Promise<unknown> => {
      const mark = reader.page.locator('[data-note="term"]');
      await mark.dispatchEvent('contextmenu');
      return JSON.parse((await mark.getAttribute('data-vscode-context')) ?? '').webviewSection;
    };
    await selectWords(reader, '記者會');
    assert.equal(await sectionAtMenu(), 'selection');
    await reader.page.evaluate(() => document.getSelection()?.removeAllRanges());
    assert.equal(await sectionAtMenu(), 'note');
  });
});

describe('cards of notes', () => {
  it('stand in the margin of a wide pane, none over another', async () => {
    const reader = await openNotes();
    const boxes = await cards(reader);
    const right = await reader.page.locator('article').evaluate((node) => node.getBoundingClientRect().right);
    assert.ok(boxes.length >= 5);
    assert.ok(boxes.every(({ left }) => left > right));
    const sorted = [...boxes].sort((a, b) => a.top - b.top);
    assert.ok(sorted.every(({ top }, index) => index === 0 || top >= (sorted[index - 1]?.bottom ?? 0)));
  });

  it('stand beside their words', async () => {
    const reader = await openNotes();
    const words = await reader.page.locator('[data-note="across"]').first().boundingBox();
    const card = await reader.page.locator('[data-card="across"]').boundingBox();
    assert.ok(words && card && Math.abs(card.y - words.y) < 40);
  });

  it('are there for notes with words only', async () => {
    const reader = await openNotes();
    const shown = (await cards(reader)).map(({ id }) => id);
    assert.deepEqual([...shown].sort(), ['across', 'fares', 'gloss', 'picture', 'whole']);
  });

  it('move nothing of the article in a wide pane', async () => {
    const reader = await openNotes({}, taiwanSample());
    const before = await articleBoxes(reader);
    await reader.show({ ...annotatedSample(), version: 2 });
    assert.equal(await articleBoxes(reader), before);
    await press(reader, 'm');
    assert.equal(await articleBoxes(reader), before);
  });

  it('stand below their block in a narrow pane, and nothing is wider than it', async () => {
    const reader = await openNotes({ width: 400 });
    const part = await reader.page.locator('[data-note="fares"]').first().boundingBox();
    const card = await reader.page.locator('[data-card="fares"]').boundingBox();
    assert.ok(part && card && card.y > part.y + part.height);
    assert.ok((await reader.page.evaluate(() => document.documentElement.scrollWidth)) <= 400);
  });

  it('lead to the words, and the words to the card', async () => {
    const reader = await openNotes();
    await reader.page.locator('[data-card="across"] .quote').click();
    assert.equal(await focusedMark(reader), 'across');
    await press(reader, 'Enter');
    assert.equal(await focusedCard(reader), 'across');
    await press(reader, 'Escape');
    assert.equal(await focusedMark(reader), 'across');
  });

  it('of a plain highlight come when it is pressed and go with the next press', async () => {
    const reader = await openNotes();
    await reader.page.locator('[data-note="term"]').click();
    assert.equal(await reader.page.locator('[data-card="term"]').count(), 1);
    await reader.page.locator('h1').click();
    assert.equal(await reader.page.locator('[data-card="term"]').count(), 0);
  });

  it('are the active one while they are edited', async () => {
    const reader = await openNotes();
    await reader.page.locator('[data-card="fares"]').hover();
    await reader.page.locator('[data-card="fares"]').getByRole('button', { name: 'Edit' }).click();
    assert.equal((await reader.page.locator('mark[data-note="fares"].active').count()) > 0, true);
    assert.equal(await reader.page.locator('[data-card="fares"].active textarea').count(), 1);
  });

  it('delete their note', async () => {
    const reader = await openNotes();
    await reader.page.locator('[data-card="fares"]').hover();
    await reader.page.locator('[data-card="fares"]').getByRole('button', { name: 'Delete' }).click();
    assert.deepEqual(await intents(reader), [{ type: 'deleteNotes', notes: ['fares'] }]);
  });

  it('are not part of copied text', async () => {
    const reader = await openNotes();
    await reader.page.keyboard.press('Control+a');
    const copied = await reader.page.evaluate(() => document.getSelection()?.toString() ?? '');
    assert.ok(copied.includes('兩國外長談渡輪復航') && !copied.includes('查兩邊公告'));
  });
});

describe('notes without a certain place', () => {
  it('are listed at the end with what can be done', async () => {
    const reader = await openNotes();
    const list = reader.page.getByRole('region', { name: 'Notes without a certain place: 2' });
    assert.equal(await list.getByRole('listitem').count(), 2);
    await list.getByRole('button', { name: 'Confirm' }).click();
    await list.getByRole('button', { name: 'Place Again: 夜間' }).click();
    await list.getByRole('button', { name: 'Delete: 夜間' }).click();
    assert.deepEqual(await intents(reader), [
      { type: 'confirmNote', note: 'unsure' },
      { type: 'findPlace', note: 'orphan' },
      { type: 'deleteNotes', notes: ['orphan'] },
    ]);
  });
});
