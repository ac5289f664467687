import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startWorkbench, type Workbench } from './support/workbench.mjs';

describe('The packaged extension in the workbench', () => {
  let workbench: Workbench;
  const folder = mkdtempSync(path.join(tmpdir(), 'jianbao-ui-'));

  before(async () => {
    writeFileSync(path.join(folder, 'notes.txt'), '一段普通的文字。\n');
    workbench = await startWorkbench({ folder });
  });

  after(async () => {
    await workbench.close();
    rmSync(folder, { recursive: true });
  });

  it('is installed', async () => {
    await workbench.palette('Extensions: Show Installed Extensions');
    await workbench.page.locator('.extensions-list .monaco-list-row', { hasText: 'Jianbao' }).first().waitFor();
  });

  it('leaves a plain text file to the text editor', async () => {
    await workbench.openFile('notes.txt');
    await workbench.page.locator('.monaco-editor .view-line', { hasText: '一段普通的文字' }).waitFor();
  });

  it('follows the theme', async () => {
    await workbench.setTheme('hc');
    await workbench.setTheme('dark');
    assert.deepEqual(workbench.pageErrors, []);
  });
});
