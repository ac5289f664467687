// Runs test/host/suite in real VS Codes: node test/host/run.mjs [--only floor|newest] [--desktop] [--grep PATTERN]
// Without --desktop both VS Codes come from the npm registry; with it a desktop VS Code is downloaded.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { bundleSuite, projectRoot } from './bundle.mjs';
import { installHost } from './hosts.mjs';

const { values } = parseArgs({
  options: { only: { type: 'string' }, desktop: { type: 'boolean' }, grep: { type: 'string' } },
});

const code = path.join(projectRoot, 'test/host/code.mjs');
fs.chmodSync(code, 0o755); // it is spawned as a program, and archives lose the mode
const suite = await bundleSuite();
const failed = [];
for (const name of values.desktop ? ['desktop'] : chooseHosts(values.only)) {
  if (!(await runIn(name))) {
    failed.push(name);
  }
}
if (failed.length > 0) {
  process.stderr.write(`Host tests failed in: ${failed.join(', ')}\n`);
  process.exitCode = 1;
}

/** @param {string | undefined} only */
function chooseHosts(only) {
  if (only !== undefined && only !== 'floor' && only !== 'newest') {
    throw new Error(`--only takes floor or newest, not ${only}`);
  }
  return only ? [only] : ['floor', 'newest'];
}

/** @param {string} name */
async function runIn(name) {
  const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'jianbao-host-'));
  try {
    await announce(name);
    await runTests({
      ...(name === 'desktop' ? {} : { vscodeExecutablePath: code }),
      extensionDevelopmentPath: projectRoot,
      extensionTestsPath: suite,
      extensionTestsEnv: { JIANBAO_HOST: name, JIANBAO_GREP: values.grep },
      launchArgs: launchArguments(temporary),
    });
    return true;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return false;
  } finally {
    fs.rmSync(temporary, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** @param {string} name */
async function announce(name) {
  const version =
    name === 'desktop' ? 'on the desktop' : (await installHost(name === 'floor' ? name : 'newest')).version;
  process.stdout.write(`\n=== Host tests in VS Code ${version} ===\n`);
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
