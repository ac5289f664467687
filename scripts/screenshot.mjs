// @ts-check
// Opens clippings in the reader and writes pictures of the window, to look at the reader.
//
//   node scripts/screenshot.mjs --folder DIR --out DIR [--file NAME]… [--theme light|dark|hc|hc-light]…
//     [--width 1400] [--height 900] [--locale zh-tw] [--split] [--no-build]
//
// NAME may hold `*`; without --file every file of the folder is opened. --split shows the source beside the reader.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parseTheme } from '../test/ui/support/themes.mjs';
import { installFromSource } from '../test/ui/support/vsix.mjs';
import { startWorkbench } from '../test/ui/support/workbench.mjs';

const DRAWN_LIMIT = 15_000; // milliseconds
const SETTLE = 400; // milliseconds for animations of the workbench

const projectRoot = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const READER_PATTERNS = ['**/*.md', '*.markdown', '*.txt', '*.html', '*.htm'];

const { values } = parseArgs({
  options: {
    folder: { type: 'string' },
    out: { type: 'string' },
    file: { type: 'string', multiple: true },
    theme: { type: 'string', multiple: true, default: ['light'] },
    width: { type: 'string', default: '1400' },
    height: { type: 'string', default: '900' },
    locale: { type: 'string' },
    split: { type: 'boolean', default: false },
    'no-build': { type: 'boolean', default: false },
  },
});

if (!values.folder || !values.out) {
  throw new Error('usage: node scripts/screenshot.mjs --folder DIR --out DIR [--file NAME] [--theme light] …');
}
await takePictures(values.folder, values.out);

/**
 * @param {string} folder
 * @param {string} out
 */
async function takePictures(folder, out) {
  const files = chooseFiles(folder);
  const themes = values.theme.map(parseTheme);
  if (!values['no-build']) {
    spawnSync(process.execPath, ['esbuild.js', '--production'], { cwd: projectRoot, stdio: 'inherit' });
  }
  const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'jianbao-pictures-'));
  let workbench;
  try {
    workbench = await startWorkbench({
      extensionsDirectory: installFromSource(temporary),
      folder,
      settings: {
        'files.exclude': { '**/.vscode': true },
        'workbench.editorAssociations': Object.fromEntries(READER_PATTERNS.map((key) => [key, 'jianbao.reader'])),
      },
      viewport: { width: Number(values.width), height: Number(values.height) },
      ...(values.locale ? { locale: values.locale } : {}),
    });
    for (const file of files) {
      await openReader(workbench, file);
      for (const theme of themes) {
        await workbench.setTheme(theme);
        await workbench.page.waitForTimeout(SETTLE);
        const picture = path.join(out, `${path.parse(file).name}-${theme}${values.split ? '-split' : ''}.png`);
        await workbench.screenshot(picture);
        process.stdout.write(`${picture}\n`);
      }
      await workbench.palette('View: Close All Editors');
    }
  } finally {
    await workbench?.close();
    fs.rmSync(temporary, { recursive: true, force: true });
  }
}

/** @param {string} folder */
function chooseFiles(folder) {
  const wanted = (values.file ?? ['*']).map((pattern) => new RegExp(`^${pattern.split('*').map(escape).join('.*')}$`));
  const files = fs.readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  const chosen = files.map((entry) => entry.name).filter((name) => wanted.some((pattern) => pattern.test(name)));
  if (chosen.length === 0) {
    throw new Error(`No file of ${folder} is called ${(values.file ?? []).join(' or ')}`);
  }
  return chosen.sort();
}

/** @param {string} text */
function escape(text) {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/**
 * @param {import('../test/ui/support/workbench.mjs').Workbench} workbench
 * @param {string} file
 */
async function openReader(workbench, file) {
  await workbench.openFile(file);
  await waitUntilDrawn(workbench, file);
  if (values.split) {
    await workbench.palette('View: Split Editor');
    await workbench.webviews.nth(1).waitFor();
    await waitUntilDrawn(workbench, file);
    await workbench.reopenWith('Text Editor');
  }
}

/**
 * @param {import('../test/ui/support/workbench.mjs').Workbench} workbench
 * @param {string} file
 */
async function waitUntilDrawn(workbench, file) {
  const drawn = workbench.readerFrame().locator('#reader', { hasText: /\S/ });
  await drawn.waitFor({ timeout: DRAWN_LIMIT }).catch(() => process.stdout.write(`The reader drew nothing: ${file}\n`));
}
