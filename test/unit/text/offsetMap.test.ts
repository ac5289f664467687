import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rebuild } from '../../support/scriptViews';
import { composeOffsetMaps, OffsetMapBuilder, type OffsetMap } from '../../../src/core/text/offsetMap';

/** A text in pieces; each piece keeps its letters or is replaced. */
type Piece = readonly [original: string, converted: string];

function convertPieces(pieces: readonly Piece[]): { original: string; converted: string; map: OffsetMap } {
  const builder = new OffsetMapBuilder();
  let original = '';
  let converted = '';
  for (const [from, to] of pieces) {
    if (from !== to)
      builder.add(original.length, original.length + from.length, converted.length, converted.length + to.length);
    original += from;
    converted += to;
  }
  return { original, converted, map: builder.build() };
}

const word = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '丁'), minLength: 1, maxLength: 4 });
const pieces = fc.array(
  fc.oneof(
    word.map((text): Piece => [text, text]),
    fc.tuple(word, word),
  ),
  { maxLength: 12 },
);

describe('OffsetMap', () => {
  const { map } = convertPieces([
    ['总统的', '總統的'],
    ['信息', '資訊'],
    ['和', '和'],
    ['自行车', '腳踏車兒'],
    ['。', '。'],
  ]);

  it('maps stretches of equal length unit by unit', () => {
    assert.deepEqual(map.toConverted({ start: 1, end: 2 }), { start: 1, end: 2 });
  });

  it('takes the whole of an indivisible piece', () => {
    assert.deepEqual(map.toConverted({ start: 7, end: 8 }), { start: 6, end: 10 });
    assert.deepEqual(map.toOriginal({ start: 9, end: 10 }), { start: 6, end: 9 });
  });

  it('moves what follows a change of length', () => {
    assert.equal(map.offsetToConverted(9), 10);
    assert.equal(map.offsetToOriginal(11), 10);
  });

  it('keeps an empty range empty', () => {
    assert.deepEqual(map.toConverted({ start: 9, end: 9 }), { start: 10, end: 10 });
  });

  it('does not take in the neighbour of a piece', () => {
    assert.deepEqual(map.toConverted({ start: 5, end: 6 }), { start: 5, end: 6 });
    assert.deepEqual(map.toConverted({ start: 9, end: 10 }), { start: 10, end: 11 });
  });

  it('joins neighbours that map unit by unit, and only those', () => {
    assert.deepEqual(map.toTuples(), [
      [0, 5, 0, 5],
      [6, 9, 6, 10],
    ]);
  });

  it('gives back the converted text', () => {
    fc.assert(
      fc.property(pieces, (list) => {
        const { original, converted, map: built } = convertPieces(list);
        assert.equal(rebuild(original, { text: converted, map: built }), converted);
      }),
    );
  });

  it('never reverses two offsets, and holds a range through a round trip', () => {
    fc.assert(
      fc.property(pieces, fc.nat(50), fc.nat(10), (list, start, length) => {
        const { original, map: built } = convertPieces(list);
        const range = { start: Math.min(start, original.length), end: Math.min(start + length, original.length) };
        assert.ok(built.offsetToConverted(range.start) <= built.offsetToConverted(range.end));
        const back = built.toOriginal(built.toConverted(range));
        if (range.end > range.start) assert.ok(back.start <= range.start && back.end >= range.end);
      }),
    );
  });
});

describe('composeOffsetMaps', () => {
  it('joins indivisible pieces that overlap and leaves what stands beside them', () => {
    const first = convertPieces([
      ['甲', '乙'],
      ['丙', '丁丁'],
      ['丙', '丙'],
    ]);
    const second = convertPieces([
      ['乙', '乙'],
      ['丁', '丁'],
      ['丁丙', '甲甲甲'],
    ]);
    assert.deepEqual(composeOffsetMaps(first.map, second.map).toTuples(), [
      [0, 1, 0, 1],
      [1, 3, 1, 5],
    ]);
  });

  it('keeps both changes where they do not meet', () => {
    const first = convertPieces([
      ['甲', '乙乙'],
      ['丙丁', '丙丁'],
    ]);
    const second = convertPieces([
      ['乙乙丙', '乙乙丙'],
      ['丁', '甲甲'],
    ]);
    assert.deepEqual(composeOffsetMaps(first.map, second.map).toTuples(), [
      [0, 1, 0, 2],
      [2, 3, 3, 5],
    ]);
  });

  it('leads from the first text to the last', () => {
    fc.assert(
      fc.property(pieces, fc.array(fc.tuple(fc.nat(5), fc.option(word)), { maxLength: 20 }), (list, cuts) => {
        const first = convertPieces(list);
        const second = convertPieces(cut(first.converted, cuts));
        const composed = composeOffsetMaps(first.map, second.map);
        assert.equal(rebuild(first.original, { text: second.converted, map: composed }), second.converted);
      }),
    );
  });
});

/** Cuts a text into pieces as told and replaces some of them. */
function cut(text: string, cuts: readonly (readonly [number, string | null])[]): Piece[] {
  const result: Piece[] = [];
  let at = 0;
  for (const [length, replacement] of cuts) {
    const piece = text.slice(at, at + length + 1);
    if (piece === '') break;
    result.push([piece, replacement ?? piece]);
    at += piece.length;
  }
  if (at < text.length) result.push([text.slice(at), text.slice(at)]);
  return result;
}
