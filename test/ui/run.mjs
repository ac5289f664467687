// Installs jianbao.vsix, as `npm run package` wrote it, and runs test/ui on it: node test/ui/run.mjs [mocha arguments]
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { projectRoot } from '../host/bundle.mjs';
import { installExtension } from './support/vsix.mjs';

// A test that fails is tried once more, and said to be: workbench, browser and machine are not ours.
const TIMEOUT = 180_000; // milliseconds a test may take: enough for a machine that others keep busy

process.stdout.write('\n=== UI tests of the packaged extension ===\n');
const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'jianbao-ui-'));
try {
  const extensionsDirectory = path.join(temporary, 'extensions');
  installExtension(path.join(projectRoot, 'jianbao.vsix'), extensionsDirectory);
  const given = process.argv.slice(2);
  const files = given.some((argument) => argument.endsWith('.test.ts')) ? [] : ['test/ui/**/*.test.ts'];
  const mocha = path.join(projectRoot, 'node_modules/mocha/bin/mocha.js');
  const mochaArguments = ['--timeout', String(TIMEOUT), '--retries', '1', ...files, ...given];
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', mocha, ...mochaArguments], {
    cwd: projectRoot,
    env: { ...process.env, JIANBAO_EXTENSIONS: extensionsDirectory },
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
} finally {
  fs.rmSync(temporary, { recursive: true, force: true });
}
