import assert from 'node:assert/strict';
import { conversionRoute, sourceScript } from '../../../src/core/script/variant';

describe('sourceScript', () => {
  it('takes the regional form from the outlet’s region', () => {
    assert.equal(sourceScript('hant', 'TW'), 'hant-tw');
    assert.equal(sourceScript('hant', 'HK'), 'hant-hk');
    assert.equal(sourceScript('hant', 'DE'), 'hant');
    assert.equal(sourceScript('hans', 'TW'), 'hans');
  });
});

describe('conversionRoute', () => {
  it('does nothing when there is nothing to do', () => {
    assert.deepEqual(conversionRoute('hans', 'hans', true), []);
    assert.deepEqual(conversionRoute('none', 'hant-tw', false), []);
  });

  it('goes through OpenCC’s standard between Taiwan and Hong Kong', () => {
    assert.deepEqual(conversionRoute('hant-tw', 'hant-hk', false), ['tw2t', 't2hk']);
  });

  it('takes vocabulary where OpenCC has it', () => {
    assert.deepEqual(conversionRoute('hant-hk', 'hans', true), ['hk2sp']);
    assert.deepEqual(conversionRoute('hant-hk', 'hant-tw', true), ['hk2t', 't2tw']);
  });
});
