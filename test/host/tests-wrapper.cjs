'use strict';
// What the extension host loads as the tests. It runs the project's own entry ($JIANBAO_TEST_ENTRY), copies what that
// prints to $JIANBAO_TEST_OUTPUT and leaves the verdict beside it. Without a verdict file a run that was killed half
// way would pass: VS Code reports exit code 0 when an extension host dies.
const fs = require('fs');
const util = require('util');
const v8 = require('v8');

exports.run = async () => {
  const outputFile = process.env.JIANBAO_TEST_OUTPUT;
  const output = fs.openSync(outputFile, 'a');
  redirectConsole(output);
  let ended = false;
  process.on('unhandledRejection', (error) => {
    if (!ended) {
      fs.writeSync(output, `Unhandled rejection: ${error?.stack ?? error}\n`);
    }
  });
  const conclude = (code) => {
    ended = true;
    takeCoverage();
    fs.writeFileSync(`${outputFile}.verdict`, String(code));
  };
  try {
    await require(process.env.JIANBAO_TEST_ENTRY).run();
    conclude(0);
  } catch (error) {
    fs.writeSync(output, `${error?.stack ?? error}\n`);
    conclude(1);
    throw error;
  }
};

/** VS Code's own console has setters that do nothing, so the methods are defined anew, not assigned. */
function redirectConsole(output) {
  for (const method of ['log', 'info', 'warn', 'error', 'debug']) {
    const value = (...values) => {
      fs.writeSync(output, `${util.format(...values)}\n`);
    };
    Object.defineProperty(console, method, { configurable: true, writable: true, value });
  }
}

/** Writes coverage now, when NODE_V8_COVERAGE asks for any: the extension host may not end by itself. */
function takeCoverage() {
  try {
    v8.takeCoverage();
  } catch {
    // Coverage is off.
  }
}
