import assert from 'node:assert/strict';
import { oneLine } from '../../../src/core/text/oneLine';

describe('Text on one line', () => {
  it('has a space for every run of white space and none at its ends', () => {
    assert.equal(oneLine('\n甲\r\n\u3000乙 ', 10), '甲 乙');
  });

  it('is cut between characters, with a mark that it goes on', () => {
    assert.equal(oneLine('𠮷日丙', 3), '𠮷日丙');
    assert.equal(oneLine('𠮷日丙', 1), '𠮷…');
  });
});
