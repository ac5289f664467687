import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anchor } from '../../../src/core/annotation/anchor';
import type { Annotation, Selector } from '../../../src/core/annotation/annotation';
import { describeRivals } from '../../../src/core/annotation/lookalikes';
import { describeRange } from '../../../src/core/annotation/selector';
import { CodePointIndex } from '../../../src/core/text/codePoints';
import { cpuTimeOf } from '../../support/cpuTime';

const text = '總統說，兩國關係很好。部長說，兩國關係不好。😀他沒有說明原因。';

function annotate(selector: readonly Selector[], rivals: ReturnType<typeof describeRivals> = {}): Annotation {
  return { id: 'a', type: 'Annotation', target: { source: 'https://example.org/', ...rivals, selector } };
}

function made(on: string, quote: string, from = 0): Annotation {
  const start = on.indexOf(quote, from);
  const range = { start, end: start + quote.length };
  return annotate(describeRange(new CodePointIndex(on), range), describeRivals(on, range));
}

describe('describeRange', () => {
  it('counts positions in code points and takes 32 of them as context', () => {
    const start = text.indexOf('他沒有');
    const [quote, position] = describeRange(new CodePointIndex(text), { start, end: start + 3 });
    assert.deepEqual(position, { type: 'TextPositionSelector', start: start - 1, end: start + 2 });
    assert.deepEqual(quote, {
      type: 'TextQuoteSelector',
      exact: '他沒有',
      prefix: text.slice(0, start),
      suffix: '說明原因。',
    });
  });
});

describe('anchor', () => {
  it('is exact where nothing changed', () => {
    assert.deepEqual(anchor(text, made(text, '兩國關係')), { state: 'exact', start: 4, end: 8 });
  });

  it('counts in UTF-16 units, though positions are code points', () => {
    const start = text.indexOf('他沒有');
    assert.deepEqual(anchor(text, made(text, '他沒有說明')), { state: 'exact', start, end: start + 5 });
  });

  it('has moved when text came before it', () => {
    assert.deepEqual(anchor(`新的第一段。\n${text}`, made(text, '兩國關係', 10)), {
      state: 'moved',
      start: 22,
      end: 26,
    });
  });

  it('tells equal words apart by their neighbours', () => {
    const changed = `前言。${text}`;
    const { start } = anchor(changed, made(text, '兩國關係', 10)) as { start: number };
    assert.equal(start, changed.lastIndexOf('兩國關係'));
  });

  it('does not take the same words in another sentence for certain', () => {
    assert.equal(anchor('記者問到兩國關係時，他笑了。', made(text, '兩國關係')).state, 'unsure');
  });

  it('is certain of a long quote that stands only once', () => {
    const quote = '部長說，兩國關係不好。😀';
    assert.equal(anchor(`甲${quote}乙`, made(text, quote)).state, 'moved');
  });

  it('is unsure when two places are equally likely', () => {
    const quote = annotate([{ type: 'TextQuoteSelector', exact: '說，' }]);
    assert.equal(anchor(text, quote).state, 'unsure');
  });

  it('is an orphan when the words are gone', () => {
    assert.deepEqual(anchor('完全不同的文字', made(text, '兩國關係')), { state: 'orphan' });
  });

  it('is an orphan without a selector it knows', () => {
    assert.deepEqual(anchor(text, annotate([])), { state: 'orphan' });
    assert.deepEqual(anchor(text, { id: 'a', type: 'Annotation' }), { state: 'orphan' });
  });

  it('is unsure with a position alone, because the text may have changed', () => {
    assert.equal(anchor(text, annotate([{ type: 'TextPositionSelector', start: 0, end: 2 }])).state, 'unsure');
  });

  it('never leaves the text, whatever the sidecar says', () => {
    const far = annotate([{ type: 'TextPositionSelector', start: 9e9, end: 9e9 }]);
    assert.deepEqual(anchor('短', far), { state: 'unsure', start: 1, end: 1 });
  });

  it('takes linear time for words that stand everywhere', () => {
    const everywhere = annotate([{ type: 'TextQuoteSelector', exact: '啊'.repeat(50_000) }]);
    assert.ok(cpuTimeOf(() => anchor('啊'.repeat(400_000), everywhere)) < 1000);
  });

  it('finds any stretch of any text exactly again', () => {
    const anyText = fc.string({ unit: fc.constantFrom('甲', '乙', '。', '😀', '\n'), maxLength: 60 });
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (on, a, b) => {
        const index = new CodePointIndex(on);
        const [low, high] = [a, b].map((value) => value % (index.length + 1)).sort((x, y) => x - y);
        const range = { start: index.toUnit(low ?? 0), end: index.toUnit(high ?? 0) };
        assert.deepEqual(anchor(on, annotate(describeRange(index, range))), { ...range, state: 'exact' });
      }),
    );
  });
});
