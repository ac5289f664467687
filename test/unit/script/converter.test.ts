import assert from 'node:assert/strict';
import fc from 'fast-check';
import { configurations, type Configuration } from '../../../src/core/script/configuration';
import { createConfigurationConverter } from '../../../src/core/script/configurationConverter';
import { createConverter, type Converter, type ConverterOptions } from '../../../src/core/script/converter';
import type { Dictionaries } from '../../../src/core/script/dictionaries';
import type { Chain } from '../../../src/core/script/engine/chain';
import { noMatch } from '../../../src/core/script/engine/phraseTable';
import type { ScriptVariant, SourceScript } from '../../../src/core/script/variant';
import { VariantRoutes } from '../../../src/core/script/variantRoutes';
import type { Range } from '../../../src/core/text/range';
import { loadDictionaries } from '../../support/dictionaries';
import { dictionaryWords } from '../../support/dictionaryWords';
import { pick, seededRandom } from '../../support/randomness';
import { rebuild, term } from '../../support/scriptViews';

let dictionaries: Dictionaries;
before(async function () {
  this.timeout(30_000);
  dictionaries = await loadDictionaries();
});

function convert(text: string, from: SourceScript, to: ScriptVariant, vocabulary = false): string {
  return createConverter(dictionaries, { from, to, vocabulary }).convert(text).text;
}

describe('createConverter', () => {
  it('converts to the characters of the region', () => {
    assert.equal(convert('这里为什么没有线？', 'hans', 'hant-tw'), '這裡為什麼沒有線？');
    assert.equal(convert('这里为什么没有线？', 'hans', 'hant-hk'), '這裏為什麼沒有線？');
    assert.equal(convert('這裡為什麼沒有線？', 'hant-tw', 'hans'), '这里为什么没有线？');
  });

  it('chooses by the phrase, not by the character', () => {
    assert.equal(convert('中俄关系', 'hans', 'hant-tw'), '中俄關係');
    assert.equal(convert('皇后在干净的房间里吃面', 'hans', 'hant-tw'), '皇后在乾淨的房間裡吃麵');
  });

  it('converts between the two Traditional forms', () => {
    assert.equal(convert('這裡', 'hant-tw', 'hant-hk'), '這裏');
    assert.equal(convert('這裏', 'hant-hk', 'hant-tw'), '這裡');
  });

  it('leaves a text alone that is in the wanted form already, or holds no Chinese', () => {
    assert.equal(convert('这里', 'hans', 'hans'), '这里');
    assert.equal(convert('羣眾在這裏', 'hant-hk', 'hant-hk'), '羣眾在這裏');
    assert.equal(convert('国 in English text', 'none', 'hant-tw'), '国 in English text');
  });

  it('converts what there is to convert in a mixed text', () => {
    assert.equal(convert('總統说：「欢迎訪問」', 'mixed', 'hans'), '总统说：「欢迎访问」');
  });

  it('leaves regional words alone unless asked', () => {
    assert.equal(convert('网络软件', 'hans', 'hant-tw'), '網絡軟件');
    assert.equal(convert('网络软件', 'hans', 'hant-tw', true), '網路軟體');
  });

  it('never changes the words of quotations and titles', () => {
    assert.equal(
      convert('网络：“网络”，『网络』，《网络报》，网络', 'hans', 'hant-tw', true),
      '網路：“網絡”，『網絡』，《網絡報》，網路',
    );
  });

  it('keeps the words of further stretches when told', () => {
    const converter = createConverter(dictionaries, { from: 'hans', to: 'hant-tw', vocabulary: true });
    assert.equal(converter.convert('网络网络', { wording: () => [{ start: 0, end: 2 }] }).text, '網絡網路');
  });

  it('leaves addresses untouched and converts the text that follows them', () => {
    assert.equal(
      convert('见https://example.org/中国/国际?a=关系，www.example.org/国中国说', 'hans', 'hant-tw'),
      '見https://example.org/中国/国际?a=关系，www.example.org/国中国说',
    );
    assert.equal(convert('见https://example.org/a中国说', 'hans', 'hant-tw'), '見https://example.org/a中國說');
  });

  it('keeps NUL, control characters and lone surrogates', () => {
    assert.equal(convert('后面\u0000说\ud800\u0007国\udc00', 'hans', 'hant-tw'), '後面\u0000說\ud800\u0007國\udc00');
  });

  it('repairs what OpenCC cuts wrongly', () => {
    assert.equal(
      convert('对美国制裁，两国历史，数千人参加一个中国论坛', 'hans', 'hant-tw'),
      '對美國制裁，兩國歷史，數千人參加一個中國論壇',
    );
  });
});

describe('a term', () => {
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
    assert.equal(createConverter(dictionaries, { from: 'hans', to: 'hant-hk', terms }).convert('计算机').text, '計算機');
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
    assert.equal(toTaiwan('见https://example.org/国会 国会', [term('国会', '議會')]), '見https://example.org/国会 議會');
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
  });
});

const shown = ({ text, map }: Pick<ReturnType<Converter['convert']>, 'text' | 'map'>, start: number, end: number) => {
  const converted = map.toConverted({ start, end });
  return text.slice(converted.start, converted.end);
};

/** The phrases of a text, and what stands between two of them. */
function segmentsOf(text: string, { cutter: { table, dictionaries: cutting } }: Chain): readonly Range[] {
  const segments: Range[] = [];
  let run = 0;
  for (let at = 0; at < text.length; ) {
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

describe('createConfigurationConverter', () => {
  const examples: Readonly<Record<Configuration, readonly [string, string]>> = {
    s2t: ['台湾里面', '臺灣裏面'],
    t2s: ['臺灣裏面', '台湾里面'],
    s2tw: ['里面', '裡面'],
    tw2s: ['裡面', '里面'],
    s2hk: ['里面', '裏面'],
    hk2s: ['裏面', '里面'],
    s2twp: ['鼠标', '滑鼠'],
    tw2sp: ['滑鼠', '鼠标'],
    s2hkp: ['操作系统', '作業系統'],
    hk2sp: ['作業系統', '操作系统'],
    t2tw: ['裏面', '裡面'],
    tw2t: ['裡面', '裏面'],
    t2hk: ['衆人', '眾人'],
    hk2t: ['眾人', '衆人'],
    t2jp: ['國會', '国会'],
    jp2t: ['国会', '國會'],
  };

  for (const configuration of configurations) {
    it(`knows ${configuration}`, () => {
      const [input, expected] = examples[configuration];
      assert.equal(createConfigurationConverter(dictionaries, configuration).convert(input).text, expected);
    });
  }

  it('leaves the parts of an ideographic description alone', () => {
    assert.equal(createConfigurationConverter(dictionaries, 's2t').convert('⿰车⿱国会说').text, '⿰车⿱国会說');
  });
});

describe('a conversion’s offset map', () => {
  it('leads from a word to the word of another length that replaced it', () => {
    const converter = createConverter(dictionaries, { from: 'hans', to: 'hant-tw', vocabulary: true });
    const original = '他坐出租车去国会';
    const { text, map } = converter.convert(original);
    assert.equal(text, '他坐計程車去國會');
    const { start, end } = map.toConverted({ start: 6, end: 8 });
    assert.equal(text.slice(start, end), '國會');
  });

  const word = fc.constantFrom(
    '国会',
    '自行车',
    '信息',
    '关系',
    '𠮷',
    'a ',
    '。',
    '\n',
    '“软件”',
    'https://a.b/国',
    '\ud800',
    '里',
  );
  const anyText = fc.array(word, { maxLength: 20 }).map((words) => words.join(''));

  it('gives back the output, for every target', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.constantFrom<ScriptVariant>('hant-tw', 'hant-hk'),
        fc.boolean(),
        (text, to, vocabulary) => {
          const conversion = createConverter(dictionaries, { from: 'hans', to, vocabulary }).convert(text);
          assert.equal(rebuild(text, conversion), conversion.text);
        },
      ),
    );
  });

  it('gives back the output, for every configuration', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...configurations), (text, configuration) => {
        const conversion = createConfigurationConverter(dictionaries, configuration).convert(text);
        assert.equal(rebuild(text, conversion), conversion.text);
      }),
    );
  });
});
