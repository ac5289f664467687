'use strict';
// Mocha's spec reporter, which also tells which tests were tried again, and adds a line to the file that JIANBAO_FAILURES names for each test that fails: its
// title and the beginning of its error. What runs the tests prints these lines at the very end: scripts/failures.mjs.
const fs = require('node:fs');
const { reporters, Runner } = require('mocha');

const LONGEST = 300; // characters of an error

/** @param {unknown} error */
function briefly(error) {
  const said = error instanceof Error ? error.message : String(error);
  return said.replace(/\s*\n\s*/g, ' / ').slice(0, LONGEST);
}

class FailureReporter extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.on(Runner.constants.EVENT_TEST_RETRY, (test, error) => {
      process.stdout.write(`  tried again: ${test.titlePath().join(' › ')}: ${briefly(error)}\n`);
    });
    const file = process.env.JIANBAO_FAILURES;
    if (file) {
      runner.on(Runner.constants.EVENT_TEST_FAIL, (test, error) => {
        fs.appendFileSync(file, `${test.titlePath().join(' › ')}: ${briefly(error)}\n`);
      });
    }
  }
}

module.exports = FailureReporter;
