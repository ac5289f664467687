import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { checkFrame } from './support/axe.mjs';
import { startWorkbench, type Workbench } from './support/workbench.mjs';

const report = [
  '---',
  'layout: post',
  'title: "普京来访渡轮码头"',
  'date: 2023-02-22T16:34:06.000Z',
  'from: https://harbor.example/a',
  '---',
  '<!--1677083646000-->',
  '[普京来访渡轮码头](https://harbor.example/a)',
  '------',
  '',
  '<div><p>俄罗斯总统普京周一抵达渡轮码头。</p><p>港务局局长说：“普京来了。”随后普京离开。</p></div>',
].join('\n');

describe('Names in the workbench', () => {
  let workbench: Workbench;
  const folder = mkdtempSync(path.join(tmpdir(), 'jianbao-names-'));

  before(async () => {
    writeFileSync(path.join(folder, 'a.clip.md'), report);
    workbench = await startWorkbench({ folder });
    await workbench.openFile('a.clip.md');
    await reader().locator('h1', { hasText: '普京来访' }).waitFor();
  });

  after(async () => {
    await workbench.close();
    rmSync(folder, { recursive: true });
  });

  const reader = (): FrameLocator => workbench.readerFrame();
  const press = (key: string): Promise<void> => workbench.page.keyboard.press(key);

  it('are marked by the word in the toolbar, and have a card at the keyboard', async () => {
    await reader().getByRole('button', { name: 'Names', exact: true }).click();
    await reader().locator('.named', { hasText: '普京' }).first().waitFor();
    await press(';');
    const card = reader().getByRole('group', { name: 'Name', exact: true });
    await card.getByText('Vladimir Putin').waitFor();
    assert.equal(await card.getByRole('radio', { name: '臺灣' }).count(), 1);
    assert.deepEqual(await checkFrame(await workbench.readerDocument()), []);
    await press('Escape');
  });

  it('are shown as another place writes them with Shift+P, and as printed again', async () => {
    await press('Shift+P');
    await press('Shift+P');
    await reader().getByText('俄罗斯总统蒲亭周一').waitFor();
    assert.equal(await reader().locator('h1').innerText(), '普京来访渡轮码头');
    await press('Shift+P');
    await press('Shift+P');
    await reader().getByText('俄罗斯总统普京周一').waitFor();
  });
});
