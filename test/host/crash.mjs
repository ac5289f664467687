// Kills real extension hosts while they save annotations: node test/host/crash.mjs [--kills 3] [--seed 1] [--beside 1]
// After each kill the file beside the clipping must be what was saved last or what was being saved. Needs a built dist/.
// One server and one browser serve all kills; each has a page, an extension host and a folder of its own, and so many as
// --beside says are open at a time, in windows of their own: a page that is not in view draws nothing.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';
import { launchBrowser } from './browser.mjs';
import { projectRoot } from './bundle.mjs';
import { installHost } from './hosts.mjs';
import { remoteUri, startServer, workbenchAddress, writeUserSettings } from './server.mjs';

const LIMIT = 120_000; // milliseconds from opening a window to the end of its extension host
const LOOK_INTERVAL = 50; // milliseconds between looks for that end

/** Milliseconds that may pass between the second save's beginning and the kill. */
const LONGEST_DELAY = 600;

/**
 * @typedef {'old' | 'new' | 'mixture' | 'missing' | 'early'} Verdict what was saved before, what was being saved, or
 *   neither; early when the extension host ended before it was to be killed, which is no kill
 */

const { values } = parseArgs({
  options: { kills: { type: 'string' }, seed: { type: 'string' }, beside: { type: 'string' } },
});
const kills = Number(values.kills ?? 3);
let state = Number(values.seed ?? 1);
let begun = 0;
/** @type {Record<Verdict, number>} */
const counts = { old: 0, new: 0, mixture: 0, missing: 0, early: 0 };

const tests = path.join(projectRoot, 'out/test/crash/index.js');
await esbuild.build({
  entryPoints: [path.join(projectRoot, 'test/host/crash/index.ts')],
  outfile: tests,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  external: ['vscode'],
  logLevel: 'warning',
});
const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'jianbao-crash-'));
const userDataDirectory = path.join(temporary, 'user');
writeUserSettings(userDataDirectory, { 'files.autoSave': 'off' });
const server = await startServer({
  host: await installHost('newest'),
  userDataDirectory,
  extensionsDirectory: path.join(temporary, 'extensions'),
  serverDataDirectory: path.join(temporary, 'server'),
  automation: true,
  environment: { JIANBAO_TEST_OUTPUT: path.join(temporary, 'output'), JIANBAO_TEST_ENTRY: tests },
});
const browser = await launchBrowser();
try {
  await Promise.all(Array.from({ length: Number(values.beside ?? 1) }, killInTurn));
} finally {
  await browser.close();
  await server.stop();
  fs.rmSync(temporary, { recursive: true, force: true, maxRetries: 3 });
}
const told = Object.entries(counts).map(([verdict, count]) => `${count} ${verdict}`);
process.stdout.write(`${begun} kills: ${told.join(', ')}\n`);
if (counts.mixture + counts.missing + counts.early > 0) {
  process.exitCode = 1;
}

async function killInTurn() {
  const context = await browser.newContext();
  while (begun < kills) {
    begun += 1;
    const kill = begun;
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    const delay = Math.floor((state / 2 ** 32) * LONGEST_DELAY);
    const { verdict, said } = await killOnce(context, kill, delay);
    counts[verdict] += 1;
    process.stdout.write(`kill ${kill} of ${kills} after ${delay} ms: ${verdict}; ${said}\n`);
  }
}

/**
 * @param {import('playwright-core').BrowserContext} context
 * @param {number} kill
 * @param {number} delay
 */
async function killOnce(context, kill, delay) {
  const place = path.join(temporary, `workspace-${kill}`);
  fs.mkdirSync(place);
  fs.writeFileSync(path.join(place, 'delay'), String(delay));
  const page = await context.newPage();
  try {
    await page.exposeFunction('codeAutomationLog', () => undefined);
    await page.exposeFunction('codeAutomationExit', () => undefined);
    await page.goto(workbenchAddress(server, place, payload()));
    await untilKilled(path.join(place, 'host'));
    return look(place);
  } finally {
    await page.close();
    fs.rmSync(place, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** @returns {[string, string][]} */
function payload() {
  const wrapper = fileURLToPath(new URL('tests-wrapper.cjs', import.meta.url));
  return [
    ['extensionDevelopmentPath', remoteUri(server, projectRoot)],
    ['extensionTestsPath', remoteUri(server, wrapper)],
    ['enableProposedApi', ''],
    ['skipWelcome', 'true'],
    ['logLevel', 'error'],
    ['disableExtensions', 'true'],
  ];
}

/**
 * Waits until the extension host that wrote its process id here is gone.
 *
 * @param {string} file
 */
async function untilKilled(file) {
  for (const end = Date.now() + LIMIT; Date.now() < end;) {
    if (fs.existsSync(file) && !isAlive(Number(fs.readFileSync(file, 'utf8')))) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_INTERVAL));
  }
  throw new Error(`No extension host was killed in ${LIMIT / 1000} s.\n${server.output()}`);
}

/** @param {number} processId */
function isAlive(processId) {
  try {
    return processId > 0 && process.kill(processId, 0);
  } catch {
    return false;
  }
}

/**
 * What is on the disk after a kill.
 *
 * @param {string} place
 * @returns {{ readonly verdict: Verdict, readonly said: string }}
 */
function look(place) {
  if (!fs.existsSync(path.join(place, 'saved'))) {
    return { verdict: 'early', said: 'nothing was saved yet' };
  }
  const saved = Number(fs.readFileSync(path.join(place, 'saved'), 'utf8').trim().split('\n').at(-1));
  const unfinished = fs.readdirSync(place).filter((name) => name.endsWith('.tmp')).length;
  const file = path.join(place, 'crash.md.annotations.jsonl');
  if (!fs.existsSync(file)) {
    return { verdict: 'missing', said: `${saved} was said to be saved, ${unfinished} unfinished files` };
  }
  const found = generations(fs.readFileSync(file, 'utf8'));
  const [first] = found;
  const isWhole = found.length === 3 && found.every((one) => one === first);
  const said = `${found.join()} found, ${saved} was said to be saved, ${unfinished} unfinished files`;
  if (isWhole && first === saved) {
    return { verdict: 'old', said };
  }
  return { verdict: isWhole && first === saved + 1 ? 'new' : 'mixture', said };
}

/**
 * The generation that each line says; NaN for a line that is none.
 *
 * @param {string} text
 */
function generations(text) {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => {
      try {
        return Number(JSON.parse(line).body[0].value);
      } catch {
        return NaN;
      }
    });
}
