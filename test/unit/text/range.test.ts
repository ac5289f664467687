import assert from 'node:assert/strict';
import { trimRange } from '../../../src/core/text/range';

describe('A range of a text', () => {
  it('is trimmed of white space at its ends, not of what stands around it', () => {
    assert.deepEqual(trimRange('甲 \u3000乙 丙\n丁', { start: 1, end: 7 }), { start: 3, end: 6 });
    assert.deepEqual(trimRange(' 甲 ', { start: 1, end: 2 }), { start: 1, end: 2 });
  });

  it('is trimmed to nothing where there is nothing but white space', () => {
    assert.deepEqual(trimRange('甲  乙', { start: 1, end: 3 }), { start: 3, end: 3 });
    assert.deepEqual(trimRange('甲乙', { start: 1, end: 1 }), { start: 1, end: 1 });
  });
});
