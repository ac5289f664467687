// Runs test/host/suite in real VS Codes: node test/host/run.mjs [--only floor|newest] [--desktop] [--grep PATTERN]
// Without --only the oldest and the newest run beside each other, each line of the log behind the version it is from.
// Without --desktop both VS Codes come from the npm registry; with it a desktop VS Code is downloaded.
// What failed is told once more at the very end.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import readline from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { FailureFile, passOn } from '../../scripts/failures.mjs';
import { bundleSuite, projectRoot, suiteModule } from './bundle.mjs';
import { installHost } from './hosts.mjs';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    desktop: { type: 'boolean' },
    grep: { type: 'string' },
    bundled: { type: 'boolean' }, // the caller has bundled the tests
  },
});

const code = path.join(projectRoot, 'test/host/code.mjs');
fs.chmodSync(code, 0o755); // it is spawned as a program, and archives lose the mode
if (!values.bundled) {
  await bundleSuite();
}
const failures = values.desktop ? await runHere('desktop') : await runChosen(values.only);
if (failures.length > 0) {
  passOn(failures);
  process.exitCode = 1;
  if (!values.bundled) {
    process.stderr.write(`\nFailed host tests:\n${failures.map((failure) => `  ${failure}\n`).join('')}`);
  }
}

/** @param {string | undefined} only */
async function runChosen(only) {
  if (only !== undefined && only !== 'floor' && only !== 'newest') {
    throw new Error(`--only takes floor or newest, not ${only}`);
  }
  if (only) {
    return runHere(only);
  }
  const found = await Promise.all([runBeside('newest'), runBeside('floor')]);
  return found.flat();
}

/**
 * Runs one VS Code in a process of its own and gives what failed there.
 *
 * @param {'floor' | 'newest'} name
 */
async function runBeside(name) {
  const { version } = await installHost(name);
  const file = new FailureFile();
  const grep = values.grep === undefined ? [] : ['--grep', values.grep];
  const self = fileURLToPath(import.meta.url);
  const child = spawn(process.execPath, [self, '--bundled', '--only', name, ...grep], {
    env: { ...process.env, ...file.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) {
    readline.createInterface({ input: stream }).on('line', (line) => {
      process.stdout.write(`${version} | ${line}\n`);
    });
  }
  const status = await new Promise((resolve) => {
    child.once('close', resolve);
  });
  const found = file.read();
  file.dispose();
  return status !== 0 && found.length === 0 ? [`${version}: ended with ${status}`] : found;
}

/**
 * @param {'floor' | 'newest' | 'desktop'} name
 * @returns {Promise<string[]>} what failed, nothing when all tests passed
 */
async function runHere(name) {
  const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'jianbao-host-'));
  const file = new FailureFile();
  const version = name === 'desktop' ? 'on the desktop' : (await installHost(name)).version;
  try {
    process.stdout.write(`\n=== Host tests in VS Code ${version} ===\n`);
    await runTests({
      ...(name === 'desktop' ? {} : { vscodeExecutablePath: code }),
      extensionDevelopmentPath: projectRoot,
      extensionTestsPath: suiteModule,
      extensionTestsEnv: { JIANBAO_HOST: name, JIANBAO_GREP: values.grep, ...file.environment },
      launchArgs: launchArguments(temporary),
    });
    return [];
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return [...file.read(), `the run: ${message}`].map((line) => `${version}: ${line}`);
  } finally {
    file.dispose();
    fs.rmSync(temporary, { recursive: true, force: true, maxRetries: 3 });
  }
}

/**
 * A fresh profile and a copy of the fixture folder, so that no test finds what another run left.
 *
 * @param {string} temporary
 */
function launchArguments(temporary) {
  const workspace = path.join(temporary, 'workspace');
  fs.mkdirSync(workspace);
  const fixture = fileURLToPath(new URL('../fixtures/workspace', import.meta.url));
  if (fs.existsSync(fixture)) {
    fs.cpSync(fixture, workspace, { recursive: true });
  }
  return [
    workspace,
    `--user-data-dir=${path.join(temporary, 'user')}`,
    `--extensions-dir=${path.join(temporary, 'extensions')}`,
  ];
}
