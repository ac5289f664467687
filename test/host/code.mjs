#!/usr/bin/env node
// Stands in for the desktop `code` executable in @vscode/test-electron's runTests({ vscodeExecutablePath }): takes the
// same arguments, runs the tests in the VS Code server of the npm registry with a headless Chromium and prints what
// the tests print. JIANBAO_HOST chooses the VS Code (newest or floor). Exit codes: see EXIT in test-run.mjs.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArguments } from './arguments.mjs';
import { installHost } from './hosts.mjs';
import { EXIT, TestRun } from './test-run.mjs';

const DEFAULT_LIMIT = 2400; // seconds

const options = parseArguments(process.argv.slice(2));
const host = await installHost(process.env.JIANBAO_HOST === 'floor' ? 'floor' : 'newest');
const tests = options.one('extensionTestsPath');

if (options.has('version')) {
  process.stdout.write(`${host.version}\n`);
} else if (tests === undefined) {
  process.exitCode = manageExtensions();
} else {
  process.exitCode = await runTests(tests);
}

/** Installs or lists extensions and ends, as desktop VS Code's command line does. */
function manageExtensions() {
  const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'jianbao-code-'));
  const extensionsDirectory = options.one('extensions-dir');
  const serverArguments = [
    'out/server-main.js',
    '--accept-server-license-terms',
    ...['--telemetry-level', 'off'],
    ...['--server-data-dir', temporary],
    ...options.all('install-extension').flatMap((file) => ['--install-extension', path.resolve(file)]),
    ...(options.has('list-extensions') ? ['--list-extensions', '--show-versions'] : []),
    ...(extensionsDirectory ? ['--extensions-dir', path.resolve(extensionsDirectory)] : []),
  ];
  const { status } = spawnSync(host.node, serverArguments, { cwd: host.root, stdio: 'inherit' });
  fs.rmSync(temporary, { recursive: true, force: true });
  return status ?? EXIT.notStarted;
}

/** @param {string} entry */
async function runTests(entry) {
  const run = new TestRun({
    host,
    extensions: options.all('extensionDevelopmentPath'),
    tests: entry,
    place: options.place,
    userDataDirectory: options.one('user-data-dir'),
    extensionsDirectory: options.one('extensions-dir'),
    locale: options.one('locale'),
    web: options.one('extensionDevelopmentKind') === 'web',
    withoutOthers: options.has('disable-extensions'),
    verbose: Boolean(process.env.JIANBAO_VERBOSE),
    limit: Number(process.env.JIANBAO_TEST_LIMIT ?? DEFAULT_LIMIT),
  });
  process.once('SIGINT', () => void run.finish(EXIT.interrupted, 'Interrupted.'));
  process.once('SIGTERM', () => void run.finish(EXIT.terminated, 'Terminated.'));
  return run.run();
}
