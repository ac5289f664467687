import assert from 'node:assert/strict';
import fc from 'fast-check';
import { convertQuotationMarks } from '../../../src/core/script/punctuation';

const hant = (text: string): string => convertQuotationMarks(text, 'hant').text;
const hans = (text: string): string => convertQuotationMarks(text, 'hans').text;

describe('convertQuotationMarks', () => {
  it('gives Traditional text corner marks, the inner ones double', () => {
    assert.equal(hant('他说：“她答‘好’了。”'), '他说：「她答『好』了。」');
  });

  it('gives Simplified text curly marks, the inner ones single', () => {
    assert.equal(hans('他說：「她答『好』了。」'), '他說：“她答‘好’了。”');
  });

  it('gives a quotation inside one of the same level the other level', () => {
    assert.equal(hant('“甲“乙”丙”'), '「甲『乙』丙」');
    assert.equal(hant('「甲“乙”丙」'), '「甲『乙』丙」');
  });

  it('leaves apostrophes, feet and inches and straight marks alone', () => {
    for (const text of ['It’s Biden’s', '6\' 2"', '他说"好"', 'Xi’an 的“城墙”'.replace('“城墙”', '')]) {
      assert.equal(hant(text), text);
    }
  });

  it('leaves a mark without a partner in its paragraph alone', () => {
    assert.equal(hant('“没有结束\n下一段”'), '“没有结束\n下一段”');
    assert.equal(hans('沒有開始」'), '沒有開始」');
  });

  it('pairs each paragraph for itself', () => {
    assert.equal(hant('“甲”\n“乙”'), '「甲」\n「乙」');
  });

  it('tells the offsets that changed', () => {
    assert.deepEqual(convertQuotationMarks('甲\n“乙”', 'hant').changed, [2, 4]);
    assert.deepEqual(convertQuotationMarks('「乙」', 'hant').changed, []);
  });

  it('changes marks only, one unit to one unit', () => {
    const pieces = fc.constantFrom('“', '”', '‘', '’', '「', '」', '『', '』', '"', '甲', 'a', '，', '\n', '😀');
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 40 }),
        fc.constantFrom('hant' as const, 'hans' as const),
        (parts, to) => {
          const text = parts.join('');
          const { text: result, changed } = convertQuotationMarks(text, to);
          assert.equal(result.length, text.length);
          const differing = [...Array(text.length).keys()].filter((at) => text.charAt(at) !== result.charAt(at));
          assert.deepEqual([...changed], differing);
          assert.ok(changed.every((at) => '“”‘’「」『』'.includes(text.charAt(at))));
        },
      ),
    );
  });
});
