import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator } from 'playwright-core';
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

<div><p>（海港通訊社塞爾溫15日電）港務局今天說，老鐘&amp;amp;nbsp;已經修好，下週起準時報時。鐘匠表示這口鐘停了十一年。</p>
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
      await view('Library').locator('.monaco-list').first().focus();
      await workbench.palette('Jianbao: Filter the Library…');
      await workbench.page.keyboard.type('渡轮');
      await row('Library', '塞爾溫渡輪').first().waitFor();
      await row('Library', '一封没有寄出的信').first().waitFor({ state: 'detached' });
      await workbench.page.keyboard.press('Escape');
      await row('Library', '一封没有寄出的信').first().waitFor();
    });

    it('is accessible', async () => {
      assert.deepEqual(await workbench.axeOf('.pane', ['aria-required-children', 'list']), []);
    });

    it('lets a clipping be dragged into a draft as a citation link', async () => {
      await workbench.openFile('draft.md');
      const line = workbench.page.locator('.monaco-editor .view-line', { hasText: 'As reported' });
      await line.waitFor();
      await workbench.page.keyboard.down('Shift');
      await row('Library', '塞爾溫渡輪')
        .first()
        .dragTo(line, { targetPosition: { x: 90, y: 8 } });
      await workbench.page.keyboard.up('Shift');
      await workbench.page.locator('.monaco-editor .view-line', { hasText: '](' }).waitFor();
      await workbench.palette('File: Save');
      await workbench.page.locator('.tab.active:not(.dirty)').waitFor();
      assert.match(readFileSync(path.join(workbench.folder, 'draft.md'), 'utf8'), /\[塞爾溫渡輪.*\]\(\S+\.md\)/);
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
      const squiggle = workbench.page.locator('.monaco-editor .squiggly-warning').first();
      await squiggle.waitFor();
      await workbench.palette('Jianbao: Fix All Problems That Have a Safe Fix in File…');
      await workbench.palette('File: Save');
      await workbench.page.locator('.tab.active:not(.dirty)').waitFor();
      assert.equal(
        readFileSync(path.join(workbench.folder, 'ailing.md'), 'utf8'),
        ailing.replace('&amp;amp;nbsp;', '&amp;nbsp;'),
      );
    });
  });

  it('asks nobody outside and throws nothing', () => {
    assert.deepEqual(workbench.outsideRequests, []);
    assert.deepEqual(workbench.pageErrors, []);
  });
});
