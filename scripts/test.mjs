// @ts-check
// npm test: every check of the project, also when one before has failed; what failed is told at the end. What the
// processor cannot use alone runs beside each other; what measures time or runs in two VS Codes at once already runs
// alone.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { besideEachOther, start } from './beside.mjs';
import { FailureFile } from './failures.mjs';

const projectRoot = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string} script of package.json
 * @property {boolean} [needsBuild] is not run when `Package`, which builds for production, has failed
 */

/** @type {Step} */
const PACKAGE = { name: 'Package', script: 'package' };

/**
 * Stages one after the other; each of lanes that run beside each other; each lane of steps one after the other.
 *
 * @type {readonly (readonly (readonly Step[])[])[]}
 */
const STAGES = [
  [
    [PACKAGE, { name: 'Unit tests', script: 'test:unit' }, { name: 'Corpus tests', script: 'test:corpus' }],
    [
      { name: 'Lint', script: 'lint' },
      { name: 'Types', script: 'check-types' },
      { name: 'Format', script: 'format:check' },
    ],
  ],
  [[{ name: 'Reader page in a browser', script: 'test:reader' }]],
  [[{ name: 'Web extension host', script: 'test:web:built', needsBuild: true }]],
  [[{ name: 'Host tests in the oldest and the newest VS Code', script: 'test:host:built', needsBuild: true }]],
  [[{ name: 'UI tests of the package', script: 'test:ui:built', needsBuild: true }]],
];

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const failures = new FailureFile();
const env = { ...process.env, ...failures.environment };
let isBuilt = true;

/** @type {string[]} */
const summary = [];
const started = Date.now();
for (const lanes of STAGES) {
  const titles = lanes.flat().map(({ name, script }) => `${name} (npm run ${script})`);
  process.stdout.write(`\n##### ${titles.join(', ')}\n`);
  await besideEachOther(
    lanes.map((steps) => (/** @type {import('./beside.mjs').Output} */ output) => run(steps, output)),
  );
}
process.stdout.write(`\n##### Summary\n${summary.join('\n')}\n${secondsSince(started)} in all\n`);
const failed = failures.read();
failures.dispose();
if (failed.length > 0) {
  process.stdout.write(`\n##### Failed tests\n${failed.join('\n')}\n`);
}

/**
 * Runs the steps of a lane one after the other.
 *
 * @param {readonly Step[]} steps
 * @param {import('./beside.mjs').Output} output
 */
async function run(steps, output) {
  for (const step of steps) {
    const { name, script, needsBuild = false } = step;
    if (needsBuild && !isBuilt) {
      summary.push(`${' '.repeat(8)}  ${name} NOT RUN: ${PACKAGE.name} failed`);
      continue;
    }
    const since = Date.now();
    const code = await start({ command: npm, given: ['run', '--silent', script], env, cwd: projectRoot }, output);
    summary.push(`${secondsSince(since).padStart(8)}  ${name}${code === 0 ? '' : ' FAILED'}`);
    if (code !== 0) {
      process.exitCode = 1;
      isBuilt &&= step !== PACKAGE;
    }
  }
}

/** @param {number} since */
function secondsSince(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}
