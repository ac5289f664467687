import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator } from 'playwright-core';
import { checkFrame, checkPart } from './support/axe.mjs';
import { ReaderPage } from './support/readerPage';
import { startWorkbench, type Workbench } from './support/workbench.mjs';

const samples = fileURLToPath(new URL('../../media/samples', import.meta.url));
const sample = readdirSync(samples).find((name) => name.includes('塞爾溫渡輪停航兩年')) ?? '';
const other = readdirSync(samples).find((name) => name.startsWith('400318')) ?? '';

const PATIENCE = 60_000; // milliseconds

describe('Notes in the workbench', () => {
  let workbench: Workbench;
  let reader: ReaderPage;
  const folder = mkdtempSync(path.join(tmpdir(), 'jianbao-ui-'));

  before(async () => {
    cpSync(samples, folder, { recursive: true });
    workbench = await startWorkbench({ folder, settings: { 'files.autoSave': 'off' } });
    reader = new ReaderPage(workbench);
    await reader.open(sample, '塞爾溫渡輪');
  });

  after(async () => {
    await workbench.close();
    rmSync(folder, { recursive: true });
  });

  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) {
      await workbench.page.keyboard.press(key);
    }
  };
  const type = (text: string): Promise<void> => workbench.page.keyboard.insertText(text);
  const gone = (locator: Locator): Promise<void> => locator.first().waitFor({ state: 'detached' });
  const dirtyTab = (): Locator => workbench.page.locator('.tab.active.dirty');
  const sidecarOf = (name: string): string => path.join(workbench.folder, `${name}.annotations.jsonl`);

  /** The sidecar once it holds these words, or at the end of patience. */
  const written = async (name: string, words: string): Promise<string> => {
    const read = (): string => (existsSync(sidecarOf(name)) ? readFileSync(sidecarOf(name), 'utf8') : '');
    for (const limit = Date.now() + PATIENCE; !read().includes(words) && Date.now() < limit;) {
      await workbench.page.waitForTimeout(50);
    }
    return read();
  };

  describe('with the mouse', () => {
    it('are made of selected words by a press in the bar, and the editor has unsaved changes', async () => {
      await reader.select('票價維持12.5克朗不變');
      await reader.bar.getByRole('button', { name: 'Fact' }).click();
      await reader.mark('票價維持12.5克朗不變').waitFor();
      await gone(reader.frame.locator('.selectionBar:not([hidden])'));
      await dirtyTab().waitFor();
      assert.equal(existsSync(sidecarOf(sample)), false);
    });

    it('are undone and redone by the keys of VS Code', async () => {
      await press('Control+z');
      await gone(reader.mark('票價維持'));
      await gone(dirtyTab());
      await press('Control+Shift+z');
      await reader.mark('票價維持').waitFor();
      await dirtyTab().waitFor();
    });

    it('get a comment in the fields of their card, in which undo takes back what was typed', async () => {
      await reader.mark('票價維持').click();
      await reader.frame.locator('.card').getByRole('button', { name: 'Edit' }).click();
      const comment = reader.frame.getByRole('textbox', { name: 'Comment' });
      await comment.click();
      await press('a', 'b', 'Control+z');
      assert.equal(await comment.inputValue(), '');
      await press('Control+Shift+z');
      assert.equal(await comment.inputValue(), 'ab');
      assert.equal(await reader.mark('票價維持').count(), 1);
      await comment.fill('');
      await type('與上月說法**不同**');
      await reader.frame.getByRole('button', { name: 'Save' }).click();
      await reader.card('與上月說法不同').locator('strong').waitFor();
    });

    it('are written beside the clipping when it is saved', async () => {
      await press('Control+s');
      await gone(dirtyTab());
      const lines = (await written(sample, '與上月說法')).trimEnd().split('\n');
      assert.equal(lines.length, 1);
      const line = lines[0] ?? '';
      assert.ok(line.includes('票價維持12.5克朗不變'), 'the quotation');
      assert.ok(line.includes('"fact"'), 'the label');
    });
  });

  describe('with the keyboard alone', () => {
    it('are made by caret, word and key', async () => {
      await reader.focus();
      await press('j', 'j', 'j', 'c', 'w');
      assert.notEqual(await reader.selected(), '');
      await press('Shift+ArrowRight');
      const words = await reader.selected();
      await press('d');
      await reader.frame.locator('mark.highlight[data-color="red"]', { hasText: words }).waitFor();
      await press('Escape');
    });

    it('are written, and saved with Ctrl+Enter', async () => {
      await reader.focus();
      await press('j', 'j', 'j', 'j', 'c', 's', 'n');
      await reader.frame.locator('.form textarea:focus').waitFor();
      await type('只用鍵盤寫的');
      await press('Tab', 'Tab');
      await type('票價');
      await press('Enter', 'Control+Enter');
      await reader.card('只用鍵盤寫的').filter({ hasText: '#票價' }).waitFor();
      await gone(reader.frame.locator('.form'));
    });

    it('have the keyboard afterwards, and are edited and deleted where they are', async () => {
      await reader.frame.locator('.card:focus', { hasText: '只用鍵盤寫的' }).waitFor();
      await press('n');
      await reader.frame.locator('.form textarea:focus').waitFor();
      await type('，改過');
      await press('Control+Enter');
      await reader.card('只用鍵盤寫的，改過').waitFor();
      await press('Delete');
      await gone(reader.card('只用鍵盤寫的'));
      await press('Control+z');
      await reader.card('只用鍵盤寫的，改過').waitFor();
    });

    it('stand on a picture and on the whole clipping', async () => {
      await reader.focus();
      await reader.frame.locator('article .media[data-block]').first().focus();
      await press('n');
      await type('照片是去年的');
      await press('Control+Enter');
      await reader.card('照片是去年的').filter({ hasText: 'Picture' }).waitFor();
      await workbench.palette('Jianbao: Add Note on the Whole Clipping…');
      await reader.frame.locator('.form textarea:focus').waitFor();
      await type('整篇要再查證');
      await press('Control+Enter');
      await reader.card('整篇要再查證').filter({ hasText: 'Whole clipping' }).waitFor();
    });

    it('are stepped through', async () => {
      await reader.focus();
      await workbench.palette('Jianbao: Go to Next Note');
      await reader.frame.locator('.card.active, mark.active').first().waitFor();
    });
  });

  describe('the page', () => {
    it('is accessible with notes', async () => {
      assert.deepEqual(await checkFrame(await workbench.readerDocument()), []);
    });

    it('is accessible with the bar and with the fields of a note', async () => {
      await reader.select('兩岸航線長約31公里');
      assert.deepEqual(await checkFrame(await workbench.readerDocument()), []);
      await press('n');
      await reader.frame.locator('.form textarea:focus').waitFor();
      assert.deepEqual(await checkFrame(await workbench.readerDocument()), []);
      await press('Escape');
      await gone(reader.frame.locator('.form'));
    });
  });

  describe('the Annotations view', () => {
    const view = (): Locator =>
      workbench.page.locator('.pane', { has: workbench.page.locator('.pane-header[aria-label*="Annotations"]') });

    it('lists the notes of the clipping, those too that are not saved', async () => {
      await workbench.palette('Jianbao: Focus on Annotations View');
      await view().locator('.monaco-list-row', { hasText: '與上月說法' }).waitFor();
      await view().locator('.monaco-list-row', { hasText: '整篇要再查證' }).waitFor();
    });

    it('leads to the words', async () => {
      await view().locator('.monaco-list-row', { hasText: '與上月說法' }).click();
      await reader.frame.locator('mark.highlight.active', { hasText: '票價維持' }).waitFor();
    });

    it('is accessible', async () => {
      assert.deepEqual(await checkPart(workbench, '.pane .monaco-list', []), []);
    });
  });

  describe('two readers on one clipping', () => {
    after(() => workbench.palette('View: Close Editor'));

    it('are in step, also on words that a note covers', async () => {
      await workbench.palette('View: Split Editor Right');
      await workbench.webviews.nth(1).waitFor();
      const [one, two] = [0, 1].map((index) => new ReaderPage(workbench, () => workbench.webviews.nth(index)));
      assert.ok(one && two);
      const marked = ({ frame }: ReaderPage): Locator =>
        frame.locator('mark.highlight[data-color="blue"]', { hasText: '最快4月試行' });
      await one.frame.locator('h1').waitFor();
      await two.frame.locator('h1').waitFor();
      await two.select('最快4月試行');
      await two.bar.getByRole('button', { name: 'Wording' }).click();
      await marked(two).waitFor();
      await marked(one).waitFor();
      await press('Control+z');
      await gone(marked(one));
      await gone(marked(two));
    });
  });

  describe('the files', () => {
    it('are all written by Save All', async () => {
      await workbench.openFile(other);
      await reader.frame.locator('h1, article', { hasText: '一封没有寄出的信' }).first().waitFor();
      await reader.select('暂停');
      await press('i');
      await dirtyTab().waitFor();
      await workbench.palette('File: Save All');
      assert.ok((await written(other, '暂停')).includes('"key"'));
      assert.ok((await written(sample, '只用鍵盤寫的')).includes('整篇要再查證'));
      await gone(workbench.page.locator('.tab.dirty'));
    });

    it('give back what was saved when an editor is reverted', async () => {
      await reader.select('老船长的话');
      await press('f');
      await reader.mark('老船长的话').waitFor();
      await dirtyTab().waitFor();
      await workbench.palette('File: Revert File');
      await gone(reader.mark('老船长的话'));
      await gone(dirtyTab());
      await reader.mark('暂停').waitFor();
    });

    it('do not hold what a lost window brings back as unsaved', async () => {
      await reader.select('里子面子都不要了');
      await press('n');
      await reader.frame.locator('.form textarea:focus').waitFor();
      await type('視窗關了也還在');
      await press('Control+Enter');
      await reader.card('視窗關了也還在').waitFor();
      await dirtyTab().waitFor();
      await workbench.reload();
      await reader.card('視窗關了也還在').waitFor({ timeout: PATIENCE });
      await dirtyTab().waitFor();
      assert.equal(readFileSync(sidecarOf(other), 'utf8').includes('視窗關了也還在'), false);
      await press('Control+s');
      assert.ok((await written(other, '視窗關了也還在')).includes('里子面子都不要了'));
    });

    it('never change the clippings', () => {
      for (const name of readdirSync(samples)) {
        assert.deepEqual(readFileSync(path.join(workbench.folder, name)), readFileSync(path.join(samples, name)));
      }
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
