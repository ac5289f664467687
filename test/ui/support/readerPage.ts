import assert from 'node:assert/strict';
import type { FrameLocator, Locator } from 'playwright-core';
import type { Workbench } from './workbench.mjs';

/** A point of the window in CSS pixels. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** Milliseconds after which an empty webview is loaded anew. */
const emptyLimit = 30_000;

/** What a person does in a reader of the workbench with notes; the newest reader in view, or another webview. */
export class ReaderPage {
  constructor(
    private readonly workbench: Workbench,
    private readonly webview: () => Locator = () => workbench.webviews.last(),
  ) {}

  get frame(): FrameLocator {
    return this.webview().contentFrame().frameLocator('#active-frame');
  }

  get bar(): Locator {
    return this.frame.getByRole('toolbar', { name: 'Selected words' });
  }

  /**
   * Opens a clipping, of whose title `heading` gives words. In a browser that has just begun, a webview now and then stays
   * empty for good, of whatever extension; then webviews are loaded anew, as a person would.
   */
  async open(file: string, heading: string): Promise<void> {
    await this.workbench.openFile(file);
    const title = this.frame.locator('h1', { hasText: heading });
    try {
      await title.waitFor({ timeout: emptyLimit });
    } catch {
      await this.workbench.palette('Developer: Reload Webviews');
      await title.waitFor();
    }
  }

  /** The marks of the notes on these words. */
  mark(words: string): Locator {
    return this.frame.locator('mark.highlight', { hasText: words });
  }

  card(text: string): Locator {
    return this.frame.locator('.card', { hasText: text });
  }

  /** Drags the pointer over words of the article, which are brought into view. */
  async select(words: string): Promise<void> {
    const { mouse } = this.workbench.page;
    const { from, to } = await this.endsOf(words);
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(to.x, to.y, { steps: 6 });
    await mouse.up();
    await this.bar.waitFor();
  }

  /** Puts the keyboard into the article, as a click beside the text does. */
  async focus(): Promise<void> {
    await this.frame.locator('h1').click();
  }

  /** The words that are selected. */
  async selected(): Promise<string> {
    return this.frame.locator('body').evaluate(() => document.getSelection()?.toString() ?? '');
  }

  private async endsOf(words: string): Promise<{ readonly from: Point; readonly to: Point }> {
    const ends = await this.frame.locator('article').evaluate((article, wanted) => {
      const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const at = walker.currentNode.textContent?.indexOf(wanted) ?? -1;
        if (at >= 0 && walker.currentNode.parentElement?.closest('.card, .lost') === null) {
          walker.currentNode.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
          const range = document.createRange();
          range.setStart(walker.currentNode, at);
          range.setEnd(walker.currentNode, at + wanted.length);
          const boxes = [...range.getClientRects()];
          const [first, last] = [boxes[0] ?? new DOMRect(), boxes.at(-1) ?? new DOMRect()];
          return {
            from: { x: first.left + 1, y: first.top + first.height / 2 },
            to: { x: last.right - 1, y: last.top + last.height / 2 },
          };
        }
      }
      throw new Error(`${wanted} does not stand in the article`);
    }, words);
    const box = await this.webview().boundingBox();
    assert.ok(box);
    const inWindow = ({ x, y }: Point): Point => ({ x: x + box.x, y: y + box.y });
    return { from: inWindow(ends.from), to: inWindow(ends.to) };
  }
}
