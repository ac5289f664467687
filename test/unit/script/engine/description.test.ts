import assert from 'node:assert/strict';
import { unmatchedLength } from '../../../../src/core/script/engine/description';
import { cpuTimeOf } from '../../../support/cpuTime';
import { chainOf } from '../../../support/engine';
import { convertMapped, convertPlain } from '../../../../src/core/script/engine/convert';

const length = (text: string): number => unmatchedLength(text, 0, text.length);
const route = { chain: chainOf({ 国会: '國會' }, { 车: '車', 国: '國', 说: '說' }) };

describe('unmatchedLength', () => {
  it('is that of one character, however many units it has', () => {
    assert.equal(length('国会'), 1);
    assert.equal(length('𠮷野'), 2);
    assert.equal(length('\ud842野'), 1);
  });

  it('takes a description with all its operands', () => {
    assert.equal(length('⿰车国会'), 3);
    assert.equal(length('⿲车国会说'), 4);
    assert.equal(length('⿰𠮷国会'), 4);
  });

  it('takes descriptions inside of descriptions', () => {
    assert.equal(length('⿰车⿱国会说'), 5);
    assert.equal(length('⿱⿰车国⿳一二三说'), 8);
  });

  it('takes an operator that lacks operands as a character', () => {
    assert.equal(length('⿰车'), 1);
    assert.equal(length('⿰'), 1);
    assert.equal(length('⿰⿱国会'), 1);
  });

  it('counts an unfinished description inside of another one as an operand', () => {
    assert.equal(length('⿰⿱国'), 3);
  });

  it('ends at the limit', () => {
    assert.equal(unmatchedLength('⿰车国', 0, 2), 1);
  });
});

describe('a description in a text', () => {
  it('stays as it is, and the text around it is converted', () => {
    assert.equal(convertPlain('说⿰车⿱国会说', route), '說⿰车⿱国会說');
  });

  it('keeps no phrase from being found that begins behind it', () => {
    assert.equal(convertPlain('⿰车国国会', route), '⿰车国國會');
  });

  it('takes linear time, finished or not', () => {
    for (const text of [
      '⿰'.repeat(10_000),
      '⿰车国'.repeat(10_000),
      `${'⿱'.repeat(10_000)}国${'说'.repeat(10_000)}`,
    ]) {
      assert.equal(convertPlain(text, route).length, text.length);
      assert.ok(cpuTimeOf(() => convertMapped(text, route)) < 1000);
    }
  }).timeout(10_000);
});
