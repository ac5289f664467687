import assert from 'node:assert/strict';
import { createConverter, type Converter, type ConverterOptions } from '../../../src/core/script/converter';
import type { Dictionaries } from '../../../src/core/script/dictionaries';
import type { Chain } from '../../../src/core/script/engine/chain';
import { noMatch } from '../../../src/core/script/engine/phraseTable';
import { VariantRoutes } from '../../../src/core/script/variantRoutes';
import type { Range } from '../../../src/core/text/range';
import { loadDictionaries } from '../../support/dictionaries';
import { dictionaryWords } from '../../support/dictionaryWords';
import { pick, seededRandom } from '../../support/randomness';
import { term } from '../../support/scriptViews';

let dictionaries: Dictionaries;
before(async function () {
  this.timeout(30_000);
  dictionaries = await loadDictionaries();
});

describe('A term in a conversion', () => {
  const toTaiwan = (text: string, terms: ConverterOptions['terms'] = [], vocabulary = false): string =>
    createConverter(dictionaries, { from: 'hans', to: 'hant-tw', terms, vocabulary }).convert(text).text;

  it('wins over phrases, vocabulary and the list of names', () => {
    assert.equal(toTaiwan('网络安全', [term('网络安全', '資安')], true), '資安');
    assert.equal(toTaiwan('特朗普说', [term('特朗普', '川普')], true), '川普說');
    assert.equal(toTaiwan('普金（Vladimir Putin）', [term('普金', '蒲亭')], true), '蒲亭（Vladimir Putin）');
  });

  it('holds in the views it names', () => {
    const terms = [term('计算机', '電腦', ['hant-tw'])];
    assert.equal(createConverter(dictionaries, { from: 'hans', to: 'hant-tw', terms }).convert('计算机').text, '電腦');
    assert.equal(
      createConverter(dictionaries, { from: 'hans', to: 'hant-hk', terms }).convert('计算机').text,
      '計算機',
    );
  });

  it('protects its words when it leads to itself', () => {
    assert.equal(toTaiwan('后来里头说', [term('里头', '里头')]), '後來里头說');
  });

  it('takes the longest of those that begin at a place, from the left', () => {
    const terms = [term('国会', '甲'), term('国会议员', '乙'), term('会议', '丙')];
    assert.equal(toTaiwan('国会议员，国会议，会议', terms), '乙，甲議，丙');
  });

  it('enters a quotation or the title of a work only when it changes no more than the script', () => {
    const terms = [term('发布', '發布'), term('国会', '議會'), term('关系', '关系'), term('他', '她')];
    assert.equal(toTaiwan('“发布国会关系”，《国会》', terms), '“發布國會关系”，《國會》');
    assert.equal(toTaiwan('“他”和他', terms), '“他”和她');
  });

  it('lets a shorter one stand where a longer one must not', () => {
    const terms = [term('网络安全', '資安'), term('网络', '网络')];
    assert.equal(toTaiwan('“网络安全”，网络安全', terms), '“网络安全”，資安');
  });

  it('never enters an address', () => {
    assert.equal(
      toTaiwan('见https://example.org/国会 国会', [term('国会', '議會')]),
      '見https://example.org/国会 議會',
    );
  });

  it('of one character reads it where neither a phrase nor a neighbour decides', () => {
    const terms = [term('里', '里'), term('后', '后'), term('国', '囯')];
    assert.equal(toTaiwan('这里，弄里', terms), '這裡，弄里');
    assert.equal(toTaiwan('调整后，皇后，旗后登陆', terms), '調整後，皇后，旗后登陸');
    assert.equal(toTaiwan('国，', terms), '囯，');
  });

  it('of one character that names a reading is shown in the form of the region', () => {
    assert.equal(toTaiwan('弄里', [term('里', '裏')]), '弄裡');
  });

  it('of one character outside the basic plane holds as well', () => {
    assert.equal(toTaiwan('𠮷野', [term('𠮷', '吉')]), '吉野');
  });

  it('is told with its place in both texts', () => {
    const converter = createConverter(dictionaries, { from: 'hans', to: 'hant-tw', terms: [term('国会', '立法院')] });
    assert.deepEqual(
      converter.convert('在国会说').replaced.map(({ original, shown }) => ({ original, shown })),
      [{ original: { start: 1, end: 3 }, shown: { start: 1, end: 4 } }],
    );
  });

  it('changes nothing outside of the segments that it overlaps', async () => {
    const words = (await dictionaryWords()).filter((word) => /^[\u4e00-\u9fff]+$/.test(word));
    let compared = 0;
    for (const [from, to] of [
      ['hans', 'hant-tw'],
      ['hans', 'hant-hk'],
      ['hant-tw', 'hans'],
    ] as const) {
      const random = seededRandom(to.length);
      const plain = createConverter(dictionaries, { from, to });
      const { chain } = VariantRoutes.of(dictionaries).route(from, to, false);
      for (let count = 0; count < 150; count += 1) {
        const text = Array.from({ length: 6 }, () => pick(words, random)).join('');
        const at = Math.floor(random() * (text.length - 4));
        const own = term(text.slice(at, at + 2 + Math.floor(random() * 3)), pick(words, random));
        const before = plain.convert(text);
        const after = createConverter(dictionaries, { from, to, terms: [own] }).convert(text);
        assert.ok(after.text.includes(own.to), text);
        for (const { start, end } of segmentsOf(text, chain)) {
          if (overlapsOccurrence(text, own.from, start, end)) continue;
          assert.equal(shown(after, start, end), shown(before, start, end), `${text} ${own.from}`);
          compared += 1;
        }
      }
    }
    assert.ok(compared > 1000);
  }).timeout(10_000);
});

const shown = ({ text, map }: Pick<ReturnType<Converter['convert']>, 'text' | 'map'>, start: number, end: number) => {
  const converted = map.toConverted({ start, end });
  return text.slice(converted.start, converted.end);
};

/** The phrases of a text, and what stands between two of them. */
function segmentsOf(text: string, { cutter: { table, dictionaries: cutting } }: Chain): readonly Range[] {
  const segments: Range[] = [];
  let run = 0;
  for (let at = 0; at < text.length;) {
    const key = table.phrase(text, at, text.length, cutting);
    const end = at + (key === noMatch ? 1 : (table.lengths[key] ?? 1));
    if (key !== noMatch) {
      segments.push({ start: run, end: at }, { start: at, end });
      run = end;
    }
    at = end;
  }
  return [...segments, { start: run, end: text.length }];
}

function overlapsOccurrence(text: string, word: string, start: number, end: number): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at < end && start < at + word.length) return true;
  }
  return false;
}
