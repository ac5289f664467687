import assert from 'node:assert/strict';
import { existsSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FrameLocator, Locator } from 'playwright-core';
import { checkFrame } from './support/axe.mjs';
import { startWorkbench, type Workbench } from './support/workbench.mjs';

const samples = fileURLToPath(new URL('../../media/samples', import.meta.url));
const sample = readdirSync(samples).find((name) => name.startsWith('7123091')) ?? '';

describe('Script views in the workbench', () => {
  let workbench: Workbench;
  const folder = mkdtempSync(path.join(tmpdir(), 'jianbao-ui-'));

  before(async () => {
    cpSync(samples, path.join(folder, 'clippings'), { recursive: true });
    workbench = await startWorkbench({ folder });
  });

  after(async () => {
    await workbench.close();
    rmSync(folder, { recursive: true });
  });

  const reader = (): FrameLocator => workbench.readerFrame();
  const press = (key: string): Promise<void> => workbench.page.keyboard.press(key);
  const status = (text: string): Locator => workbench.page.locator('.statusbar-item', { hasText: text });
  const dirtyTab = (): Locator => workbench.page.locator('.tab.active.dirty');
  const inFolder = (...parts: readonly string[]): string => path.join(workbench.folder, ...parts);

  /** VS Code takes a click that follows the opening of a menu at once for the end of that. */
  const chooseInMenu = async (label: string): Promise<void> => {
    const item = workbench.page.locator('.monaco-menu .action-label', { hasText: label });
    await item.waitFor();
    await workbench.page.waitForTimeout(300);
    await item.click();
  };

  /** The number of the first block whose lower edge is below the toolbar. */
  const firstBlock = async (): Promise<string | undefined> =>
    (await workbench.readerDocument()).evaluate(() => {
      const edge = document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0;
      const blocks = [...document.querySelectorAll<HTMLElement>('[data-block]')].filter((one) => one.checkVisibility());
      return blocks.find((one) => one.getBoundingClientRect().bottom > edge + 1)?.dataset['block'];
    });

  /** Selects words of the article and brings them into view. */
  const select = async (words: string): Promise<void> => {
    await (
      await workbench.readerDocument()
    ).evaluate((wanted) => {
      const walker = document.createTreeWalker(
        document.querySelector('article') ?? document.body,
        NodeFilter.SHOW_TEXT,
      );
      while (walker.nextNode()) {
        const at = walker.currentNode.textContent?.indexOf(wanted) ?? -1;
        if (at >= 0) {
          document.getSelection()?.setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + wanted.length);
          walker.currentNode.parentElement?.scrollIntoView({ block: 'center' });
          return;
        }
      }
      throw new Error(`${wanted} does not stand in the article`);
    }, words);
  };

  describe('the reader', () => {
    before(async () => {
      await workbench.openFile(sample);
      await reader().locator('h1', { hasText: '塞尔温轮渡' }).waitFor();
      await reader()
        .locator('article')
        .click({ position: { x: 2, y: 2 } });
    });

    it('shows another script at a key, says so, and keeps the place', async () => {
      await (await workbench.readerDocument()).evaluate(() => window.scrollTo(0, 500));
      const before = await firstBlock();
      await press('3');
      await reader().getByText('塞爾溫外長對檢疫問題').waitFor();
      assert.equal(await reader().locator('.badge').innerText(), '正體（臺灣） · converted');
      await status('正體（臺灣）').waitFor();
      assert.equal(await firstBlock(), before);
    });

    it('leads to a doubtful character, asks how to read it, and takes that back', async () => {
      await status('疑').waitFor();
      await press('F8');
      const doubt = reader().locator('.doubt:focus');
      await doubt.waitFor();
      const [number, shown] = [await doubt.getAttribute('data-doubt'), await doubt.innerText()];
      await press('Enter');
      await workbench.page.locator('.quick-input-title', { hasText: 'Read' }).waitFor();
      await press('ArrowDown');
      await press('Enter');
      await workbench.page.locator('.quick-input-widget .monaco-list-row', { hasText: 'In this place' }).waitFor();
      await press('Enter');
      const chosen = reader().locator(`.doubt[data-doubt="${number}"][data-chosen]`);
      await chosen.waitFor();
      assert.notEqual(await chosen.innerText(), shown);
      await dirtyTab().waitFor();
      await reader().locator('.doubt:focus').waitFor();
      await press('Control+z');
      await reader().locator(`.doubt[data-doubt="${number}"]:not([data-chosen])`, { hasText: shown }).waitFor();
      await dirtyTab().waitFor({ state: 'detached' });
    });

    it('marks the regional words that it puts in place of others, and says where they come from', async () => {
      await press('v');
      const word = reader().locator('mark.replaced').first();
      await word.waitFor();
      await press('>');
      await reader()
        .locator('.hint', { hasText: /Original: .+ · regional word \(.+\)/ })
        .waitFor();
    });

    it('says when words are copied that are not as printed', async () => {
      await select('港務局的數字顯示');
      await press('Control+c');
      await reader().locator('.told', { hasText: 'Copied in 正體（臺灣）, not as printed' }).waitFor();
      const copied = await workbench.page.evaluate(() => navigator.clipboard.readText());
      assert.equal(copied, '港務局的數字顯示');
    });

    it('is accessible', async () => {
      assert.deepEqual(await checkFrame(await workbench.readerDocument()), []);
    });

    it('never changed the file', () => {
      assert.equal(
        readFileSync(inFolder('clippings', sample), 'utf8'),
        readFileSync(path.join(samples, sample), 'utf8'),
      );
    });
  });

  describe('the terms of the project', () => {
    it('take in words that are selected in the reader, from its menu', async () => {
      await select('通勤者');
      const at = await (
        await workbench.readerDocument()
      ).evaluate(() => {
        const { x, y, width, height } = document.getSelection()?.getRangeAt(0).getBoundingClientRect() ?? new DOMRect();
        return { x: x + width / 2, y: y + height / 2 };
      });
      const view = await workbench.webviews.last().boundingBox();
      assert.ok(view);
      await workbench.page.mouse.click(view.x + at.x, view.y + at.y, { button: 'right' });
      await chooseInMenu('Keep Words in Every View');
      await workbench.page.locator('.statusbar-item', { hasText: 'stays as it is' }).waitFor();
      assert.match(readFileSync(inFolder('.jianbao', 'terms.tsv'), 'utf8'), /^通勤者\t通勤者$/m);
    });

    it('are typed into a table, and the open reader follows at once', async () => {
      await workbench.palette('Jianbao: Open Terms');
      const fields = reader().locator('tbody.draft input');
      await fields.first().waitFor();
      await workbench.palette('View: Move Editor into Right Group');
      await workbench.webviews.nth(1).waitFor();
      await fields.nth(0).fill('疏浚');
      await fields.nth(1).fill('挖深');
      await press('Enter');
      const first = workbench.webviews.first().contentFrame().frameLocator('#active-frame');
      await first.getByText('挖深').first().waitFor();
    });

    it('are accessible', async () => {
      assert.deepEqual(await checkFrame(await workbench.readerDocument()), []);
    });
  });

  describe('Convert Script', () => {
    it('converts a folder from the menu of the Explorer and reports', async () => {
      await workbench.palette('View: Show Explorer');
      const row = workbench.page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'clippings' });
      await row.first().click({ button: 'right' });
      await chooseInMenu('Convert Script…');
      for (const question of ['Which script', 'What else', 'What shall be written', 'Where shall it']) {
        await workbench.page.locator(`.quick-input-widget input[placeholder^="${question}"]`).waitFor();
        await press('Enter');
      }
      const toast = workbench.page.locator('.notifications-toasts .notification-list-item', {
        hasText: 'Clippings converted',
      });
      await toast.waitFor();
      assert.ok(readdirSync(inFolder('clippings')).some((name) => /\.hans\.md$|\.hant-\w\w\.md$/.test(name)));
      await toast.locator('a', { hasText: 'Report' }).click();
      await workbench.page.locator('.view-line', { hasText: 'Convert Script' }).first().waitFor();
      assert.ok(existsSync(inFolder('clippings', sample)));
    });
  });

  /** In a group of its own: Mocha runs the tests of a suite before its groups. */
  describe('all of it', () => {
    it('asks nobody outside and throws nothing', () => {
      assert.deepEqual(workbench.outsideRequests, []);
      assert.deepEqual(workbench.pageErrors, []);
    });
  });
});
