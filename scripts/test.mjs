// @ts-check
// npm test: every check of the project, the quick ones first; stops at the first that fails. What the processor cannot
// use alone runs beside each other; what measures time or runs in two VS Codes at once already runs alone.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runBeside } from './beside.mjs';
import { FailureFile } from './failures.mjs';

const projectRoot = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

/**
 * Stages of steps that run beside each other: names and the npm scripts behind them. `package` builds for production;
 * what follows tests that build.
 */
const STAGES = [
  [
    { name: 'Lint', script: 'lint' },
    { name: 'Format', script: 'format:check' },
    { name: 'Types', script: 'check-types' },
  ],
  [{ name: 'Package', script: 'package' }],
  [
    { name: 'Unit tests', script: 'test:unit' },
    { name: 'Corpus tests', script: 'test:corpus' },
  ],
  [{ name: 'Reader page in a browser', script: 'test:reader' }],
  [{ name: 'Web extension host', script: 'test:web:built' }],
  [{ name: 'Host tests in the oldest and the newest VS Code', script: 'test:host:built' }],
  [{ name: 'UI tests of the package', script: 'test:ui:built' }],
];

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const failures = new FailureFile();
const env = { ...process.env, ...failures.environment };

/** @type {string[]} */
const summary = [];
const started = Date.now();
for (const steps of STAGES) {
  process.stdout.write(`\n##### ${steps.map(({ name, script }) => `${name} (npm run ${script})`).join(', ')}\n`);
  const since = Date.now();
  const programs = steps.map(({ script }) => ({
    command: npm,
    given: ['run', '--silent', script],
    env,
    cwd: projectRoot,
  }));
  const codes = await runBeside(programs);
  const names = steps.map(({ name }, index) => (codes[index] === 0 ? name : `${name} FAILED`));
  summary.push(`${secondsSince(since).padStart(8)}  ${names.join(', ')}`);
  if (codes.some((code) => code !== 0)) {
    process.exitCode = 1;
    break;
  }
}
process.stdout.write(`\n##### Summary\n${summary.join('\n')}\n${secondsSince(started)} in all\n`);
const failed = failures.read();
failures.dispose();
if (failed.length > 0) {
  process.stdout.write(`\n##### Failed tests\n${failed.join('\n')}\n`);
}

/** @param {number} since */
function secondsSince(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}
