import assert from 'node:assert/strict';
import fastCheck from 'fast-check';
import { splitRuns } from '../../src/webview/inline';

const named = (name: string, start: number, end: number) => ({ name, start, end });

function summary(
  range: { start: number; end: number },
  decorations: readonly ReturnType<typeof named>[],
): readonly string[] {
  return splitRuns(range, decorations).map(
    (run) => `${run.start}-${run.end} ${run.inside.map(({ name }) => name).join('>')}`,
  );
}

describe('splitting a text at the ranges drawn over it', () => {
  it('leaves a text without ranges in one run', () => {
    assert.deepEqual(summary({ start: 3, end: 9 }, []), ['3-9 ']);
  });

  it('puts the longer of two ranges with the same start outside', () => {
    assert.deepEqual(summary({ start: 0, end: 9 }, [named('short', 2, 4), named('long', 2, 6)]), [
      '0-2 ',
      '2-4 long>short',
      '4-6 long',
      '6-9 ',
    ]);
  });

  it('splits ranges that overlap', () => {
    assert.deepEqual(summary({ start: 0, end: 9 }, [named('a', 1, 5), named('b', 3, 8)]), [
      '0-1 ',
      '1-3 a',
      '3-5 a>b',
      '5-8 b',
      '8-9 ',
    ]);
  });

  it('cuts ranges that reach beyond the block', () => {
    assert.deepEqual(summary({ start: 4, end: 6 }, [named('a', 0, 5), named('b', 5, 99)]), ['4-5 a', '5-6 b']);
  });

  it('passes over empty ranges and those elsewhere', () => {
    assert.deepEqual(summary({ start: 4, end: 6 }, [named('a', 5, 5), named('b', 0, 4), named('c', 6, 8)]), ['4-6 ']);
  });

  it('makes no run of an empty block', () => {
    assert.deepEqual(summary({ start: 4, end: 4 }, [named('a', 0, 9)]), []);
  });

  it('covers the text once and tells for each run exactly the ranges around it', () => {
    const range = fastCheck
      .tuple(fastCheck.nat(30), fastCheck.nat(30))
      .map(([a, b]) => named('', Math.min(a, b), Math.max(a, b)));
    fastCheck.assert(
      fastCheck.property(range, fastCheck.array(range, { maxLength: 12 }), (text, decorations) => {
        const runs = splitRuns(text, decorations);
        let position = text.start;
        for (const run of runs) {
          assert.equal(run.start, position);
          assert.ok(run.end > run.start);
          const around = decorations.filter(({ start, end }) => start <= run.start && run.end <= end);
          assert.deepEqual(new Set(run.inside), new Set(around));
          position = run.end;
        }
        assert.equal(position, text.end);
      }),
    );
  });
});
