import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeRecognized } from '../../../src/core/check/encoding/recognizeEncoding';
import { findingsIn } from '../../support/check';
import { postFile } from '../../support/clippingFile';

const pieces = fc.constantFrom(
  '---\n',
  'date: ',
  'title: "',
  '<!--',
  '-->',
  '[',
  '](',
  ')\n------\n',
  '<p>',
  '</p>',
  '<svg><style>',
  '</svg>',
  '<title>',
  '<pre>',
  '&amp;',
  '“',
  '"',
  '\r',
  '\ud83d',
  '\u0000',
  '鐨',
  'ä¸',
  '渡輪',
);
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 40 })
    .map((parts) => parts.join('')),
);

describe('The checks', () => {
  it('take any text, and mark stretches of it', () => {
    fc.assert(
      fc.property(texts, fc.boolean(), (text, inPage) => {
        const source = inPage ? postFile({ body: text }) : text;
        let before = 0;
        for (const { source: range, related } of findingsIn(source, { now: 0 })) {
          assert.ok(range.start >= before, 'findings are sorted');
          before = range.start;
          for (const { start, end } of [range, ...related.map((one) => one.source)]) {
            assert.ok(start >= 0 && start <= end && end <= source.length);
          }
        }
      }),
      { numRuns: 400 },
    );
  }).timeout(60_000);

  it('read any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const { text, confidence } = decodeRecognized(bytes);
        assert.equal(typeof text, 'string');
        assert.ok(confidence >= 0 && confidence <= 1);
      }),
      { numRuns: 300 },
    );
  });

  const long = 60_000;
  const hostile: readonly (readonly [what: string, piece: string])[] = [
    ['open quotation marks', '“'],
    ['marks of direction', '\u202e'],
    ['mojibake', 'ä¸­ '],
    ['mojibake of another script', 'Ø§'],
    ['double escapes', '&amp;nbsp;'],
    ['stray tags', '</b>'],
    ['open tags', '<b>'],
    ['damaged tags', '<a="">'],
    ['repeated sentences', '<p>港務局說，渡輪停航兩年以後四月試航，票價不變，碼頭照舊。</p>'],
    ['mixed line ends', '\r\n\n\r'],
    ['less-than signs', '<'],
  ];
  for (const [what, piece] of hostile) {
    it(`take no more than linear time for ${what}`, () => {
      const timeOf = (length: number): number => {
        const source = postFile({ body: piece.repeat(length / piece.length) });
        const started = process.cpuUsage();
        findingsIn(source);
        return process.cpuUsage(started).user / 1_000;
      };
      timeOf(long / 4);
      const [short, full] = [timeOf(long / 4), timeOf(long)];
      assert.ok(full < Math.max(400, short * 12), `${short} ms became ${full} ms`);
    }).timeout(30_000);
  }
});
