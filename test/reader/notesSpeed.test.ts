import assert from 'node:assert/strict';
import type { ReaderNote } from '../../src/protocol/notes';
import type { ReaderSnapshot } from '../../src/protocol/reader';
import { ArticleBuilder } from './support/articleBuilder';
import { annotated, paragraphOf } from './support/noteSamples';
import { drawTime } from './support/drawTime';
import { openReader } from './support/openReader';

/** 2,000 paragraphs, 300,000 characters, a note in each, half of them with a comment. */
function manyNotes(): ReaderSnapshot {
  const sentence = '港務局長今天表示，復航後的第一個月每天兩班，票價不變，她告訴記者我們等這一天等了七百天。';
  const builder = new ArticleBuilder();
  for (let index = 0; index < 2000; index += 1) {
    builder.paragraph(`${sentence}${sentence}${sentence}${index}`);
  }
  const snapshot = builder.build();
  const notes = snapshot.blocks.map(({ start }, block): ReaderNote => {
    const comment = block % 2 === 0 ? `第${block}則` : '';
    const range = { start: start + 9, end: start + 30 };
    const quote = snapshot.text.slice(range.start, range.end);
    const words = { comment, gloss: '', tags: [], commentNodes: paragraphOf(comment), quote, made: '' };
    return { id: `urn:${block}`, about: 'text', state: 'exact', range, block, label: 'fact', ...words };
  });
  return annotated(snapshot, notes);
}

describe('2,000 notes on 300,000 characters', function () {
  this.timeout(180_000);

  for (const width of [500, 1200]) {
    it(`are drawn in time, ${width} pixels wide, with cards only near the window`, async () => {
      const reader = await openReader({ width });
      const plain = await drawTime(reader, annotated(manyNotes(), []));
      const again = await openReader({ width });
      const drawn = await drawTime(again, manyNotes());
      const cards = await again.page.locator('.card').count();
      assert.ok(cards > 3 && cards < 60, `${cards} cards`);
      assert.ok(drawn < plain * 4 + 1000, `${drawn.toFixed(0)} ms, without notes ${plain.toFixed(0)} ms`);
    });
  }

  it('take a change of one of them, and a scroll, far below the first drawing', async () => {
    const reader = await openReader({ width: 1200 });
    const snapshot = manyNotes();
    const first = await drawTime(reader, snapshot);
    const notes = snapshot.annotations.notes.map((note, index) =>
      index === 1000 ? { ...note, label: 'doubt' } : note,
    );
    const second = await drawTime(reader, { ...snapshot, version: 2, annotations: { ...snapshot.annotations, notes } });
    assert.ok(second < first / 2, `first ${first.toFixed(0)} ms, then ${second.toFixed(0)} ms`);
    const scrolled = await reader.page.evaluate(async () => {
      const times: number[] = [];
      for (let step = 0; step < 10; step += 1) {
        const start = performance.now();
        window.scrollBy(0, 4000);
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        times.push(performance.now() - start);
      }
      return Math.max(...times);
    });
    assert.ok(scrolled < 300, `${scrolled.toFixed(0)} ms for a frame`);
    assert.ok((await reader.page.locator('.card').count()) > 20);
  });
});
