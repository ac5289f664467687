'use strict';
// Mocha's spec reporter, which also adds a line to the file that JIANBAO_FAILURES names for each test that fails: its
// title and the beginning of its error. What runs the tests prints these lines at the very end: scripts/failures.mjs.
const fs = require('node:fs');
const { reporters, Runner } = require('mocha');

const LONGEST = 300; // characters of an error

class FailureReporter extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    const file = process.env.JIANBAO_FAILURES;
    if (file) {
      runner.on(Runner.constants.EVENT_TEST_FAIL, (test, error) => {
        const said = String(error?.message ?? error).replace(/\s*\n\s*/g, ' / ');
        fs.appendFileSync(file, `${test.titlePath().join(' › ')}: ${said.slice(0, LONGEST)}\n`);
      });
    }
  }
}

module.exports = FailureReporter;
