import assert from 'node:assert/strict';
import type { ReaderSnapshot } from '../../src/protocol/reader';
import type * as offsetsModule from '../../src/webview/offsets';
import { ArticleBuilder, linked, marked } from './support/articleBuilder';
import { offsetFunctions } from './support/offsetFunctions';
import { openReader } from './support/openReader';
import type { ReaderHandle } from './support/readerHandle';
import { taiwanSample } from './support/samples';

declare global {
  interface Window {
    offsets: typeof offsetsModule;
  }
}

async function open(snapshot: ReaderSnapshot): Promise<ReaderHandle> {
  const reader = await openReader();
  await reader.show(snapshot);
  await reader.page.evaluate(await offsetFunctions());
  return reader;
}

/** The text of the article that a selection from one place to another covers. Places: a selector, a child path, an offset. */
async function selected(
  reader: ReaderHandle,
  snapshot: ReaderSnapshot,
  from: readonly [selector: string, path: readonly number[], offset: number],
  to: readonly [selector: string, path: readonly number[], offset: number],
): Promise<string | undefined> {
  const range = await reader.page.evaluate(
    ({ blocks, places }) => {
      const [start, end] = places.map(([selector, path, offset]) => {
        let node: Node = document.querySelector(selector) ?? document.body;
        path.forEach((index) => (node = node.childNodes[index] as Node));
        return { node, offset };
      });
      const selection = document.getSelection();
      if (selection === null || start === undefined || end === undefined) {
        return undefined;
      }
      selection.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
      return window.offsets.rangeOf(document.querySelector('article') ?? document.body, blocks, selection);
    },
    { blocks: snapshot.blocks, places: [from, to] },
  );
  return range === undefined ? undefined : snapshot.text.slice(range.start, range.end);
}

describe('offsets of places in the page', () => {
  it('lead from every character of every sample back to itself', async () => {
    const snapshot = { ...taiwanSample(), showHidden: true };
    const reader = await open(snapshot);
    const wrong = await reader.page.evaluate(({ text, blocks }) => {
      const article = document.querySelector('article') ?? document.body;
      const faults: string[] = [];
      let seen = 0;
      for (const holder of article.querySelectorAll('[data-start]')) {
        const node = holder.firstChild as Text;
        for (let offset = 0; offset < node.data.length; offset += 1) {
          const found = window.offsets.offsetOf(article, blocks, node, offset);
          seen += 1;
          if (found === undefined || text[found] !== node.data[offset]) {
            faults.push(`${node.data}@${offset} is ${found}`);
          }
        }
      }
      const expected = blocks.reduce((sum, block) => sum + block.end - block.start, 0);
      return seen === expected ? faults : [...faults, `${seen} characters instead of ${expected}`];
    }, snapshot);
    assert.deepEqual(wrong, []);
  });

  it('tell what a selection over marks and blocks covers', async () => {
    const snapshot = new ArticleBuilder()
      .paragraph(['甲乙', marked('strong', '丙丁'), '戊'])
      .paragraph([linked('己庚', 1), '辛'])
      .build();
    const reader = await open(snapshot);
    assert.equal(await selected(reader, snapshot, ['p', [1, 0], 1], ['p:last-child', [0, 0], 1]), '丁戊\n己');
  });

  it('are the same whichever way one selects', async () => {
    const snapshot = new ArticleBuilder().paragraph('甲乙丙丁').build();
    const reader = await open(snapshot);
    assert.equal(await selected(reader, snapshot, ['p', [0], 3], ['p', [0], 1]), '乙丙');
  });

  it('end with the block when the selection ends before the next, as after a triple click', async () => {
    const snapshot = new ArticleBuilder().paragraph('甲乙').paragraph('丙丁').build();
    const reader = await open(snapshot);
    assert.equal(await selected(reader, snapshot, ['p', [0], 0], ['p:last-child', [], 0]), '甲乙');
  });

  it('go to the end of the text when the selection does', async () => {
    const snapshot = new ArticleBuilder().paragraph('甲乙').paragraph('丙丁').build();
    const reader = await open(snapshot);
    assert.equal(await selected(reader, snapshot, ['p', [0], 1], ['article', [], 3]), '乙\n丙丁');
  });

  it('hold the article when all of the page is selected', async () => {
    const snapshot = new ArticleBuilder()
      .paragraph('標題', { role: 'title' })
      .paragraph('甲')
      .hidden('tags', '乙')
      .paragraph('丙')
      .build();
    const reader = await open(snapshot);
    assert.equal(await selected(reader, snapshot, ['body', [], 0], ['.notice', [], 0]), snapshot.text);
  });

  it('pass over the words of the page between blocks', async () => {
    const image = { host: 'a.example', alt: '' };
    const snapshot = new ArticleBuilder().paragraph('甲').figure(image, '圖說').paragraph('乙').build();
    const reader = await open(snapshot);
    assert.equal(await selected(reader, snapshot, ['.row', [0], 0], ['figcaption p', [0], 1]), '圖');
  });

  it('pass over the button beside a block', async () => {
    const snapshot = new ArticleBuilder().paragraph('甲乙').paragraph('丙').build();
    const reader = await open(snapshot);
    await reader.page.getByText('甲乙').hover();
    assert.equal(await selected(reader, snapshot, ['p', [0], 1], ['.tool button', [0], 2]), '乙');
  });

  it('are none when nothing is selected, or nothing of the article', async () => {
    const snapshot = new ArticleBuilder().paragraph('甲').build();
    const reader = await open(snapshot);
    assert.equal(await selected(reader, snapshot, ['p', [0], 1], ['p', [0], 1]), undefined);
    assert.equal(await selected(reader, snapshot, ['.bar', [], 0], ['.bar', [], 1]), undefined);
  });
});
