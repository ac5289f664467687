import { readdirSync } from 'node:fs';
import * as path from 'node:path';
import Mocha from 'mocha';

/** Milliseconds one test may take; opening a custom editor in a fresh VS Code takes seconds. */
const TIMEOUT = 20_000;

/** Runs every bundled *.test.js beside this file; what VS Code calls. Rejects when a test fails. */
export async function run(): Promise<void> {
  const { JIANBAO_GREP } = process.env;
  const mocha = new Mocha({ ui: 'bdd', timeout: TIMEOUT, ...(JIANBAO_GREP ? { grep: JIANBAO_GREP } : {}) });
  const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => name.endsWith('.test.js')).sort()) {
    mocha.addFile(path.join(__dirname, file));
  }
  const failures = await new Promise<number>((resolve) => {
    mocha.run(resolve);
  });
  if (failures > 0) {
    throw new Error(`${failures} host tests failed`);
  }
}
