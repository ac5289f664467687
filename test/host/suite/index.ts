import { readdirSync } from 'node:fs';
import * as path from 'node:path';
import Mocha from 'mocha';
import { removeWritten } from './support/written';

/** Milliseconds one test may take. It ends what hangs; how fast the machine is, is no test's matter. */
const TIMEOUT = 90_000;

/** A test that fails is tried once more, and said to be: VS Code and the machine are not ours. */
const RETRIES = 1;

/** Beside the sources: this file is bundled into out/test/host. */
const REPORTER = path.join(__dirname, '../../../test/support/failureReporter.cjs');

/**
 * Run in one VS Code only: these reach the product's own models, searches and files through its test API and use of VS
 * Code only what other suites try in both (tree views, custom editors with undo, saving and backups, file events,
 * questions, settings). They are shared out so that both runs take about as long.
 */
const ONLY_IN_OLDEST = [
  'annotationExchange', // the files that exports write and imports read
  'annotationsView', // what the model of the view lists and finds; libraryView shows a tree in both
  'citationsView', // what the model of the view lists and finds
  'checkArchive', // what is found in a folder; diagnostics and quick fixes run in both
  'detectScript', // what is said of the script of a file; commands and references ask in both
  'library', // the index of the library and its limits; libraryView runs in both
  'noteCommands', // commands on notes of the reader; sourceNotes changes notes in both
  'referenceDrafts', // what is written into a draft; references asks and writes in both
  'scriptChoices', // what a decision about a character changes; scriptViews runs in both
];
const ONLY_IN_NEWEST = [
  'citationsReader', // what the reader shows of citations; decisions are made, undone and saved in both
  'convertScript', // the texts and files that are written; commands and references write in both
  'images', // the policy that the product gives its page; reader draws in both
  'outline', // what the model of the view lists and marks; libraryView shows a tree in both
  'sidecarFiles', // how versions of annotations are joined; decisions and sidecarMoves follow files in both
];

/** What a run without --grep leaves to the other VS Code. */
const LEFT = new Map<string, readonly string[]>([
  ['newest', ONLY_IN_OLDEST],
  ['floor', ONLY_IN_NEWEST],
]);

/** Runs every bundled *.test.js beside this file; what VS Code calls. Rejects when a test fails. */
export async function run(): Promise<void> {
  const { JIANBAO_GREP, JIANBAO_HOST } = process.env;
  const grep = JIANBAO_GREP ? { grep: JIANBAO_GREP } : {};
  const mocha = new Mocha({ ui: 'bdd', timeout: TIMEOUT, retries: RETRIES, reporter: REPORTER, ...grep });
  const found = readdirSync(__dirname, { recursive: true, encoding: 'utf8' });
  const left = JIANBAO_GREP ? [] : (LEFT.get(JIANBAO_HOST ?? '') ?? []);
  for (const file of found
    .filter((name) => name.endsWith('.test.js') && !left.includes(path.basename(name, '.test.js')))
    .sort()) {
    mocha.addFile(path.join(__dirname, file));
  }
  cleanUpAfterSuites(mocha);
  const failures = await new Promise<number>((resolve) => {
    mocha.run(resolve);
  });
  if (failures > 0) {
    throw new Error(`${failures} host tests failed`);
  }
}

/** What a suite wrote goes with it: VS Code watches and lists every file, and later tests would pay for those before. */
function cleanUpAfterSuites(mocha: Mocha): void {
  const cleaned = new Set<Mocha.Suite>();
  mocha.suite.on('post-require', () => {
    for (const suite of mocha.suite.suites.filter((one) => !cleaned.has(one))) {
      cleaned.add(suite);
      suite.afterAll('removes what its tests wrote', removeWritten);
    }
  });
}
