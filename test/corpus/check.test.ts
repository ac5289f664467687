import assert from 'node:assert/strict';
import { isAtLeast, type Finding } from '../../src/core/check/finding';
import { findingsIn } from '../support/check';
import { corpusFiles, needShared } from '../support/sharedFiles';
import { cpuTimeOf } from '../support/cpuTime';

/**
 * Findings of severity warning or above in the clippings of the corpus. Each was looked at by hand: the text is lost or
 * is encoded twice in all of them.
 */
const trueAlarms = { 'entity-double-escaped': 3, 'replacement-character': 7 };

/** Milliseconds for the largest clipping (330,000 characters) on a machine that does other things as well. */
const longestCheck = 1_000;

describe('The checks over real clippings', () => {
  before(function () {
    needShared(this, 'corpus');
  });

  it('raise no false alarm', () => {
    const alarms: Finding[] = [];
    for (const { source } of corpusFiles()) {
      const found = findingsIn(source, { now: Date.now() });
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
    const [largest] = corpusFiles().toSorted((a, b) => Buffer.byteLength(b.source) - Buffer.byteLength(a.source));
    assert.ok(largest);
    const { source } = largest;
    findingsIn(source);
    assert.ok(cpuTimeOf(() => findingsIn(source)) < longestCheck);
  });
});
