import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readClipping } from '../../src/core/session';
import { corpusFiles, needShared } from '../support/sharedFiles';
import {
  assertBlocksCover,
  assertBlocksHaveSources,
  assertMarksFit,
  assertNothingLost,
  assertSourceMap,
  assertStretchHasSource,
  textBlocks,
} from '../support/soundness';

/** Checks every file and names those that fail. */
function inEachFile(check: (source: string) => void): void {
  const wrong: string[] = [];
  for (const { name, source } of corpusFiles()) {
    try {
      check(source);
    } catch (error) {
      wrong.push(`${name}: ${String(error)}`);
    }
  }
  assert.deepEqual(wrong, []);
}

describe('Every real clipping', () => {
  before(function () {
    needShared(this, 'corpus');
  });

  it('keeps every visible character exactly once', () => {
    inEachFile((source) => assertNothingLost(readClipping(source)));
  });

  it('has blocks that stand in order, cover the text, and each have a role and a reason', () => {
    inEachFile((source) => assertBlocksCover(readClipping(source).article));
  });

  it('has marks that are sorted, lie in the text and lead only to the web', () => {
    inEachFile((source) => assertMarksFit(readClipping(source).article));
  });

  it('has for each block a stretch of the file that reads the same', () => {
    inEachFile((source) => assertBlocksHaveSources(source, readClipping(source).article));
  });

  it('has a source map whose two directions agree', () => {
    inEachFile((source) => assertSourceMap(source, readClipping(source).article));
  });

  it('has for stretches taken at random a stretch of the file that reads the same', () => {
    inEachFile((source) => {
      const { article } = readClipping(source);
      const written = textBlocks(article);
      if (written.length === 0) return;
      fc.assert(
        fc.property(fc.constantFrom(...written), fc.nat(), fc.nat(), (block, from, length) =>
          assertStretchHasSource(source, article, block, from, length),
        ),
        { numRuns: 40 },
      );
    });
  });

  it('has no problem that comes from the reader’s limits', () => {
    inEachFile((source) => {
      const codes = readClipping(source).article.problems.map(({ code }) => code);
      assert.deepEqual(
        codes.filter((code) => code !== 'invalid-characters'),
        [],
      );
    });
  });
});
