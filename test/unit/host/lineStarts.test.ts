import assert from 'node:assert/strict';
import { LineStarts } from '../../../src/host/platform/lineStarts';

describe('Line starts', () => {
  const starts = new LineStarts('一\r\n二二\n\r三');

  it('count LF, CR LF and CR as one line end each', () => {
    assert.deepEqual(
      [0, 3, 4, 6, 7].map((offset) => starts.positionAt(offset)),
      [
        { line: 0, character: 0 },
        { line: 1, character: 0 },
        { line: 1, character: 1 },
        { line: 2, character: 0 },
        { line: 3, character: 0 },
      ],
    );
  });

  it('lead back to the offset', () => {
    for (const offset of [0, 3, 4, 6, 7, 8]) {
      assert.equal(starts.offsetAt(starts.positionAt(offset)), offset);
    }
  });

  it('clamp places outside the text', () => {
    assert.equal(starts.offsetAt({ line: 99, character: 0 }), 7);
    assert.equal(starts.offsetAt({ line: 3, character: 99 }), 8);
    assert.deepEqual(new LineStarts('').positionAt(5), { line: 0, character: 5 });
  });
});
