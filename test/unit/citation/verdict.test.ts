import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Attribution, CitationUnit } from '../../../src/core/citation/quotation/unit';
import { judgeCitations, type CitationVerdict } from '../../../src/core/citation/verdict';

const said: Attribution = {
  kind: 'direct',
  start: 10,
  end: 20,
  speaker: '他',
  name: '王毅',
  cue: '說',
  speakerRange: { start: 7, end: 8 },
  rule: 'direct-cue',
  confidence: 'medium',
};
const day: CitationUnit = {
  kind: 'date',
  start: 30,
  end: 32,
  rule: 'date-deictic',
  confidence: 'high',
  value: '2023-02-22',
};
const about = (verdict: Partial<CitationVerdict>): CitationVerdict => ({
  kind: 'direct',
  verdict: 'confirmed',
  at: { start: 10, end: 20 },
  ...verdict,
});

describe('judgeCitations', () => {
  it('leaves units alone that nobody judged', () => {
    assert.deepEqual(judgeCitations([said, day], []), [said, day]);
  });

  it('makes what is confirmed certain', () => {
    assert.deepEqual(judgeCitations([said], [about({})]), [{ ...said, confidence: 'high', verdict: 'confirmed' }]);
  });

  it('keeps what is rejected, with its verdict', () => {
    assert.deepEqual(judgeCitations([said], [about({ verdict: 'rejected' })]), [{ ...said, verdict: 'rejected' }]);
  });

  it('puts another speaker in the place of the one that was found, and forgets where that one stood', () => {
    const [unit] = judgeCitations([said], [about({ verdict: 'corrected', speaker: '毛寧', via: '路透社' })]);
    const { name: _, speakerRange: __, ...rest } = said;
    assert.deepEqual(unit, { ...rest, confidence: 'high', verdict: 'corrected', speaker: '毛寧', via: '路透社' });
  });

  it('takes a speaker away with an empty word', () => {
    const [unit] = judgeCitations([said], [about({ verdict: 'corrected', speaker: '' })]);
    assert.ok(unit && !('speaker' in unit));
  });

  it('corrects the value of a date', () => {
    const at = { start: 30, end: 32 };
    const [unit] = judgeCitations([day], [about({ kind: 'date', at, verdict: 'corrected', value: '2023-02-21' })]);
    assert.ok(unit?.kind === 'date');
    assert.equal(unit.value, '2023-02-21');
  });

  it('finds the unit again when rules draw its edges a little otherwise', () => {
    const [unit] = judgeCitations([said], [about({ at: { start: 11, end: 20 } })]);
    assert.equal(unit?.verdict, 'confirmed');
  });

  it('never judges a unit of another kind or of other words', () => {
    const units = judgeCitations(
      [said, day],
      [about({ kind: 'indirect', verdict: 'rejected' }), about({ at: { start: 18, end: 28 }, verdict: 'rejected' })],
    );
    assert.deepEqual(units, [said, day]);
  });

  it('adds what only a person found', () => {
    const at = { start: 40, end: 48 };
    const units = judgeCitations([said], [about({ at, verdict: 'corrected', speaker: '毛寧' })]);
    assert.deepEqual(units[1], {
      kind: 'direct',
      ...at,
      speaker: '毛寧',
      rule: 'person',
      confidence: 'high',
      verdict: 'corrected',
    });
  });

  it('is always sorted and never loses a unit', () => {
    const range = fc
      .tuple(fc.nat(60), fc.integer({ min: 1, max: 9 }))
      .map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.array(range, { maxLength: 8 }), fc.array(range, { maxLength: 8 }), (found, judged) => {
        const units = found.map((at) => ({ ...said, ...at })).sort((a, b) => a.start - b.start || b.end - a.end);
        const result = judgeCitations(
          units,
          judged.map((at) => about({ at })),
        );
        assert.ok(units.every(({ start, end }) => result.some((unit) => unit.start === start && unit.end === end)));
        assert.ok(result.every((unit, index) => index === 0 || (result[index - 1]?.start ?? 0) <= unit.start));
      }),
    );
  });
});
