import 'mocha/mocha';

/** Tells the lines of the tests from VS Code's own; test/host/test-run.mjs prints what follows it. */
const PREFIX = '[test] ';

/** Milliseconds one test may take. */
const TIMEOUT = 90_000;

/** Runs the web tests; what VS Code calls in the web extension host. Rejects when a test fails. */
export async function run(): Promise<void> {
  Mocha.reporters.Base.consoleLog = (format: unknown = '', ...values: unknown[]) => {
    console.log(`${PREFIX}${String(format)}`, ...values);
  };
  mocha.setup({ ui: 'bdd', reporter: 'spec', timeout: TIMEOUT });
  await import('./activation.test');
  await import('./scriptViews.test');
  await import('./names.test');
  // `mocha.run` of the browser build reads the page's address, and a worker has none here.
  const failures = await new Promise<number>((resolve) => {
    Mocha.prototype.run.call(mocha, resolve);
  });
  if (failures > 0) {
    throw new Error(`${failures} web tests failed`);
  }
}
