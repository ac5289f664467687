import assert from 'node:assert/strict';
import { contextStart, cutUntil, doubtful, phraseStart, special } from '../../../../src/core/script/engine/chain';
import { chainOf, cutChainOf } from '../../../support/engine';

const unit = (character: string): number => character.charCodeAt(0);

describe('Chain', () => {
  it('knows what a unit becomes in the end, through all stages', () => {
    const chain = chainOf({}, { 里: '裏', 国: '國' }, [{ 裏: '裡' }]);
    assert.equal(chain.finals[unit('里')], unit('裡'));
    assert.equal(chain.finals[unit('国')], unit('國'));
    assert.equal(chain.finals[unit('裏')], unit('裡'));
    assert.equal(chain.finals[unit('人')], unit('人'));
  });

  it('sends a phrase through the later stages as a whole', () => {
    const chain = chainOf({ 网络: '網絡' }, {}, [{ 網絡: '網路' }]);
    assert.equal(chain.phrase(0).text, '網路');
  });

  it('looks up no key across two segments', () => {
    const chain = chainOf({ 甲乙: '甲乙' }, {}, [{ 乙丙: '丁丁' }]);
    assert.equal(chain.convertSegment('甲乙').text + chain.convertSegment('丙').text, '甲乙丙');
  });

  it('tells the words of a segment that regional words replaced, at their places in both', () => {
    const chain = chainOf({}, { 网: '網', 络: '絡' }, [{ 網絡: '網際網路', 軟件: '軟體' }], {
      vocabulary: new Set(['0']),
    });
    assert.deepEqual(chain.replacements('在网络的軟件'), [
      { original: { start: 1, end: 3 }, converted: { start: 1, end: 5 }, dictionary: '0' },
      { original: { start: 4, end: 6 }, converted: { start: 6, end: 8 }, dictionary: '0' },
    ]);
  });

  it('sorts units by what a walk must know of them', () => {
    const chain = chainOf({ 国会: '國會' }, { 面: '面兒', 里: '裏' }, [{ 裏面: '裡面' }], { doubtful: ['干'] });
    const kind = (character: string): number => chain.kinds[unit(character)] ?? 0;
    assert.equal(kind('国'), phraseStart);
    assert.equal(kind('里'), contextStart);
    assert.equal(kind('面'), special);
    assert.equal(kind('⿰'), special);
    assert.equal(kind('干'), doubtful);
    assert.equal(kind('人'), 0);
  });

  it('takes a unit for inert when no key has it, neither as it is nor as it arrives at a stage', () => {
    const chain = chainOf({ 国会: '國會' }, { 里: '裏' }, [{ 裏面: '裡面' }]);
    const inert = [...'国会里裏面，人a⿰'].filter((character) => chain.isInert(unit(character)));
    assert.deepEqual(inert, ['，', '人', 'a']);
  });

  it('notes the doubtful characters of phrases that decide too much', () => {
    const chain = chainOf({ 干面: '乾麵', 干部: '幹部' }, { 干: '乾' }, [], {
      doubtful: ['干', '面'],
      uncertain: new Set(['干面']),
    });
    assert.deepEqual(chain.phrase(0).uncertain, [0, 1]);
    assert.equal(chain.phrase(1).uncertain, undefined);
  });

  it('knows the key that a later stage finds between phrases, and where the run ends', () => {
    const chain = chainOf({ 面子: '面子' }, { 里: '裏' }, [{ 裏面: '裡面' }]);
    assert.equal(chain.stageInRun('里面', 0, 2), 1);
    assert.equal(chain.stageInRun('里面', 0, 1), -1);
    assert.equal(chain.runEnd('里面子', 0, 2, 3), 1);
    assert.equal(chain.runEnd('里面子', 0, 2, 2), 2);
  });

  it('finds keys of the first stage in runs when that is not the one that cuts', () => {
    const chain = cutChainOf({ 著名: '著名' }, [{ 看著: '看着' }, { 說: '说' }]);
    assert.equal(chain.stageInRun('看著', 0, 2), 0);
    assert.equal(chain.decidesAlone(0), false);
  });
});

describe('cutUntil', () => {
  const { cutter } = chainOf({ 国会: '國會', 会议: '會議' }, {});

  it('ends behind the segment that reaches the end', () => {
    assert.equal(cutUntil(cutter, '在国会议', 0, 1), 1);
    assert.equal(cutUntil(cutter, '在国会议', 0, 2), 3);
    assert.equal(cutUntil(cutter, '在国会议', 2, 3), 4);
  });
});
