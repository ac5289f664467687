import assert from 'node:assert/strict';
import { uuidUrn } from '../../../src/core/annotation/uuid';

describe('A UUID as a URN', () => {
  it('has its version and its variant in their places, and the digits in all others', () => {
    const digits = '00112233445566778899aabbccddeeff';
    assert.equal(uuidUrn(digits, 4), 'urn:uuid:00112233-4455-4677-8899-aabbccddeeff');
    assert.equal(uuidUrn(`${digits.slice(0, 16)}f${digits.slice(17)}0123`, 8), uuidUrn(digits.replace('88', 'b8'), 8));
    assert.match(uuidUrn('f'.repeat(64), 8), /^urn:uuid:f{8}-f{4}-8f{3}-bf{3}-f{12}$/);
  });
});
