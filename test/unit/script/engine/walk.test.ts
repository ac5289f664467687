import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Chain } from '../../../../src/core/script/engine/chain';
import { convertInZones, convertMapped, convertPlain } from '../../../../src/core/script/engine/convert';
import type { Zone } from '../../../../src/core/script/engine/zone';
import { planZones, type FixedStretch } from '../../../../src/core/script/zones';
import { chainOf, convertPlainly, cutChainOf, cutPlainly, type Entries } from '../../../support/engine';
import { rebuild } from '../../../support/scriptViews';

const parameters = { seed: 4, numRuns: 150 };
const character = fc.constantFrom('a', 'b', 'c', 'd', 'e', '，', '𠮷');
const text = fc.array(character, { maxLength: 24 }).map((characters) => characters.join(''));
const word = (least: number, most: number): fc.Arbitrary<string> =>
  fc.array(character, { minLength: least, maxLength: most }).map((characters) => characters.join(''));
const entries = (key: fc.Arbitrary<string>, value: fc.Arbitrary<string>): fc.Arbitrary<Entries> =>
  fc.array(fc.tuple(key, value), { maxLength: 6 }).map((pairs) => Object.fromEntries(pairs));

const phrases = entries(word(2, 4), word(1, 4));
const characters = entries(character, word(1, 2));
const later = fc.array(entries(word(1, 3), word(1, 3)), { maxLength: 2 });

const convert = (original: string, chain: Chain): string => convertPlain(original, { chain });

describe('A walk', function () {
  this.timeout(10_000);

  it('replaces phrases, and single characters where no phrase stands', () => {
    const chain = chainOf({ 国会: '國會', 后面: '後面' }, { 国: '國', 后: '后' });
    assert.equal(convert('国会后面的国后', chain), '國會後面的國后');
  });

  it('looks for keys of later stages inside of phrases and inside of what stands between two of them', () => {
    const chain = chainOf({ 网络: '網絡' }, { 软: '軟' }, [{ 網絡: '網路', 軟件: '軟體', 絡軟: '！！' }]);
    assert.equal(convert('网络软件', chain), '網路軟體');
  });

  it('lets a later key that overlaps an earlier one wait, as stage after stage does', () => {
    const chain = chainOf({}, {}, [{ ab: 'x' }, { xc: 'y' }]);
    assert.equal(convert('abcab', chain), 'yx');
  });

  it('gives what the stages give one by one', () => {
    fc.assert(
      fc.property(text, phrases, characters, later, (original, own, singles, stages) => {
        const expected = convertPlainly(original, own, [{ ...singles, ...own }, ...stages]);
        assert.equal(convert(original, chainOf(own, singles, stages)), expected);
      }),
      parameters,
    );
  });

  it('gives the same when it cuts by phrases that only a later stage replaces', () => {
    fc.assert(
      fc.property(text, phrases, later, (original, own, stages) => {
        const all = [...stages, own];
        assert.equal(convert(original, cutChainOf(own, all)), convertPlainly(original, own, all));
      }),
      parameters,
    );
  });

  it('gives a map that rebuilds the text', () => {
    fc.assert(
      fc.property(text, phrases, characters, later, (original, own, singles, stages) => {
        const chain = chainOf(own, singles, stages);
        const conversion = convertMapped(original, { chain });
        assert.equal(conversion.text, convert(original, chain));
        assert.equal(rebuild(original, conversion), conversion.text);
      }),
      parameters,
    );
  });

  it('converts texts that are longer than its buffer', () => {
    const chain = chainOf({ ab: 'xyz' }, { c: 'd' });
    const original = 'abc，'.repeat(20_000);
    const conversion = convertMapped(original, { chain });
    assert.equal(conversion.text, 'xyzd，'.repeat(20_000));
    assert.equal(rebuild(original, conversion), conversion.text);
  });
});

describe('A fixed zone', function () {
  this.timeout(10_000);

  const chain = chainOf({ 国会: '國會', 会议: '會議', 议员: '議員' }, { 国: '國', 会: '會', 议: '議', 员: '員' });
  const fixed = (original: string, zones: readonly FixedStretch[]): string =>
    convertInZones(original, { chain }, (normalized) =>
      planZones(normalized.length, { fixed: zones, wording: [], plain: chain }),
    ).text;

  it('stays as it is or becomes its value', () => {
    assert.equal(fixed('国会议', [{ start: 0, end: 2 }]), '国会議');
    assert.equal(fixed('国会议', [{ start: 0, end: 2, value: 'Congress' }]), 'Congress議');
  });

  it('lets a phrase that reaches into it be cut anew, and nothing else', () => {
    assert.equal(fixed('国会议员', [{ start: 1, end: 2, value: '回' }]), '國回議員');
    assert.equal(fixed('国会会议员', [{ start: 4, end: 5, value: '原' }]), '國會會議原');
  });

  const ranges = fc
    .array(fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 4 }), fc.option(fc.constantFrom('', 'x', 'long value'))), {
      maxLength: 3,
    })
    .map((list) => {
      const stretches: FixedStretch[] = [];
      for (const [start, length, value] of list.toSorted(([a], [b]) => a - b)) {
        if (start < (stretches.at(-1)?.end ?? 0)) continue;
        stretches.push({ start, end: start + length, ...(value !== null && value !== '' && { value }) });
      }
      return stretches;
    });

  it('changes nothing outside of the segments that it overlaps', () => {
    const simple = fc
      .array(fc.constantFrom('a', 'b', 'c', 'd', 'e', '，'), { minLength: 25, maxLength: 30 })
      .map((all) => all.join(''));
    const key = (least: number, most: number) =>
      fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'e'), minLength: least, maxLength: most });
    fc.assert(
      fc.property(
        simple,
        entries(key(2, 4), key(1, 4)),
        entries(key(1, 1), key(1, 1)),
        ranges,
        (original, own, singles, stretches) => {
          const plain = chainOf(own, singles);
          const zoned = convertInZones(original, { chain: plain }, () =>
            planZones(original.length, { fixed: stretches, wording: [], plain }),
          );
          assert.equal(rebuild(original, zoned), zoned.text);
          let at = 0;
          for (const piece of cutPlainly(original, own).flatMap((one) => (one in own ? [one] : [...one]))) {
            const range = { start: at, end: at + piece.length };
            at = range.end;
            if (stretches.some(({ start, end }) => start < range.end && range.start < end)) continue;
            const { start, end } = zoned.map.toConverted(range);
            assert.equal(zoned.text.slice(start, end), convert(piece, plain));
          }
          for (const { start, end, value } of stretches) {
            const shown = zoned.map.toConverted({ start, end });
            assert.equal(zoned.text.slice(shown.start, shown.end), value ?? original.slice(start, end));
          }
        },
      ),
      parameters,
    );
  });
});

describe('A zone of another chain', () => {
  const plain = chainOf({ 网络: '網絡' }, { 软: '軟' });
  const regional = chainOf({ 网络: '網絡' }, { 软: '軟' }, [{ 網絡: '網路', 軟件: '軟體' }]);
  const inZones = (original: string, zones: readonly Zone[]): string =>
    convertInZones(original, { chain: plain }, () => zones).text;

  it('is converted by that chain', () => {
    const zones = planZones(8, { fixed: [], wording: [{ start: 2, end: 6 }], plain, regional });
    assert.equal(inZones('网络网络软件软件', zones), '網路網絡軟件軟體');
  });

  it('leaves a phrase across its border to the plain chain', () => {
    const zones = planZones(3, { fixed: [], wording: [{ start: 0, end: 1 }], plain, regional });
    assert.equal(inZones('网络，', zones), '網絡，');
  });
});

describe('The notes of a walk', () => {
  const chain = chainOf({ 干部: '幹部', 干面: '乾麵' }, { 干: '乾' }, [], {
    doubtful: ['干'],
    uncertain: new Set(['干面']),
  });
  const noted = (original: string, readingAt?: (offset: number) => string | undefined) =>
    convertInZones(original, { chain }, (all) => [{ start: 0, end: all.length, chain }], readingAt);

  it('name the doubtful characters that no phrase decided, and those in phrases that decide too much', () => {
    const { text: converted, doubts, uncertain } = noted('干部干，干面');
    assert.equal(converted, '幹部乾，乾麵');
    assert.deepEqual(doubts, [2]);
    assert.deepEqual(uncertain, [4]);
  });

  it('ask what somebody chose there and nowhere else', () => {
    const asked: number[] = [];
    const { text: converted } = noted('干部干，干面', (offset) => {
      asked.push(offset);
      return '榦';
    });
    assert.equal(converted, '幹部榦，榦麵');
    assert.deepEqual(asked, [2, 4]);
  });
});
