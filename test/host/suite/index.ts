import { readdirSync } from 'node:fs';
import * as path from 'node:path';
import Mocha from 'mocha';

/** Milliseconds one test may take; opening a custom editor in a fresh VS Code takes seconds. */
const TIMEOUT = 20_000;

/** Beside the sources: this file is bundled into out/test/host. */
const REPORTER = path.join(__dirname, '../../../test/support/failureReporter.cjs');

/**
 * Run in the oldest VS Code only: these reach the product's own models, searches and files through its test API and use
 * of VS Code only what other suites try in both (tree views, custom editors with undo, questions, settings).
 */
const ONLY_IN_OLDEST = [
  'annotationExchange', // the files that exports write and imports read
  'annotationsView', // what the model of the view lists and finds; libraryView shows a tree in both
  'citationsView', // what the model of the view lists and finds; citationsReader judges citations in both
  'checkArchive', // what is found in a folder; diagnostics and quick fixes run in both
  'detectScript', // what is said of the script of a file; convertScript converts in both
  'library', // the index of the library and its limits; libraryView runs in both
  'noteCommands', // commands on notes of the reader; sourceNotes and sidecarFiles change notes in both
  'referenceDrafts', // what is written into a draft; references asks and writes in both
  'scriptChoices', // what a decision about a character changes; scriptViews runs in both
].map((name) => `${name}.test.js`);

/** Runs every bundled *.test.js beside this file; what VS Code calls. Rejects when a test fails. */
export async function run(): Promise<void> {
  const { JIANBAO_GREP, JIANBAO_HOST } = process.env;
  const grep = JIANBAO_GREP ? { grep: JIANBAO_GREP } : {};
  const mocha = new Mocha({ ui: 'bdd', timeout: TIMEOUT, reporter: REPORTER, ...grep });
  const found = readdirSync(__dirname, { recursive: true, encoding: 'utf8' });
  const left = JIANBAO_HOST === 'newest' ? ONLY_IN_OLDEST : [];
  for (const file of found.filter((name) => name.endsWith('.test.js') && !left.includes(name)).sort()) {
    mocha.addFile(path.join(__dirname, file));
  }
  const failures = await new Promise<number>((resolve) => {
    mocha.run(resolve);
  });
  if (failures > 0) {
    throw new Error(`${failures} host tests failed`);
  }
}
