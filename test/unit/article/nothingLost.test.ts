import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readClipping } from '../../../src/core/session';
import { soupFile } from '../../support/htmlArbitrary';
import {
  assertBlocksCover,
  assertBlocksHaveSources,
  assertMarksFit,
  assertNothingLost,
  assertSourceMap,
  assertStretchHasSource,
  textBlocks,
} from '../../support/soundness';

const runs = { numRuns: 1_500 };

describe('Any file, however odd', function () {
  this.timeout(60_000);

  it('keeps every visible character exactly once', () => {
    fc.assert(
      fc.property(soupFile, (source) => assertNothingLost(readClipping(source))),
      runs,
    );
  });

  it('has blocks that stand in order, cover the text, and each have a role and a reason', () => {
    fc.assert(
      fc.property(soupFile, (source) => assertBlocksCover(readClipping(source).article)),
      runs,
    );
  });

  it('has marks that are sorted, lie in the text and lead only to the web', () => {
    fc.assert(
      fc.property(soupFile, (source) => assertMarksFit(readClipping(source).article)),
      runs,
    );
  });

  it('has for each block a stretch of the file that reads the same', () => {
    fc.assert(
      fc.property(soupFile, (source) => assertBlocksHaveSources(source, readClipping(source).article)),
      runs,
    );
  });

  it('has a source map whose two directions agree', () => {
    fc.assert(
      fc.property(soupFile, (source) => assertSourceMap(source, readClipping(source).article)),
      runs,
    );
  });

  it('has for each stretch of a block a stretch of the file that reads the same', () => {
    fc.assert(
      fc.property(soupFile, fc.nat(), fc.nat(), fc.nat(), (source, which, from, length) => {
        const { article } = readClipping(source);
        const written = textBlocks(article);
        const block = written[which % Math.max(1, written.length)];
        if (block) assertStretchHasSource(source, article, block, from, length);
      }),
      runs,
    );
  });

  it('reads the same when it is read again', () => {
    fc.assert(
      fc.property(soupFile, (source) => assert.deepEqual(readClipping(source), readClipping(source))),
      { numRuns: 300 },
    );
  });
});
