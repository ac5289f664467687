import assert from 'node:assert/strict';
import fc from 'fast-check';
import { pairQuotationMarks } from '../../../src/core/text/quotationMarks';

const pairs = (text: string): string[] =>
  pairQuotationMarks(text).map(({ start, end, depth, close }) => `${text.slice(start, end)} ${depth} ${close}`);

describe('pairQuotationMarks', () => {
  it('pairs marks of one kind inside another', () => {
    assert.deepEqual(pairs('他說：「總統說『快走』，我走。」'), [
      '「總統說『快走』，我走。」 0 right',
      '『快走』 1 right',
    ]);
    assert.deepEqual(pairs('“他说‘好’。”'), ['“他说‘好’。” 0 right', '‘好’ 1 right']);
  });

  it('tells straight marks apart by their order', () => {
    assert.deepEqual(pairs('他说"甲"和"乙"。'), ['"甲" 0 right', '"乙" 0 right']);
  });

  it('takes a second opening mark at the end of a phrase for a closing one', () => {
    assert.deepEqual(pairs('“爱恨情仇“，“第二”'), ['“爱恨情仇“ 0 wrong', '“第二” 0 right']);
    assert.deepEqual(pairs('“希望调查。“'), ['“希望调查。“ 0 wrong']);
  });

  it('lets what nobody closes reach to the end', () => {
    assert.deepEqual(pairs('「甲說到這裡'), ['「甲說到這裡 0 missing']);
    assert.deepEqual(pairs('「甲『乙」丙'), ['「甲『乙」 0 right', '『乙 1 missing']);
  });

  it('passes over a mark that closes nothing, and apostrophes', () => {
    assert.deepEqual(pairs('甲”乙」丙'), []);
    assert.deepEqual(pairs('‘It’s new’ and players’ rights'), ['‘It’s new’ 0 right']);
  });

  it('gives stretches inside the text, sorted, and nested or apart', () => {
    const marks = fc.string({
      unit: fc.constantFrom('「', '」', '“', '”', '"', '‘', '’', '甲', '。', 'a'),
      maxLength: 40,
    });
    fc.assert(
      fc.property(marks, (text) => {
        const found = pairQuotationMarks(text);
        for (const [index, a] of found.entries()) {
          assert.ok(a.start < a.end && a.end <= text.length);
          for (const b of found.slice(index + 1)) assert.ok(b.start >= a.end || b.end <= a.end);
        }
      }),
    );
  });
});
