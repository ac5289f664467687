import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator } from 'playwright-core';
import { checkFrame } from './support/axe.mjs';
import { ReaderPage } from './support/readerPage';
import { startWorkbench, type Workbench } from './support/workbench.mjs';

const samples = fileURLToPath(new URL('../../media/samples', import.meta.url));
const sample = readdirSync(samples).find((name) => name.includes('塞爾溫渡輪停航兩年')) ?? '';
const title = '塞爾溫渡輪停航兩年擬復航';

const PATIENCE = 60_000; // milliseconds

describe('Citations in the workbench', () => {
  let workbench: Workbench;
  let reader: ReaderPage;

  before(async () => {
    workbench = await startWorkbench({ folder: samples, settings: { 'files.autoSave': 'off' } });
    writeFileSync(inFolder('draft.md'), '# 草稿\n\n復航在即 ');
    reader = new ReaderPage(workbench);
    await reader.open(sample, '塞爾溫渡輪');
  });

  after(() => workbench.close());

  const inFolder = (name: string): string => path.join(workbench.folder, name);
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) {
      await workbench.page.keyboard.press(key);
    }
  };
  const gone = (locator: Locator): Promise<void> => locator.waitFor({ state: 'detached' });
  const dirtyTab = (): Locator => workbench.page.locator('.tab.active.dirty');
  const marks = (more = ''): Locator => reader.frame.locator(`mark.citation${more}`);
  const panel = (): Locator => reader.frame.getByRole('region', { name: 'Reference', exact: true });
  const place = (): Locator => panel().getByRole('group', { name: 'Place of the dateline' });
  const told = (words: string): Locator => workbench.notifications.filter({ hasText: words }).first();

  /** The text of a file once it holds these words, or at the end of patience. */
  const written = async (name: string, words: string): Promise<string> => {
    const read = (): string => (existsSync(inFolder(name)) ? readFileSync(inFolder(name), 'utf8') : '');
    for (const limit = Date.now() + PATIENCE; !read().includes(words) && Date.now() < limit;) {
      await workbench.page.waitForTimeout(50);
    }
    return read();
  };

  describe('in the panel of the reference', () => {
    it('the fields stand with where they were read', async () => {
      await reader.focus();
      await press('r');
      await panel().waitFor();
      assert.match(await place().innerText(), /塞爾溫\n[^]*dateline/);
      await checkFrame(await workbench.readerDocument());
    });

    it('a correction is an edit that can be undone', async () => {
      await place().getByRole('button', { name: 'Edit' }).click();
      await place().getByRole('textbox').fill('奧爾蘭');
      await press('Enter');
      await place().locator('.value', { hasText: '奧爾蘭' }).waitFor();
      await dirtyTab().waitFor();
      await press('Control+z');
      await place().locator('.value', { hasText: '塞爾溫' }).waitFor();
      await gone(dirtyTab());
      await reader.focus();
      await press('r');
      await gone(panel().and(reader.frame.locator(':not([hidden])')));
    });
  });

  describe('who said what', () => {
    it('is marked and taken away by a key', async () => {
      await reader.focus();
      await press('a');
      await marks('[data-kind="direct"]').first().waitFor();
      await press('a');
      await gone(marks().first());
      await press('a');
      await marks().first().waitFor();
    });

    it('is confirmed and rejected by keys, and taken back by undo', async () => {
      await press("'");
      await reader.frame.locator('mark.citation:focus').waitFor();
      await press('y');
      await marks('[data-verdict="confirmed"]').first().waitFor();
      await dirtyTab().waitFor();
      await press('Control+z');
      await gone(marks('[data-verdict="confirmed"]').first());
      await press('Delete');
      await marks('[data-verdict="rejected"]').first().waitFor();
      await press('Control+z');
      await gone(marks('[data-verdict="rejected"]').first());
      await gone(dirtyTab());
    });

    it('is listed in the Citations view, whose lines lead to the words', async () => {
      await workbench.palette('Jianbao: Focus on Citations View');
      const header = workbench.page.locator('.pane-header.expanded', { hasText: 'Citations' });
      await header.waitFor();
      const view = workbench.page.locator('.pane', { has: header });
      const rows = view.locator('.monaco-list-row');
      await rows.first().waitFor();
      await workbench.palette('Jianbao: Filter Citations…');
      await workbench.page.locator('.quick-input-widget input[type=text]').first().fill('七百天');
      await press('Enter');
      await view.getByText('Only citations with').waitFor(); // the lines move when that comes
      const line = rows.filter({ hasText: '我們等這一天等了七百天' }).first(); // the Outline has such a line, too
      await line.waitFor();
      await line.click();
      await reader.frame.locator('mark.citation:focus', { hasText: '我們等這一天等了七百天' }).waitFor();
      await press('y');
      const sure = marks('[data-verdict="confirmed"]');
      await sure.first().waitFor();
      await press('Control+s');
      const text = await written(`${sample}.annotations.jsonl`, '我們等這一天等了七百天');
      assert.equal(text.trimEnd().split('\n').length, 1);
    });
  });

  describe('a bibliography of the workspace', () => {
    it('takes a reference once: a second time nothing changes', async () => {
      await workbench.palette('Jianbao: Add to Bibliography File…');
      await workbench.choose('New BibLaTeX file…');
      await workbench.page.locator('.quick-input-widget input[type=text]').first().waitFor();
      await workbench.page.locator('.quick-input-title', { hasText: 'Add to Bibliography' }).waitFor();
      await workbench.page.locator('.quick-input-message', { hasText: 'Path of the new file' }).waitFor();
      await press('Enter');
      const first = await written('references.bib', '@online');
      assert.ok(first.includes(title));
      await told('Added to “references.bib”').waitFor();
      await workbench.palette('Jianbao: Add to Bibliography File…');
      await workbench.choose('references.bib');
      await told('Nothing was changed.').waitFor();
      assert.equal(readFileSync(inFolder('references.bib'), 'utf8'), first);
    });
  });

  describe('a draft', () => {
    it('gets a reference by its key, which the Library is asked for', async () => {
      await workbench.openFile('draft.md');
      const writable = workbench.page.locator('.monaco-editor.focused[data-uri$="draft.md"] .view-lines');
      await writable.filter({ hasText: '復航在即' }).waitFor(); // keys before that are lost
      await press('Control+End');
      await workbench.palette('Jianbao: Insert Reference into Draft');
      await workbench.page.locator('.quick-input-widget .monaco-list-row', { hasText: title }).first().waitFor();
      await workbench.choose(title);
      await workbench.choose('[@…]');
      const editor = workbench.page.locator('.monaco-editor[data-uri$="draft.md"] .view-lines');
      await editor.filter({ hasText: '[@' }).waitFor();
      await press('Control+s');
      const text = await written('draft.md', '[@');
      const key = /^@online\{([^,]+),/m.exec(readFileSync(inFolder('references.bib'), 'utf8'))?.[1] ?? '';
      assert.ok(text.includes(`復航在即 [@${key}]`), text);
    });
  });
});
