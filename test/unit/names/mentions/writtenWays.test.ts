import assert from 'node:assert/strict';
import { writtenWays } from '../../../../src/core/names/mentions/writtenWays';

describe('writtenWays', () => {
  it('tells two renderings of one name', () => {
    assert.deepEqual(writtenWays(['魯卡申柯', '盧卡申科']), ['魯卡申柯', '盧卡申科']);
    assert.deepEqual(writtenWays(['川普', 'Donald Trump', '特朗普', '唐納德·特朗普']), ['川普', '特朗普']);
  });

  it('takes a full form and its short one for one way', () => {
    assert.deepEqual(writtenWays(['普京', '弗拉基米尔·普京']), []);
    assert.deepEqual(writtenWays(['世界衛生組織', '世衛']), []);
  });

  it('takes the two scripts of a form and Latin spellings for one way', () => {
    assert.deepEqual(writtenWays(['盧卡申科', '卢卡申科', 'Lukashenko', 'Lukashenka']), []);
    assert.deepEqual(writtenWays(['弗拉基米尔·普京', '弗拉基米爾・普京']), []);
  });
});
