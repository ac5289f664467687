// @ts-check
// npm test: every check of the project, the quick ones first; stops at the first that fails.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const projectRoot = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Names and the npm scripts behind them. `package` builds for production; what follows tests that build. */
const STEPS = [
  { name: 'Lint', script: 'lint' },
  { name: 'Format', script: 'format:check' },
  { name: 'Types', script: 'check-types' },
  { name: 'Package', script: 'package' },
  { name: 'Unit tests', script: 'test:unit' },
  { name: 'Corpus tests', script: 'test:corpus' },
  { name: 'Reader page in a browser', script: 'test:reader' },
  { name: 'Web extension host', script: 'test:web:built' },
  { name: 'Host tests in the oldest and the newest VS Code', script: 'test:host:built' },
  { name: 'UI tests of the package', script: 'test:ui:built' },
];

/** @param {number} since */
function secondsSince(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}

/** @type {string[]} */
const summary = [];
const started = Date.now();
for (const { name, script } of STEPS) {
  process.stdout.write(`\n##### ${name} (npm run ${script})\n`);
  const stepStarted = Date.now();
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['run', '--silent', script], {
    cwd: projectRoot,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  summary.push(`${status === 0 ? 'passed' : 'FAILED'}  ${secondsSince(stepStarted).padStart(8)}  ${name}`);
  if (status !== 0) {
    process.exitCode = 1;
    break;
  }
}
process.stdout.write(`\n##### Summary\n${summary.join('\n')}\n${secondsSince(started)} in all\n`);
