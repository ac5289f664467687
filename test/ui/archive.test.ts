import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator } from 'playwright-core';
import { checkPart } from './support/axe.mjs';
import { startWorkbench, type Workbench } from './support/workbench.mjs';

const samples = fileURLToPath(new URL('../../media/samples', import.meta.url));

/** A clipping of which one character was escaped twice. */
const ailing = `---
layout: post
title: "渡船碼頭的老鐘修好了"
date: 2026-03-15T02:00:00.000Z
author: 海港通訊社
from: https://www.haigang-news.example/news/aopl/202603150033.aspx
tags: [ 海港通訊社 ]
categories: [ 海港通訊社 ]
---
<!--1773540000000-->
[渡船碼頭的老鐘修好了](https://www.haigang-news.example/news/aopl/202603150033.aspx)
------

<div><p>（海港通訊社塞爾溫15日電）港務局今天說，老鐘&amp;nbsp;已經修好，下週起準時報時。鐘匠表示這口鐘停了十一年。</p>
<p>居民說，他們等這一天等了很久，鐘聲一響就知道該回家吃飯了。</p></div>
`;

describe('An archive in the workbench', () => {
  let workbench: Workbench;
  const folder = mkdtempSync(path.join(tmpdir(), 'jianbao-ui-'));

  before(async () => {
    cpSync(samples, folder, { recursive: true });
    writeFileSync(path.join(folder, 'ailing.md'), ailing);
    writeFileSync(path.join(folder, 'draft.md'), 'As reported: \n');
    workbench = await startWorkbench({ folder, settings: { 'editor.dropIntoEditor.showDropSelector': 'never' } });
  });

  after(async () => {
    await workbench.close();
    rmSync(folder, { recursive: true });
  });

  const view = (name: string): Locator =>
    workbench.page.locator('.pane', { has: workbench.page.locator(`.pane-header[aria-label*="${name}"]`) });
  const row = (name: string, text: string): Locator => view(name).locator('.monaco-list-row', { hasText: text });

  /** With Shift, by which VS Code drops into the text instead of opening what is dropped. */
  const drag = async (from: Locator, to: Locator): Promise<void> => {
    const { mouse, keyboard } = workbench.page;
    const [start, end] = await Promise.all([from.boundingBox(), to.boundingBox()]);
    assert.ok(start && end);
    await mouse.move(start.x + 60, start.y + start.height / 2);
    await mouse.down();
    await mouse.move(end.x + 40, end.y + end.height / 2, { steps: 8 });
    await keyboard.down('Shift');
    await mouse.move(end.x + 100, end.y + end.height / 2, { steps: 8 });
    await mouse.up();
    await keyboard.up('Shift');
  };

  /** Saves the active editor and gives what its file holds, once that is another text than before. */
  const saved = async (file: string, before: string): Promise<string> => {
    await workbench.palette('File: Save');
    const read = (): string => readFileSync(path.join(workbench.folder, file), 'utf8');
    for (const limit = Date.now() + 60_000; read() === before && Date.now() < limit;) {
      await workbench.page.waitForTimeout(50);
    }
    return read();
  };

  describe('the Library', () => {
    before(async () => {
      await workbench.palette('Jianbao: Focus on Library View');
      await row('Library', '塞爾溫渡輪').first().waitFor();
    });

    it('counts its clippings in the group rows', async () => {
      const group = row('Library', '2026').first();
      assert.match((await group.innerText()).replace(/\s+/g, ' '), /2026.*\d/);
    });

    it('opens a clipping in the reader on a click', async () => {
      await row('Library', '塞爾溫渡輪').first().click();
      await workbench.readerFrame().locator('h1', { hasText: '塞爾溫渡輪' }).waitFor();
    });

    it('shows a card with the facts and the lead', async () => {
      await workbench.page.mouse.move(600, 600);
      await row('Library', '渡輪下月試航').first().hover();
      await workbench.page.locator('.workbench-hover', { hasText: '南灣日報' }).first().waitFor();
      await workbench.page.mouse.move(600, 600);
    });

    it('filters by words in either script', async () => {
      await workbench.palette('Jianbao: Filter the Library…');
      await workbench.page.locator('.quick-input-title', { hasText: 'Filter the Library' }).waitFor();
      await workbench.page.keyboard.type('渡轮');
      await row('Library', '塞爾溫渡輪').first().waitFor();
      await row('Library', '一封没有寄出的信').first().waitFor({ state: 'detached' });
      await workbench.page.keyboard.press('Escape');
      await row('Library', '一封没有寄出的信').first().waitFor();
    });

    it('is accessible', async () => {
      assert.deepEqual(await checkPart(workbench, '.pane .monaco-list', []), []);
    });

    it('lets a clipping be dragged into a draft as a citation link', async () => {
      await workbench.openFile('draft.md');
      const line = workbench.page.locator('.monaco-editor .view-line', { hasText: 'As reported' });
      await line.waitFor();
      await drag(row('Library', '塞爾溫渡輪').first(), line);
      await workbench.page.locator('.monaco-editor .view-line', { hasText: '](' }).waitFor();
      assert.match(await saved('draft.md', 'As reported: \n'), /\[塞爾溫渡輪.*\]\(\S+\.md\)/);
    });
  });

  describe('the Outline', () => {
    it('leads to a place in the source', async () => {
      await workbench.openFile('ailing.md');
      await row('Outline', '渡船碼頭的老鐘').first().click();
      await workbench.page.locator('.monaco-editor.focused, .monaco-editor .cursor').first().waitFor();
    });

    it('is about the clipping that is active', async () => {
      await row('Library', '一封没有寄出的信').first().click();
      await row('Outline', '一封没有寄出的信').first().waitFor();
      assert.equal(await row('Outline', '渡船碼頭的老鐘').count(), 0);
    });
  });

  describe('the source', () => {
    it('is mended by a quick fix, and nothing else of it changes', async () => {
      await workbench.openFile('ailing.md');
      const { page } = workbench;
      await page.locator('.monaco-editor .squiggly-warning').first().waitFor();
      await workbench.palette('Go to Next Problem in Files (Error, Warning, Info)');
      await page.keyboard.press('Control+.');
      await page.locator('.action-widget .monaco-list-row', { hasText: 'Decode once' }).first().click();
      await page.locator('.monaco-editor .squiggly-warning').waitFor({ state: 'detached' });
      assert.equal(await saved('ailing.md', ailing), ailing.replace('&amp;nbsp;', '&nbsp;'));
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
