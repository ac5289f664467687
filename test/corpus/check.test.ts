import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isAtLeast, type Finding } from '../../src/core/check/finding';
import { findingsIn } from '../support/check';

const corpus = path.join(process.cwd(), '../shared/corpus');
const folders = ['dev', 'seeds'].map((name) => path.join(corpus, name));

/**
 * Findings of severity warning or above in the clippings of the corpus. Each was looked at by hand: the text is lost or
 * is encoded twice in all of them.
 */
const trueAlarms = { 'entity-double-escaped': 3, 'replacement-character': 7 };

/** Milliseconds for the largest clipping (330,000 characters) on a machine that does other things as well. */
const longestCheck = 1_000;

describe('The checks over real clippings', () => {
  const files = folders.flatMap((folder) =>
    existsSync(folder) ? readdirSync(folder).map((name) => path.join(folder, name)) : [],
  );

  before(function () {
    if (files.length > 0) return;
    console.log(`      skipped: ${path.relative(process.cwd(), corpus)} is not there`);
    this.skip();
  });

  it('raise no false alarm', () => {
    const alarms: Finding[] = [];
    for (const file of files) {
      const found = findingsIn(readFileSync(file, 'utf8'), { now: Date.now() });
      alarms.push(...found.filter(({ severity }) => isAtLeast(severity, 'warning')));
    }
    const counts = Object.fromEntries(
      [...new Set(alarms.map(({ code }) => code))]
        .sort()
        .map((code) => [code, alarms.filter((one) => one.code === code).length]),
    );
    assert.deepEqual(counts, trueAlarms);
  });

  it('are quick on the largest one', () => {
    const largest = files.toSorted((a, b) => readFileSync(b).length - readFileSync(a).length)[0];
    assert.ok(largest);
    const source = readFileSync(largest, 'utf8');
    findingsIn(source);
    const started = performance.now();
    findingsIn(source);
    assert.ok(performance.now() - started < longestCheck);
  });
});
