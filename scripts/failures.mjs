// @ts-check
// What failed in a run of tests, kept for the end of its log. test/support/failureReporter.cjs writes the file.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A file for the lines of failed tests; children find it through their environment. */
export class FailureFile {
  #directory = fs.mkdtempSync(path.join(os.tmpdir(), 'jianbao-failures-'));
  #file = path.join(this.#directory, 'failures');

  /** Variables for the environment of what runs the tests. */
  get environment() {
    return { JIANBAO_FAILURES: this.#file };
  }

  /** The lines so far: title and beginning of the error of each failed test. */
  read() {
    return fs.existsSync(this.#file) ? fs.readFileSync(this.#file, 'utf8').split('\n').filter(Boolean) : [];
  }

  dispose() {
    fs.rmSync(this.#directory, { recursive: true, force: true });
  }
}

/**
 * Passes lines on to whoever runs this process and asked for them.
 *
 * @param {readonly string[]} lines
 */
export function passOn(lines) {
  const file = process.env.JIANBAO_FAILURES;
  if (file && lines.length > 0) {
    fs.appendFileSync(file, lines.map((line) => `${line}\n`).join(''));
  }
}
