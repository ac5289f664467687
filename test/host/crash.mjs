// Kills a real extension host while it saves annotations: node test/host/crash.mjs [--kills 3] [--seed 1]
// After each kill the file beside the clipping must be what was saved last or what was being saved. Needs a built dist/.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';
import { projectRoot } from './bundle.mjs';
import { installHost } from './hosts.mjs';
import { TestRun } from './test-run.mjs';

const { values } = parseArgs({ options: { kills: { type: 'string' }, seed: { type: 'string' } } });
const kills = Number(values.kills ?? 3);
let state = Number(values.seed ?? 1);

/** Milliseconds that may pass between the second save's beginning and the kill. */
const longest = 600;

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
const host = await installHost('newest');
for (let kill = 1; kill <= kills; kill += 1) {
  state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
  const delay = Math.floor((state / 2 ** 32) * longest);
  process.stdout.write(`kill ${kill} of ${kills} after ${delay} ms: ${await killOnce(delay)}\n`);
}

/** @param {number} delay */
async function killOnce(delay) {
  const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'jianbao-crash-'));
  const place = path.join(temporary, 'workspace');
  fs.mkdirSync(place);
  process.env.JIANBAO_CRASH_DELAY = String(delay);
  try {
    const run = new TestRun({
      host,
      extensions: [projectRoot],
      tests,
      place,
      userDataDirectory: undefined,
      extensionsDirectory: undefined,
      locale: undefined,
      web: false,
      withoutOthers: true,
      verbose: false,
      limit: 120,
    });
    await run.run();
    return verdict(place);
  } finally {
    fs.rmSync(temporary, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** @param {string} place */
function verdict(place) {
  const saved = fs.readFileSync(path.join(place, 'saved'), 'utf8').trim().split('\n').map(Number).at(-1) ?? 0;
  const lines = fs.readFileSync(path.join(place, 'crash.md.annotations.jsonl'), 'utf8').trim().split('\n');
  const generations = lines.map((line) => Number(JSON.parse(line).body[0].value));
  const [found] = generations;
  assert.equal(generations.length, 3);
  assert.ok(
    generations.every((one) => one === found),
    `a mixture: ${generations.join(', ')}`,
  );
  assert.ok(found === saved || found === saved + 1, `generation ${found} after ${saved} was saved`);
  const unfinished = fs.readdirSync(place).filter((name) => name.endsWith('.tmp')).length;
  return `generation ${found}, ${saved} was the last said to be saved, ${unfinished} unfinished files`;
}
