// Runs test/web in VS Code's web extension host: node test/web/run.mjs
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bundleWebSuite, projectRoot } from '../host/bundle.mjs';

/** What the extension needs at run time, besides its manifest. */
const SHIPPED = /^(dist|l10n|media|syntaxes|package\.nls(\..+)?\.json)$/;

const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'jianbao-web-'));
try {
  process.stdout.write('\n=== Web tests in the web extension host ===\n');
  process.exitCode = runIn(temporary, await bundleWebSuite());
} finally {
  fs.rmSync(temporary, { recursive: true, force: true });
}

/**
 * @param {string} directory
 * @param {string} tests
 */
function runIn(directory, tests) {
  const workspace = path.join(directory, 'workspace');
  fs.mkdirSync(workspace);
  const extension = path.join(directory, 'extension');
  copyWithoutMain(extension);
  // VS Code runs tests in the extension host of the extension whose folder they lie in.
  const entry = path.join(extension, 'web-tests.js');
  fs.copyFileSync(tests, entry);
  const { status } = spawnSync(
    process.execPath,
    [
      path.join(projectRoot, 'test/host/code.mjs'),
      workspace,
      `--extensionDevelopmentPath=${extension}`,
      `--extensionTestsPath=${entry}`,
      '--extensionDevelopmentKind=web',
    ],
    { stdio: 'inherit' },
  );
  return status ?? 1;
}

/**
 * A server prefers Node for an extension that has `main` or asks for the workspace's side; the copy has `browser` only,
 * as in a browser without a server.
 *
 * @param {string} directory
 */
function copyWithoutMain(directory) {
  fs.mkdirSync(directory);
  for (const name of fs.readdirSync(projectRoot).filter((entry) => SHIPPED.test(entry))) {
    fs.cpSync(path.join(projectRoot, name), path.join(directory, name), { recursive: true });
  }
  const given = JSON.parse(fs.readFileSync(path.join(projectRoot, 'package.json'), 'utf8'));
  const { main: _main, extensionKind: _extensionKind, ...manifest } = given;
  fs.writeFileSync(path.join(directory, 'package.json'), JSON.stringify(manifest));
}
