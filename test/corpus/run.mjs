// Runs test/corpus over the real clippings that lie beside the project, where there are any:
// node test/corpus/run.mjs [mocha arguments]
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const TIMEOUT = 120_000; // milliseconds; one test reads the whole corpus

const projectRoot = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');

if (fs.existsSync(path.join(projectRoot, '../shared/corpus'))) {
  const mocha = path.join(projectRoot, 'node_modules/mocha/bin/mocha.js');
  const mochaArguments = ['--timeout', String(TIMEOUT), 'test/corpus/**/*.test.ts', ...process.argv.slice(2)];
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', mocha, ...mochaArguments], {
    cwd: projectRoot,
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
} else {
  process.stdout.write('Corpus tests: SKIPPED, because ../shared/corpus is not there.\n');
}
